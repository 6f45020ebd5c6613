import type { Severity } from '../../shared/finding.ts';
import type { Recognition } from '../excel/table.ts';
import type { ChangePreview, ChangesApplied, ChangesUndone, Unfinished } from '../tasks/change-tasks.ts';
import type { CheckedWorkbook, FixOutcome, JournalEntry, Progress, UndoOutcome } from '../tasks/tasks.ts';
import type { AccessCode, ClauseText, Documents, ReadingState, Rules } from './answers.ts';
import type { CorrectingAction } from './correcting/correcting-state.ts';
import type { Failure } from './failures.ts';
import type { ImportAction } from './import/import-state.ts';
import type { LiveAction } from './live/live-state.ts';
import type { ListOrder } from './results.ts';
import type { Retry, Settings, Tab, Writing } from './state.ts';
import type { WorkAction } from './work/work-state.ts';

/** 窗格里发生的事；怎样改变样子见 reduce.ts。 */
export type Action =
  | { readonly type: 'recognising' }
  /** `quiet`：官员正在做别的，他看着的页签、消息都不动。 */
  | { readonly type: 'recognised'; readonly recognition: Recognition; readonly quiet?: true }
  | { readonly type: 'unread'; readonly failure: Failure }
  | { readonly type: 'check-started' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'check-failed'; readonly failure: Failure }
  | { readonly type: 'checked'; readonly checked: CheckedWorkbook }
  | { readonly type: 'rechecked'; readonly checked: CheckedWorkbook }
  | { readonly type: 'live'; readonly action: LiveAction }
  | { readonly type: 'tab-chosen'; readonly tab: Tab }
  | { readonly type: 'settings-changed'; readonly settings: Partial<Settings> }
  | { readonly type: 'severity-toggled'; readonly severity: Severity }
  | { readonly type: 'searched'; readonly query: string }
  | { readonly type: 'filters-cleared' }
  | { readonly type: 'ordered'; readonly order: ListOrder }
  | { readonly type: 'cursor-moved'; readonly id: string }
  | { readonly type: 'chosen'; readonly id: string }
  | { readonly type: 'left' }
  | { readonly type: 'writing'; readonly writing: Writing }
  | { readonly type: 'fix-ended'; readonly id: string; readonly outcome: FixOutcome }
  | { readonly type: 'undo-ended'; readonly entry: JournalEntry; readonly outcome: UndoOutcome }
  | { readonly type: 'marks-cleared' }
  | { readonly type: 'previewed'; readonly preview: ChangePreview }
  | { readonly type: 'batch-toggled'; readonly key: string }
  | { readonly type: 'batch-closed' }
  | { readonly type: 'batch-applied'; readonly applied: ChangesApplied }
  | { readonly type: 'batch-undone'; readonly undone: ChangesUndone }
  | { readonly type: 'unfinished-read'; readonly unfinished: readonly Unfinished[] }
  | { readonly type: 'settled' }
  | { readonly type: 'failed'; readonly failure: Failure; readonly retry: Retry }
  | { readonly type: 'notice-dismissed' }
  | { readonly type: 'journal-read'; readonly journal: readonly JournalEntry[] }
  | { readonly type: 'documents-changed'; readonly documents: Documents }
  | { readonly type: 'clause-changed'; readonly key: string; readonly clause: ClauseText }
  | { readonly type: 'rules-changed'; readonly rules: Rules }
  | { readonly type: 'reading-changed'; readonly reading: ReadingState }
  | { readonly type: 'access-code-changed'; readonly accessCode: AccessCode }
  | { readonly type: 'correcting'; readonly action: CorrectingAction }
  | { readonly type: 'work'; readonly action: WorkAction }
  | { readonly type: 'import'; readonly action: ImportAction };
