import type { NameRepair } from '../../../shared/text.ts';
import { LEAGUE, LEVELS, type Lexicon, PARTY, PARTY_NAMES, REGION_ENDS } from './lexicon.ts';
import { Trie } from './trie.ts';

/** 登记册里的一个名称：部门或科室。 */
export interface RegisterEntry {
  readonly name: string;
  readonly full: string;
  readonly aliases: readonly string[];
  readonly generic: boolean;
  /** 科室所属的部门；部门自己没有。 */
  readonly owner?: string;
}

/** 登记册所属的地方：全称里的地名与简称里的层级字，如“聊城市”与“市”。由登记册推出，不写在程序里。 */
export interface Home {
  readonly region: string;
  readonly level: string;
}

export type Damage = 'none' | Exclude<NameRepair['kind'], 'separator' | 'elided-prefix' | 'typo'>;

/** 名称的一种写法，以及由登记的写法到它损坏了什么。 */
export interface Form {
  readonly entry: RegisterEntry;
  readonly damage: Damage;
  /** 几个名称损坏后都是这个样子，修法不唯一。 */
  readonly ambiguous: boolean;
  /** 以层级字头或地名起首，可以紧接在上一个名称之后。 */
  readonly headed: boolean;
  /** 以地名或“中共”“共青团”起首，单看就知道是哪里的机构。 */
  readonly placed: boolean;
}

const RANK: Record<Damage, number> = { none: 0, alias: 1, prefix: 2, suffix: 3, 'prefix-and-suffix': 4 };
export const damageRank = (damage: Damage): number => RANK[damage];
const MIN_STEM = 2;

/** 一个全称里可能的地名字头；收尾的层级字须是简称起首处的那一个（德州市的“州”不是）。 */
const regionsIn = ({ full, name }: RegisterEntry): string[] => {
  const start = PARTY_NAMES.find((word) => full.startsWith(word))?.length ?? 0;
  const regions = [...full].map((_, end) => full.slice(start, end + 1));
  return regions.filter(
    (region) =>
      region.length >= 2 &&
      REGION_ENDS.includes(region.slice(-1)) &&
      name.slice(0, 2).includes(region.slice(-1)) &&
      !name.includes(region),
  );
};

/** 各全称里最常见的地名字头。 */
export const homeOf = (entries: readonly RegisterEntry[]): Home | undefined => {
  const votes = new Map<string, number>();
  for (const region of entries.flatMap(regionsIn)) votes.set(region, (votes.get(region) ?? 0) + 1);
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best && { region: best[0], level: best[0].slice(-1) };
};

const PAIRS: readonly (readonly [string, string])[] = [
  ['委员会', '委'],
  ['办公室', '办'],
];

/** “和”“与”的有无与互换。 */
const withoutConjunctions = (name: string): string[] => {
  if (!/.[和与]./.test(name)) return [];
  return [name.replaceAll(/(?<=.)[和与](?=.)/g, ''), name.replaceAll('和', '与'), name.replaceAll('与', '和')];
};

const withPairedEndings = (name: string): string[] =>
  PAIRS.flatMap(([long, short]) => {
    if (name.endsWith(long)) return [`${name.slice(0, -long.length)}${short}`];
    return name.endsWith(short) && !LEVELS.includes(name.at(-2) ?? '')
      ? [`${name.slice(0, -short.length)}${long}`]
      : [];
  });

/** 地名与层级字互换：聊城市教育和体育局 ↔ 市教育和体育局；市委… → 中共聊城市委…。 */
const withHome = (name: string, { region, level }: Home): string[] => {
  if (name.includes(region)) return [name.replace(region, level), ...(name.startsWith('中共') ? [name.slice(2)] : [])];
  if (name.startsWith(level + PARTY))
    return [`${region}${name.slice(1)}`, `中共${region}${name.slice(1)}`, `中共${name}`];
  if (name.startsWith(level)) return [region + name.slice(1)];
  return name.includes(level + PARTY) ? [name.replace(level, region)] : [];
};

