import { PACK_IDS, type PackId, SEVERITY_LABEL } from '../../shared/finding.ts';
import type { Recognition } from '../excel/table.ts';
import type { ChangesApplied, ChangesUndone, Unfinished } from '../tasks/change-tasks.ts';
import type { PlaceCode } from '../tasks/place.ts';
import type { CheckedWorkbook, FixOutcome, JournalEntry, Progress, UndoOutcome } from '../tasks/tasks.ts';
import type { Action } from './actions.ts';
import type { AccessCode, ClauseText, Documents, ReadingState, Rules } from './answers.ts';
import { appliedText, type Batch, undoneText, withApplied, withUndone } from './batch.ts';
import { type Correcting, type CorrectingRetry, reduceCorrecting } from './correcting/correcting-state.ts';
import { FAILURE_TITLE, type Failure } from './failures.ts';
import {
  type LiveAction,
  type LiveState,
  reduceLive,
  settledLive,
  startingLive,
  troubleText,
} from './live/live-state.ts';
import { rechecked } from './live/rechecked.ts';
import { findingOf, freshResults, openCounts, type Repair, type Results } from './results.ts';
import { cellText, SAVED_TEXT } from './wording.ts';
import { isWorking, reduceWork, startingWork, type WorkRetry, type WorkState } from './work/work-state.ts';
import { workSaying } from './work/work-wording.ts';

/** 主线走到哪一步。`checking` 记着校验前的一步，取消或失败时退回去，旧结果照看。 */
export type RestingStage =
  | { readonly name: 'starting' }
  | { readonly name: 'unread' }
  | { readonly name: 'unrecognised'; readonly recognition: Recognition }
  | { readonly name: 'recognised'; readonly recognition: Recognition }
  | { readonly name: 'checked'; readonly results: Results };
export type Stage =
  | RestingStage
  | {
      readonly name: 'checking';
      readonly before: RestingStage;
      readonly progress?: Progress;
      readonly cancelling: boolean;
    };

export type Tab = 'sheets' | 'results' | 'work' | 'journal';

/** `packs` 为空即不作选择，由服务按表种取默认的。`asOf` 为空即今天。`place` 没有即默认的所属地。 */
export interface Settings {
  readonly asOf: string;
  readonly packs: readonly PackId[];
  readonly place?: PlaceCode;
}

/** 失败后“重试”要重做的那件事。 */
export type Retry =
  | { readonly command: 'recognise' }
  | { readonly command: 'check' }
  | { readonly command: 'go-to'; readonly id: string }
  | { readonly command: 'fix'; readonly id: string }
  | { readonly command: 'undo'; readonly entryId: string }
  | { readonly command: 'clear-marks' }
  | { readonly command: 'preview-all'; readonly rule?: string }
  | { readonly command: 'undo-all'; readonly entryIds?: readonly string[] }
  | { readonly command: 'resume' | 'roll-back'; readonly id: string }
  | { readonly command: 'read-journal' }
  | { readonly command: 'read-place' }
  | { readonly command: 'choose-place'; readonly code: PlaceCode }
  | CorrectingRetry
  | WorkRetry;

export type Notice =
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: Retry }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'not-done'; readonly text: string };

/** 正在写工作簿的一件事；同时只做一件，校验也等它。 */
export type Writing = 'fix' | 'undo' | 'clear-marks';

const WRITES: ReadonlySet<Retry['command'] | Writing> = new Set([
  ...(['fix', 'undo', 'clear-marks', 'preview-all', 'undo-all', 'resume', 'roll-back'] as const),
]);

export interface PaneState {
  readonly stage: Stage;
  readonly tab: Tab;
  readonly settings: Settings;
  readonly documents: Documents;
  readonly journal: readonly JournalEntry[];
  /** 上次没改完的。 */
  readonly unfinished: readonly Unfinished[];
  /** 正请官员过目的一批改动。 */
  readonly batch?: Batch;
  /** 正在更正认表。 */
  readonly correcting?: Correcting | undefined;
  readonly clauses: Readonly<Record<string, ClauseText>>;
  readonly rules: Rules;
  readonly reading?: ReadingState;
  readonly accessCode: AccessCode;
  readonly work: WorkState;
  readonly live: LiveState;
  readonly writing?: Writing;
  readonly notice?: Notice;
  /** 读屏软件要念的最近一件事。 */
  readonly announcement: string;
}

export type { Action };

