import { Button, makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { SEVERITIES, SEVERITY_LABEL } from '../../../shared/finding.ts';
import type { PaneController } from '../controller.ts';
import { fixableFindings } from '../repairing/batch.ts';
import { type ListOrder, openCounts, type Results } from '../results.ts';
import { SeverityIcon } from './SeverityMark.tsx';

const ORDERS: readonly (readonly [ListOrder, string])[] = [
  ['severity', '按轻重'],
  ['row', '按行'],
];

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  chips: { display: 'flex', gap: tokens.spacingHorizontalXS, border: 'none', margin: 0, padding: 0, minInlineSize: 0 },
  chip: {
    minWidth: 0,
    flexGrow: 1,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', justifyContent: 'space-between' },
  search: { width: '100%', maxWidth: 'none' },
  orders: { display: 'flex', border: 'none', margin: 0, padding: 0, minInlineSize: 0 },
  order: { minWidth: 0, whiteSpace: 'nowrap' },
  clear: { flexShrink: 0, whiteSpace: 'nowrap' },
});

interface ResultsToolbarProps {
  readonly results: Results;
  readonly free: boolean;
  readonly controller: PaneController;
}

/** 按严重程度筛、查找、排序、清除标记。 */
export function ResultsToolbar({ results, free, controller }: ResultsToolbarProps) {
  const styles = useStyles();
  const counts = openCounts(results);
  const fixable = fixableFindings(results).length;
  return (
    <div className={styles.bar}>
      <fieldset className={styles.chips} aria-label="只看某一类">
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={styles.chip}
            size="small"
            shape="circular"
            checked={results.only.has(severity)}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => controller.dispatch({ type: 'severity-toggled', severity })}
          >
            {SEVERITY_LABEL[severity]} {counts[severity]}
          </ToggleButton>
        ))}
      </fieldset>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder="查找：文字、单元格、列名"
        aria-label="在结果中查找"
        value={results.query}
        dismiss={{ 'aria-label': '清空查找' }}
        onChange={(_, { value }) => controller.dispatch({ type: 'searched', query: value })}
      />
      {fixable > 0 ? (
        <Button
          size="small"
          icon={<WrenchRegular />}
          disabledFocusable={!free}
          onClick={() => void controller.previewAll()}
        >
          修复全部确定的（{fixable} 条）
        </Button>
      ) : null}
      <div className={styles.line}>
        <fieldset className={styles.orders} aria-label="怎样排">
          {ORDERS.map(([order, text]) => (
            <ToggleButton
              key={order}
              className={styles.order}
              size="small"
              appearance="subtle"
              checked={results.order === order}
              onClick={() => controller.dispatch({ type: 'ordered', order })}
            >
              {text}
            </ToggleButton>
          ))}
        </fieldset>
        <Button
          className={styles.clear}
          size="small"
          appearance="subtle"
          icon={<EraserRegular />}
          disabledFocusable={!free || !results.marked}
          onClick={() => void controller.clearMarks()}
        >
          清除标记
        </Button>
      </div>
    </div>
  );
}
