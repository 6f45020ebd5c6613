import {
  CLASS_BODIES,
  CLASS_PLACES,
  CLASS_UNITS,
  GENERIC_OPENERS,
  LEAGUE,
  LEVELS,
  type Lexicon,
  NOT_NAMES,
  NOTE_OPENERS,
  OWNERS,
  PARTY,
  PARTY_NAMES,
  PLACE_CHARS,
  PLACE_STEMS,
  REGION_ENDS,
  SENTENCE_CHARS,
} from './lexicon.ts';
import type { EndKind, Scan } from './tokens.ts';

/** 登记册里没有、但合乎构词的一段。 */
export interface UnknownName {
  readonly end: number;
  readonly cost: number;
  readonly generic: boolean;
  /** 有机构字尾：写全了。 */
  readonly whole: boolean;
  /** 以层级字、地名或“各”起首。 */
  readonly headed: boolean;
  /** 字尾是能独立成为责任单位的一类。 */
  readonly body: boolean;
}

export interface Segment {
  readonly start: number;
  readonly end: number;
}

const MAX_NAME = 40;
const MAX_UPPER = 4;
const MAX_SHAPELESS = 8;
const BASE = 3;
const PER_CHAR = 0.6;
const JOINED = 6;
/** 里面写全了这么多个机构的，一定是漏了顿号的几个名称。 */
const MAX_BODIES = 3;
/** 机关下面的一方：比机关与泛指各算一个便宜。 */
const OWNED = 1.5;
const PER_OWNED_CHAR = 0.05;
const BLANK_INSIDE = [0, 1.5, 4];

/** 由汉字、字母、数字连成的各段；名称不跨段。 */
export const segmentsOf = ({ text, kinds }: Scan): Segment[] => {
  const segments: Segment[] = [];
  for (let start = 0; start < text.length; start++) {
    if (kinds[start] === 'mark') continue;
    let end = start;
    while (end < text.length && kinds[end] !== 'mark') end++;
    segments.push({ start, end });
    start = end;
  }
  return segments;
};

/** 前缀和：数一数 [a, b) 里有几个。 */
const counter = (length: number, weigh: (index: number) => number): ((from: number, to: number) => number) => {
  const sums = new Float64Array(length + 1);
  for (let index = 0; index < length; index++) sums[index + 1] = (sums[index] ?? 0) + weigh(index);
  return (from, to) => (from < to ? (sums[to] ?? 0) - (sums[from] ?? 0) : 0);
};

const isJointEnd = (kind: EndKind | undefined): boolean => kind !== 'none' && kind !== 'place';

/** 连词之后另起一个名称：“市教育局和财政局”；名称自己的“和”之前没有写全的名称。 */
const conjunctionBreaks = ({ conjunctions, ends }: Scan, at: number): boolean =>
  isJointEnd(ends[at]) && conjunctions.has(at);

const STREET = '街道';

/** “各街道区直部门”：街道之下再没有市、县、区，其后是另一个名称。 */
const isAfterStreet = (text: string, at: number): boolean =>
  text.startsWith(STREET, at - STREET.length) && REGION_ENDS.includes(text.charAt(at));

const UPPER = /(?:(\p{Script=Han}{2})总局|银行)$/u;
const BRANCHES = ['分行', '支行', '中心支行'];

/** “国家税务总局市税务局”“人民银行市分行”：上级之后接着它在本级的一家，合起来是一个名称。 */
const isBranch = (text: string, at: number): boolean => {
  const upper = UPPER.exec(text.slice(Math.max(0, at - MAX_UPPER), at));
  const stems = upper?.[1] === undefined ? BRANCHES : [upper[1]];
  return upper !== null && stems.some((stem) => text.startsWith(stem, at + 1));
};

const isHeadedJoint = ({ text, ends, heads }: Scan, at: number): boolean =>
  (isJointEnd(ends[at]) || isAfterStreet(text, at)) && (heads[at] ?? 0) > 0 && !isBranch(text, at);

const regionLength = (text: string, start: number): number => {
  for (let at = start + 2; at < start + 7 && at < text.length; at++)
    if (REGION_ENDS.includes(text.charAt(at))) return at + 1 - start;
  return 0;
};

/** 地名里不会有的字：“都由各县”不是地名。 */
const NEVER_IN_PLACE = '由各要请应均以对';
/** 带着这种字的地名最多四个字：都江堰市。 */
const LONGEST_PLACE = 4;

const NOT_OF_PLACES = [...SENTENCE_CHARS, ...NEVER_IN_PLACE].filter((char) => !PLACE_CHARS.includes(char));
const PLACE = new RegExp(`^(?:(?![${NOT_OF_PLACES.join('')}])\\p{Script=Han}){1,${LONGEST_PLACE}}$`, 'u');

