import type { ReferenceDivision } from '../../shared/reference.ts';
import type { PlaceMention, PlaceReading } from '../../shared/text.ts';
import { Trie } from './lattice/trie.ts';
import { fold, sourceSpan } from './normalise.ts';

export type { PlaceReading };

/** 由哪一种写法认出：全称、简称，或改名、改区划以前的旧称（茌平县）。 */
export type PlaceForm = PlaceReading['form'];

/** 一段文字开头的地名：到第 end 个字为止，从上级到本级各个地方（单说下级的，补上它的上级）。 */
export interface PlacePrefix {
  readonly end: number;
  readonly form: PlaceForm;
  readonly line: readonly ReferenceDivision[];
}

export interface PlaceReader {
  /** 一格里的各处地名，按原文次序；顿号、逗号、分号之间各算一处，不是地名的略去。 */
  read(text: string, within?: string): readonly PlaceMention[];
  /** 折叠过的文字以哪些地名开头，由短到长。 */
  prefixes(folded: string): readonly PlacePrefix[];
  /**
   * 一格里写的是哪个地方。不止一个同名的，都给出，由用的人按上级区分；没有的给空。
   * `within` 是上级的区划代码：只认它辖下的。
   */
  find(text: string, within?: string): readonly PlaceReading[];
}

/** 旧称与简称不分先后：“高新区”是登记过的旧称，也是别处高新区的简称。 */
const RANK: Record<PlaceForm, number> = { full: 0, former: 1, short: 1 };
const ENDINGS = ['街道办事处', '街道', '省', '市', '县', '区', '镇', '乡'];
/** 开发区的惯称：高新技术产业开发区即高新区。 */
const ZONE_NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['高新技术产业开发区', ['高新区', '高新技术开发区', '高新技术产业园区']],
  ['经济技术开发区', ['经开区', '经济开发区', '开发区']],
  ['经济开发区', ['经开区', '经济技术开发区', '开发区']],
  ['旅游度假区', ['度假区']],
];
/** 写在地名后面的机关，不改变说的是哪里。 */
const OFFICES = ['人民政府', '政府', '管理委员会', '管委会', '办事处'];
const JOINERS = '-–—/·>';
const SEPARATORS = '、,;。|';
const MAX_NAME = 60;

const withoutEnding = (name: string): string[] => {
  const ending = ENDINGS.find((word) => name.endsWith(word) && name.length - word.length >= 2);
  return ending ? [name.slice(0, -ending.length)] : [];
};

const zoneNames = (name: string): string[] =>
  ZONE_NAMES.filter(([full]) => name.endsWith(full)).flatMap(([full, shorts]) =>
    shorts.map((short) => name.slice(0, -full.length) + short),
  );

const formsOf = (division: ReferenceDivision, city: ReferenceDivision | undefined): [string, PlaceForm][] => {
  const { name, former } = division;
  const longer = [name, ...zoneNames(name)];
  const citySeat = city ? [city.name, ...withoutEnding(city.name)] : [];
  const bare = longer.flatMap((form) =>
    citySeat
      .filter((seat) => form.startsWith(seat) && form.length - seat.length >= 3)
      .map((seat) => form.slice(seat.length)),
  );
  return [
    [name, 'full'],
    ...former.map((old): [string, PlaceForm] => [old, 'former']),
    ...[...longer.slice(1), ...bare, ...[...longer, ...bare].flatMap(withoutEnding)].map(
      (short): [string, PlaceForm] => [short, 'short'],
    ),
    ...former.flatMap(withoutEnding).map((short): [string, PlaceForm] => [short, 'former']),
  ];
};

const weaker = (a: PlaceForm, b: PlaceForm): PlaceForm => (RANK[a] >= RANK[b] ? a : b);

interface Match {
  readonly division: ReferenceDivision;
  readonly form: PlaceForm;
}

interface Chain extends Match {
  readonly end: number;
}

/** 登记的区划，连同它们的上下级与各种写法。 */
class Gazetteer {
  readonly #byCode: ReadonlyMap<string, ReferenceDivision>;
  readonly #forms: Trie<readonly Match[]>;

