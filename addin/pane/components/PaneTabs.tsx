import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { type PaneState, recognitionOf, resultsOf, type Tab } from '../state.ts';

/** 面板的 id，供 aria-controls。 */
export const PANEL_ID = 'pane-panel';
export const tabId = (tab: Tab): string => `pane-tab-${tab}`;

const TABS: readonly Tab[] = ['sheets', 'results', 'work', 'journal'];

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    // 面板最窄时，条数多的页签排不下。
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    // 高对比度下透明的边会显出来，与选中的分不清。
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `-${tokens.strokeWidthThick}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface PaneTabsProps {
  readonly state: PaneState;
  readonly onChoose: (tab: Tab) => void;
}

/**
 * 四个页签，左右键移动。
 * 不用 Fluent 的 TabList：它在两头插入 aria-hidden 而可聚焦的元素，axe 判为严重（aria-hidden-focus）。
 */
export function PaneTabs({ state, onChoose }: PaneTabsProps) {
  const styles = useStyles();
  const tabs = useRef<Partial<Record<Tab, HTMLButtonElement | null>>>({});
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(state.tab);
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 };
    const to = moves[event.key];
    const tab = to === undefined ? undefined : TABS[(to + TABS.length) % TABS.length];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab);
    tabs.current[tab]?.focus();
  };
  return (
    <div role="tablist" aria-label="窗格内容" className={styles.tabs}>
      {TABS.map((tab) => (
        <button
          key={tab}
          ref={(element) => {
            tabs.current[tab] = element;
          }}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-controls={PANEL_ID}
          aria-selected={tab === state.tab}
          tabIndex={tab === state.tab ? 0 : -1}
          className={mergeClasses(styles.tab, tab === state.tab && styles.selected)}
          onClick={() => onChoose(tab)}
          onKeyDown={onKeyDown}
        >
          {tabText(tab, state)}
        </button>
      ))}
    </div>
  );
}

function tabText(tab: Tab, state: PaneState): string {
  const counted = (text: string, count: number | undefined): string => (count ? `${text} ${count}` : text);
  switch (tab) {
    case 'sheets':
      return counted('工作表', recognitionOf(state.stage)?.tables.length);
    case 'results':
      return counted('校验结果', resultsOf(state.stage)?.checked.findings.length);
    case 'work':
      return '工具';
    case 'journal':
      return counted('改动记录', state.journal.length);
  }
}
