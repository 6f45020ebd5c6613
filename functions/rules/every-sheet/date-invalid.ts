import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isEmptyWord, readDate } from '../cells.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';

export const dateInvalid: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/date-invalid',
    sheets: SHEET_KIND_IDS,
    severity: 'error',
    pack: null,
    title: '不是日期',
    description: '日期格里读不出日期，或没有那一天（如2月30日）。',
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      if (column.content.type !== 'date') continue;
      const value = row.cell(column.id as FieldId);
      if (value === null || value === undefined || isEmptyWord(String(value)) || readDate(value)) continue;
      if (isUnreadable(value)) continue;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${value}”不是日期或没有这一天，应写成如 2022-07-20`,
      };
    }
  },
};
