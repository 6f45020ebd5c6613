import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { NoticeStrip } from './NoticeStrip.tsx';
import type { Session } from './session.ts';
import { TopBar } from './TopBar.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { position: 'relative', flexGrow: 1, minWidth: 0 },
  pane: {
    width: '380px',
    flexShrink: 0,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 900px)': { width: '320px' },
  },
});

/** 整页：上面工具栏，左边网格，右边就是 Excel 里的那个窗格。 */
export function Workbench({ session }: { session: Session }) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const gridRef = useRef<HTMLDivElement>(null);
  const paneRef = useRef<HTMLDivElement>(null);
  const started = useRef(false);

  useEffect(() => {
    if (started.current || !gridRef.current || !paneRef.current) return;
    started.current = true;
    void session.start(gridRef.current, paneRef.current);
  }, [session]);

  useEffect(() => {
    if (!state.unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state.unsaved]);

  return (
    <div
      className={styles.page}
      lang="zh-CN"
      onPointerDownCapture={({ target }) => {
        if (target instanceof Node && !gridRef.current?.contains(target)) session.commitEditing();
      }}
    >
      <TopBar session={session} state={state} />
      <NoticeStrip notice={state.notice} onDismiss={session.dismissNotice} />
      <div className={styles.body}>
        <main className={styles.grid} ref={gridRef} aria-label="表格" />
        <aside className={styles.pane} ref={paneRef} aria-label="任务窗格" />
      </div>
    </div>
  );
}
