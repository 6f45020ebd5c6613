import {
  Button,
  Checkbox,
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
import type { PaneController } from '../controller.ts';
import { type Batch, changeKey } from '../repairing/batch.ts';
import { cellText } from '../wording.ts';
import { DifferenceLines } from './DifferenceLines.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** 一次列这么多格；再多的只说数目，照改。 */
const MOST_SHOWN = 200;

/** 改之前过目：哪一格、改前改后、为什么；不想改的去掉勾。 */
export function ChangesDialog({ batch, controller }: { batch: Batch; controller: PaneController }) {
  const styles = useStyles();
  const { preview, unchecked } = batch;
  const count = preview.changes.length - unchecked.size;
  const close = () => controller.dispatch({ type: 'batch-closed' });
  const more = preview.changes.length - MOST_SHOWN;
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>将修复 {preview.changes.length} 格</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {preview.notes.map((note) => (
              <Text key={note}>{note}。</Text>
            ))}
            {preview.changes.length === 0 ? <Text>没有可以修复的格。</Text> : null}
            <ul className={styles.list} aria-label="要改的格">
              {preview.changes.slice(0, MOST_SHOWN).map((change) => {
                const key = changeKey(change);
                return (
                  <li key={key}>
                    <Checkbox
                      label={`${change.worksheet} ${change.address}`}
                      checked={!unchecked.has(key)}
                      onChange={() => controller.dispatch({ type: 'batch-toggled', key })}
                    />
                    <DifferenceLines
                      before={cellText(change.before)}
                      after={cellText(change.after)}
                      labels={['现在', '改为']}
                    />
                    <Text size={200} block className={styles.quiet}>
                      {[change.why, ...change.notes].join('；')}
                    </Text>
                  </li>
                );
              })}
            </ul>
            {more > 0 ? <Text>还有 {more} 格没有列出，也一并修复。</Text> : null}
            {preview.left.length > 0 ? (
              <ul className={styles.list} aria-label="不改的格">
                {preview.left.slice(0, MOST_SHOWN).map(({ id, worksheet, address, why }) => (
                  <li key={id}>
                    <Text className={styles.quiet}>
                      {worksheet} {address} 不改：{why}。
                    </Text>
                  </li>
                ))}
              </ul>
            ) : null}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>取消</Button>
            <Button appearance="primary" disabledFocusable={count === 0} onClick={() => void controller.applyBatch()}>
              修复 {count} 格
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
