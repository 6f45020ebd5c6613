import type { ReferenceCustodyPair, ReferenceData } from '../../../shared/reference.ts';
import { bounded } from '../../text/bounded.ts';
import { perRow } from '../per-row.ts';
import { folded } from '../text-form.ts';
import { type CustodyRow, provinceOf } from './agreement.ts';

/** 再长就不是名称，不去比。 */
const LONGEST_NAME = 60;
/** 一张表里同样的名称很多，记住近来的即可。 */
const REMEMBERED = 4_096;
const DIGITS = '〇一二三四五六七八九';

/** 名称的比较写法：括注去掉，全半角与空白不计。 */
export const plainName = bounded(
  (text) => folded(text.slice(0, LONGEST_NAME)).replaceAll(/\([^()]*\)/gu, ''),
  REMEMBERED,
);

/** 自治县、自治旗名里的民族。 */
const PEOPLES = (
  '满 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 保安 裕固 京 独龙 鄂温克 鄂伦春 门巴 珞巴 基诺 各'
).split(' ');
const COUNTY_ENDING = new RegExp(`(?:(?:${PEOPLES.join('|')})族)*自治[县旗]$|[县市区旗]$`, 'u');

/** 县名的简称：青龙满族自治县即青龙，丰镇市即丰镇。去了不足两个字的不去。 */
export const shortCounty = bounded((name) => {
  const short = name.replace(COUNTY_ENDING, '');
  return short.length >= 2 ? short : name;
}, REMEMBERED);

/** 两处写的是不是同一个县：省市可以连写在前，「县」「自治县」可以省去。 */
export function isSameCounty(text: string, other: string): boolean {
  const [left, right] = [plainName(text), plainName(other)];
  if (left === '' || right === '') return false;
  return left.endsWith(right) || right.endsWith(left) || shortCounty(left) === shortCounty(right);
}

/** 校名的比较写法：去掉前面的省市县名，第一中学、一中算相同，高级中学、高中算相同。 */
export function schoolKey(school: string, county: string): string {
  const name = plainName(school);
  const place = plainName(county);
  const prefix = [place, shortCounty(place)].find((each) => each.length >= 2 && name.includes(each));
  const bare = prefix === undefined ? name : name.slice(name.lastIndexOf(prefix) + prefix.length);
  const key = bare
    .replaceAll(/\d/gu, (digit) => DIGITS.charAt(Number(digit)))
    .replaceAll('高级中学', '高中')
    .replaceAll(/第([一二三四五六七八九十]+)/gu, '$1')
    .replace(/(?<=[一二三四五六七八九十])中学$/u, '中');
  return key === '' ? name : key;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

/** 写的是这所高校的全称或简称（北师大、西安交大）；全称的一部分（北京大学之于北京师范大学）不是简称。 */
export function isUniversityName(text: string, expected: string): boolean {
  const name = plainName(text);
  const isShort = name.length >= 2 && !/(?:大学|学院|研究会)$/u.test(name);
  return name === expected || (isShort && name.charAt(0) === expected.charAt(0) && isSubsequence(name, expected));
}

/** 写的是不是这所高校，连同它的附属学校（北京大学附属中学）。 */
export const isSameUniversity = (text: string, expected: string): boolean =>
  plainName(text).includes(expected) || isUniversityName(text, expected);

interface Known {
  readonly pair: ReferenceCustodyPair;
  readonly key: string;
  readonly county: string;
  readonly short: string;
}

const indexes = new WeakMap<ReferenceData, readonly Known[]>();

function knownPairs(reference: ReferenceData): readonly Known[] {
  const known =
    indexes.get(reference) ??
    reference.custodyPairs.map((pair) => {
      const county = plainName(pair.county);
      return { pair, key: schoolKey(pair.school, pair.county), county, short: shortCounty(county) };
    });
  indexes.set(reference, known);
  return known;
}

/** 一行与已知的一对不同在哪一列；`agrees` 为全同。 */
export interface KnownMatch {
  readonly pair: ReferenceCustodyPair;
  readonly differs: 'agrees' | 'university' | 'province' | 'county' | 'school';
}

/** 一行里拿来比的几个名称，空着的为 ''。 */
interface Names {
  readonly university: string;
  readonly school: string;
  readonly county: string;
  readonly short: string;
  readonly province: string | undefined;
}

function namesOf(row: CustodyRow): Names {
  const name = (field: 'university' | 'school' | 'county') => (row.filled(field) ? plainName(row.text(field)) : '');
  const county = name('county');
  return {
    university: name('university'),
    school: name('school'),
    county,
    short: shortCounty(county),
    province: provinceOf(row)?.name,
  };
}

function compare(row: Names, { pair, key, county, short }: Known): KnownMatch['differs'] | undefined {
  const sameCounty =
    row.county !== '' && (row.short === short || row.county.endsWith(county) || county.endsWith(row.county));
  const sameProvince = row.province === undefined || row.province === pair.province;
  const sameUniversity = row.university !== '' && isSameUniversity(row.university, pair.university);
  if (sameCounty && schoolKey(row.school, pair.county) === key) {
    if (sameProvince) return sameUniversity || row.university === '' ? 'agrees' : 'university';
    return sameUniversity ? 'province' : undefined;
  }
  if (!sameProvince || !sameUniversity) return undefined;
  if (sameCounty) return row.school === '' ? 'agrees' : 'school';
  const named = row.school.includes(short) && schoolKey(row.school, pair.county) === key;
  return row.county !== '' && (named || row.school === plainName(pair.school)) ? 'county' : undefined;
}

/** 已知名单里与这一行有关的一对：先看全同的，再看只有一处不同的。 */
export const knownMatch = perRow((row: CustodyRow, { reference }): KnownMatch | undefined => {
  const names = namesOf(row);
  const matches = knownPairs(reference).flatMap((known) => {
    const differs = compare(names, known);
    return differs === undefined ? [] : [{ pair: known.pair, differs }];
  });
  return matches.find(({ differs }) => differs === 'agrees') ?? matches[0];
});
