import type { Folded } from '../normalise.ts';
import {
  AFTER_ET_CETERA,
  BRANCH_STEMS,
  CONJUNCTIONS,
  GENERIC_OPENERS,
  HEAD_WORDS,
  LEAGUE,
  LEVEL_WORDS,
  LEVELS,
  type Lexicon,
  LISTED_ENDS,
  MEMBER_ENDS,
  NOT_A_CONJUNCTION,
  NOT_A_HEAD,
  NOT_AN_END,
  NOTE_OPENERS,
  PARTY,
  PARTY_STEMS,
  PHRASES,
  type Phrase,
  PLACES,
  ZONES,
} from './lexicon.ts';
import { Trie } from './trie.ts';

export type CharKind = 'han' | 'alnum' | 'mark';
/** 字尾：body 能把连写的两个名称拆开，ending 只是合式，inner 是内设机构，place 是地名或“市委”一类，其后多半还有下文。 */
export type EndKind = 'none' | 'place' | 'ending' | 'inner' | 'body';

export interface PhraseToken {
  readonly end: number;
  readonly phrase: Phrase;
  readonly text: string;
}

/** 一段文字逐字的性质，各条边都据此造出；一次算好，常数时间查。 */
export interface Scan {
  readonly text: string;
  readonly gap: readonly number[];
  readonly kinds: readonly CharKind[];
  /** 以 i 起首的用语（牵头、等……）与日期。 */
  readonly phrases: ReadonlyMap<number, PhraseToken>;
  readonly conjunctions: ReadonlyMap<number, number>;
  /** 第 i 个字之前的文字以何种字尾结束。 */
  readonly ends: readonly EndKind[];
  /** 从 i 起的机构字头的长度，0 为没有。 */
  readonly heads: readonly number[];
}

/** 常用字都在这一段，不必问正则。 */
const isCommonHan = (char: string): boolean => char >= '\u4E00' && char <= '\u9FFF';
const isHan = (char: string): boolean => isCommonHan(char) || /\p{Script=Han}/u.test(char);
/** ①、⑵一类是序号，不是名称里的字。 */
const isAlnum = (char: string): boolean => /[\p{L}\p{Nd}\p{Nl}]/u.test(char);
const charKind = (char: string): CharKind => (isHan(char) ? 'han' : isAlnum(char) ? 'alnum' : 'mark');

/** “(市、区)”一类：括号里只有层级字，是名称的一部分。“大学(北京)”“公司(山东)”亦然。 */
const MAX_NAME_BRACKET = 14;
const insideNameBracket = (text: string, open: number): number => {
  const close = text.slice(0, open + MAX_NAME_BRACKET).indexOf(')', open);
  if (close < 0) return -1;
  const inside = text.slice(open + 1, close);
  if (/^[市区县旗州盟镇乡园站办街道、,/及和或]+$/.test(inside)) return close;
  const before = text.slice(Math.max(0, open - 2), open);
  if (!/(大学|学院|集团|公司)$/.test(before) && !/^.?(股份|有限|集团|公司)/.test(text.slice(close + 1))) return -1;
  return /^\p{Script=Han}{2,4}$/u.test(inside) && !/[局委办部牵配负]/.test(inside) ? close : -1;
};

/** “各街道(功能区)”：“各……”之后的括号里再列几类，仍是一方。 */
const insideMembersBracket = (text: string, open: number, kinds: readonly CharKind[]): number => {
  let start = open;
  while (start > 0 && open - start < MAX_NAME_BRACKET && kinds[start - 1] !== 'mark') start--;
  if (!text.slice(start, open).includes('各')) return -1;
  const close = text.slice(0, open + MAX_NAME_BRACKET).indexOf(')', open);
  const inside = text.slice(open + 1, Math.max(open, close));
  if (NOTE_OPENERS.some((word) => inside.startsWith(word))) return -1;
  const members = inside.split(/[、,/]/);
  return members.every((member) => MEMBER_ENDS.some((ending) => member.endsWith(ending))) ? close : -1;
};

