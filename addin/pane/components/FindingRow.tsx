import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import type { LocatedFinding } from '../../tasks/tasks.ts';
import { isMended, isOutdated, type Results } from '../results.ts';
import { placeOf } from '../wording.ts';
import { SeverityMark } from './SeverityMark.tsx';

/** 元素的编号里不能有空白。 */
export const optionId = (id: string): string => `finding-${encodeURIComponent(id)}`;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  meta: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  place: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1, minWidth: 0 },
  tag: { display: 'inline-flex', alignItems: 'center', gap: '2px', flexShrink: 0 },
  message: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  settled: { color: tokens.colorNeutralForeground3 },
});

interface FindingRowProps {
  readonly finding: LocatedFinding;
  readonly results: Results;
  readonly position: number;
  readonly total: number;
  readonly current: boolean;
  readonly onChoose: () => void;
}

/** 列表里的一条结果。键盘由列表接管，这里只管点选。 */
export function FindingRow({ finding, results, position, total, current, onChoose }: FindingRowProps) {
  const styles = useStyles();
  const { address, header } = placeOf(finding, results.checked.recognition);
  const fixed = isMended(results, finding.id);
  const outdated = !fixed && isOutdated(results, finding);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: 键盘事件在 listbox 上，焦点始终在那里
    <div
      id={optionId(finding.id)}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      aria-posinset={position}
      aria-setsize={total}
      className={mergeClasses(styles.row, current && styles.current)}
      onClick={onChoose}
    >
      <div className={styles.meta}>
        <SeverityMark severity={finding.severity} fixed={fixed} />
        <span className={styles.place}>{header === undefined ? address : `${address} ${header}`}</span>
        {outdated ? <span className={styles.tag}>此格已改</span> : null}
        {finding.fix && !fixed && !outdated ? (
          <span className={styles.tag}>
            <Wrench16Regular aria-hidden />
            可修复
          </span>
        ) : null}
      </div>
      <div className={mergeClasses(styles.message, (fixed || outdated) && styles.settled)}>{finding.message}</div>
    </div>
  );
}