export const startingState = (today: string): PaneState => ({
  stage: { name: 'starting' },
  tab: 'sheets',
  settings: { asOf: today, packs: [] },
  documents: { status: 'loading' },
  journal: [],
  unfinished: [],
  clauses: {},
  rules: { status: 'idle' },
  accessCode: { present: false },
  work: startingWork,
  live: startingLive,
  announcement: '正在认表',
});

export const clauseKey = (pack: PackId, article: string): string => `${pack} ${article}`;

export const PROGRESS_TEXT: Record<Progress['step'], string> = {
  recognise: '正在认表',
  read: '正在读取表格',
  send: '正在校验',
  mark: '正在标出结果',
};

/** 校验前或正校验时能看的结果。 */
export function resultsOf(stage: Stage): Results | undefined {
  const resting = stage.name === 'checking' ? stage.before : stage;
  return resting.name === 'checked' ? resting.results : undefined;
}

export function recognitionOf(stage: Stage): Recognition | undefined {
  const resting = stage.name === 'checking' ? stage.before : stage;
  if (resting.name === 'checked') return resting.results.checked.recognition;
  return resting.name === 'recognised' || resting.name === 'unrecognised' ? resting.recognition : undefined;
}

/** 能不能开始一件要写工作簿的事。 */
export const isFree = (state: PaneState): boolean =>
  state.stage.name !== 'checking' && state.writing === undefined && !isWorking(state.work);

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'recognising':
      return state.stage.name === 'checking' ? state : saying(withoutNotice(state), '正在认表');
    case 'recognised':
      return recognised(state, action.recognition);
    case 'unread': {
      const stage = state.stage.name === 'starting' ? { name: 'unread' as const } : state.stage;
      return failed({ ...state, stage }, action.failure, { command: 'recognise' });
    }
    case 'check-started':
      return state.stage.name === 'checking'
        ? state
        : saying(
            { ...withoutNotice(state), stage: { name: 'checking', before: state.stage, cancelling: false } },
            '开始校验',
          );
    case 'progressed':
      return progressed(state, action.progress);
    case 'cancelling':
      return state.stage.name === 'checking'
        ? saying({ ...state, stage: { ...state.stage, cancelling: true } }, '正在取消')
        : state;
    case 'cancelled': {
      const text = '已取消校验，工作簿没有改动。';
      return saying({ ...stepBack(state), notice: { kind: 'done', text } }, text);
    }
    case 'check-failed':
      return failed(stepBack(state), action.failure, { command: 'check' });
    case 'checked':
      return checked({ ...state, live: settledLive(state.live) }, action.checked);
    case 'rechecked':
      return whenRechecked({ ...state, live: settledLive(state.live) }, action.checked);
    case 'live':
      return whenLive(state, action.action);
    case 'tab-chosen':
      return { ...state, tab: action.tab };
    case 'settings-changed':
      return { ...state, settings: normalised({ ...state.settings, ...action.settings }) };
    case 'severity-toggled':
      return viewing(state, (results) => ({ ...results, only: toggled(results.only, action.severity) }));
    case 'searched':
      return viewing(state, (results) => ({ ...results, query: action.query }));
    case 'filters-cleared':
      return viewing(state, (results) => ({ ...results, query: '', only: new Set() }));
    case 'ordered':
      return viewing(state, (results) => ({ ...results, order: action.order }));
    case 'cursor-moved':
      return viewing(state, (results) => ({ ...results, cursor: action.id }));
    case 'chosen':
      return chosen(state, action.id);
    case 'left':
      return viewing(state, ({ chosen: _, ...results }) => results);
    case 'writing':
      return { ...withoutNotice(state), writing: action.writing };
    case 'fix-ended':
      return fixEnded(state, action.id, action.outcome);
    case 'undo-ended':
      return undoEnded(state, action.entry, action.outcome);
    case 'marks-cleared': {
      const text = '标记已清除，您自己的格式原样没动。';
      const cleared = viewing(idle(state), (results) => ({ ...results, marked: false, unmarking: true }));
      return saying({ ...cleared, notice: { kind: 'done', text } }, text);
    }
    case 'previewed':
      return { ...idle(state), batch: { preview: action.preview, unchecked: new Set() } };
    case 'batch-toggled':
      return state.batch
        ? { ...state, batch: { ...state.batch, unchecked: toggled(state.batch.unchecked, action.key) } }
        : state;
    case 'batch-closed':
      return withoutBatch(state);
    case 'batch-applied':
      return batchApplied(state, action.applied);
    case 'batch-undone':
      return batchUndone(state, action.undone);
    case 'unfinished-read':
      return { ...state, unfinished: action.unfinished };
    case 'settled':
      return idle(state);
    case 'failed':
      return failed(WRITES.has(action.retry.command) ? idle(state) : state, action.failure, action.retry);
    case 'notice-dismissed':
      return withoutNotice(state);
    case 'journal-read':
      return { ...state, journal: action.journal };
    case 'documents-changed':
      return { ...state, documents: action.documents };
    case 'clause-changed':
      return { ...state, clauses: { ...state.clauses, [action.key]: action.clause } };
    case 'rules-changed':
      return { ...state, rules: action.rules };
    case 'reading-changed':
      return { ...state, reading: action.reading };
    case 'access-code-changed':
      return accessCodeChanged(state, action.accessCode);
    case 'correcting':
      return { ...state, correcting: reduceCorrecting(state.correcting, action.action) };
    case 'work': {
      const work = reduceWork(state.work, action.action);
      return work === state.work ? state : saying({ ...state, work }, workSaying(work) ?? state.announcement);
    }
  }
}

