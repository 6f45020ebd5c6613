import type { PackId } from '../../shared/finding.ts';
import type { PlaceCode } from '../../shared/place.ts';
import type { Recognition } from '../excel/table.ts';
import type { Unfinished } from '../tasks/change-tasks.ts';
import type { JournalEntry, Progress } from '../tasks/tasks.ts';
import type { AccessCode, ClauseText, Documents, ReadingState, Rules } from './answers.ts';
import type { Correcting, CorrectingRetry } from './correcting/correcting-state.ts';
import { FAILURE_TITLE, type Failure } from './failures.ts';
import { type ImportRetry, type ImportState, isImporting, startingImport } from './import/import-state.ts';
import { type LiveState, startingLive } from './live/live-state.ts';
import type { Batch } from './repairing/batch.ts';
import type { Results } from './results.ts';
import { isWorking, startingWork, type WorkRetry, type WorkState } from './work/work-state.ts';

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
  | ImportRetry
  | WorkRetry;

export type Notice =
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: Retry }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'not-done'; readonly text: string };

/** 正在写工作簿的一件事；同时只做一件，校验也等它。 */
export type Writing = 'fix' | 'undo' | 'clear-marks';

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
  readonly imports: ImportState;
  readonly live: LiveState;
  readonly writing?: Writing;
  readonly notice?: Notice;
  /** 读屏软件要念的最近一件事。 */
  readonly announcement: string;
}

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
  imports: startingImport,
  live: startingLive,
  announcement: '正在认表',
});

export const clauseKey = (pack: PackId, article: string): string => `${pack} ${article}`;

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
  state.stage.name !== 'checking' &&
  state.writing === undefined &&
  !isWorking(state.work) &&
  !isImporting(state.imports);

export const withoutNotice = ({ notice: _, ...state }: PaneState): PaneState => state;
export const withoutBatch = ({ batch: _, ...state }: PaneState): PaneState => state;
export const idle = ({ writing: _, ...state }: PaneState): PaneState => state;
export const saying = (state: PaneState, announcement: string): PaneState => ({ ...state, announcement });

export function failed(state: PaneState, failure: Failure, retry: Retry): PaneState {
  return saying(
    { ...state, notice: { kind: 'failed', failure, retry } },
    `${FAILURE_TITLE[failure.reason]}：${failure.message}`,
  );
}

/** 改看法，不改主线；正在校验时改的是退回去要看的旧结果。 */
export function viewing(state: PaneState, change: (results: Results) => Results): PaneState {
  const { stage } = state;
  if (stage.name === 'checked') return { ...state, stage: { ...stage, results: change(stage.results) } };
  if (stage.name === 'checking' && stage.before.name === 'checked')
    return { ...state, stage: { ...stage, before: { ...stage.before, results: change(stage.before.results) } } };
  return state;
}
