import { type Table, tableOf } from '../table.ts';
import { edition } from './edition.ts';

const MODES = ['派驻团队、定期指导', '派驻团队、跟岗挂职、网络共享', '定期指导、支教实习'];
const FEE_USES = ['派驻团队食宿和交通补助', '教师培训、教研活动', '无'];

/** 公开可查的各对，照通知的期限与约定填全。 */
export const custodyTable = (): Table<'custody'> =>
  tableOf(
    'custody',
    '县中托管帮扶表',
    edition.custodyPairs.map(({ university, school, province, county }, index) => ({
      university,
      school,
      province,
      county,
      signedOn: `2022-07-${11 + (index % 20)}`,
      filedOn: `2022-08-${String(1 + (index % 15)).padStart(2, '0')}`,
      startsOn: index % 2 === 0 ? '2022-08-01' : '2022-09-01',
      endsOn: index % 2 === 0 ? '2025-07-31' : '2025-09-01',
      modes: MODES[index % MODES.length] ?? null,
      signatories: '托管高校、县级政府、帮扶县中',
      brandFee: ['无', '不收取', 0][index % 3] ?? null,
      feeUses: FEE_USES[index % FEE_USES.length] ?? null,
      crossRegion: '否',
    })),
  );
