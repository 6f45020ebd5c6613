import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { citiesOf, isSamePlace } from './cities.ts';

export const pairWithItself: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/pair-with-itself',
    sheets: ['city-pairs'],
    severity: 'error',
    pack: null,
    title: '与自己结对',
    description: '帮助市与被帮助市是同一个市。',
    example: { wrong: '帮助市：聊城市；被帮助市：聊城市', right: '帮助市：潍坊市；被帮助市：聊城市' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity'],
  *check(row, context) {
    const cities = citiesOf(row, context);
    if (!isSamePlace(cities)) return;
    yield {
      column: 'helpedCity',
      message: `第${row.number}行“帮助市”与“被帮助市”都是“${shorten(cities.helped.text)}”，不能与自己结对，请改正`,
    };
  },
};
