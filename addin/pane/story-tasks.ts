import type { PlaceCode } from '../../shared/place.ts';
import { accessCodeOf } from '../api/access-code.ts';
import type { Recognition } from '../excel/table.ts';
import type { Unfinished } from '../tasks/change-tasks.ts';
import { readableCell } from '../tasks/readable.ts';
import { type JournalEntry, type LocatedFinding, TaskError, type TaskFailure, type Tasks } from '../tasks/tasks.ts';
import { scriptedChanges } from './story-changes.ts';
import { scriptedCorrections } from './story-correcting.ts';
import { NOTHING, STORY_DOCUMENTS, STORY_RECOGNITION, storyWorkbook } from './story-findings.ts';
import { type ImportScript, scriptedImports } from './story-import.ts';
import { STORY_RULES, storyReading } from './story-readings.ts';
import { storySent } from './story-sent.ts';
import { scriptedWork } from './story-work.ts';

/** 怎样演：`failing` 是校验要抛的错；`hanging` 认表时不回来。 */
export interface Script {
  readonly recognition?: Recognition;
  readonly findings?: number;
  readonly failing?: TaskFailure | 'unexpected';
  readonly hanging?: boolean;
  /** 前几次校验照常，之后停在读表那一步。 */
  readonly hangsAfter?: number;
  readonly unreadable?: boolean;
  /** 结果里带着写成 HTML 的格文。 */
  readonly html?: boolean;
  readonly journal?: readonly JournalEntry[];
  readonly changed?: boolean;
  readonly unfinished?: readonly Unfinished[];
  readonly unmarked?: readonly string[];
  /** 读一格时：不回来，或连不上。规则说明也照样。 */
  readonly reading?: 'hangs' | 'fails';
  /** 已填有访问码；`closed` 时填了才放行。 */
  readonly code?: string;
  readonly closed?: boolean;
  /** 工作簿记着的所属地。 */
  readonly place?: PlaceCode;
  /** 浏览器不让存。 */
  readonly unkept?: boolean;
  /** “工具”里的活：没有要写的、定计划不回来、写不成。 */
  readonly work?: 'nothing' | 'hangs' | 'protected';
  readonly imports?: ImportScript;
}

const FAILURE_MESSAGE: Partial<Record<TaskFailure, string>> = {
  offline: '连不上校验服务。请检查网络后重试；工作簿没有改动。',
  timeout: '校验服务 60 秒没有回应。请稍后重试。',
  refused: '访问码没有填写，或已失效。请向管理员索取访问码，填好后再试；工作簿没有改动',
  'too-often': '校验得太频繁，请等 7 秒再试；工作簿没有改动',
  server: '校验服务出错（500）。请稍后重试；仍不行请联系管理员。',
  'too-large': '表有 31,204 行，超过一次校验的上限 20,000 行。请分成几个工作簿校验。',
  protected: '工作表“重点项目清单”受保护，不能标记。请先在“审阅”里撤消工作表保护。',
  editing: '有单元格正在编辑。请按 Enter 或 Esc 结束编辑后重试。',
  missing: '找不到工作表“市际协作”，可能已改名或删除。请重新校验。',
  excel: 'Excel 没有完成标记（InvalidOperation）。请保存工作簿后重试。',
};

const forever = <T>(signal?: AbortSignal): Promise<T> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new TaskError('cancelled', '已取消')));
  });

const HTML = '<img src=x onerror="document.title=1"><script src="x"></script>';
const asHtml = (finding: LocatedFinding): LocatedFinding => ({
  ...finding,
  message: `“${HTML}”不像部门名`,
  value: HTML,
  span: [0, 9],
  fix: { value: '<b>市教育体育局</b>' },
});