const isPlace = (text: string): boolean => PLACE.test(text);

/** 省、市、县，至多三级。 */
const MOST_PLACES = 3;

/** “成都市”的“都”、“图们市”的“们”是地名里的字，不是句子里的；省、市、县逐级看。返回地名说到哪里为止。 */
const afterPlaces = (text: string, start: number): number => {
  let at = start + (PARTY_NAMES.find((word) => text.startsWith(word, start))?.length ?? 0);
  for (let level = 0; level < MOST_PLACES; level++) {
    const region = regionLength(text, at);
    if (region === 0 || !isPlace(text.slice(at, at + region)))
      return at + (PLACE_STEMS.find((word) => text.startsWith(word, at))?.length ?? 0);
    at += region;
  }
  return at;
};

/** 一段名称的起处：与它止于何处无关的，算一次。 */
interface Opening {
  readonly start: number;
  readonly head: number;
  readonly region: number;
  /** 地名说到哪里为止；没有说的即起处。 */
  readonly placed: number;
  readonly generic: boolean;
  readonly afterRole: boolean;
  /** 所属机关说到哪里为止；没有说的在全文之外。 */
  readonly owner: number;
}

const NOTES = NOTE_OPENERS.filter((word) => word.length > 1);

const opensName = (text: string, at: number): boolean =>
  !/^\d{1,2}(?!\d)/.test(text.slice(at, at + 3)) && !NOTES.some((word) => text.startsWith(word, at));

const GENERIC_SCOPE = /^全?[市省县区州]?[直级]?/;

const opensGeneric = (text: string, at: number): boolean => {
  const scope = GENERIC_SCOPE.exec(text.slice(at, at + 3))?.[0].length ?? 0;
  return (
    GENERIC_OPENERS.some((word) => text.startsWith(word, at) || text.startsWith(word, at + scope)) ||
    /^县[市区级]/.test(text.slice(at, at + 2))
  );
};

/** 说一类而不说哪一个：“街道办事处”“乡镇人民政府”。 */
const CLASS_NAMES = new Set([
  ...CLASS_UNITS,
  ...CLASS_PLACES.flatMap((place) => ['', ...CLASS_BODIES].map((body) => place + body)),
]);
const LONGEST_CLASS = Math.max(...[...CLASS_NAMES].map((name) => name.length));
const OPENER_STARTS = new Set(GENERIC_OPENERS.map((word) => word.charAt(0)));

const isOwner = (text: string, end: number): boolean =>
  OWNERS.some((owner) => text.startsWith(owner, end - owner.length)) ||
  (text.charAt(end - 1) === PARTY && LEVELS.includes(text.charAt(end - 2) || '#') && text.charAt(end - 3) !== LEAGUE);

/** “区政府有关部门”：机关之后接“各”“有关”，说的是它下面的一方；接“各县区”的是另一家。 */
const opensOwned = (text: string, at: number): boolean => {
  if (!OPENER_STARTS.has(text.charAt(at))) return false;
  const opener = GENERIC_OPENERS.find((word) => text.startsWith(word, at));
  if (!opener || !isOwner(text, at)) return false;
  const next = text.charAt(at + opener.length);
  return next !== '' && !LEVELS.includes(next) && !text.startsWith(STREET, at + opener.length);
};

const nextOwned = (text: string): Int32Array => {
  const next = new Int32Array(text.length + 1).fill(text.length);
  for (let at = text.length - 1; at >= 0; at--) next[at] = opensOwned(text, at) ? at : (next[at + 1] ?? text.length);
  return next;
};

/** 第 i 个字之前是不是以其中一个词结束。 */
const endsOf = (text: string, words: readonly string[]): boolean[] => {
  const found = Array.from({ length: text.length + 1 }, () => false);
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found[at + word.length] = true;
  return found;
};

export class UnknownNames {
  readonly #scan: Scan;
  readonly #bodies: (from: number, to: number) => number;
  readonly #joints: (from: number, to: number) => number;
  readonly #blanks: (from: number, to: number) => number;
  readonly #han: (from: number, to: number) => number;
  readonly #phrased: (from: number, to: number) => number;
  readonly #spoken: (from: number, to: number) => number;
  readonly #levelBrackets: (from: number, to: number) => number;
  /** “……负责”之后无头无尾的一段是下文，不是名称。 */
  readonly #afterRole: ReadonlySet<number>;
  readonly #closesGeneric: readonly boolean[];
  /** 第 i 个字起，下一处机关与它下面的一方相接的地方。 */
  readonly #owned: Int32Array;