const withoutNotice = ({ notice: _, ...state }: PaneState): PaneState => state;
const withoutBatch = ({ batch: _, ...state }: PaneState): PaneState => state;
const idle = ({ writing: _, ...state }: PaneState): PaneState => state;
const saying = (state: PaneState, announcement: string): PaneState => ({ ...state, announcement });

function failed(state: PaneState, failure: Failure, retry: Retry): PaneState {
  return saying(
    { ...state, notice: { kind: 'failed', failure, retry } },
    `${FAILURE_TITLE[failure.reason]}：${failure.message}`,
  );
}

const stepBack = (state: PaneState): PaneState =>
  state.stage.name === 'checking' ? { ...state, stage: state.stage.before } : state;

/** 改看法，不改主线；正在校验时改的是退回去要看的旧结果。 */
function viewing(state: PaneState, change: (results: Results) => Results): PaneState {
  const { stage } = state;
  if (stage.name === 'checked') return { ...state, stage: { ...stage, results: change(stage.results) } };
  if (stage.name === 'checking' && stage.before.name === 'checked')
    return { ...state, stage: { ...stage, before: { ...stage.before, results: change(stage.before.results) } } };
  return state;
}

function recognised(state: PaneState, recognition: Recognition): PaneState {
  const found = recognition.tables.length > 0;
  // 已有结果时不因重新认表丢掉；表都没了才作罢。
  if (found && resultsOf(state.stage)) return state;
  const next: RestingStage = { name: found ? 'recognised' : 'unrecognised', recognition };
  if (state.stage.name === 'checking') return { ...state, stage: { ...state.stage, before: next } };
  const text = found ? `认出 ${recognition.tables.length} 张表，可以校验。` : '没有认出可校验的表。';
  return saying({ ...state, stage: next, tab: 'sheets' }, text);
}

function progressed(state: PaneState, progress: Progress): PaneState {
  if (state.stage.name !== 'checking') return state;
  const stepped = state.stage.progress?.step !== progress.step;
  const next = { ...state, stage: { ...state.stage, progress } };
  return stepped ? saying(next, PROGRESS_TEXT[progress.step]) : next;
}

function checked(state: PaneState, workbook: CheckedWorkbook): PaneState {
  const results = freshResults(workbook, resultsOf(state.stage)?.order);
  const next: PaneState = { ...withoutNotice(state), stage: { name: 'checked', results }, tab: 'results' };
  const { unmarked = [] } = workbook;
  if (unmarked.length === 0) return saying(next, outcomeText(results));
  const sheets = unmarked.map((sheet) => `“${sheet}”`).join('、');
  const text = `工作表${sheets}受保护，结果没有标在格里，只列在下面。撤销保护后再次校验，就能标出。`;
  return saying({ ...next, notice: { kind: 'not-done', text } }, `${outcomeText(results)}${text}`);
}

