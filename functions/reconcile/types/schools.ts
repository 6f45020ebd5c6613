import { isSameCounty } from '../../rules/custody/known-pairs.ts';
import { entityType, refer, type Tools } from '../entity-type.ts';
import { findSchools, type ListedSchool, listedSchools, pairKey, pairName, schoolKey } from '../listed-schools.ts';

/** 名单已知不全：不是这么像的，可能是名单之外的另一所。 */
const SAME = 0.95;
const LEAST = 0.4;

const pairsOf = ({ name, county }: ListedSchool, { reference }: Tools) =>
  reference.custodyPairs.filter((pair) =>
    county === undefined ? pair.university === name : pair.school === name && pair.county === county,
  );

export const schools = entityType<ListedSchool>({
  id: 'schools',
  items: ({ reference }) => listedSchools(reference),
  key: schoolKey,
  name: ({ name }) => name,
  describe: ({ province, county }) => (county === undefined ? '部属高校' : `${province}${county} 县中`),
  otherNames: () => [],
  source: ({ pair }, sources) => sources.custodyPair(pair),
  properties: [
    { id: 'kind', name: '种类', values: ({ county }) => [county === undefined ? '部属高校' : '县中'] },
    { id: 'province', name: '省份', values: ({ province }) => (province === undefined ? [] : [province]) },
    {
      id: 'county',
      name: '县(市、区、旗)',
      values: ({ county }) => (county === undefined ? [] : [county]),
      same: isSameCounty,
    },
    {
      id: 'university',
      name: '托管高校',
      type: 'schools',
      values: (school, tools) =>
        school.county === undefined ? [] : pairsOf(school, tools).map(({ university }) => refer('schools', university)),
    },
    {
      id: 'custody',
      name: '托管结对',
      type: 'custody-pairs',
      values: (school, tools) =>
        pairsOf(school, tools).map((pair) => refer('custody-pairs', pairName(pair), pairKey(pair))),
    },
  ],
  find: (tools) => (text, said) =>
    findSchools(text, `${said('province') ?? ''}${said('county') ?? ''}`, tools)
      .filter(({ score }) => score >= LEAST)
      .map(({ school, score, features }) => ({ item: school, score, exact: score >= SAME, features })),
});
