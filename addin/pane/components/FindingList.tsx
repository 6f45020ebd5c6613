import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { PaneController } from '../controller.ts';
import { focusLost } from '../focus.ts';
import type { ListRow, Results } from '../results.ts';
import { FindingRow, optionId } from './FindingRow.tsx';

const SHEET_HEIGHT = 30;
const FINDING_HEIGHT = 66;
/** 翻页键一次走几条。 */
const PAGE = 10;

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `-${tokens.strokeWidthThick}`,
    },
  },
  canvas: { position: 'relative', width: '100%' },
  line: { position: 'absolute', top: 0, left: 0, right: 0 },
  sheet: {
    display: 'flex',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface FindingListProps {
  readonly rows: readonly ListRow[];
  readonly results: Results;
  readonly controller: PaneController;
}

/**
 * 结果列表。只渲染看得见的几十行；焦点留在列表上，由 aria-activedescendant 指出停在哪一条，
 * 所以滚远了焦点也不会丢。上下键移动，Enter 打开。
 */
export function FindingList({ rows, results, controller }: FindingListProps) {
  const styles = useStyles();
  const listRef = useRef<HTMLDivElement>(null);
  const indexes = useMemo(() => rows.flatMap((row, index) => (row.row === 'finding' ? [index] : [])), [rows]);
  const cursorIndex = rows.findIndex((row) => row.key === results.cursor);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: (index) => (rows[index]?.row === 'sheet' ? SHEET_HEIGHT : FINDING_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return cursorIndex < 0 || shown.includes(cursorIndex) ? shown : [...shown, cursorIndex].sort((a, b) => a - b);
    },
  });

  const moveTo = (index: number | undefined): void => {
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || row?.row !== 'finding') return;
    controller.dispatch({ type: 'cursor-moved', id: row.key });
    virtualizer.scrollToIndex(index === indexes[0] ? 0 : index, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = indexes.indexOf(cursorIndex);
    const last = indexes.length - 1;
    const target: Record<string, number> = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
      Home: 0,
      End: last,
    };
    const next = target[event.key];
    if (next !== undefined) moveTo(indexes[next]);
    else if ((event.key === 'Enter' || event.key === ' ') && results.cursor !== undefined && at >= 0)
      void controller.choose(results.cursor);
    else return;
    event.preventDefault();
  };

  // 从详情返回：停在刚才那一条，焦点回到列表；换页签来的，焦点留在页签上。只在装上时做一次。
  const returnTo = useRef(cursorIndex);
  useEffect(() => {
    if (returnTo.current < 0) return;
    virtualizer.scrollToIndex(returnTo.current, { align: 'center' });
    if (focusLost()) listRef.current?.focus();
    returnTo.current = -1;
  }, [virtualizer]);

  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      aria-label={`校验结果，${indexes.length} 条`}
      aria-activedescendant={cursorIndex >= 0 ? optionId(results.cursor ?? '') : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => {
        // 只有键盘走进来才停在第一条：点选也会带来焦点，那时滚回顶端，点中的就跑了。
        if (cursorIndex < 0 && currentTarget.matches(':focus-visible')) moveTo(indexes[0]);
      }}
    >
      <div role="presentation" className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="presentation"
              className={styles.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.row === 'sheet' ? (
                <div role="presentation" className={styles.sheet}>
                  <span>{row.sheet}</span>
                  <span>{row.count} 条</span>
                </div>
              ) : (
                <FindingRow
                  finding={row.finding}
                  results={results}
                  position={row.position}
                  total={indexes.length}
                  current={item.index === cursorIndex}
                  onChoose={() => void controller.choose(row.key)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
