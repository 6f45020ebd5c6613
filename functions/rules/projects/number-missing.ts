import { tableRule } from '../rule.ts';
import { identities, judgeIdentities } from './identity.ts';

export const numberMissing = tableRule({
  ...identities,
  meta: {
    id: 'projects/number-missing',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '没有序号',
    description: '序号格是空的。名称确是清单某项而那个序号没有别的行在用时，给出应填的序号。',
    example: {
      wrong: '序号：（空）；项目名称：乡村温馨校园建设行动',
      right: '序号：5；项目名称：乡村温馨校园建设行动',
    },
    fixable: true,
  },
  needs: ['no'],
  *finish(state, _, { reference }) {
    const { rows, certainNumber } = judgeIdentities(state, reference);
    for (const row of rows) {
      if (row.printed !== '') continue;
      const number = certainNumber(row);
      yield {
        row: row.row,
        column: 'no',
        message:
          number === undefined
            ? `第${row.row}行没有序号，请补上`
            : `第${row.row}行没有序号，“${row.name}”是清单第${number}项，应填 ${number}`,
        ...(number !== undefined && { fix: { value: number } }),
      };
    }
  },
});
