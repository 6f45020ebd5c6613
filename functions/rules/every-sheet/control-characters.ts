import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';
import { tidy, withoutInvisible } from '../text-form.ts';

export const controlCharacters: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/control-characters',
    sheets: SHEET_KIND_IDS,
    severity: 'info',
    pack: null,
    title: '夹有看不见的字符',
    description: '格里夹有控制符、零宽字符等看不见的字符，多从网页或别的软件粘贴而来，会使查找和比对落空。',
    example: { wrong: '市教育[零宽空格]体育局', right: '市教育体育局' },
    fixable: true,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      const value = row.cell(column.id as FieldId);
      if (typeof value !== 'string' || isUnreadable(value)) continue;
      const removed = value.length - withoutInvisible(value).length;
      if (removed === 0) continue;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”夹有${removed}个看不见的字符，应删去`,
        fix: { value: tidy(value, column) },
      };
    }
  },
};
