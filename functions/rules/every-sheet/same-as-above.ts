import type { ColumnType } from '../../../shared/sheets/column.ts';
import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isAsAbove } from '../cells.ts';
import type { RowRule } from '../rule.ts';

/** 写名称的列。别的列写“同上”，各由读那一列的规则去说（不是日期、不在取值之内）。 */
const NAMES: ReadonlySet<ColumnType['type']> = new Set(['departments', 'offices', 'school', 'university']);

export const sameAsAbove: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/same-as-above',
    sheets: SHEET_KIND_IDS,
    severity: 'info',
    pack: null,
    title: '只写了“同上”',
    description: '部门、科室、学校、高校的格里只写“同上”“〃”。排序、筛选、分行汇总时看不出是谁，也无从对照。',
    example: { wrong: '同上', right: '市教育体育局' },
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const { id, title, content } of sheetKind(table.kind).columns) {
      const text = row.text(id as FieldId).trim();
      if (!NAMES.has(content.type) || !isAsAbove(text)) continue;
      yield { column: id, message: `第${row.number}行“${title}”只写了“${text}”，请写出名称` };
    }
  },
};
