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

const scoreOf = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]];
  const shape = (likeness(left, right) + shared(left, right)) / 2;
  return Math.max(shape, 0.97 * likeness(readAloud(a), readAloud(b)));
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
  readonly cores: readonly string[];
}

const soundOf = (name: string): string => readAloud(name).join(' ');

/** 读音 → 在册名称；几个名称同音的，记作 undefined。 */
const bySound = (entries: readonly RegisterEntry[]): Map<string, RegisterEntry | undefined> => {
  const found = new Map<string, RegisterEntry | undefined>();
  for (const entry of entries)
    for (const sound of new Set([entry.name, entry.full, ...entry.aliases].map(soundOf)))
      found.set(sound, found.has(sound) ? undefined : entry);
  return found;
};

/** 按字形与读音找最近的在册名称；头一次遇到生名称才注音。 */
export const suggester = (register: Register, lexicon: Lexicon): Suggest => {
  const entries = register.entries.filter(({ generic }) => !generic);
  let written: readonly Written[] | undefined;
  let sounds: ReadonlyMap<string, RegisterEntry | undefined> | undefined;
  const coresOf = ({ name, aliases }: RegisterEntry) => [
    ...new Set([name, ...aliases].map((text) => coreOf(text, lexicon, register.home).text)),
  ];
  const suggest = (name: string): readonly Suggestion[] => {
    written ??= entries.map((entry) => ({ entry, cores: coresOf(entry) }));
    const core = coreOf(name, lexicon, register.home);
    const weight = core.elsewhere ? ELSEWHERE : 1;
    return written
      .map(({ entry, cores }) => ({
        name: entry.name,
        score:
          Math.round(
            Math.max(abbreviates(name, entry.name), ...cores.map((other) => scoreOf(core.text, other))) * weight * 95,
          ) / 100,
      }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN);
  };
  const homophone = (name: string): RegisterEntry | undefined => {
    if (name.length < 3) return undefined;
    sounds ??= bySound(entries);
    return sounds.get(soundOf(name));
  };
  return Object.assign(bounded(suggest, REMEMBERED), { homophone });
};
