import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { citiesOf, pairOf } from './cities.ts';
import { citePairs } from './clauses.ts';

export const cityUnpaired: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/city-unpaired',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第二部分',
    title: '不在结对的市之内',
    description: '山东的市，但不在六对关系的十二个市之中，如东营市、日照市。',
    example: { wrong: '帮助市：东营市；被帮助市：聊城市', right: '帮助市：潍坊市；被帮助市：聊城市' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity'],
  *check(row, context) {
    const { helper, helped } = citiesOf(row, context);
    const cells = [
      ['helperCity', '帮助市', helper],
      ['helpedCity', '被帮助市', helped],
    ] as const;
    for (const [column, title, city] of cells) {
      if (city.code === undefined || pairOf(city.name, context.reference)) continue;
      yield {
        column,
        message: `第${row.number}行“${title}”的“${shorten(city.text)}”不在六对结对关系的各市之内，请核对`,
        citation: citePairs(context),
      };
    }
  },
};
