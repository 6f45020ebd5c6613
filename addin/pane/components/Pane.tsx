import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';
import type { PaneController } from '../controller.ts';
import { useFocusAfterCheck } from '../focus.ts';
import { type PaneState, recognitionOf, resultsOf, type Tab as TabName } from '../state.ts';
import { CheckBar } from './CheckBar.tsx';
import { JournalView } from './JournalView.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { PaneFooter } from './PaneFooter.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { ResultsView } from './ResultsView.tsx';
import { SheetsView } from './SheetsView.tsx';

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    overflow: 'hidden',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms', animationIterationCount: 1, transitionDuration: '0.01ms' },
    },
  },
  tabs: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', outlineStyle: 'none' },
});

/** 整个窗格。 */
export function Pane({ controller }: { controller: PaneController }) {
  const styles = useStyles();
  const state = useSyncExternalStore(controller.subscribe, controller.state);
  const paneRef = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  useFocusAfterCheck(state.stage.name, paneRef, panelRef);
  const results = resultsOf(state.stage);
  return (
    <div className={styles.pane} ref={paneRef} lang="zh-CN">
      <CheckBar state={state} controller={controller} />
      {state.stage.name === 'checking' ? (
        <ProgressPanel
          progress={state.stage.progress}
          cancelling={state.stage.cancelling}
          onCancel={controller.cancel}
        />
      ) : null}
      {state.notice ? (
        <NoticeBar
          notice={state.notice}
          onRetry={(retry) => void controller.retry(retry)}
          onDismiss={() => controller.dispatch({ type: 'notice-dismissed' })}
        />
      ) : null}
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => controller.dispatch({ type: 'tab-chosen', tab: tabNamed(value) })}
        aria-label="窗格内容"
      >
        {TABS.map((tab) => (
          <Tab key={tab} id={`pane-tab-${tab}`} value={tab} aria-controls="pane-panel">
            {tabText(tab, state)}
          </Tab>
        ))}
      </TabList>
      <div
        className={styles.panel}
        id="pane-panel"
        role="tabpanel"
        aria-labelledby={`pane-tab-${state.tab}`}
        tabIndex={-1}
        ref={panelRef}
      >
        <Panel state={state} controller={controller} />
      </div>
      {results ? <PaneFooter response={results.checked.response} documents={state.documents} /> : null}
      <LiveRegion text={state.announcement} />
    </div>
  );
}

const TABS: readonly TabName[] = ['sheets', 'results', 'journal'];
const tabNamed = (value: unknown): TabName => TABS.find((tab) => tab === value) ?? 'sheets';

function tabText(tab: TabName, state: PaneState): string {
  const counted = (text: string, count: number | undefined): string => (count ? `${text} ${count}` : text);
  switch (tab) {
    case 'sheets':
      return counted('工作表', recognitionOf(state.stage)?.tables.length);
    case 'results':
      return counted('校验结果', resultsOf(state.stage)?.checked.findings.length);
    case 'journal':
      return counted('改动记录', state.journal.length);
  }
}

function Panel({ state, controller }: { state: PaneState; controller: PaneController }) {
  switch (state.tab) {
    case 'sheets':
      return <SheetsView state={state} controller={controller} />;
    case 'results':
      return <ResultsView state={state} controller={controller} />;
    case 'journal':
      return <JournalView state={state} controller={controller} />;
  }
}
