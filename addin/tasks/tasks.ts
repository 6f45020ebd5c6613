import type { ReferenceAnswer } from '../../shared/api/reference.ts';
import type { RuleInfo } from '../../shared/api/rules.ts';
import type { CellValue, ValidationResponse } from '../../shared/api/validations.ts';
import type { Finding, PackId } from '../../shared/finding.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import type { DepartmentReading, Milestone } from '../../shared/text.ts';
import type { AccessCodeKept } from '../api/access-code.ts';
import type { Recognition } from '../excel/table.ts';
import type { ChangeTasks } from './change-tasks.ts';
import type { CorrectionTasks } from './correction-tasks.ts';
import type { ImportTasks } from './import-tasks.ts';
import type { PlaceTasks } from './place.ts';
import type { CheckTasks } from './recheck.ts';
import type { Sending } from './sent.ts';
import type { WatchTasks } from './watching.ts';
import type { WorkTasks } from './work/work.ts';

/** 窗格与功能区能做的全部事。`createTasks(api)` 把 addin/excel 与接口合成它；窗格只认识它。 */
export interface Tasks extends ChangeTasks, CheckTasks, CorrectionTasks, PlaceTasks, WatchTasks {
  /** 认表：哪些工作表上有哪种表。只读。 */
  recognise(): Promise<Recognition>;
  /** 转到那张工作表，选中那一格；没有地址的只转到工作表。 */
  goTo(place: Pick<LocatedFinding, 'worksheet' | 'address'>): Promise<void>;
  /** 改一格，记入台账。该格在校验后被人改过则不动，报 `changed`。 */
  applyFix(finding: LocatedFinding): Promise<FixOutcome>;
  /** 本工作簿里还能撤销的改动，新的在前；随工作簿保存。 */
  journal(): Promise<readonly JournalEntry[]>;
  /** 撤销一条。该格此后又被人改过则不动，报 `changed`。 */
  undo(entryId: string): Promise<UndoOutcome>;
  /** 去掉本工具的全部标记，官员自己的格式原样不动。 */
  clearMarks(): Promise<void>;
  /** 参考文件的题名、文号、是否征求意见稿。 */
  documents(): Promise<ReferenceAnswer<'documents'>>;
  /** 某条款全文；没有时为 undefined。 */
  clause(pack: PackId, article: string): Promise<string | undefined>;
  /** 各条规则的题目与说明。 */
  rules(): Promise<readonly RuleInfo[]>;
  /** 这一格的文字读作什么；不是能读的格（见 readable.ts）时为 undefined。只送这一格的文字。 */
  read(finding: LocatedFinding, options?: ReadingOptions): Promise<CellReading | undefined>;
  /** 最近送出了什么，新的在前，每样一次。没有做成的也在内。 */
  sent(): readonly Sending[];
  readonly accessCode: AccessCodeTasks;
  /** 往工作簿里写的各件活。 */
  readonly work: WorkTasks;
  /** 把表读成新的一版参考数据。 */
  readonly imports: ImportTasks;
}

/** 访问码只进不出：窗格填得进、忘得掉，看不到。 */
export interface AccessCodeTasks {
  present(): boolean;
  /** `not-a-code`：夹着空格、汉字等，不是访问码，没有记。 */
  save(typed: string): AccessCodeKept | 'not-a-code';
  forget(): void;
}

export interface ReadingOptions {
  readonly signal?: AbortSignal;
}

/** 一格的读法；各处 `span` 指 `text` 里的区间。 */
export type CellReading =
  | { readonly as: 'targets'; readonly text: string; readonly milestones: readonly Milestone[] }
  | {
      readonly as: 'departments' | 'offices';
      readonly text: string;
      readonly departments: readonly DepartmentReading[];
    };

export interface Progress {
  readonly step: 'recognise' | 'read' | 'send' | 'mark';
  readonly done: number;
  readonly total: number;
}

export interface ValidateOptions {
  readonly place?: string;
  readonly asOf?: string;
  readonly packs?: readonly PackId[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** 一条结果和它在工作簿里的位置。`id` 在一次校验内不重复；再校验时，原地不动的结果还是同一个。 */
export interface LocatedFinding extends Finding {
  readonly id: string;
  /** 所在的表是哪一种。 */
  readonly kind?: SheetKind;
  /** 工作表名（`sheet` 可能是 `工作表名#2`）。 */
  readonly worksheet: string;
  /** 如 `E5`；关于整张表的结果没有。 */
  readonly address?: string;
  /** 校验时该格的值。 */
  readonly value?: CellValue;
}

export interface CheckedWorkbook {
  readonly recognition: Recognition;
  readonly response: ValidationResponse;
  readonly findings: readonly LocatedFinding[];
  /** 有结果而因受保护没有标上记号的工作表。 */
  readonly unmarked?: readonly string[];
}

export interface JournalEntry {
  readonly id: string;
  /** ISO 时刻。 */
  readonly at: string;
  /** 改了一格；空着的一块填上了；新建了一张工作表；图改画了别的行。中间两样没有 `before`、`after`。 */
  readonly kind: 'cell' | 'block' | 'sheet' | 'chart';
  /** 一共几格。 */
  readonly cells: number;
  readonly worksheet: string;
  readonly address: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** 为何而改，即当时那条结果的话。 */
  readonly why: string;
}

export type FixOutcome =
  | { readonly outcome: 'applied'; readonly entry: JournalEntry }
  | { readonly outcome: 'changed'; readonly current: CellValue };

export type UndoOutcome =
  | { readonly outcome: 'undone' }
  /** `why`：不是一格的（一块、一张工作表、一幅图），哪些没有动、为什么。 */
  | { readonly outcome: 'changed'; readonly current: CellValue; readonly why?: string };

/**
 * 做不成时抛出的错误。`message` 是给官员看的中文，说清原因与办法；`reason` 供窗格选择界面。
 */
export class TaskError extends Error {
  override readonly name = 'TaskError';
  readonly reason: TaskFailure;
  constructor(reason: TaskFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export type TaskFailure =
  | 'cancelled'
  | 'nothing-recognised'
  | 'offline'
  | 'timeout'
  | 'refused'
  | 'too-often'
  | 'server'
  | 'too-large'
  | 'conflict'
  | 'protected'
  | 'editing'
  | 'missing'
  | 'excel';
