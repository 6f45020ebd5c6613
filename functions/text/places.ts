import type { ReferenceDivision } from '../../shared/reference.ts';
import { Trie } from './lattice/trie.ts';
import { fold } from './normalise.ts';

/** 由哪一种写法认出：全称、简称，或改名、改区划以前的旧称（茌平县）。 */
export type PlaceForm = 'full' | 'short' | 'former';

export interface PlaceReading {
  /** 功能区没有区划代码，为空。 */
  readonly code: string;
  readonly name: string;
  readonly level: ReferenceDivision['level'];
  readonly form: PlaceForm;
}

export interface PlaceReader {
  /**
   * 一格里写的是哪个地方。不止一个同名的，都给出，由用的人按上级区分；没有的给空。
   * `within` 是上级的区划代码：只认它辖下的。
   */
  find(text: string, within?: string): readonly PlaceReading[];
}

interface Match {
  readonly division: ReferenceDivision;
  readonly form: PlaceForm;
}

const RANK: Record<PlaceForm, number> = { full: 0, former: 1, short: 2 };
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
const JOINERS = /[-–—/·>、,]/g;

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

/** 按登记的区划读地名；省、市、县、乡镇可以连写（聊城市东昌府区古楼街道）。 */
export const placeReader = (divisions: readonly ReferenceDivision[]): PlaceReader => {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const ancestors = (division: ReferenceDivision): string[] => {
    const parent = division.parent === null ? undefined : byCode.get(division.parent);
    return parent ? [parent.code, ...ancestors(parent)] : [];
  };
  const forms = new Map<string, Match[]>();
  for (const division of divisions) {
    const city = ancestors(division)
      .map((code) => byCode.get(code))
      .find((above) => above?.level === 'city');
    for (const [text, form] of formsOf(division, city)) {
      const known = forms.get(text) ?? [];
      forms.set(text, known);
      if (!known.some((match) => match.division === division)) known.push({ division, form });
    }
  }
  const trie = new Trie(forms);

  const read = (text: string, start: number, above: string | undefined, form: PlaceForm): Match[] => {
    const found = trie.matches(text, start).flatMap(({ end, value }) =>
      value
        .filter(({ division }) => above === undefined || ancestors(division).includes(above))
        .flatMap((match): Match[] => {
          const reached = weaker(match.form, form);
          const rest = text.slice(end);
          if (rest === '' || OFFICES.includes(rest)) return [{ division: match.division, form: reached }];
          return read(text, end, match.division.code, reached);
        }),
    );
    return [...new Map(found.map((match) => [match.division, match])).values()];
  };

  return {
    find(text, within) {
      const found = read(fold(text).text.replace(JOINERS, ''), 0, within, 'full');
      const best = Math.min(...found.map(({ form }) => RANK[form]));
      return found
        .filter(({ form }) => RANK[form] === best)
        .map(({ division: { code, name, level }, form }) => ({ code, name, level, form }));
    },
  };
};
