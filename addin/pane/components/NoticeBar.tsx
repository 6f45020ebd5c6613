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
import { FAILURE_TITLE } from '../failures.ts';
import type { Notice, Retry } from '../state.ts';

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
});

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onRetry: (retry: Retry) => void;
  readonly onDismiss: () => void;
}

/** 刚做完或没做成的一件事。 */
export function NoticeBar({ notice, onRetry, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  const close = (
    <Button
      appearance="transparent"
      size="small"
      aria-label="关闭这条消息"
      icon={<Dismiss16Regular />}
      onClick={onDismiss}
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
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{FAILURE_TITLE[failure.reason]}</MessageBarTitle>
        <br />
        {failure.message}
        {failure.detail === undefined ? null : <code className={styles.detail}>{failure.detail}</code>}
      </MessageBarBody>
      <MessageBarActions containerAction={close}>
        <Button size="small" onClick={() => onRetry(retry)}>
          重试
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
