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
