import { stagedOf } from '../../text/names/stages.ts';
import { withoutItemMarks } from '../cells.ts';

/** 名录里有没有这个名称。 */
export type IsRegistered = (name: string) => boolean;

/** 更多的不是名单，是贴错了内容，不去拆。 */
const MOST = 100;
/** 一个校名自己带的分隔不会再多。 */
const MOST_WITHIN = 4;

/** 分隔：顿号一类一定是；换行可能只是折行；空白与「和」「与」「及」可能在校名里（和平小学）。 */
const SEPARATOR = /[、,，;；/／]+|[\n\r]+|[^\S\n\r]+|以及|[和与及]/gu;
const HARD = /[、,，;；/／]/u;
const LINE = /[\n\r]/u;
const BRACKETED = /[(（【][^()（）【】]*[)）】]/gu;

const NOTE = /(?:[(（【][^()（）【】]*[)）】])+$/u;
const UNITS = /(?:校|校区|校园|分园|园区|园|学部|教学点)$/u;
const ORDINAL = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．]?$/u;

/** 写成校名的：以学段、类别，或校区、园一类结尾，后面可以有括注。 */
function isSchoolName(text: string): boolean {
  const bare = text.replaceAll(/\s/gu, '').replace(NOTE, '');
  return stagedOf(bare) !== undefined || UNITS.test(bare);
}

/** 空白与「和」之后，够长、不是前一所学校的一部分，才是另一所。 */
const LEAST_APART = 4;
function standsApart(text: string): boolean {
  const bare = text.trim().replace(NOTE, '');
  return bare.length >= LEAST_APART && !/^附[属设]/u.test(bare) && stagedOf(bare) !== undefined;
}

type Span = readonly [start: number, end: number];
type Gap = Span & { readonly length: 2 };

/** 括号里的分隔不是分隔（东校区、西校区）。 */
function gapsIn(text: string): readonly Gap[] {
  const masked = text.replaceAll(BRACKETED, (note) => '（'.repeat(note.length));
  return [...masked.matchAll(SEPARATOR)].map((match) => [match.index, match.index + match[0].length] as const);
}

/** 在哪几处断开：每一段的起止。 */
function segmentsOf(text: string): readonly Span[] {
  const gaps = gapsIn(text);
  const segments: Span[] = [];
  let start = 0;
  for (const [index, [from, to]] of gaps.entries()) {
    const gap = text.slice(from, to);
    const left = text.slice(start, from);
    if (!HARD.test(gap)) {
      const next = gaps
        .slice(index + 1)
        .find(([at, end]) => HARD.test(text.slice(at, end)) || LINE.test(text.slice(at, end)));
      const right = text.slice(to, next?.[0] ?? text.length);
      if (!isSchoolName(left) || (!LINE.test(gap) && !standsApart(right))) continue;
    }
    segments.push([start, from]);
    start = to;
  }
  return [...segments, [start, text.length]];
}

/** 名录里有自带分隔的名称（甲、乙两村联办小学）的，连起来是一所。 */
function joined(text: string, segments: readonly Span[], isRegistered: IsRegistered): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const [start = 0, end = 0] = segments[at] ?? [];
    let name = text.slice(start, end).trim();
    for (let last = Math.min(at + MOST_WITHIN, segments.length) - 1; last > at; last -= 1) {
      const longer = text.slice(start, segments[last]?.[1]).trim();
      if (!isRegistered(longer)) continue;
      name = longer;
      at = last;
      break;
    }
    if (name !== '' && !ORDINAL.test(name)) names.push(name);
  }
  return names;
}

/** 省去的字头（地名、上级学校）不会再长。 */
const LONGEST_PREFIX = 20;

/** 莘县一中、二中：后一所省去的字头，由第一所补上；补上以后名录里恰有一所才补。 */
function restored(name: string, first: string, isRegistered: IsRegistered): string {
  if (isRegistered(name)) return name;
  const whole = Array.from(first.slice(0, LONGEST_PREFIX), (_, index) => first.slice(0, index + 1) + name).filter(
    isRegistered,
  );
  return whole.length === 1 ? (whole[0] ?? name) : name;
}

/**
 * 一格里并列的几所学校，以顿号、逗号、分号、斜线、换行、空白或「和」「与」「及」隔开，可以编号。
 * 名录里有整格这个名称的是一所；每一段都写成校名才拆，其余照原样是一所。
 */
export function schoolsIn(text: string, isRegistered: IsRegistered = () => false): readonly string[] {
  const plain = withoutItemMarks(text);
  const { length } = gapsIn(plain);
  if (length === 0 || length > MOST || isRegistered(text)) return [text];
  const names = joined(plain, segmentsOf(plain), isRegistered);
  const [first = ''] = names;
  if (names.length < 2 || !names.every((name) => isRegistered(name) || isSchoolName(name))) return [text];
  return [...new Set(names.map((name, index) => (index === 0 ? name : restored(name, first, isRegistered))))];
}
