import { z } from 'zod';
import { SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { tableRule } from '../rule.ts';

export const columnMissing = tableRule({
  meta: {
    id: 'every-sheet/column-missing',
    sheets: SHEET_KIND_IDS,
    severity: 'error',
    pack: null,
    title: '缺少必需的列',
    description: '表中没有这种表必须有的列，或表头改了名而没有认出。可以空着的列缺失为警告。',
    example: {
      wrong: '表头：序号、项目名称、主要任务、牵头部门',
      right: '表头：序号、项目名称、主要任务、工作目标、牵头部门',
    },
    fixable: false,
  },
  needs: [],
  state: z.null(),
  start: () => null,
  step: () => null,
  merge: () => null,
  *finish(_, table) {
    for (const column of sheetKind(table.kind).columns) {
      if (!column.required || table.columns.includes(column.id)) continue;
      yield {
        column: column.id,
        severity: column.filled ? 'error' : 'warning',
        message: `表中没有“${column.title}”列，请补上；若已有而表头写法不同，请改为“${column.title}”`,
      };
    }
  },
});
