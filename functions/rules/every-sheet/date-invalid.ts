import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { impossibleYear, isEmptyWord, isNotHeld, readDate, readDates } from '../cells.ts';
import { shorten } from '../quote.ts';
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
    description: '日期格里读不出日期，没有那一天（如2月30日），或年份不可能（如2202年）。',
    example: { wrong: '2022年2月30日', right: '2022年2月28日' },
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      if (column.content.type !== 'date') continue;
      const value = row.cell(column.id as FieldId);
      if (value === null || value === undefined || isEmptyWord(String(value)) || isUnreadable(value)) continue;
      if (column.content.many ? readDates(value).length > 0 || isNotHeld(String(value)) : readDate(value)) continue;
      const year = impossibleYear(value);
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${shorten(String(value))}”${year ? `年份不对（${year}年），请核对` : '不是日期或没有这一天，应写成如 2022-07-20'}`,
      };
    }
  },
};