/** “市、县(市、区)政府”“省、市、县人民政府”：顿号列的是层级，不是名称。 */
const markLevelLists = (text: string, kinds: CharKind[]): void => {
  for (const { index, 0: list } of text.matchAll(
    /(?:[省市县区乡镇州旗盟]、){1,4}(?=[省市县区乡镇州旗盟]{1,4}(?:\(|人民|政|[两三]级))/g,
  )) {
    const before = text.charAt(index - 1);
    if (kinds[index - 1] === 'han' && !'和及与'.includes(before)) continue;
    for (let at = index; at < index + list.length; at++) kinds[at] = 'han';
  }
};

const scanKinds = (text: string): CharKind[] => {
  const kinds = Array.from({ length: text.length }, (_, index) => charKind(text.charAt(index)));
  markLevelLists(text, kinds);
  for (let index = text.indexOf('('); index >= 0; index = text.indexOf('(', index + 1)) {
    if (kinds[index - 1] !== 'han') continue;
    const close = Math.max(insideNameBracket(text, index), insideMembersBracket(text, index, kinds));
    for (let inner = index; inner <= close; inner++) kinds[inner] = 'han';
  }
  return kinds;
};

const PHRASE_TRIE = new Trie<Phrase>(PHRASES);
const CONJUNCTION_TRIE = new Trie(CONJUNCTIONS.map((word) => [word, word] as const));
const HEAD_TRIE = new Trie(HEAD_WORDS.map((word) => [word, word] as const));
const DATE_UNITS = '年月日号季初底末前后内起止至到间个上下半以之期';

const MAX_DATE = 40;

const isDigit = (char: string): boolean => (char >= '0' && char <= '9') || char === '.';

const dateEnd = (text: string, start: number): number => {
  if (!isDigit(text.charAt(start))) return -1;
  const limit = Math.min(text.length, start + MAX_DATE);
  let end = start;
  while (end < limit && /[\d.]/.test(text.charAt(end))) end++;
  if (end === start || !/[年月日号]/.test(text.charAt(end))) return -1;
  while (end < limit && (DATE_UNITS.includes(text.charAt(end)) || /\d/.test(text.charAt(end)))) end++;
  return end;
};

/** “等15个部门”“等部门”的结尾；“等有关部门”只到“等”，其后是泛指的名称。 */
const etCeteraEnd = (text: string, at: number): number => {
  const counted = /^[\d一二三四五六七八九十]{0,3}(个|家)?(部门|单位)([和及、]?(部门|单位))?/.exec(
    text.slice(at, at + 11),
  );
  if (counted) return at + counted[0].length;
  return AFTER_ET_CETERA.some((word) => text.startsWith(word, at)) ? at : -1;
};

const isOpened = (text: string, at: number): boolean =>
  GENERIC_OPENERS.some((word) => text.startsWith(word, at - word.length));

const scanPhrases = (text: string, kinds: readonly CharKind[]): Map<number, PhraseToken> => {
  const found = new Map<number, PhraseToken>();
  const isMark = (index: number) => index < 0 || index >= text.length || kinds[index] === 'mark';
  for (let start = text.length - 1; start >= 0; start--) {
    const dated = dateEnd(text, start);
    if (dated > 0) {
      found.set(start, { end: dated, phrase: {}, text: text.slice(start, dated) });
      continue;
    }
    const counted = text.charAt(start) === '等' ? etCeteraEnd(text, start + 1) : -1;
    if (counted >= 0) {
      found.set(start, { end: counted, phrase: {}, text: text.slice(start, counted) });
      continue;
    }
    const matches = PHRASE_TRIE.matches(text, start);
    // “各责任单位”说的是一方，不是标签。
    if (isOpened(text, start) && matches.some(({ end, value }) => value.label && text.charAt(end) !== ':')) continue;
    const fits = matches.findLast(({ end, value }) => {
      if (value.only === 'end') return isMark(end) || found.has(end);
      if (value.only === 'joining') return LEVELS.includes(text.charAt(end)) && end < text.length;
      return value.only === 'open' ? isMark(start - 1) : true;
    });
    if (fits) found.set(start, { end: fits.end, phrase: fits.value, text: text.slice(start, fits.end) });
  }
  const ends = new Set([...found.values()].map(({ end }) => end));
  for (const [start, { phrase }] of found) if (phrase.only === 'after' && !ends.has(start)) found.delete(start);
  return found;
};

const headLength = (text: string, at: number): number => {
  const word = HEAD_TRIE.longest(text, at);
  if (word) return word.end - at;
  const char = text.charAt(at);
  const next = text.charAt(at + 1);
  if (char === LEAGUE) return LEVELS.includes(next) && next !== '' ? 2 : 0;
  if (char !== '' && LEVELS.includes(char) && next !== '' && !(NOT_A_HEAD.get(char) ?? '').includes(next)) return 1;
  const opener = GENERIC_OPENERS.find((word) => text.startsWith(word, at));
  return opener ? opener.length : 0;
};

interface EndTable {
  readonly kinds: ReadonlyMap<string, EndKind>;
  readonly longest: number;
  /** 各个字尾的末一个字；不是这些字的不必查。 */
  readonly lasts: ReadonlySet<string>;
}

const endTables = new WeakMap<Lexicon, EndTable>();
const endTable = (lexicon: Lexicon): EndTable => {
  const known = endTables.get(lexicon);
  if (known) return known;
  const kinds = new Map<string, EndKind>([
    ...PLACES.map((word) => [word, 'place'] as const),
    ...lexicon.endings.map((word) => [word, 'ending'] as const),
    ...lexicon.bodies.map((word) => [word, 'body'] as const),
    ...lexicon.inner.map((word) => [word, 'inner'] as const),
  ]);
  const words = [...kinds.keys()];
  const made = {
    kinds,
    longest: Math.max(...words.map((word) => word.length)),
    lasts: new Set(words.map((word) => word.slice(-1))),
  };
  endTables.set(lexicon, made);
  return made;
};

/** “常委会”还没有说完。 */
const STANDING = '常委会';

const endKind = (text: string, at: number, followed: boolean, { kinds, longest, lasts }: EndTable): EndKind => {
  if (!lasts.has(text.charAt(at - 1))) return 'none';
  for (let length = Math.min(longest, at); length > 0; length--) {
    const word = text.slice(at - length, at);
    const kind = kinds.get(word);
    if (!kind) continue;
    const next = followed ? text.charAt(at) : '';
    if (next !== '' && (NOT_AN_END.get(text.charAt(at - 1)) ?? '').includes(next)) return 'none';
    if (word !== PARTY) return kind;
    if (text.startsWith(STANDING, at - 2)) return 'none';
    const stem = text.charAt(at - 2);
    const leagued = text.charAt(at - 3) === LEAGUE || (at >= 3 && stem === LEAGUE);
    if (leagued) return 'body';
    if (LEVELS.includes(stem)) return 'place';
    return PARTY_STEMS.includes(stem) ? 'ending' : kind;
  }
  return 'none';
};

/** “园区”的“区”；“幼儿园区教育局”则是幼儿园之后漏了顿号，看前面有没有写全的字尾。 */
const isInsideWord = (text: string, at: number, { kinds, longest }: EndTable): boolean => {
  if (!LEVELS.includes(text.charAt(at)) || !LEVEL_WORDS.includes(text.slice(at - 1, at + 1))) return false;
  for (let length = Math.min(longest, at); length > 1; length--)
    if (kinds.has(text.slice(at - length, at))) return false;
  return true;
};

const GENERIC_PAIR = /^(部门|单位).{1,2}(部门|单位)/;

const scanConjunctions = (text: string): Map<number, number> => {
  const found = new Map<number, number>();
  for (let start = 1; start < text.length; start++) {
    const word = CONJUNCTION_TRIE.longest(text, start);
    const paired = word !== undefined && GENERIC_PAIR.test(text.slice(Math.max(0, start - 2), start + 4));
    if (word && !paired && !(NOT_A_CONJUNCTION.get(word.value) ?? '').includes(text.charAt(word.end) || '#'))
      found.set(start, word.end);
  }
  return found;
};

const LISTED_PART = 4;
const LONGEST_LISTED_PART = 7;

/** 连写的“五星街道南大街街道”：同一个字尾隔几个字又来一次，每次都是写全了的一个。 */
const markListed = (text: string, ends: EndKind[]): void => {
  for (const ending of LISTED_ENDS) {
    let last = -LONGEST_LISTED_PART;
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + ending.length)) {
      const end = at + ending.length;
      const apart = end - last;
      const listed =
        apart >= LISTED_PART && apart <= LONGEST_LISTED_PART && !BRANCH_STEMS.includes(text.charAt(at - 1));
      if (listed && /^\p{Script=Han}+$/u.test(text.slice(last, end))) {
        ends[last] = 'body';
        ends[end] = 'body';
      }
      last = end;
    }
  }
};

