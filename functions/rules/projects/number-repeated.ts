import { tableRule } from '../rule.ts';
import { identities, judgeIdentities } from './identity.ts';

export const numberRepeated = tableRule({
  ...identities,
  meta: {
    id: 'projects/number-repeated',
    sheets: ['projects'],
    severity: 'error',
    pack: null,
    title: '序号重复',
    description: '两行用了同一个序号。指向名称与序号不符的那一行；都相符或都不相符时指向靠后的。',
    example: { wrong: '依次两行的序号：5、5', right: '依次两行的序号：5、6' },
    fixable: true,
  },
  needs: ['no'],
  *finish(state, _, { reference }) {
    const { repeatedNumbers, certainNumber } = judgeIdentities(state, reference);
    for (const { row, first } of repeatedNumbers) {
      const number = certainNumber(row);
      yield {
        row: row.row,
        column: 'no',
        message: `第${row.row}行的序号 ${row.no} 与第${first.row}行重复${number === undefined ? '，请核对' : `，“${row.name}”应为 ${number}`}`,
        ...(number !== undefined && { fix: { value: number } }),
      };
    }
  },
});
