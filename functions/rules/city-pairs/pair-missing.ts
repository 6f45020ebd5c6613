import type { ReferenceCityPair, ReferenceData } from '../../../shared/reference.ts';
import { tableRule } from '../rule.ts';
import { pairBetween, pairOf } from './cities.ts';
import { citePairs } from './clauses.ts';
import { type PairRow, pairRows } from './pair-rows.ts';

/** 一行说的是六对中的哪一对：两市相符（方向不论）；一侧的名字认不出时看另一侧。 */
function pairSaid({ helper, helped }: PairRow, reference: ReferenceData): ReferenceCityPair | undefined {
  const pair = pairBetween(helper.city, helped.city, reference);
  if (pair) return pair;
  if (helper.known === helped.known) return undefined;
  const known = helper.known ? helper : helped;
  return pairOf(known.city, reference);
}

export const pairMissing = tableRule({
  ...pairRows,
  meta: {
    id: 'city-pairs/pair-missing',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第二部分',
    title: '缺少六对中的一对',
    description: '六对关系中的一对表里没有，每对说一次。不到一半的表是摘录，只提示一次；全是外省结对的表不说。',
    example: { wrong: '表中有五对，没有潍坊市帮助聊城市', right: '添一行潍坊市帮助聊城市' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity'],
  *finish(state, _, context) {
    const { reference } = context;
    const total = reference.cityPairs.length;
    if (total === 0 || !state.some(({ covered }) => covered)) return;
    const present = new Set(state.flatMap((row) => pairSaid(row, reference) ?? []));
    if (present.size * 2 < total) {
      yield {
        severity: 'info',
        message: `表中只有${total}对结对关系中的${present.size}对，按摘录看待，不逐对提示缺少的`,
        citation: citePairs(context),
      };
      return;
    }
    for (const pair of reference.cityPairs) {
      if (present.has(pair)) continue;
      yield {
        column: 'helperCity',
        message: `表中没有${pair.helper}帮助${pair.helped}这一对，请补上`,
        citation: citePairs(context, pair),
      };
    }
  },
});
