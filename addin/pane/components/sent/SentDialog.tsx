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
import type { SentCheck } from '../../../tasks/sent.ts';
import { SentCheckView } from './SentCheckView.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalL, overflowWrap: 'anywhere' },
});

interface SentDialogProps {
  readonly checks: readonly SentCheck[];
  readonly documents: readonly CoveringDocument[];
  readonly onClose: () => void;
}

/** 上次校验、最近一次复核送出的，照客户端真的送出的正文。 */
export function SentDialog({ checks, documents, onClose }: SentDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>这次送出了什么</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <Text>
              校验只送认出的、有规则要看的列。查空格、错字符、公式错误的规则每列都看，所以认出的列一般都要送；没有认出的列、别的工作表、批注和格式都不送，人名换成摘要再送。服务不保存、不记录表里的内容，这里的记录也只在本机，关掉面板就没有了。
            </Text>
            {checks.length === 0 ? <Text>还没有校验过，表里的内容一点也没有送出。</Text> : null}
            {checks.map((check) => (
              <SentCheckView key={check.way} check={check} documents={documents} />
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
