import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { CoveringDocument } from '../../../../shared/api/reference.ts';
import type { Sending } from '../../../tasks/sent.ts';
import { SendingView } from './SendingView.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalL, overflowWrap: 'anywhere' },
});

interface SentDialogProps {
  readonly sendings: readonly Sending[];
  readonly documents: readonly CoveringDocument[];
  readonly onClose: () => void;
}

/** 校验、复核、各件工具最近一次送出的，新的在前，照客户端真的送出的正文。 */
export function SentDialog({ sendings, documents, onClose }: SentDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>这次送出了什么</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <Text>
              校验只送认出的、有规则要看的列。查空格、错字符、公式错误的规则每列都看，所以认出的列一般都要送；人名换成摘要再送。工具只送各自要看的列，人名、人名的摘要都不送。没有认出的列、别的工作表、批注和格式都不送。
            </Text>
            <Text>
              除了存成草稿的参考数据，服务不保存、不记录送来的内容。这里的记录只在本机，每样留最近一次，关掉面板就没有了。
            </Text>
            {sendings.length === 0 ? <Text>还没有校验过，也没有用过工具，表里的内容一点也没有送出。</Text> : null}
            {sendings.map((sending) => (
              <SendingView key={sending.way} sending={sending} documents={documents} />
            ))}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onClose}>
              关闭
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
