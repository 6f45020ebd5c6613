import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { PaneController } from '../controller.ts';
import { isFree, type PaneState } from '../state.ts';
import { cellText, chineseTime } from '../wording.ts';
import { DifferenceLines } from './DifferenceLines.tsx';

const useStyles = makeStyles({
  view: { overflowY: 'auto', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  entry: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: { overflowWrap: 'anywhere' },
});

/** “改动记录”：本工具在这个工作簿里改过的格，新的在前，每条都能撤销。 */
export function JournalView({ state, controller }: { state: PaneState; controller: PaneController }) {
  const styles = useStyles();
  const now = new Date();
  return (
    <div className={styles.view}>
      {state.journal.length === 0 ? (
        <Text>还没有改动。用“修复”改过的每一格都记在这里，关闭再打开工作簿也能撤销。</Text>
      ) : (
        <ol className={styles.list} aria-label="改动记录">
          {state.journal.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <div className={styles.head}>
                <div>
                  <Text weight="semibold" block>
                    {entry.worksheet} {entry.address}
                  </Text>
                  <Text size={200} className={styles.quiet}>
                    {chineseTime(entry.at, now)}
                  </Text>
                </div>
                <Button
                  size="small"
                  icon={<ArrowUndo16Regular />}
                  aria-label={`撤销 ${entry.worksheet} ${entry.address} 的改动`}
                  disabledFocusable={!isFree(state)}
                  onClick={() => void controller.undo(entry.id)}
                >
                  撤销
                </Button>
              </div>
              <DifferenceLines
                before={cellText(entry.before)}
                after={cellText(entry.after)}
                labels={['原来', '改为']}
              />
              <Text size={200} className={styles.why}>
                {entry.why}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
