import { parentName, readWithin } from '../every-sheet/places.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { type City, citiesOf, reversedPair } from './cities.ts';

/** 各市都有高新区、经开区，名册只收录了一些：写简称的不能说它属别的市。 */
const ZONE = /(?:开发区|度假区|高新区|经开区|保税区|示范区|园区)$/u;

export const countyElsewhere: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/county-elsewhere',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: null,
    title: '县不属于这个市',
    description:
      '帮助县、被帮助县在区划名册里不属于同一侧的市。帮助与被帮助整行写反的，由 city-pairs/pair-reversed 去说；同名的县（市中区）先认本市的。',
    example: { wrong: '帮助市：潍坊市；帮助县(市、区)：滕州市', right: '帮助市：潍坊市；帮助县(市、区)：寿光市' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity'],
  *check(row, context) {
    const { helper, helped } = citiesOf(row, context);
    const isReversed = reversedPair({ helper, helped }, context.reference) !== undefined;
    const isIn = (text: string, { code }: City) => code !== undefined && readWithin(text, code, context).length > 0;
    const cells = [
      ['helperCounty', '帮助县(市、区)', helper, helped],
      ['helpedCounty', '被帮助县(市、区)', helped, helper],
    ] as const;
    for (const [column, title, city, other] of cells) {
      const text = row.text(column).trim();
      if (!row.filled(column) || city.code === undefined || isIn(text, city)) continue;
      if (isReversed && isIn(text, other)) continue;
      const counties = context.reader
        .places(text)
        .filter(({ level, name, form }) => level === 'county' && (form === 'full' || !ZONE.test(name)));
      if (counties.length === 0) continue;
      const homes = [...new Set(counties.flatMap((county) => parentName(county, context) ?? []))];
      yield {
        column,
        message: `第${row.number}行“${title}”的“${shorten(text)}”属${homes.join('或')}，不属“${city.name}”，请核对`,
      };
    }
  },
};
