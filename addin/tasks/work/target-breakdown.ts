import type { BreakdownsResponse } from '../../../shared/api/breakdowns.ts';
import type { DraftRow, SheetDraft } from '../../excel/sheet-draft.ts';
import type { Locate } from './asking.ts';
import {
  type BrokenLine,
  COLUMN,
  keyedProjects,
  linesOf,
  listParties,
  metricCell,
  projectCell,
} from './broken-lines.ts';
import { sheetNotes } from './sheet-notes.ts';

/** 目标分解表：一个目标节点一行，按原表的次序。 */
export const targetBreakdown = (response: BreakdownsResponse, locate: Locate): SheetDraft => ({
  output: 'target-breakdown',
  name: '目标分解表',
  title: '目标分解表',
  notes: sheetNotes(response),
  columns: [
    ...[COLUMN.row, COLUMN.no, COLUMN.project, COLUMN.metric, COLUMN.target, COLUMN.deadline, COLUMN.status],
    ...[COLUMN.text, COLUMN.lead, COLUMN.participants, COLUMN.offices, COLUMN.clauses, COLUMN.done],
  ],
  rows: linesOf(keyedProjects(response)).map((line, index) => rowOf(line, index, locate)),
});

function rowOf({ key, project, milestone }: BrokenLine, index: number, locate: Locate): DraftRow {
  return {
    key,
    cells: [
      index + 1,
      project.no,
      projectCell(project, locate),
      metricCell(milestone),
      milestone?.targetText ?? null,
      milestone?.deadlineText ?? null,
      milestone?.status ?? null,
      milestone?.text ?? null,
      listParties(project.lead),
      listParties(project.participants),
      listParties(project.offices),
      project.clauses,
      null,
    ],
  };
}
