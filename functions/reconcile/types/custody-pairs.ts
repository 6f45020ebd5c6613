import type { ReferenceCustodyPair } from '../../../shared/reference.ts';
import { isSameCounty } from '../../rules/custody/known-pairs.ts';
import { entityType, type Found, refer, type Tools } from '../entity-type.ts';
import { findSchools, pairKey, pairName, schoolKey } from '../listed-schools.ts';

/** 高校与县中之间怎样写。 */
const BETWEEN = /[-—–―~～→、,，;；/]+|托管帮扶|托管|帮扶/u;
/** 只写了一对里的一方。 */
const ONE_SIDE = 0.9;
/** 名单已知不全：不是这么像的，可能是名单之外的另一所。 */
const SAME = 0.95;
const LEAST = 0.4;

export const custodyPairs = entityType<ReferenceCustodyPair>({
  id: 'custody-pairs',
  items: ({ reference }) => reference.custodyPairs,
  key: pairKey,
  name: pairName,
  describe: ({ province, county }) => `${province}${county}`,
  otherNames: ({ university, school, county }) => [school, university, county],
  source: (item, sources) => sources.custodyPair(item),
  properties: [
    { id: 'university', name: '托管高校', type: 'schools', values: ({ university }) => [refer('schools', university)] },
    {
      id: 'school',
      name: '帮扶县中',
      type: 'schools',
      values: ({ school, county }) => [refer('schools', school, schoolKey({ name: school, county }))],
    },
    { id: 'province', name: '省份', values: ({ province }) => [province] },
    { id: 'county', name: '县(市、区、旗)', values: ({ county }) => [county], same: isSameCounty },
  ],
  find: (tools) => (text, said) => {
    const place = `${said('province') ?? ''}${said('county') ?? ''}`;
    const sides = text
      .split(BETWEEN)
      .filter((side) => side.trim() !== '')
      .map((side) => likenessOf(side, place, tools));
    if (sides.length === 0 || sides.length > 2) return [];
    return tools.reference.custodyPairs.flatMap((item) => found(item, sides));
  },
});

/** 一方与名单里各校（以 schoolKey 为键）有多像。 */
const likenessOf = (side: string, place: string, tools: Tools): ReadonlyMap<string, number> =>
  new Map(findSchools(side, place, tools).map(({ school, score }) => [schoolKey(school), score]));

function found(
  item: ReferenceCustodyPair,
  sides: readonly ReadonlyMap<string, number>[],
): Found<ReferenceCustodyPair>[] {
  const { university } = item;
  const scores = sides.map((side) => ({
    university: side.get(schoolKey({ name: university })) ?? 0,
    school: side.get(pairKey(item)) ?? 0,
  }));
  const best = {
    university: Math.max(...scores.map((side) => side.university)),
    school: Math.max(...scores.map((side) => side.school)),
  };
  const both = sides.length > 1;
  const alike = both ? Math.min(best.university, best.school) : Math.max(best.university, best.school);
  if (alike < LEAST) return [];
  const features = [
    { id: 'university', value: best.university },
    { id: 'school', value: best.school },
  ];
  return [{ item, score: both ? alike : alike * ONE_SIDE, exact: alike >= SAME, features }];
}