/** 复核不打断官员：条数变了才念，换了参考数据才说。 */
function whenRechecked(state: PaneState, workbook: CheckedWorkbook): PaneState {
  const before = resultsOf(state.stage);
  if (!before) return state;
  const next = viewing(state, (results) => rechecked(results, workbook));
  const text = outcomeText(resultsOf(next.stage) ?? before, '复核完成');
  const said = text === outcomeText(before, '复核完成') ? next : saying(next, text);
  const { edition } = workbook.response;
  if (edition === before.checked.response.edition) return said;
  const changed = `参考数据已换成“${edition}”，已照新的全部重新校验。`;
  return saying({ ...said, notice: { kind: 'done', text: changed } }, `${changed}${text}`);
}

/** 接连几次没复核成，只念第一次。 */
function whenLive(state: PaneState, action: LiveAction): PaneState {
  const next = { ...state, live: reduceLive(state.live, action) };
  const first = action.type === 'troubled' && state.live.trouble === undefined;
  return first ? saying(next, troubleText(action.failure)) : next;
}

export function outcomeText(results: Results, done = '校验完成'): string {
  if (results.checked.findings.length === 0) return `${done}，没有发现问题。`;
  const counts = openCounts(results);
  const parts = (['error', 'warning', 'info'] as const).map((each) => `${SEVERITY_LABEL[each]} ${counts[each]} 条`);
  return `${done}：${parts.join('，')}。`;
}

/** 打开一条。已在详情里换下一条时焦点不动，所以要念出来。 */
function chosen(state: PaneState, id: string): PaneState {
  const results = resultsOf(state.stage);
  const finding = results && findingOf(results, id);
  if (!finding) return state;
  const opened = viewing({ ...state, tab: 'results' }, (seen) => ({ ...seen, cursor: id, chosen: id }));
  return results.chosen === undefined ? opened : saying(opened, finding.message);
}

function fixEnded(state: PaneState, id: string, outcome: FixOutcome): PaneState {
  const repair: Repair =
    outcome.outcome === 'applied'
      ? { status: 'fixed', entry: outcome.entry }
      : { status: 'changed', current: outcome.current };
  const next = viewing(idle(state), (results) => ({ ...results, repairs: { ...results.repairs, [id]: repair } }));
  if (outcome.outcome === 'applied')
    return saying(
      { ...next, journal: [outcome.entry, ...next.journal] },
      `已修复 ${outcome.entry.worksheet} ${outcome.entry.address}。`,
    );
  return saying(next, `没有改动：这一格在校验之后被人改过，现在是“${cellText(outcome.current)}”。`);
}

function undoEnded(state: PaneState, entry: JournalEntry, outcome: UndoOutcome): PaneState {
  const cell = `${entry.worksheet} ${entry.address}`;
  if (outcome.outcome === 'changed') {
    const text = `没有撤销：${cell} 此后又被改过，现在是“${cellText(outcome.current)}”。`;
    return saying({ ...idle(state), notice: { kind: 'not-done', text } }, text);
  }
  const next = viewing(idle(state), (results) => withUndone(results, { undone: [entry], left: [] }));
  const text = `已撤销：${cell} 改回原来的文字。`;
  const journal = next.journal.filter((other) => other.id !== entry.id);
  return saying({ ...next, journal, notice: { kind: 'done', text } }, text);
}

function batchApplied(state: PaneState, applied: ChangesApplied): PaneState {
  const next = viewing(idle(state), (results) => withApplied(results, applied));
  const text = appliedText(applied);
  const kind = applied.left.length > 0 ? 'not-done' : 'done';
  return saying({ ...next, journal: [...applied.entries.toReversed(), ...next.journal], notice: { kind, text } }, text);
}

function batchUndone(state: PaneState, outcome: ChangesUndone): PaneState {
  const next = viewing(idle(state), (results) => withUndone(results, outcome));
  const gone = new Set(outcome.undone.map(({ id }) => id));
  const text = undoneText(outcome);
  const kind = outcome.left.length > 0 ? 'not-done' : 'done';
  return saying({ ...next, journal: next.journal.filter(({ id }) => !gone.has(id)), notice: { kind, text } }, text);
}

function accessCodeChanged(state: PaneState, accessCode: AccessCode): PaneState {
  const next = { ...state, accessCode };
  if (accessCode.outcome !== undefined) return saying(next, SAVED_TEXT[accessCode.outcome]);
  return state.accessCode.present && !accessCode.present ? saying(next, '访问码已忘掉。') : next;
}

function toggled<T>(only: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(only);
  if (!next.delete(item)) next.add(item);
  return next;
}

const normalised = (settings: Settings): Settings => ({
  ...settings,
  packs: PACK_IDS.filter((pack) => settings.packs.includes(pack)),
});
