import { tableRule } from '../rule.ts';
import { type Identity, identities, judgeIdentities } from './identity.ts';

/** 最长的一串序号递增的行；不在其中的就是乱了次序的。O(n log n)。 */
function increasing(rows: readonly Identity[]): ReadonlySet<Identity> {
  const tails: Identity[] = [];
  const before = new Map<Identity, Identity | undefined>();
  for (const row of rows) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.no ?? 0) <= (row.no ?? 0)) low = middle + 1;
      else high = middle;
    }
    before.set(row, tails[low - 1]);
    tails[low] = row;
  }
  const chain = new Set<Identity>();
  for (let row = tails.at(-1); row; row = before.get(row)) chain.add(row);
  return chain;
}

/** 乱了次序的行多于这个比例，是整表另行排过序，不逐行去说。 */
const RESORTED = 1 / 4;

export const numberOrder = tableRule({
  ...identities,
  meta: {
    id: 'projects/number-order',
    sheets: ['projects'],
    severity: 'info',
    pack: null,
    title: '序号次序颠倒',
    description: '行没有按序号从小到大排列。整表另行排过序时只说一次。',
    example: { wrong: '依次三行的序号：2、1、3', right: '依次三行的序号：1、2、3' },
    fixable: false,
  },
  needs: ['no'],
  *finish(state, _, { reference }) {
    const { rows, repeatedNumbers, misnumbered } = judgeIdentities(state, reference);
    const faulty = new Set([...repeatedNumbers, ...misnumbered].map(({ row }) => row));
    const last = reference.projects.at(-1)?.no ?? Number.MAX_SAFE_INTEGER;
    const judged = rows.filter((row) => row.no !== null && row.no >= 1 && row.no <= last && !faulty.has(row));
    const chain = increasing(judged);
    const strays = judged.filter((row) => !chain.has(row));
    if (strays.length > 1 && strays.length > judged.length * RESORTED) {
      yield { column: 'no', message: `表中的行没有按序号排列，有${strays.length}行次序颠倒` };
      return;
    }
    for (const row of strays)
      yield { row: row.row, column: 'no', message: `第${row.row}行的序号 ${row.no} 次序颠倒，应按从小到大排列` };
  },
});
