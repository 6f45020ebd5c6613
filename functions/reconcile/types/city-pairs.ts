import type { ReferenceCityPair, ReferenceData } from '../../../shared/reference.ts';
import { fold } from '../../text/normalise.ts';
import { entityType, type Found, refer, type Tools } from '../entity-type.ts';
import { referToDivision } from './divisions.ts';

/** 一对里的两市之间怎样写。 */
const BETWEEN = /[-—–―~～→至与和、,，;；/\s]+|对口|帮扶|帮助|支援|协作/u;
/** 只写了一对里的一个市：说的未必是这一对，不如写全的。 */
const ONE_CITY = 0.9;
const REVERSED = 0.8;
const FROM_COUNTY = 0.7;

const nameOf = ({ helper, helped }: ReferenceCityPair): string => `${helper}—${helped}`;
const cityOf = (name: string, { divisions }: ReferenceData) => {
  const division = divisions.find((one) => one.level === 'city' && one.name === name);
  return division ? referToDivision(division) : refer('divisions', name);
};

/** 说到的一个市；写的是几处都有的县（市中区），便有几个可能。 */
interface Mention {
  readonly cities: readonly string[];
  /** 写的是它下辖的县、乡镇。 */
  readonly below: boolean;
}

/** 文字里依次说到哪些市；只收本版本的结对里有的。 */
function citiesIn(text: string, { places, reference }: Tools): Mention[] {
  const paired = new Set(reference.cityPairs.flatMap(({ helper, helped }) => [helper, helped]));
  const named = (name: string) => [name, `${name}市`].find((one) => paired.has(one));
  return text
    .split(BETWEEN)
    .map((part) => fold(part).text)
    .flatMap((part): Mention[] => {
      const written = named(part);
      if (written) return [{ cities: [written], below: false }];
      const lines = places.prefixes(part).filter(({ end }) => end === part.length);
      const cities = [...new Set(lines.flatMap(({ line }) => line.flatMap(({ name }) => named(name) ?? [])))];
      return cities.length === 0 ? [] : [{ cities, below: true }];
    });
}

export const cityPairs = entityType<ReferenceCityPair>({
  id: 'city-pairs',
  items: ({ reference }) => reference.cityPairs,
  key: ({ helper, helped }) => `${helper}-${helped}`,
  name: nameOf,
  describe: ({ helper, helped }) => `${helper}帮助${helped}`,
  otherNames: ({ helper, helped }) => [helper, helped],
  source: (item, sources) => sources.cityPair(item),
  properties: [
    {
      id: 'helper',
      name: '帮助市',
      type: 'divisions',
      values: ({ helper }, { reference }) => [cityOf(helper, reference)],
    },
    {
      id: 'helped',
      name: '被帮助市',
      type: 'divisions',
      values: ({ helped }, { reference }) => [cityOf(helped, reference)],
    },
  ],
  find: (tools) => (text) => {
    const [first, second, ...others] = citiesIn(text, tools);
    if (!first || others.length > 0) return [];
    return tools.reference.cityPairs.flatMap((item) => found(item, first, second));
  },
});

function found(item: ReferenceCityPair, first: Mention, second: Mention | undefined): Found<ReferenceCityPair>[] {
  const { helper, helped } = item;
  const below = first.below || second?.below === true;
  if (second === undefined) {
    const isHelper = first.cities.includes(helper);
    if (!isHelper && !first.cities.includes(helped)) return [];
    const features = [
      { id: 'is_helper', value: isHelper },
      { id: 'city_itself', value: !below },
    ];
    return [{ item, score: below ? FROM_COUNTY : ONE_CITY, exact: !below, features }];
  }
  const forward = first.cities.includes(helper) && second.cities.includes(helped);
  if (!forward && !(first.cities.includes(helped) && second.cities.includes(helper))) return [];
  const features = [
    { id: 'same_direction', value: forward },
    { id: 'city_itself', value: !below },
  ];
  const score = Math.min(forward ? 1 : REVERSED, below ? FROM_COUNTY : 1);
  return [{ item, score, exact: forward && !below, features }];
}
