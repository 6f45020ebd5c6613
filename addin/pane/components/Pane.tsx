import { makeStyles, tokens, useFocusFinders } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PaneController } from '../controller.ts';
import { useFocusAfterCheck } from '../focus.ts';
import { type PaneState, resultsOf } from '../state.ts';
import { ChangesDialog } from './ChangesDialog.tsx';
import { CheckBar } from './CheckBar.tsx';
import { CorrectionDialog } from './correcting/CorrectionDialog.tsx';
import { JournalView } from './JournalView.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { LiveSwitch } from './LiveSwitch.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { PaneFooter } from './PaneFooter.tsx';
import { PANEL_ID, PaneTabs, tabId } from './PaneTabs.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { ResultsView } from './ResultsView.tsx';
import { SheetsView } from './SheetsView.tsx';
import { WorkView } from './work/WorkView.tsx';

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
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', outlineStyle: 'none' },
});

/** 整个窗格。 */
export function Pane({ controller }: { controller: PaneController }) {
  const styles = useStyles();
  const state = useSyncExternalStore(controller.subscribe, controller.state);
  const paneRef = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  // 占住 Fluent 的焦点管理（Tabster）：末一个用它的对话框一关，它就整个收摊，来不及撤下 aria-hidden，读屏软件再也看不见窗格。
  useFocusFinders();
  useFocusAfterCheck(state.stage.name, paneRef, panelRef);
  const results = resultsOf(state.stage);
  const previewing = state.batch !== undefined;
  const wasPreviewing = useRef(previewing);
  useEffect(() => {
    // 过目的对话框关了，焦点回到结果上，不落到页首。
    if (wasPreviewing.current && !previewing) panelRef.current?.focus();
    wasPreviewing.current = previewing;
  }, [previewing]);
  return (
    <div className={styles.pane} ref={paneRef} lang="zh-CN">
      <CheckBar state={state} controller={controller} />
      {results && state.stage.name === 'checked' ? (
        <LiveSwitch state={state} results={results} controller={controller} />
      ) : null}
      {state.stage.name === 'checking' ? (
        <ProgressPanel
          progress={state.stage.progress}
          cancelling={state.stage.cancelling}
          onCancel={controller.cancel}
        />
      ) : null}
      {state.notice ? <NoticeBar notice={state.notice} accessCode={state.accessCode} controller={controller} /> : null}
      <PaneTabs state={state} onChoose={(tab) => controller.dispatch({ type: 'tab-chosen', tab })} />
      <div
        className={styles.panel}
        id={PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabId(state.tab)}
        tabIndex={-1}
        ref={panelRef}
      >
        <Panel state={state} controller={controller} />
      </div>
      {results ? (
        <PaneFooter response={results.checked.response} documents={state.documents} controller={controller} />
      ) : null}
      {state.correcting ? <CorrectionDialog correcting={state.correcting} controller={controller} /> : null}
      {state.batch ? <ChangesDialog batch={state.batch} controller={controller} /> : null}
      <LiveRegion text={state.announcement} />
    </div>
  );
}

function Panel({ state, controller }: { state: PaneState; controller: PaneController }) {
  switch (state.tab) {
    case 'sheets':
      return <SheetsView state={state} controller={controller} />;
    case 'results':
      return <ResultsView state={state} controller={controller} />;
    case 'work':
      return <WorkView state={state} controller={controller} />;
    case 'journal':
      return <JournalView state={state} controller={controller} />;
  }
}
