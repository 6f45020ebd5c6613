import type { RowRule } from '../rule.ts';
import { citiesOf, reversedPair } from './cities.ts';
import { citePairs } from './clauses.ts';

export const pairReversed: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/pair-reversed',
    sheets: ['city-pairs'],
    severity: 'error',
    pack: 'sd-2019',
    article: '第二部分',
    title: '帮助与被帮助写反了',
    description:
      '两市是六对之一，方向却反了：帮助市写成了被帮助市。要两格对调（写了县的还有县），不是改一格，所以不给改法。',
    example: { wrong: '帮助市：聊城市；被帮助市：潍坊市', right: '帮助市：潍坊市；被帮助市：聊城市' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity'],
  *check(row, context) {
    const pair = reversedPair(citiesOf(row, context), context.reference);
    if (!pair) return;
    yield {
      column: 'helperCity',
      message: `第${row.number}行帮助与被帮助写反了：是${pair.helper}帮助${pair.helped}，请对调`,
      citation: citePairs(context, pair),
    };
  },
};
