import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { citiesOf, isSamePlace, pairBetween, pairOf } from './cities.ts';
import { citePairs } from './clauses.ts';

export const pairUnlisted: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/pair-unlisted',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第二部分',
    title: '不是六对之一',
    description: '两市都在结对的市之内，却不是一对。哪一格写错了不能确定，所以不给改法。',
    example: { wrong: '帮助市：济南市；被帮助市：聊城市', right: '帮助市：潍坊市；被帮助市：聊城市' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity'],
  *check(row, context) {
    const cities = citiesOf(row, context);
    const { reference } = context;
    const { helper, helped } = cities;
    const [expected, actual] = [pairOf(helper.name, reference), pairOf(helped.name, reference)];
    if (!expected || !actual || isSamePlace(cities) || pairBetween(helper.name, helped.name, reference)) return;
    const say = (pair: typeof expected) => `${pair.helper}帮助${pair.helped}`;
    yield {
      column: 'helpedCity',
      message: `第${row.number}行的“${shorten(helper.text)}”与“${shorten(helped.text)}”不是六对结对关系之一：${say(expected)}，${say(actual)}，请核对`,
      citation: citePairs(context, expected),
      related: [citePairs(context, actual)],
    };
  },
};
