import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { LONGEST_CELL } from '../records.ts';
import type { RowRule } from '../rule.ts';

export const cellTooLong: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/cell-too-long',
    sheets: SHEET_KIND_IDS,
    severity: 'error',
    pack: null,
    title: '一格的字太多',
    description: '一格的字数超过 Excel 的上限（32767），没有读它。',
    example: { wrong: '一格里贴进整份方案，共40000字', right: '一格只写这一项，不超过32767字' },
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      const value = row.cell(column.id as FieldId);
      if (typeof value !== 'string' || value.length <= LONGEST_CELL) continue;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”有${value.length}个字，超过一格的上限${LONGEST_CELL}，没有校验，请拆开`,
      };
    }
  },
};
