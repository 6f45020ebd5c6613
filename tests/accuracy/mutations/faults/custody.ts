import { edition } from '../clean/edition.ts';
import { cellFault, type Fault, faultIn } from '../fault.ts';

const cell = cellFault('custody');
const fault = faultIn('custody');
const UNCOVERED = ['山东省', '江苏省', '浙江省', '广东省', '福建省'];

/** 县中托管表的毛病。 */
export const CUSTODY_FAULTS: readonly Fault[] = [
  cell('省份不在项目之内', 'province', ['custody/province-uncovered'], (_, random) => random.pick(UNCOVERED)),
  cell(
    '托管高校与公开的不同',
    'university',
    ['custody/pair-differs'],
    (text, random) =>
      random.shuffled(edition.custodyPairs.map(({ university }) => university)).find((other) => other !== text),
    { also: ['school'] },
  ),
  cell('协议签订太迟', 'signedOn', ['custody/signed-late'], (_, random) => `2022-08-0${1 + random.whole(9)}`, {
    also: ['filedOn'],
  }),
  cell('备案太迟', 'filedOn', ['custody/filed-late'], (_, random) => `2022-09-${10 + random.whole(20)}`),
  cell('备案早于签订', 'filedOn', ['custody/filed-before-signed'], (_, random) => `2022-06-${10 + random.whole(20)}`),
  cell('周期不是三年', 'endsOn', ['custody/term-not-three-years'], (_, random) =>
    random.pick(['2024-07-31', '2026-08-31', '2025-03-01']),
  ),
  cell('终止早于起始', 'endsOn', ['every-sheet/date-order'], () => '2021-07-31'),
  cell('没有三方签约', 'signatories', ['custody/signatories-incomplete'], (_, random) =>
    random.pick(['托管高校、帮扶县中', '托管高校、县级政府', '县级政府、帮扶县中', '托管高校']),
  ),
  cell('收品牌费', 'brandFee', ['custody/brand-fee'], (_, random) =>
    random.pick(['20万元', '是', 50_000, '收取', '10万']),
  ),
  cell('管理费用于别处', 'feeUses', ['custody/fee-use-outside'], (text, random) =>
    text === '无' ? undefined : `${text}、${random.pick(['基建', '购买车辆', '招待费'])}`,
  ),
  cell('跨区域招生', 'crossRegion', ['custody/cross-region'], (_, random) => random.pick(['是', '√', 'Y', '有'])),
  cell(
    '方式在五种之外',
    'modes',
    ['custody/mode-outside'],
    (text, random) => `${text}、${random.pick(['派送物资', '参观访问'])}`,
  ),
  cell('没有这一天', 'signedOn', ['every-sheet/date-invalid'], (_, random) =>
    random.pick(['2022-02-30', '2022年13月1日', '待定']),
  ),
  cell('年份打错', 'startsOn', ['every-sheet/date-invalid'], () => '2202-08-01'),
  cell('是否格里读不出是或否', 'crossRegion', ['every-sheet/value-not-listed'], () => '视情况'),
  cell('省份认不出', 'province', ['custody/province-unknown'], (_, random) =>
    random.pick(['山希省', '甘宿', '中原省']),
  ),
  cell('协议早于通知', 'signedOn', ['custody/signed-before-notice'], (_, random) => `2021-07-${10 + random.whole(20)}`),
  cell('先托管后签协议', 'startsOn', ['custody/signed-after-start'], () => '2022-06-01', { also: ['signedOn'] }),
  cell('起始日期没有填', 'startsOn', ['custody/date-missing'], () => null),
  cell('名单里没有的县中', 'school', ['custody/pairs-open', 'custody/pair-differs'], () => '幸福县第一中学'),
  fault({
    says: '一所县中同时由两所高校托管',
    rules: ['custody/school-shared'],
    change(table, random) {
      const [row = 0, other = 1] = random.shuffled(table.where(() => true));
      const university = table.at(other, 'university');
      if (university === table.at(row, 'university')) return undefined;
      return { table: table.repeat(row, { university }), row: table.rows.length, columns: ['university'] };
    },
  }),
  fault({
    says: '同一县中同一高校的两个周期相交',
    rules: ['every-sheet/row-repeated'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      const changes = { startsOn: '2024-09-01', endsOn: '2027-08-31' };
      return { table: table.repeat(row, changes), row: table.rows.length, columns: ['school'] };
    },
  }),
  cell('县中空着', 'school', ['every-sheet/cell-empty'], () => null),
  fault({
    says: '一所县中两行',
    rules: ['every-sheet/row-repeated'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      return { table: table.repeat(row), row: table.rows.length, columns: ['school'] };
    },
  }),
];
