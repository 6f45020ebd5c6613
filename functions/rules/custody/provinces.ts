import type { ReferenceData } from '../../../shared/reference.ts';
import { bounded } from '../../text/bounded.ts';
import { folded } from '../text-form.ts';

/** 省级行政区的代码、全称与简称（GB/T 2260）；新疆生产建设兵团没有单独的代码，通知单列。 */
const PROVINCES: readonly (readonly [string, string, ...string[]])[] = [
  ['110000', '北京市', '北京'],
  ['120000', '天津市', '天津'],
  ['130000', '河北省', '河北'],
  ['140000', '山西省', '山西'],
  ['150000', '内蒙古自治区', '内蒙古', '内蒙'],
  ['210000', '辽宁省', '辽宁'],
  ['220000', '吉林省', '吉林'],
  ['230000', '黑龙江省', '黑龙江'],
  ['310000', '上海市', '上海'],
  ['320000', '江苏省', '江苏'],
  ['330000', '浙江省', '浙江'],
  ['340000', '安徽省', '安徽'],
  ['350000', '福建省', '福建'],
  ['360000', '江西省', '江西'],
  ['370000', '山东省', '山东'],
  ['410000', '河南省', '河南'],
  ['420000', '湖北省', '湖北'],
  ['430000', '湖南省', '湖南'],
  ['440000', '广东省', '广东'],
  ['450000', '广西壮族自治区', '广西'],
  ['460000', '海南省', '海南'],
  ['500000', '重庆市', '重庆'],
  ['510000', '四川省', '四川'],
  ['520000', '贵州省', '贵州'],
  ['530000', '云南省', '云南'],
  ['540000', '西藏自治区', '西藏'],
  ['610000', '陕西省', '陕西'],
  ['620000', '甘肃省', '甘肃'],
  ['630000', '青海省', '青海'],
  ['640000', '宁夏回族自治区', '宁夏'],
  ['650000', '新疆维吾尔自治区', '新疆'],
  ['710000', '台湾省', '台湾'],
  ['810000', '香港特别行政区', '香港'],
  ['820000', '澳门特别行政区', '澳门'],
];
/** 省级区划代码 → 全称。 */
export const provinceNames: ReadonlyMap<string, string> = new Map(PROVINCES.map(([code, name]) => [code, name]));

const CORPS = '新疆生产建设兵团';
const CORPS_NAMES = [CORPS, '新疆建设兵团', '新疆兵团', '生产建设兵团', '兵团'];
const ENDINGS = ['省', '市', '自治区'];

export interface Province {
  readonly name: string;
  /** 兵团没有代码。 */
  readonly code: string | null;
}

const byForm: ReadonlyMap<string, Province> = new Map<string, Province>([
  ...PROVINCES.flatMap(([code, name, ...shorts]) =>
    [name, ...shorts, ...shorts.flatMap((short) => ENDINGS.map((ending) => short + ending))].map(
      (form) => [form, { name, code }] as const,
    ),
  ),
  ...CORPS_NAMES.map((form) => [form, { name: CORPS, code: null }] as const),
]);
/** 先试长的，免得「新疆生产建设兵团」读成「新疆」。 */
const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length);

/** 一张表里同样的省名很多，记住近来的即可；认不出的也要记住，所以包一层。 */
const REMEMBERED = 1_024;

const read = bounded((text): { readonly province: Province | undefined } => {
  const printed = folded(text);
  const form = byForm.has(printed)
    ? printed
    : forms.find(
        (each) => printed.startsWith(each) && (/[省市区团]$/u.test(each) || /[市州盟区县旗师]$/u.test(printed)),
      );
  return { province: form === undefined ? undefined : byForm.get(form) };
}, REMEMBERED);

/** 省份格里写的是哪个省；后面可以连写市县（山西省运城市）。读不出为 undefined。 */
export const readProvince = (text: string): Province | undefined => read(text).province;

/** 通知管不管这个省。通知没有列名，名单是推定的（见文件的 note）。 */
export function isCoveredProvince({ code }: Province, { documents }: Pick<ReferenceData, 'documents'>): boolean {
  const jurisdiction = documents.find(({ pack }) => pack === 'moe-2022')?.jurisdiction ?? [];
  return code === null || jurisdiction.includes(code);
}
