import { tableRule } from '../rule.ts';
import { identities, judgeIdentities } from './identity.ts';

export const numberUnreadable = tableRule({
  ...identities,
  meta: {
    id: 'projects/number-unreadable',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '序号不是整数',
    description: '序号格里的字读不成整数，或是小数。',
    example: { wrong: 'abc', right: '5' },
    fixable: true,
  },
  needs: ['no'],
  *finish(state, _, { reference }) {
    const { rows, certainNumber } = judgeIdentities(state, reference);
    for (const row of rows) {
      if (row.printed === '' || row.no !== null) continue;
      const number = certainNumber(row);
      yield {
        row: row.row,
        column: 'no',
        message: `第${row.row}行“序号”的“${row.printed}”不是整数${number === undefined ? '，请改为清单的序号' : `，应为 ${number}`}`,
        ...(number !== undefined && { fix: { value: number } }),
      };
    }
  },
});
