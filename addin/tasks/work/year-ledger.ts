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
  NO_YEAR,
  projectCell,
  sayMilestone,
} from './broken-lines.ts';
import { sheetNotes } from './sheet-notes.ts';

/** 年度任务台账：按年度，跨几年的在各年都列；没有写明年份的在最后。 */
export function yearLedger(response: BreakdownsResponse, locate: Locate): SheetDraft {
  const lines = linesOf(keyedProjects(response));
  const years = [...new Set(lines.flatMap(({ milestone }) => milestone?.years ?? []))].sort((a, b) => a - b);
  const entries = [
    ...years.flatMap((year) =>
      lines.filter((line) => fallsIn(line, year)).map((line) => ({ line, year: `${year}年` })),
    ),
    ...lines.filter((line) => !years.some((year) => fallsIn(line, year))).map((line) => ({ line, year: NO_YEAR })),
  ];
  return {
    output: 'year-ledger',
    name: '年度任务台账',
    title: '年度任务台账',
    notes: sheetNotes(response),
    columns: [
      ...[COLUMN.year, COLUMN.row, COLUMN.project, COLUMN.metric, COLUMN.target, COLUMN.deadline, COLUMN.status],
      ...[COLUMN.text, COLUMN.lead, COLUMN.participants, COLUMN.offices, COLUMN.done],
    ],
    rows: entries.map(({ line, year }, index) => rowOf(line, year, index, locate)),
  };
}

/** 每年的目标没有印年份，各年都要做。 */
const fallsIn = ({ milestone }: BrokenLine, year: number): boolean =>
  milestone !== undefined &&
  (milestone.years.includes(year) || (milestone.years.length === 0 && milestone.deadline.recurring === '每年'));

function rowOf({ key, project, milestone }: BrokenLine, year: string, index: number, locate: Locate): DraftRow {
  return {
    key: `${year}/${key}`,
    cells: [
      year,
      index + 1,
      projectCell(project, locate),
      metricCell(milestone),
      milestone?.targetText ?? null,
      milestone?.deadlineText ?? null,
      milestone?.status ?? null,
      milestone ? sayMilestone(milestone) : null,
      listParties(project.lead),
      listParties(project.participants),
      listParties(project.offices),
      null,
    ],
  };
}
