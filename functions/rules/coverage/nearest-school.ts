import { type NameMatcher, nameMatcher } from '../../text/names/matcher.ts';
import { placeReader } from '../../text/places.ts';
import type { Context } from '../rule.ts';
import { editDistance } from '../similarity.ts';
import type { Register, RegisteredSchool } from './registered-schools.ts';

/** 像到这个地步、又比第二像的高出这么多，才说疑为哪所；只是提醒，从不据以认定。 */
const LIKELY = 0.7;
const LEAD = 0.15;
/** 名称有这么长，差一个字才多半是笔误：一小与二小是两所学校。 */
const LONG_ENOUGH = 6;
/** 一县有这么多学校，多半不是真的一县，编索引又费时，就不去找。 */
const MOST = 2_000;
/** 差的若是数字或方位，多半是另一所。 */
const TELLING = /[一二三四五六七八九十\d东西南北中]/u;

/** 只多、少或错一个字的一所；有几所的不说。 */
function mistyped(schools: readonly RegisteredSchool[], key: string): RegisteredSchool | undefined {
  if (key.length < LONG_ENOUGH) return undefined;
  const [found, ...others] = schools.filter(
    (school) => Math.abs(school.key.length - key.length) <= 1 && editDistance(school.key, key) === 1,
  );
  return found && others.length === 0 && !TELLING.test(difference(found.key, key)) ? found : undefined;
}

/** 两个名称去掉相同的首尾，余下的字。 */
function difference(left: string, right: string): string {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  const shorter = Math.min(left.length, right.length) - start;
  while (end < shorter && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return left.slice(start, left.length - end) + right.slice(start, right.length - end);
}

/** 在同县的学校里找名称最像的一所：先看笔误，再看简称、加了市名之类的别写；每县的索引只编一次。 */
export function nearestSchools(
  register: Register,
  { reference: { divisions } }: Context,
): (countyKey: string, name: string, key: string) => RegisteredSchool | undefined {
  const matchers = new Map<string, NameMatcher>();
  const matcherFor = (countyKey: string, schools: readonly RegisteredSchool[]): NameMatcher => {
    const matcher =
      matchers.get(countyKey) ??
      nameMatcher(
        schools.map(({ name, county }) => ({ name, place: county })),
        placeReader(divisions),
      );
    matchers.set(countyKey, matcher);
    return matcher;
  };
  return (countyKey, name, key) => {
    const schools = register.byCounty.get(countyKey) ?? [];
    if (schools.length > MOST) return undefined;
    const typo = mistyped(schools, key);
    if (typo) return typo;
    const [best, next] = matcherFor(countyKey, schools).find(name);
    if (!best || best.score < LIKELY || best.score - (next?.score ?? 0) < LEAD) return undefined;
    return schools.find((school) => school.name === best.name);
  };
}