  constructor(divisions: readonly ReferenceDivision[]) {
    this.#byCode = new Map(divisions.map((division) => [division.code, division]));
    const forms = new Map<string, Match[]>();
    for (const division of divisions) {
      const city = this.above(division).find(({ level }) => level === 'city');
      for (const [text, form] of formsOf(division, city)) {
        const known = forms.get(text) ?? [];
        forms.set(text, known);
        if (!known.some((match) => match.division === division)) known.push({ division, form });
      }
    }
    this.#forms = new Trie(forms);
  }

  /** 上级，由近及远。 */
  above({ parent }: ReferenceDivision): ReferenceDivision[] {
    const division = parent === null ? undefined : this.#byCode.get(parent);
    return division ? [division, ...this.above(division)] : [];
  }

  /** 从 start 起连写的地名，逐级而下；每到一级都给出。 */
  chains(text: string, start: number, within: string | undefined, form: PlaceForm = 'full'): Chain[] {
    return this.#forms.matches(text, start).flatMap(({ end, value }) =>
      value
        .filter(({ division }) => within === undefined || this.above(division).some(({ code }) => code === within))
        .flatMap((match): Chain[] => {
          const reached = { division: match.division, form: weaker(match.form, form), end };
          return [reached, ...this.chains(text, end, match.division.code, reached.form)];
        }),
    );
  }
}

const withoutJoiners = (text: string): string => [...text].filter((char) => !JOINERS.includes(char)).join('');

/** “市中区（济南市）”：括号里是上级。 */
const bracketed = (text: string): { name: string; parent: string } | undefined => {
  const open = text.indexOf('(');
  return open > 0 && text.endsWith(')') ? { name: text.slice(0, open), parent: text.slice(open + 1, -1) } : undefined;
};

/** 按登记的区划读地名；省、市、县、乡镇可以连写（聊城市东昌府区古楼街道）。 */
export const placeReader = (divisions: readonly ReferenceDivision[]): PlaceReader => {
  const gazetteer = new Gazetteer(divisions);

  const whole = (text: string, within: string | undefined): Match[] => {
    const noted = bracketed(text);
    if (noted) {
      const parents = whole(noted.parent, undefined);
      const found = parents.flatMap(({ division }) => whole(noted.name, division.code));
      const allowed =
        within === undefined ? undefined : new Set(whole(noted.name, within).map((match) => match.division));
      return allowed ? found.filter(({ division }) => allowed.has(division)) : found;
    }
    const found = gazetteer.chains(text, 0, within).filter(({ end }) => {
      const rest = text.slice(end);
      return rest === '' || OFFICES.includes(rest);
    });
    const best = Math.min(...found.map(({ form }) => RANK[form]));
    const kept = found.filter(({ form }) => RANK[form] === best);
    return [...new Map(kept.map((match) => [match.division, match])).values()];
  };

  const find = (folded: string, within: string | undefined): PlaceReading[] => {
    const text = withoutJoiners(folded);
    if (text.length > MAX_NAME) return [];
    return whole(text, within).map(({ division: { code, name, level }, form }) => ({ code, name, level, form }));
  };

  return {
    find: (text, within) => find(fold(text).text, within),
    read(text, within) {
      const folded = fold(text);
      const mentions: PlaceMention[] = [];
      let start = 0;
      for (let at = 0; at <= folded.text.length; at++) {
        if (at < folded.text.length && !SEPARATORS.includes(folded.text.charAt(at))) continue;
        const candidates = start < at ? find(folded.text.slice(start, at), within) : [];
        if (candidates.length > 0) {
          const span = sourceSpan(folded, start, at);
          mentions.push({ text: text.slice(...span), span, candidates });
        }
        start = at + 1;
      }
      return mentions;
    },
    prefixes: (folded) =>
      gazetteer
        .chains(folded, 0, undefined)
        .map(({ division, form, end }) => ({ end, form, line: [...gazetteer.above(division).reverse(), division] }))
        .sort((a, b) => a.end - b.end),
  };
};
