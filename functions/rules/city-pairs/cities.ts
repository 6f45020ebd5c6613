import type { Severity } from '../../../shared/finding.ts';
import type { ReferenceCityPair, ReferenceData } from '../../../shared/reference.ts';
import { perRow } from '../per-row.ts';
import type { Context, Row } from '../rule.ts';
import { folded } from '../text-form.ts';

type PairRow = Row<'city-pairs'>;

/** 格里写的一个市。`code` 只在区划名册里有才有；`name` 是名册里的全称，没有的照原样。 */
export interface City {
  readonly text: string;
  readonly name: string;
  readonly code?: string;
}

export interface Cities {
  readonly helper: City;
  readonly helped: City;
}

function readCity(text: string, { reader }: Context): City {
  const printed = text.trim();
  const cities = reader.places(printed).filter(({ level }) => level === 'city');
  const [city] = cities;
  return city && cities.length === 1
    ? { text: printed, name: city.name, code: city.code }
    : { text: printed, name: folded(printed) };
}

/** 一行的两个市。 */
export const citiesOf = perRow(
  (row: PairRow, context): Cities => ({
    helper: readCity(row.text('helperCity'), context),
    helped: readCity(row.text('helpedCity'), context),
  }),
);

/** 这一行归不归鲁教厅办发〔2019〕5号管：有一个市在山东的名册里，或有一格还空着。 */
export const isCovered = ({ helper, helped }: Cities): boolean =>
  [helper, helped].some(({ code, text }) => code !== undefined || text === '');

/** 管不到的行，文件只作参考。 */
export const binding = (row: PairRow, context: Context, severity: Severity): Severity =>
  isCovered(citiesOf(row, context)) ? severity : 'info';

interface PairIndex {
  readonly byHelper: ReadonlyMap<string, ReferenceCityPair>;
  readonly byHelped: ReadonlyMap<string, ReferenceCityPair>;
}

const indexes = new WeakMap<ReferenceData, PairIndex>();

function indexOf(reference: ReferenceData): PairIndex {
  const known = indexes.get(reference) ?? {
    byHelper: new Map(reference.cityPairs.map((pair) => [pair.helper, pair])),
    byHelped: new Map(reference.cityPairs.map((pair) => [pair.helped, pair])),
  };
  indexes.set(reference, known);
  return known;
}

/** 某市在六对之中的那一对，不论帮助还是被帮助。 */
export function pairOf(city: string, reference: ReferenceData): ReferenceCityPair | undefined {
  const { byHelper, byHelped } = indexOf(reference);
  return byHelper.get(city) ?? byHelped.get(city);
}

/** 两市是哪一对，方向不论。 */
export function pairBetween(one: string, other: string, reference: ReferenceData): ReferenceCityPair | undefined {
  const pair = pairOf(one, reference);
  return pair && one !== other && [pair.helper, pair.helped].includes(other) ? pair : undefined;
}

export const isSamePlace = ({ helper, helped }: Cities): boolean => helper.name !== '' && helper.name === helped.name;

/** 方向写反了的那一对。 */
export function reversedPair({ helper, helped }: Cities, reference: ReferenceData): ReferenceCityPair | undefined {
  const pair = pairBetween(helper.name, helped.name, reference);
  return pair?.helper === helped.name ? pair : undefined;
}
