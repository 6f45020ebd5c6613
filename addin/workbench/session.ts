import { accessCodes } from '../api/access-code.ts';
import { createApiClient } from '../api/client.ts';
import { WorkbookFileError } from '../files/workbook-file-error.ts';
import { type MountedPane, mountPane } from '../pane/mount.tsx';
import { createTasks } from '../tasks/create.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { createGrid, type Grid } from './grid/grid.ts';
import type { HostChange, HostWorkbook } from './host/model.ts';
import { readWorkbook, saveWorkbook } from './host/xlsx.ts';
import { openInOffice } from './office.ts';
import { SAMPLES, type Sample } from './samples.ts';

export interface Notice {
  readonly intent: 'error' | 'success';
  readonly text: string;
}

export interface SessionState {
  readonly fileName: string;
  /** 打开以来改过、还没有保存。 */
  readonly unsaved: boolean;
  /** 正在做的事，如“正在打开……”。 */
  readonly busy: string | undefined;
  readonly notice: Notice | undefined;
}

/** 工作台的一次使用：一本工作簿，左边网格，右边窗格。 */
export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** 装上网格，打开第一个示例，装上窗格。 */
  readonly start: (gridElement: HTMLElement, paneElement: HTMLElement) => Promise<void>;
  /** 收下正在打的字：官员去点网格以外的地方时调，校验、保存才看得到它。 */
  readonly commitEditing: () => void;
  /** 打不开时说明原因，现有的工作簿原样留着。 */
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: (sample: Sample) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly dismissNotice: () => void;
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createSession(): Session {
  let state: SessionState = {
    fileName: SAMPLES[0].fileName,
    unsaved: false,
    busy: '正在打开示例……',
    notice: undefined,
  };
  const listeners = new Set<() => void>();
  let workbook: HostWorkbook | undefined;
  let stopWatching: (() => void) | undefined;
  let grid: Grid | undefined;
  let paneElement: HTMLElement | undefined;
  let pane: MountedPane | undefined;
  let closed = new AbortController();

  const update = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = async (opened: HostWorkbook, fileName: string) => {
    await openInOffice(opened);
    // 还在路上的校验属于上一本工作簿，不能标到这一本上。
    closed.abort();
    closed = new AbortController();
    pane?.unmount();
    stopWatching?.();
    workbook = opened;
    stopWatching = opened.subscribe((change) => {
      if (!state.unsaved && isEdit(change)) update({ unsaved: true });
    });
    await grid?.show(opened);
    if (paneElement) pane = mountPane(paneElement, tasksUntil(closed.signal));
    update({ fileName, unsaved: false });
  };

  const open = async (fileName: string, read: () => Promise<ArrayBuffer>) => {
    update({ busy: `正在打开“${fileName}”……`, notice: undefined });
    try {
      await painted();
      await show(await readWorkbook(new Uint8Array(await read())), fileName);
    } catch (error) {
      update({ notice: { intent: 'error', text: openFailure(fileName, error) } });
    } finally {
      update({ busy: undefined });
    }
  };

  const openSample = (sample: Sample) => open(sample.fileName, () => download(sample.url));

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(gridElement, element) {
      grid = createGrid(gridElement);
      paneElement = element;
      await openSample(SAMPLES[0]);
    },
    commitEditing: () => void grid?.commitEditing(),
    openFile: (file) => open(file.name, () => file.arrayBuffer()),
    openSample,
    async save() {
      if (!workbook) return;
      await grid?.commitEditing();
      try {
        const bytes = await saveWorkbook(workbook);
        offerDownload(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }), state.fileName);
        update({ unsaved: false, notice: { intent: 'success', text: `“${state.fileName}”已交给浏览器下载。` } });
      } catch (error) {
        const text = `没有保存“${state.fileName}”，表格还在，请再试一次。原因：${reasonOf(error)}`;
        update({ notice: { intent: 'error', text } });
      }
    },
    dismissNotice: () => update({ notice: undefined }),
  };
}

/** 标记与选择不算改动：它们不是官员的内容。 */
function isEdit(change: HostChange): boolean {
  return change.type !== 'marks' && change.type !== 'activated' && change.type !== 'selection';
}

async function download(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`示例没有取到（${response.status}）。请确认 npm start 还在运行，再刷新本页`);
  return response.arrayBuffer();
}

function openFailure(fileName: string, error: unknown): string {
  if (error instanceof WorkbookFileError) return `没有打开“${fileName}”：${error.message}`;
  return `没有打开“${fileName}”，现有的表格没有动。原因：${reasonOf(error)}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** 窗格要的全部事；`closed` 之后，没做完的校验随之取消。 */
function tasksUntil(closed: AbortSignal): Tasks {
  const tasks = createTasks(createApiClient({ baseUrl: '', token: accessCodes.read }));
  return {
    ...tasks,
    validate: (options) =>
      tasks.validate({ ...options, signal: options.signal ? AbortSignal.any([options.signal, closed]) : closed }),
  };
}

function offerDownload(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** 等浏览器把“正在打开”画出来，再做会占住页面的活。 */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