  constructor(scan: Scan, { genericHeads }: Lexicon) {
    const { text, gap, kinds, ends, phrases } = scan;
    this.#scan = scan;
    const count = (weigh: (index: number) => number) => counter(text.length, weigh);
    const isPhrase = (index: number) => phrases.has(index) && phrases.get(index)?.phrase.only !== 'open';
    this.#afterRole = new Set(
      [...phrases.values()]
        .filter(({ phrase }) => !phrase.label && !phrase.forward && !phrase.only)
        .map(({ end }) => end),
    );
    this.#bodies = count((index) => (ends[index] === 'body' ? 1 : 0));
    this.#joints = count((index) => (isHeadedJoint(scan, index) || conjunctionBreaks(scan, index) ? 1 : 0));
    this.#blanks = count((index) => BLANK_INSIDE[gap[index] ?? 0] ?? 0);
    this.#han = count((index) => (kinds[index] === 'han' ? 1 : 0));
    this.#phrased = count((index) => (isPhrase(index) ? 1 : 0));
    this.#spoken = count((index) => (SENTENCE_CHARS.includes(text.charAt(index)) ? 1 : 0));
    this.#levelBrackets = count((index) =>
      kinds[index] === 'han' && /^[市县]\([市区县旗州、,]+\)/.test(text.slice(index - 1, index + 13)) ? 1 : 0,
    );
    this.#owned = nextOwned(text);
    this.#closesGeneric = endsOf(text, genericHeads);
  }

  /** 一段之内名称可能的起止处。 */
  breaksOf({ start, end }: Segment, registered: ReadonlySet<number>): number[] {
    const { gap, phrases, conjunctions, ends, heads } = this.#scan;
    const at = new Set([start, end]);
    for (let index = start; index < end; index++) {
      const phrase = phrases.get(index);
      if (phrase) at.add(index).add(Math.min(phrase.end, end));
      const conjunction = conjunctions.get(index);
      if (conjunction !== undefined && ends[index] !== 'none') at.add(index).add(conjunction);
      const starts = index > start && ((gap[index] ?? 0) > 0 || ends[index] === 'body');
      if (starts || (ends[index] !== 'none' && (heads[index] ?? 0) > 0) || registered.has(index)) at.add(index);
    }
    return [...at].filter((index) => index <= end).sort((a, b) => a - b);
  }

  /** 从 start 起、止于 ends（由近及远）各处的一段作为不在册的名称，值多少；不成名称的略去。 */
  from(start: number, ends: readonly number[]): UnknownName[] {
    const { text, heads } = this.#scan;
    if (!opensName(text, start)) return [];
    const opening: Opening = {
      start,
      head: heads[start] ?? 0,
      region: regionLength(text, start),
      placed: afterPlaces(text, start),
      generic: opensGeneric(text, start),
      afterRole: this.#afterRole.has(start),
      owner: this.#owned[start + 2] ?? text.length,
    };
    const names: UnknownName[] = [];
    for (const end of ends) {
      const spoken = this.#phrased(start, end) + this.#spoken(opening.placed, end);
      if (end - start > MAX_NAME || spoken > 0 || this.#bodies(start + 2, end - 1) > MAX_BODIES) break;
      const name = this.#read(opening, end);
      if (name) names.push(name);
    }
    return names;
  }

  #read({ start, head, region, generic, afterRole, owner }: Opening, end: number): UnknownName | undefined {
    const { text, ends } = this.#scan;
    const length = end - start;
    const han = this.#han(start, end);
    if (han < 2 || han * 2 < length || (length <= 3 && NOT_NAMES.has(text.slice(start, end)))) return undefined;
    const ending = ends[end] ?? 'none';
    const body = ending === 'body';
    const headed = head > 0 || (region > 0 && region < length);
    const inside =
      this.#joints(start + 1, end) * JOINED +
      (body ? this.#bodies(start + 2, end - 1) * JOINED : 0) +
      this.#blanks(start + 1, end);
    if (headed && !generic && end > owner + 1 && (ending !== 'none' || this.#closesGeneric[end])) {
      const joints = this.#joints(start + 1, owner) + this.#joints(owner + 1, end);
      const cost = OWNED + PER_OWNED_CHAR * length + joints * JOINED + this.#blanks(start + 1, end);
      return { end, cost, generic: true, whole: true, headed, body: false };
    }
    if (
      text.charAt(start + 1) === '、' ||
      (length <= LONGEST_CLASS && CLASS_NAMES.has(text.slice(start, end))) ||
      generic ||
      this.#closesGeneric[end] ||
      this.#levelBrackets(start, end) > 0
    )
      return { end, cost: 2 + 0.3 * length + inside, generic: true, whole: true, headed, body: false };
    const whole = ending !== 'none';
    if (!whole && (length > MAX_SHAPELESS || afterRole)) return undefined;
    const shape = (whole ? 0 : 0.5 + 0.3 * length) + (headed ? 0 : 0.2);
    return { end, cost: BASE + PER_CHAR * length + shape + inside, generic: false, whole, headed, body };
  }
}
