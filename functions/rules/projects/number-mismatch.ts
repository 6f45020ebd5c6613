import { tableRule } from '../rule.ts';
import { identities, judgeIdentities } from './identity.ts';
import { citeProject } from './reference-row.ts';

export const numberMismatch = tableRule({
  ...identities,
  meta: {
    id: 'projects/number-mismatch',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '序号与项目不符',
    description: '名称是清单的一项，序号却是另一项的。表用了自己的编号时只提示一次。',
    example: { wrong: '序号：9；项目名称：乡村温馨校园建设行动', right: '序号：5；项目名称：乡村温馨校园建设行动' },
    fixable: true,
  },
  needs: ['no', 'name'],
  *finish(state, _, context) {
    const { misnumbered, ownNumbering, repeatedNumbers, certainNumber } = judgeIdentities(state, context.reference);
    const [sample] = misnumbered;
    if (ownNumbering && sample) {
      yield {
        column: 'no',
        severity: 'info',
        message: `表中序号是自编的，与清单的编号不同（如“${sample.project.name}”在清单中是第${sample.project.no}项），共${misnumbered.length}行`,
        citation: citeProject(context, sample.project, sample.project.name),
      };
      return;
    }
    const repeated = new Set(repeatedNumbers.map(({ row }) => row));
    const last = context.reference.projects.at(-1)?.no ?? 0;
    for (const { row, project } of misnumbered) {
      if (repeated.has(row) || row.no === null || row.no < 1 || row.no > last) continue;
      const number = certainNumber(row);
      yield {
        row: row.row,
        column: 'no',
        message: `第${row.row}行“${project.name}”在清单中是第${project.no}项，序号却是 ${row.no}`,
        citation: citeProject(context, project, project.name),
        ...(number !== undefined && { fix: { value: number } }),
      };
    }
  },
});
