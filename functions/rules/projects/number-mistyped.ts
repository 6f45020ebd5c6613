import { type FieldId, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';
import { mistypedNumbers, tidy } from '../text-form.ts';

export const numberMistyped: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/number-mistyped',
    sheets: ['projects'],
    severity: 'info',
    pack: null,
    title: '数字里混进了字母',
    description: '目标或任务的数字里混有形近的字母或圈，如 2O25，读法只有一种。',
    example: { wrong: '2O25年，乡村绿色校园全覆盖。', right: '2025年，乡村绿色校园全覆盖。' },
    fixable: true,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      const value = row.cell(column.id as FieldId<'projects'>);
      if (typeof value !== 'string' || isUnreadable(value) || (column.id !== 'goal' && column.id !== 'task')) continue;
      const [first, ...rest] = mistypedNumbers(value);
      if (!first) continue;
      const all = [first, ...rest].map((number) => `“${number.text}”应为“${number.value}”`);
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的数字打错了：${all.join('，')}`,
        fix: { value: tidy(value, column) },
        span: first.span,
      };
    }
  },
};
