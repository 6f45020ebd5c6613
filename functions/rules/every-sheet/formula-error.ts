import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { FORMULA_ERRORS } from '../records.ts';
import type { RowRule } from '../rule.ts';

export const formulaError: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/formula-error',
    sheets: SHEET_KIND_IDS,
    severity: 'error',
    pack: null,
    title: '公式出错',
    description: '格里是 #REF!、#N/A 之类的公式错误，没有内容可判。',
    example: { wrong: '#REF!', right: '2025年，乡村绿色校园全覆盖。' },
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      const value = row.cell(column.id as FieldId);
      if (typeof value !== 'string' || !FORMULA_ERRORS.has(value.trim())) continue;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的公式出错（${value.trim()}），请改正公式或直接填写`,
      };
    }
  },
};
