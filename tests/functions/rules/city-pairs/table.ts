import { edition, type Line as LineOf, oneSheet } from '../one-sheet.ts';

export type Line = LineOf<'city-pairs'>;

export const { COLUMNS, AS_OF, line, sheetOf, check, ruleTable } = oneSheet({
  kind: 'city-pairs',
  name: '结对',
  right: {
    helperCity: '潍坊市',
    helpedCity: '聊城市',
    helperCounty: null,
    helpedCounty: null,
    fields: '基础教育、职业教育',
    form: '一对一',
    meetingDate: '2019-05-20',
    leadersPresent: '是',
    specialPlan: '有',
  },
  asOf: '2019-12-31',
});

/** 六对，各一行。 */
export const sixPairs = (): Line[] =>
  edition.cityPairs.map(({ helper, helped }) => ({ helperCity: helper, helpedCity: helped }));