/** 一个照本子演的 Tasks，不碰 Excel 也不碰网络。 */
export function scriptedTasks(script: Script): Tasks {
  let journal = [...(script.journal ?? [])];
  let checks = 0;
  let code = script.code;
  const refuseIfClosed = (): void => {
    if (script.closed && code === undefined) throw new TaskError('refused', FAILURE_MESSAGE.refused ?? '');
  };
  const answer = <T>(value: T, signal?: AbortSignal): Promise<T> => {
    if (script.reading === 'hangs') return forever(signal);
    if (script.reading === 'fails') return Promise.reject(new TaskError('offline', FAILURE_MESSAGE.offline ?? ''));
    return Promise.resolve(value);
  };
  return {
    recognise: async () => {
      if (script.unreadable) throw new TaskError('editing', FAILURE_MESSAGE.editing ?? '');
      return script.hanging ? forever() : (script.recognition ?? STORY_RECOGNITION);
    },
    validate: async ({ signal, onProgress }) => {
      onProgress?.({ step: 'recognise', done: 1, total: 1 });
      onProgress?.({ step: 'read', done: 3, total: 5 });
      if (checks === script.hangsAfter) return forever(signal);
      refuseIfClosed();
      checks += 1;
      if (script.failing === 'unexpected') throw new TypeError('Cannot read properties of undefined');
      if (script.failing) throw new TaskError(script.failing, FAILURE_MESSAGE[script.failing] ?? '没有做成。');
      const { unmarked } = script;
      const workbook = { ...storyWorkbook(script.findings ?? 60), ...(unmarked && { unmarked }) };
      return script.html ? { ...workbook, findings: workbook.findings.map(asHtml) } : workbook;
    },
    recheck: async () => {
      const workbook = storyWorkbook(script.findings ?? 60);
      const isFixed = ({ worksheet, address, fix }: LocatedFinding) =>
        fix !== undefined && journal.some((entry) => entry.worksheet === worksheet && entry.address === address);
      return { ...workbook, findings: workbook.findings.filter((finding) => !isFixed(finding)) };
    },
    sent: () => storySent(script.findings ?? 60),
    canWatch: () => true,
    watch: async () => async () => undefined,
    goTo: async () => undefined,
    applyFix: async (finding) => {
      if (script.changed) return { outcome: 'changed', current: '市教育体育局（王科长改）' };
      const entry: JournalEntry = {
        id: `j${journal.length + 1}`,
        at: new Date().toISOString(),
        ...{ kind: 'cell', cells: 1 },
        worksheet: finding.worksheet,
        address: finding.address ?? '',
        before: finding.value ?? null,
        after: finding.fix?.value ?? null,
        why: finding.message,
      };
      journal = [entry, ...journal];
      return { outcome: 'applied', entry };
    },
    journal: async () => journal,
    undo: async (entryId) => {
      if (script.changed) return { outcome: 'changed', current: '市教育体育局（王科长改）' };
      journal = journal.filter((entry) => entry.id !== entryId);
      return { outcome: 'undone' };
    },
    ...scriptedChanges({
      isChanged: script.changed === true,
      unfinished: script.unfinished ?? [],
      read: () => journal,
      write: (next) => {
        journal = [...next];
      },
    }),
    ...scriptedCorrections({
      recognition: script.recognition ?? STORY_RECOGNITION,
      isChanged: script.changed === true,
    }),
    place: async () => script.place,
    setPlace: async () => undefined,
    clearMarks: async () => undefined,
    documents: async () => {
      refuseIfClosed();
      if (script.failing === 'offline') throw new TaskError('offline', FAILURE_MESSAGE.offline ?? '');
      return {
        edition: '2023-05',
        resource: 'documents',
        count: STORY_DOCUMENTS.length,
        openList: false,
        items: STORY_DOCUMENTS.map((document) => ({ ...document, source: { document: document.title }, places: [] })),
      };
    },
    rules: () => answer(STORY_RULES),
    read: (finding, { signal } = {}) => {
      const cell = readableCell(finding);
      return answer(cell && storyReading(cell), signal);
    },
    accessCode: {
      present: () => code !== undefined,
      save(typed) {
        if (accessCodeOf(typed) === undefined) return 'not-a-code';
        code = typed;
        return script.unkept ? 'session' : 'kept';
      },
      forget() {
        code = undefined;
      },
    },
    work: scriptedWork(script.work),
    imports: scriptedImports(script.imports),
    clause: async (_, article) =>
      article === '清单第38项'
        ? undefined
        : '乡村文明校园创建行动。主要任务：重点围绕领导班子建设、思想道德教育、活动阵地建设、教师队伍建设、校园文化建设、整洁优美环境等方面，深化乡村中小学校文明校园创建。工作目标：2025年，指导乡镇驻地中小学校积极争取全国文明校园，申报一批省级文明校园，市级文明校园比例达到5%。牵头部门：市教育体育局、市文明办。',
  };
}

export const NOTHING_RECOGNISED: Script = { recognition: NOTHING };
