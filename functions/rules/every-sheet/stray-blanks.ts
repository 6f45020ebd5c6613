import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';
import { tidy, withoutInvisible, withoutStrayBlanks } from '../text-form.ts';

export const strayBlanks: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/stray-blanks',
    sheets: SHEET_KIND_IDS,
    severity: 'info',
    pack: null,
    title: '多余的空格或换行',
    description: '格的首尾、名称之中或汉字之间有多余的空格、换行。成段文字里的分段、并列名称间的换行不算。',
    example: { wrong: '乡村 温馨校园建设行动', right: '乡村温馨校园建设行动' },
    fixable: true,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      const value = row.cell(column.id as FieldId);
      if (typeof value !== 'string' || isUnreadable(value) || value.trim() === '' || column.content.type === 'ordinal')
        continue;
      const visible = withoutInvisible(value);
      const clean = withoutStrayBlanks(visible, column);
      if (clean === visible) continue;
      const what = /[\n\r]/.test(visible) && !/[\n\r]/.test(clean) ? '换行' : '空格';
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”有多余的${what}，应为“${clean.length > 40 ? `${clean.slice(0, 40)}…` : clean}”`,
        fix: { value: tidy(value, column) },
      };
    }
  },
};