const closure = (seeds: readonly string[], home: Home | undefined): Set<string> => {
  const known = new Set(seeds);
  const steps = [withoutConjunctions, withPairedEndings, ...(home ? [(name: string) => withHome(name, home)] : [])];
  for (const step of steps) for (const name of [...known]) for (const made of step(name)) known.add(made);
  return known;
};

/** 丢了字头之后的样子：“市委宣传部”会成“委宣传部”“宣传部”。 */
const withoutHead = (name: string, home: Home | undefined): string[] => {
  if (!home || !name.startsWith(home.level)) return [];
  const rest = name.slice(1);
  return rest.startsWith(PARTY) && rest.length > 2 ? [rest, rest.slice(1)] : [rest];
};

const stemOf = (name: string, home: Home | undefined): string =>
  home && name.startsWith(home.level) ? name.slice(name.startsWith(home.level + PARTY) ? 2 : 1) : name;

const withoutEnding = (name: string, lexicon: Lexicon, home: Home | undefined): string[] =>
  lexicon.droppable
    .filter((ending) => name.endsWith(ending) && stemOf(name, home).length - ending.length >= MIN_STEM)
    .map((ending) => name.slice(0, -ending.length));

const startsWithAny = (text: string, heads: readonly string[]): boolean => heads.some((head) => text.startsWith(head));

/** 丢了字头的“市场监管局”以“市”起首，但那不是字头。 */
const headsOf = (text: string, damage: Damage, home: Home | undefined): Pick<Form, 'headed' | 'placed'> => ({
  headed:
    home !== undefined &&
    !damage.startsWith('prefix') &&
    startsWithAny(text, [home.level, home.region, LEAGUE, ...PARTY_NAMES]),
  placed: home !== undefined && startsWithAny(text, [home.region, ...PARTY_NAMES]),
});

/** 科室前面连写的部门：市教育体育局基础教育科、局基础教育科。 */
const withOwner = (entry: RegisterEntry, home: Home | undefined): string[] => {
  const { owner } = entry;
  if (!owner) return [];
  const ending = owner.slice(-1);
  const owners = [
    owner,
    ...withoutHead(owner, home),
    ending,
    ...(home ? [home.level + ending, home.region + owner.slice(1)] : []),
  ];
  return [entry.name, ...withoutHead(entry.name, home)].flatMap((name) => owners.map((prefix) => prefix + name));
};

const formsOf = (entry: RegisterEntry, lexicon: Lexicon, home: Home | undefined): Map<string, Damage> => {
  const forms = new Map<string, Damage>();
  const add = (text: string, damage: Damage) => {
    const before = forms.get(text);
    if (text.length >= MIN_STEM && (before === undefined || RANK[damage] < RANK[before])) forms.set(text, damage);
  };
  add(entry.name, 'none');
  const written = entry.generic
    ? new Set([entry.full, ...entry.aliases])
    : closure([entry.name, entry.full, ...entry.aliases], home);
  for (const text of [...written, ...withOwner(entry, home)]) add(text, 'alias');
  if (entry.generic) return forms;
  for (const text of written) {
    for (const bare of withoutHead(text, home)) {
      add(bare, 'prefix');
      for (const stem of withoutEnding(bare, lexicon, home)) add(stem, 'prefix-and-suffix');
    }
    for (const stem of withoutEnding(text, lexicon, home)) add(stem, 'suffix');
  }
  return forms;
};

export interface Register {
  readonly home: Home | undefined;
  readonly entries: readonly RegisterEntry[];
  readonly forms: Trie<Form>;
  readonly byName: ReadonlyMap<string, RegisterEntry>;
}

export const compileRegister = (
  entries: readonly RegisterEntry[],
  lexicon: Lexicon,
  home: Home | undefined = homeOf(entries),
): Register => {
  const best = new Map<string, Form>();
  for (const entry of entries) {
    for (const [text, damage] of formsOf(entry, lexicon, home)) {
      const before = best.get(text);
      const better = !before || RANK[damage] < RANK[before.damage];
      if (better) best.set(text, { entry, damage, ambiguous: false, ...headsOf(text, damage, home) });
      else if (before && before.damage === damage) best.set(text, { ...before, ambiguous: true });
    }
  }
  return { home, entries, forms: new Trie(best), byName: new Map(entries.map((entry) => [entry.name, entry])) };
};
