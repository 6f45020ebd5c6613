import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { readOrdinal } from '../cells.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';

export const numberAsText: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/number-as-text',
    sheets: SHEET_KIND_IDS,
    severity: 'info',
    pack: null,
    title: '数字存成了文本',
    description: '序号等数字以文本保存，或带着“第…项”之类的字，排序和查找会出错。',
    example: { wrong: '第5项', right: '5' },
    fixable: true,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      if (column.content.type !== 'ordinal') continue;
      const value = row.cell(column.id as FieldId);
      const number = readOrdinal(value);
      if (typeof value !== 'string' || isUnreadable(value) || number === undefined) continue;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${value.trim()}”是文本，应存成数字 ${number}`,
        fix: { value: number },
      };
    }
  },
};
