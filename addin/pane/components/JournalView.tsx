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
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  all: { marginBottom: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: { overflowWrap: 'anywhere' },
});

/** 一次列这么多条；其余的随“全部撤销”撤。 */
const MOST_SHOWN = 200;

/** “改动记录”：本工具在这个工作簿里改过的格，新的在前，每条都能撤销。 */
export function JournalView({ state, controller }: { state: PaneState; controller: PaneController }) {
  const styles = useStyles();
  const now = new Date();
  return (
    <div className={styles.view}>
      {state.unfinished.map(({ id, at, written, waiting, changed, isComplete }) => (
        <section key={id} className={styles.entry} aria-label="没改完的一次">
          <Text weight="semibold">{chineseTime(at, now)}的改动没有写完</Text>
          <Text>
            已写 {written} 处，还有 {waiting} 处没写{changed > 0 ? `，${changed} 处后来另有改动，不会再动` : ''}。
          </Text>
          <div className={styles.buttons}>
            {isComplete ? (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={!isFree(state)}
                onClick={() => void controller.resume(id)}
              >
                接着改完
              </Button>
            ) : null}
            <Button size="small" disabledFocusable={!isFree(state)} onClick={() => void controller.rollBack(id)}>
              退回
            </Button>
          </div>
        </section>
      ))}
      {state.journal.length > 1 ? (
        <Button
          className={styles.all}
          size="small"
          icon={<ArrowUndo16Regular />}
          disabledFocusable={!isFree(state)}
          onClick={() => void controller.undoAll()}
        >
          全部撤销（{state.journal.length} 处）
        </Button>
      ) : null}
      {state.journal.length === 0 ? (
        <Text>还没有改动。本工具写进工作簿的都记在这里，关闭再打开工作簿也能撤销。</Text>
      ) : (
        <ol className={styles.list} aria-label="改动记录">
          {state.journal.slice(0, MOST_SHOWN).map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <div className={styles.head}>
                <div>
                  <Text weight="semibold" block>
                    {entry.worksheet} {entry.kind === 'sheet' ? null : entry.address}
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
              {entry.kind === 'cell' || entry.kind === 'chart' ? (
                <DifferenceLines
                  before={cellText(entry.before)}
                  after={cellText(entry.after)}
                  labels={entry.kind === 'cell' ? ['原来', '改为'] : ['图原来画', '改画']}
                />
              ) : (
                <Text>{entry.kind === 'block' ? `原是空格，填了 ${entry.cells} 格` : '新建了这张工作表'}</Text>
              )}
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
