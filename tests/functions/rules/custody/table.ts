import { edition, type Line as LineOf, oneSheet } from '../one-sheet.ts';

export type Line = LineOf<'custody'>;

export const { COLUMNS, AS_OF, line, sheetOf, check, ruleTable } = oneSheet({
  kind: 'custody',
  name: '托管',
  right: {
    university: '北京大学',
    school: '垣曲中学',
    province: '山西省',
    county: '垣曲县',
    signedOn: '2022-07-20',
    filedOn: '2022-08-10',
    startsOn: '2022-09-01',
    endsOn: '2025-08-31',
    modes: '派驻团队、定期指导',
    signatories: '托管高校、县级政府、帮扶县中',
    brandFee: '无',
    feeUses: '教师培训、教研活动',
    crossRegion: '否',
  },
  asOf: '2023-06-01',
});

/** 已查到的各对，各一行。 */
export const knownPairs = (): Line[] =>
  edition.custodyPairs.map(({ university, school, province, county }) => ({ university, school, province, county }));
