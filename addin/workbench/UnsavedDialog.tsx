import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface UnsavedDialogProps {
  readonly fileName: string;
  readonly open: boolean;
  readonly onSave: () => Promise<void>;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** 换一本工作簿之前，现有的改动还没有保存。 */
export function UnsavedDialog({ fileName, open, onSave, onDiscard, onCancel }: UnsavedDialogProps) {
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>“{fileName}”有改动还没有保存</DialogTitle>
          <DialogContent>打开别的表格后，这些改动就找不回来了。</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void onSave()}>
              先保存
            </Button>
            <Button onClick={onDiscard}>不保存，继续打开</Button>
            <Button onClick={onCancel}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
