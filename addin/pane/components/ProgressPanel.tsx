import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Progress } from '../../tasks/tasks.ts';
import { PROGRESS_TEXT } from '../checking/checking-state.ts';

const STEPS: readonly Progress['step'][] = ['recognise', 'read', 'send', 'mark'];

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: { gridColumn: '1 / -1' },
});

interface ProgressPanelProps {
  readonly progress: Progress | undefined;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}

/** 校验的进展。四步各占四分之一。 */
export function ProgressPanel({ progress, cancelling, onCancel }: ProgressPanelProps) {
  const styles = useStyles();
  const text = cancelling ? '正在取消…' : stepText(progress);
  return (
    <section className={styles.panel} aria-label="校验进展">
      <Text size={300}>{text}</Text>
      <Button size="small" onClick={onCancel} disabledFocusable={cancelling}>
        取消
      </Button>
      <ProgressBar
        className={styles.bar}
        aria-label="校验进展"
        aria-valuetext={text}
        value={progress && !cancelling ? overall(progress) : undefined}
      />
    </section>
  );
}

function stepText(progress: Progress | undefined): string {
  if (!progress) return '准备校验…';
  const text = PROGRESS_TEXT[progress.step];
  return progress.total > 1 ? `${text}（${progress.done}/${progress.total}）` : `${text}…`;
}

const overall = ({ step, done, total }: Progress): number =>
  (STEPS.indexOf(step) + (total > 0 ? Math.min(1, done / total) : 0)) / STEPS.length;
