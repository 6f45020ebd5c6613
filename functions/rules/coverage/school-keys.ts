import { remember } from '../remember.ts';
import type { Context } from '../rule.ts';
import { editDistance } from '../similarity.ts';
import { folded } from '../text-form.ts';

export interface CountyKey {
  readonly key: string;
  readonly name: string;
}

/** 学校与地名比对用的写法：只折叠形式，不猜；不同的写法就是不同的学校（疑为哪所另说）。 */
export interface SchoolKeys {
  /** 登记的县以代码为键，任何全称、简称都对得上；没有登记的以折叠后的文字为键。 */
  county(text: string): CountyKey;
  /** 乡镇，在所属县内认。 */
  town(text: string, county: string): string;
  /** 是所属县登记的乡镇。 */
  isTown(text: string, county: string): boolean;
  school(name: string): string;
  /** 去掉校名前的市名与县名：名录写“冠县清水镇中心小学”，表里常省去县名。去掉以后太短的不去。 */
  local(key: string, county: string): string;
  /** 去掉括号本身：校区加不加括号都是它。 */
  flat(key: string): string;
  /** 去掉校名后面的括注：联系点、城区、另一块牌子。说的是校区、分校的不去，那可能是另一所。 */
  bare(key: string): Bare;
  /** 括注若是县名或乡镇名，说的是不是这个地方；不是地名的，不碍事。 */
  isAt(note: string, county: string, town: string): boolean;
}

export interface Bare {
  readonly key: string;
  readonly notes: readonly string[];
}

const MARKS = /["'·•・\-—_]/gu;
const CODE = /^\d{6}$/u;
/** 县名之前可以有省名、市名。 */
const ABOVE = /^(?:[^省市]{2,4}省)?(?:[^省市]{1,4}市)?$/u;
const NOTE = /^(.+?)[([【]([^()[\]【】]*)[)\]】]$/u;
/** 括注说的是哪一个校区、哪一处，不是给学校加的说明；本部就是学校自己，学部不另算一所。 */
const UNIT =
  /(?:校区|校园|分校|分园|园区|教学[点区]|[东西南北新老][区部院校园]|[一二三四五六七八九十\d]部)$|^[东西南北中新老]$/u;
/** 再短（“中学”“小学”）就认不出是哪一所。 */
const SHORTEST_LOCAL = 4;

/** 更短的县名（莘县、冠县）本来就只差一个字。 */
const SHORTEST_COUNTY = 3;

export function schoolKeys({ reader, place, reference }: Context): SchoolKeys {
  const own = reference.divisions.filter(({ level, code }) => level === 'county' && code.startsWith(place.slice(0, 4)));
  /** 所属地里只差一个字的那个县：笔误由 every-sheet/place-unknown 去说，学校照样对得上。 */
  const mistyped = (text: string): CountyKey | undefined => {
    const [near, ...others] =
      text.length < SHORTEST_COUNTY ? [] : own.filter(({ name }) => editDistance(name, text) === 1);
    return near && others.length === 0 ? { key: near.code, name: near.name } : undefined;
  };
  const county = remember((text: string): CountyKey => {
    const near = reader.places(text, place);
    const places = (near.length > 0 ? near : reader.places(text)).filter(({ level }) => level === 'county');
    const [found, ...others] = places;
    if (!found) return mistyped(text) ?? { key: folded(text), name: text };
    return { key: others.length === 0 && found.code !== '' ? found.code : found.name, name: found.name };
  });
  const registered = remember((within: string, text: string): readonly string[] => {
    const towns = CODE.test(within) ? reader.places(text, within).filter(({ level }) => level === 'town') : [];
    return towns.map(({ name }) => name);
  });
  const towns = (text: string, within: string) => registered(within, text.replaceAll('\n', ''));
  const bare = (key: string): Bare => {
    const [, head = '', note = ''] = NOTE.exec(key) ?? [];
    if (head === '' || UNIT.test(note)) return { key, notes: [] };
    const inner = bare(head);
    return { key: inner.key, notes: [...inner.notes, note] };
  };
  const isTown = (text: string, within: string) => text !== '' && towns(text, within).length === 1;
  return {
    flat: (key) => key.replaceAll(/[()[\]【】]/gu, ''),
    bare,
    isAt(note, within, town) {
      const { key } = county(note);
      if (CODE.test(key)) return key === within;
      return !isTown(note, within) || towns(note, within)[0] === town;
    },
    county,
    town: (text, within) => (text === '' ? '' : (towns(text, within)[0] ?? folded(text))),
    isTown,
    school: remember((name: string) => folded(name).replaceAll(MARKS, '')),
    local(key, name) {
      const at = name === '' ? -1 : key.indexOf(name);
      const rest = key.slice(at + name.length);
      return at >= 0 && ABOVE.test(key.slice(0, at)) && rest.length >= SHORTEST_LOCAL ? rest : key;
    },
  };
}
