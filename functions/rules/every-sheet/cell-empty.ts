import type { ColumnSpec } from '../../../shared/sheets/column.ts';
import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';

/** 空着便无从判断这一行是谁、要做什么、谁来做的列；其余必填列空着是警告。 */
function isKey({ id, content }: ColumnSpec): boolean {
  if (content.type === 'place') return content.level === 'city';
  return id === 'name' || ['targets', 'departments', 'school', 'university', 'person'].includes(content.type);
}

export const cellEmpty: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/cell-empty',
    sheets: SHEET_KIND_IDS,
    severity: 'error',
    pack: null,
    title: '必填的格是空的',
    description: '项目名称、工作目标、牵头部门、学校、高校等必填的格没有填（“无”“/”等也算没填）。其余必填的格为警告。',
    example: { wrong: '牵头部门：无', right: '牵头部门：市教育体育局' },
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      // 序号另有规则：它可由项目名称推知。
      if (!column.filled || column.content.type === 'ordinal' || !table.columns.includes(column.id)) continue;
      const field = column.id as FieldId;
      const value = row.cell(field);
      if (row.filled(field) || isUnreadable(value)) continue;
      yield {
        column: column.id,
        severity: isKey(column) ? 'error' : 'warning',
        message: `第${row.number}行“${column.title}”没有填写，请补上`,
      };
    }
  },
};
