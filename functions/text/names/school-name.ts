import { fold } from '../normalise.ts';
import { branchOf } from './branches.ts';
import { numberedOf } from './ordinals.ts';
import { bareOf, type Region, type RegionReader } from './regions.ts';
import { type Stage, stagedOf } from './stages.ts';

/** 校名的一种读法：在哪里、第几、专名是什么。 */
export interface Reading {
  readonly region: Region;
  readonly ordinal: number | undefined;
  /** 去掉地名、序数、学段之后剩下的字：实验、贺龙、外国语。 */
  readonly proper: string;
}

/** 读过的校名。 */
export interface SchoolName {
  readonly printed: string;
  readonly folded: string;
  readonly stage: Stage | undefined;
  /** 字尾写全了，不是缩写。 */
  readonly whole: boolean;
  readonly readings: readonly Reading[];
  /** 校区、分校、学部；没有说的为空。 */
  readonly branch: string;
  /** 附属于哪一所学校。 */
  readonly owner: SchoolName | undefined;
}

/** 再长的不是校名。 */
const MAX_NAME = 60;
const AFFILIATED = '附属';
const SHORT_AFFILIATED = '附';
const VILLAGE = '村';
/** 写在校名前后而不分彼此的。 */
const INDIFFERENT = ['希望', '联办', '公办', '民办', '公立', '私立'];
const MARK = '第';
const HIGHER = ['大学', '学院'];

/** 专名：去掉“希望”“联办”一类与重说的地名（茌平区茌平实验小学）。 */
const properOf = (text: string, { lines, shapes }: Region): string => {
  const place = shapes.at(-1) ?? bareOf(lines[0]?.at(-1)?.name ?? '');
  const spare = INDIFFERENT.find((word) => text.endsWith(word) && text.length > word.length);
  const stem = spare ? text.slice(0, -spare.length) : text;
  const named = stem.endsWith(VILLAGE) && stem.length > 2 ? stem.slice(0, -1) : stem;
  const proper = place !== '' && named.startsWith(place) ? named.slice(place.length) : named;
  return proper === MARK ? '' : proper;
};

interface Affiliation {
  readonly owner: string | undefined;
  readonly own: string;
}

/** “山东师范大学附属中学”“山师附中”：附属之前是另一所学校。 */
const affiliationOf = (stem: string, short: boolean): Affiliation => {
  const at = stem.lastIndexOf(AFFILIATED);
  if (at >= 2) return { owner: stem.slice(0, at), own: stem.slice(at + AFFILIATED.length) };
  const ends = short && stem.endsWith(SHORT_AFFILIATED) && stem.length > 2;
  return ends ? { owner: stem.slice(0, -1), own: '' } : { owner: undefined, own: stem };
};

const NOWHERE: Region = { lines: [], shapes: [], text: '', rest: '', declined: 0 };

const readingsOf = (regions: readonly Region[]): Reading[] =>
  regions.map((region) => {
    const { ordinal, rest } = numberedOf(region.rest);
    return { region, ordinal, proper: properOf(rest, region) };
  });

/** “实验小学（东昌府区）”：括号里是所在地，不是校区；大学的“（北京）”是校区。 */
const located = (text: string, regions: RegionReader): string => {
  const open = text.lastIndexOf('(');
  const inside = text.slice(open + 1, -1);
  if (open < 2 || !text.endsWith(')') || !regions.isPlace(inside)) return text;
  return HIGHER.some((word) => text.slice(0, open).endsWith(word)) ? text : inside + text.slice(0, open);
};

const named = (printed: string, folded: string, regions: RegionReader): SchoolName => {
  const { head, branch } = branchOf(located(folded, regions));
  const staged = stagedOf(head);
  const { owner, own } = affiliationOf(staged?.stem ?? head, staged?.short ?? false);
  const readable = owner === undefined ? regions.read(own) : [{ ...NOWHERE, rest: own }];
  return {
    printed,
    folded,
    stage: staged?.stage,
    whole: staged?.short === false,
    readings: readingsOf(readable),
    branch,
    owner: owner === undefined ? undefined : named(owner, owner, regions),
  };
};

/** 读一个校名；`place` 是它所在的地方，校名自己没有说的由它补上。空的、过长的、没有汉字的不是校名。 */
export const schoolNameOf = (printed: string, regions: RegionReader, place = ''): SchoolName | undefined => {
  const { text } = fold(printed);
  if (text.length > MAX_NAME || (text.match(/\p{Script=Han}/gu) ?? []).length < 2) return undefined;
  return named(printed, regions.opensWithPlace(text) ? text : fold(place).text + text, regions);
};
