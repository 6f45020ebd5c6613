import type { CellValue } from '../../shared/api/validations.ts';
import type { LeftReason } from '../excel/change-set.ts';
import type { LeftChange } from '../excel/journalled.ts';
import type { Unfinished } from '../excel/resume.ts';
import type { JournalEntry, LocatedFinding } from './tasks.ts';

export type { Unfinished };

/** 成批地改与撤。各件事先看（{@link preview}），后改；改与撤都按块写，断了能接着做。 */
export interface ChangeTasks {
  /** 照各条结果的改法会改哪些格，哪些改不成、为什么。只读。 */
  preview(findings: readonly LocatedFinding[]): Promise<ChangePreview>;
  /** 照各条结果的改法改。没有改法的不算；改不成的列在 `left`，其余照改。 */
  applyAll(findings: readonly LocatedFinding[]): Promise<ChangesApplied>;
  /** 撤销一批，或者全部。 */
  undoAll(entryIds?: readonly string[]): Promise<ChangesUndone>;
  /** 上次没改完的（关掉了、断线了）。只读。 */
  unfinished(): Promise<readonly Unfinished[]>;
  /** 接着改完。 */
  resume(id: string): Promise<ChangesResumed>;
  /** 退回到没改的样子。 */
  rollBack(id: string): Promise<ChangesUndone>;
}

export interface PreviewedChange {
  /** 由此而改的各条结果。 */
  readonly findings: readonly string[];
  readonly worksheet: string;
  readonly address: string;
  readonly before: CellValue;
  readonly after: string | number;
  readonly why: string;
  /** 改之前要知道的：原是公式、合并单元格。 */
  readonly notes: readonly string[];
}

/** 改不成的一条。`why` 是给官员看的一句话。 */
export interface LeftFinding {
  readonly id: string;
  readonly worksheet: string;
  readonly address: string;
  readonly reason: LeftReason;
  readonly current?: CellValue;
  readonly why: string;
}

export interface ChangePreview {
  readonly changes: readonly PreviewedChange[];
  readonly left: readonly LeftFinding[];
  /** 整批要知道的：有隐藏的行。 */
  readonly notes: readonly string[];
}

export interface ChangesApplied {
  /** 与 `findings` 里的次序相应。 */
  readonly entries: readonly JournalEntry[];
  /** 结果的 `id` → 记下的那一条。 */
  readonly applied: ReadonlyMap<string, JournalEntry>;
  readonly left: readonly LeftFinding[];
  /** 记录满了，从此不能再撤销的旧改动。 */
  readonly notes: readonly string[];
}

export interface LeftEntry {
  readonly entry: JournalEntry;
  readonly reason: LeftChange['reason'];
  readonly current?: CellValue;
  readonly why: string;
}

export interface ChangesUndone {
  readonly undone: readonly JournalEntry[];
  readonly left: readonly LeftEntry[];
}

export interface ChangesResumed {
  readonly entries: readonly JournalEntry[];
  readonly left: readonly LeftEntry[];
}
