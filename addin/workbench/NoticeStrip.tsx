import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Notice } from './session.ts';

/** 打开、保存的结果，一条。 */
export function NoticeStrip({ notice, onDismiss }: { notice: Notice | undefined; onDismiss: () => void }) {
  if (!notice) return null;
  return (
    <MessageBar
      intent={notice.intent}
      politeness={notice.intent === 'error' ? 'assertive' : 'polite'}
      layout="multiline"
    >
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label="知道了" onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}
