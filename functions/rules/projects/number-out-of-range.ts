import { tableRule } from '../rule.ts';
import { identities, judgeIdentities } from './identity.ts';
import { citeProject } from './reference-row.ts';

export const numberOutOfRange = tableRule({
  ...identities,
  meta: {
    id: 'projects/number-out-of-range',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '序号不在清单之内',
    description: '序号小于 1，或大于清单的项数。项目多不在清单之内的表是别的清单，不说。',
    example: { wrong: '57', right: '5' },
    fixable: true,
  },
  needs: ['no'],
  *finish(state, _, context) {
    const { rows, otherList, certainNumber } = judgeIdentities(state, context.reference);
    const last = context.reference.projects.at(-1);
    if (!last || otherList) return;
    for (const row of rows) {
      if (row.no === null || (row.no >= 1 && row.no <= last.no)) continue;
      const number = certainNumber(row);
      yield {
        row: row.row,
        column: 'no',
        message: `第${row.row}行“序号”是 ${row.no}，清单只有 1 至 ${last.no} 项${number === undefined ? '' : `，“${row.name}”是第${number}项`}`,
        citation: citeProject(context, last, last.name),
        ...(number !== undefined && { fix: { value: number } }),
      };
    }
  },
});
