import { type Table, tableOf } from '../table.ts';
import { countiesOf, edition } from './edition.ts';

/** 六对市，各有一对县，照《指导意见》填全。 */
export const cityPairsTable = (): Table<'city-pairs'> =>
  tableOf(
    'city-pairs',
    '市际协作结对表',
    edition.cityPairs.map(({ helper, helped }, index) => ({
      helperCity: helper,
      helpedCity: helped,
      helperCounty: countiesOf(helper)[index % 3] ?? null,
      helpedCounty: countiesOf(helped)[index % 3] ?? null,
      fields: ['基础教育、职业教育、教师队伍建设', '基础教育、职业教育、教师队伍建设、高等教育'][index % 2] ?? null,
      form: '一对一',
      meetingDate: `2024-04-${10 + index}`,
      leadersPresent: '是',
      specialPlan: '是',
    })),
  );