/** “高新区经开区度假区”：开发区的简称相连，各是一家。 */
const markZones = (text: string, ends: EndKind[]): void => {
  for (const zone of ZONES)
    for (let at = text.indexOf(zone); at >= 0; at = text.indexOf(zone, at + zone.length)) {
      const end = at + zone.length;
      const next = ZONES.find((word) => text.startsWith(word, end));
      if (next) for (const joint of [end, end + next.length]) ends[joint] = 'body';
    }
};

export const scan = ({ text, gap }: Folded, lexicon: Lexicon): Scan => {
  const kinds = scanKinds(text);
  const table = endTable(lexicon);
  const positions = Array.from({ length: text.length + 1 }, (_, index) => index);
  /** 名称自带的括号（大学(北京)）之后，字尾看括号之前。 */
  const beforeBracket = (at: number) => (text.charAt(at - 1) === ')' ? Math.max(0, text.lastIndexOf('(', at - 1)) : at);
  const ends = positions.map((at) =>
    kinds[at - 1] === 'han' ? endKind(text, beforeBracket(at), (gap[at] ?? 0) === 0, table) : 'none',
  );
  markListed(text, ends);
  markZones(text, ends);
  return {
    text,
    gap,
    kinds,
    phrases: scanPhrases(text, kinds),
    conjunctions: scanConjunctions(text),
    ends,
    heads: positions.map((at) => (kinds[at] === 'han' && !isInsideWord(text, at, table) ? headLength(text, at) : 0)),
  };
};
