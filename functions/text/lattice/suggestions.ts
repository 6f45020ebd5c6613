import { bounded } from '../bounded.ts';
import { likeness } from '../likeness.ts';
import { readAloud } from '../pinyin.ts';
import { headOf } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import type { Home, Register, RegisterEntry } from './register-forms.ts';

export interface Suggestion {
  readonly name: string;
  readonly score: number;
}

const SHOWN = 3;
const LEAST = 0.5;
const ELSEWHERE = 0.7;
const REMEMBERED = 2_000;

/** 共有的字占两者的几成，不论次序。 */
const shared = (a: readonly string[], b: readonly string[]): number => {
  const left = [...b];
  const common = a.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / Math.max(a.length + b.length, 1);
};

interface Core {
  readonly text: string;
  readonly elsewhere: boolean;
}

/** 去掉层级字头与字尾，剩下使它有别于其他机构的字。 */
const coreOf = (name: string, lexicon: Lexicon, home: Home | undefined): Core => {
  const head = headOf(name);
  const rest = name.slice(head?.length ?? 0);
  const ending = lexicon.droppable.find((word) => rest.endsWith(word) && rest.length > word.length);
  return {
    text: ending ? rest.slice(0, -ending.length) : rest,
    elsewhere:
      head !== undefined && home !== undefined && head.place !== home.level && !head.place.endsWith(home.region),
  };
};

/** 一段文字的字与读音。 */
interface Spelt {
  readonly chars: readonly string[];
  readonly sounds: readonly string[];
}

const spell = (text: string): Spelt => ({ chars: [...text], sounds: readAloud(text) });

const scoreOf = (a: Spelt, b: Spelt): number => {
  const shape = (likeness(a.chars, b.chars) + shared(a.chars, b.chars)) / 2;
  return Math.max(shape, 0.97 * likeness(a.sounds, b.sounds));
};

/** 简称多是从全称里依次抽字；抽得出来的，比只是字形相近的更像。 */
const abbreviates = (short: string, long: string): number => {
  let at = 0;
  for (const char of short) {
    const found = long.indexOf(char, at);
    if (found < 0) return 0;
    at = found + 1;
  }
  return 0.6 + (0.4 * short.length) / long.length;
};

export interface Suggest {
  (name: string): readonly Suggestion[];
  /** 读音相同而字不同的那一个在册名称；不止一个或没有时为 undefined。 */
  homophone(name: string): RegisterEntry | undefined;
}

interface Written {
  readonly entry: RegisterEntry;
  readonly cores: readonly Spelt[];
}

interface Spelling {
  readonly text: string;
  readonly entry: RegisterEntry;
}

/** 错了的字不到一半，才像是同音的错字。 */
const isNearly = (a: string, b: string): boolean => {
  let same = 0;
  for (let at = 0; at < a.length; at++) if (a.charAt(at) === b.charAt(at)) same += 1;
  return 2 * same >= a.length;
};

const byLength = (entries: readonly RegisterEntry[]): Map<number, Spelling[]> => {
  const found = new Map<number, Spelling[]>();
  for (const entry of entries)
    for (const text of new Set([entry.name, entry.full, ...entry.aliases])) {
      const alike = found.get(text.length) ?? [];
      alike.push({ text, entry });
      found.set(text.length, alike);
    }
  return found;
};

/** 按字形与读音找最近的在册名称；头一次遇到生名称才注音。 */
export const suggester = (register: Register, lexicon: Lexicon): Suggest => {
  const entries = register.entries.filter(({ generic }) => !generic);
  let written: readonly Written[] | undefined;
  const forms = byLength(entries);
  const coresOf = ({ name, aliases }: RegisterEntry) => [
    ...new Set([name, ...aliases].map((text) => coreOf(text, lexicon, register.home).text)),
  ];
  const suggest = (name: string): readonly Suggestion[] => {
    written ??= entries.map((entry) => ({ entry, cores: coresOf(entry).map(spell) }));
    const core = coreOf(name, lexicon, register.home);
    const spelt = spell(core.text);
    const weight = core.elsewhere ? ELSEWHERE : 1;
    return written
      .map(({ entry, cores }) => ({
        name: entry.name,
        score:
          Math.round(
            Math.max(abbreviates(name, entry.name), ...cores.map((other) => scoreOf(spelt, other))) * weight * 95,
          ) / 100,
      }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN);
  };
  const homophone = (name: string): RegisterEntry | undefined => {
    const near = name.length < 3 ? [] : (forms.get(name.length) ?? []).filter(({ text }) => isNearly(text, name));
    if (near.length === 0) return undefined;
    const sound = readAloud(name).join();
    const found = new Set(near.filter(({ text }) => readAloud(text).join() === sound).map(({ entry }) => entry));
    const [first, ...others] = found;
    return others.length === 0 ? first : undefined;
  };
  return Object.assign(bounded(suggest, REMEMBERED), { homophone });
};
