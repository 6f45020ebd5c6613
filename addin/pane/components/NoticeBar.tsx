import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { AccessCode } from '../answers.ts';
import type { PaneController } from '../controller.ts';
import { FAILURE_TITLE } from '../failures.ts';
import type { Notice } from '../state.ts';
import { AccessCodeForm } from './AccessCodeForm.tsx';

const useStyles = makeStyles({
  bar: { margin: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`, flexShrink: 0 },
  detail: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  body: { minWidth: 0 },
  form: { marginTop: tokens.spacingVerticalS },
});

interface NoticeBarProps {
  readonly notice: Notice;
  readonly accessCode: AccessCode;
  readonly controller: PaneController;
}

/** 刚做完或没做成的一件事。 */
export function NoticeBar({ notice, accessCode, controller }: NoticeBarProps) {
  const styles = useStyles();
  const close = (
    <Button
      appearance="transparent"
      size="small"
      aria-label="关闭这条消息"
      icon={<Dismiss16Regular />}
      onClick={() => controller.dispatch({ type: 'notice-dismissed' })}
    />
  );
  if (notice.kind !== 'failed')
    return (
      <MessageBar className={styles.bar} intent={notice.kind === 'done' ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>{notice.text}</MessageBarBody>
        <MessageBarActions containerAction={close} />
      </MessageBar>
    );
  const { failure, retry } = notice;
  // 被拒多半因为访问码：直接在这里填，填好就重试。
  const refused = failure.reason === 'refused';
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{FAILURE_TITLE[failure.reason]}</MessageBarTitle>
        <br />
        {failure.message}
        {failure.detail === undefined ? null : <code className={styles.detail}>{failure.detail}</code>}
        {refused ? (
          <div className={styles.form}>
            <AccessCodeForm accessCode={accessCode} action="记下并重试" controller={controller} />
          </div>
        ) : null}
      </MessageBarBody>
      <MessageBarActions containerAction={close}>
        {refused ? null : (
          <Button size="small" onClick={() => void controller.retry(retry)}>
            重试
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
