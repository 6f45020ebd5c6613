import { type FieldId, SHEET_KIND_IDS, type SheetKind, sheetKind } from '../../../shared/sheets/kinds.ts';
import { impossibleYear, isEmptyWord, isNotHeld } from '../cells.ts';
import { type DateCell, readDateCell } from '../periods.ts';
import { shorten } from '../quote.ts';
import { isUnreadable } from '../records.ts';
import type { Report, RowRule } from '../rule.ts';

const WRITE_AS = '应写成如 2022-07-20';

/** 读得出年份而不到月日的，不算不是日期；协议的期限要算到日，联席会议、起始日期只到年也够。 */
function inexact({ reading }: DateCell, kind: SheetKind): Pick<Report, 'severity'> & { readonly what: string } {
  switch (reading) {
    case 'years':
      return { severity: kind === 'custody' ? 'warning' : 'info', what: `没有写到月、日，${WRITE_AS}` };
    case 'sentence':
      return { severity: 'info', what: `不只是日期，${WRITE_AS}，别的话写在备注里` };
    case 'frequency':
      return { severity: 'warning', what: `是多久一次，不是日期，请写实际召开的日期，${WRITE_AS}` };
    default:
      return { severity: 'error', what: `不是日期或没有这一天，${WRITE_AS}` };
  }
}

export const dateInvalid: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/date-invalid',
    sheets: SHEET_KIND_IDS,
    severity: 'error',
    pack: null,
    title: '不是日期',
    description:
      '日期格里读不出日期，没有那一天（如2月30日），或年份不可能（如2202年）。只写到年的为提示，托管协议的为警告；联席会议写成一句话的为提示，写“每年一次”的为警告。',
    example: { wrong: '2022年2月30日', right: '2022年2月28日' },
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      if (column.content.type !== 'date') continue;
      const value = row.cell(column.id as FieldId);
      if (value === null || value === undefined || isEmptyWord(String(value)) || isUnreadable(value)) continue;
      const { many } = column.content;
      const read = readDateCell(value, many);
      if (read.reading === 'dates' || (many && isNotHeld(String(value)))) continue;
      const year = impossibleYear(value);
      const { severity, what } = year
        ? { severity: 'error' as const, what: `年份不对（${year}年），请核对` }
        : inexact(read, table.kind);
      yield {
        column: column.id,
        severity,
        message: `第${row.number}行“${column.title}”的“${shorten(String(value))}”${what}`,
      };
    }
  },
};
