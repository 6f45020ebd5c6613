import { columnOf, type FieldId, type SheetKind } from '../../../shared/sheets/kinds.ts';
import { type CellDate, readDate } from '../cells.ts';
import type { RowRule } from '../rule.ts';

/** 先后必定的日期：前一个不能晚于后一个。备案晚于签订另由 custody 的规则按通知去判。 */
const ORDERED: Partial<Record<SheetKind, readonly (readonly [FieldId, FieldId])[]>> = {
  custody: [
    ['startsOn', 'endsOn'],
    ['signedOn', 'endsOn'],
  ],
};

/** 确知前者晚于后者；只写到月的，同月不算。 */
function isAfter(left: CellDate, right: CellDate): boolean {
  const months = (left.year - right.year) * 12 + left.month - right.month;
  if (months !== 0) return months > 0;
  return left.day !== undefined && right.day !== undefined && left.day > right.day;
}

export const dateOrder: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/date-order',
    sheets: Object.keys(ORDERED) as SheetKind[],
    severity: 'error',
    pack: null,
    title: '日期前后颠倒',
    description: '同一行里终止在起始之前，或终止在签订之前。',
    example: {
      wrong: '起始日期：2025-09-01；终止日期：2022-08-31',
      right: '起始日期：2022-09-01；终止日期：2025-08-31',
    },
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const [earlier, later] of ORDERED[table.kind] ?? []) {
      const [first, second] = [readDate(row.cell(earlier)), readDate(row.cell(later))];
      if (!first || !second || !isAfter(first, second)) continue;
      const title = (field: FieldId) => columnOf(table.kind, field)?.title ?? field;
      yield {
        column: later,
        message: `第${row.number}行“${title(later)}”（${row.text(later).trim()}）早于“${title(earlier)}”（${row.text(earlier).trim()}），请核对`,
      };
      return;
    }
  },
};
