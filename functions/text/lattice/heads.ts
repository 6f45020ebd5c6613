import { LEVELS, NOT_A_HEAD, PARTY, PARTY_NAMES, REGION_ENDS } from './lexicon.ts';

/** 名称的字头：“市”“济南市”“东昌府区”，或连着“委”的党委字头。 */
export interface Head {
  readonly place: string;
  readonly level: string;
  readonly party: boolean;
  /** 字头在名称里占几个字。 */
  readonly length: number;
}

const MAX_REGION = 6;
/** 县名可以只有一个字（冠县）；“城市管理局”的“城市”、“台州市”的“台州”不是地名的全部。 */
const SHORT_PLACE = '县';

const regionLength = (name: string): number => {
  const end = [...name.slice(0, MAX_REGION)].findIndex(
    (char, at) => (at >= 2 && REGION_ENDS.includes(char)) || (at === 1 && char === SHORT_PLACE),
  );
  const isWord = (NOT_A_HEAD.get(name.charAt(end)) ?? '').includes(name.charAt(end + 1) || '#');
  return end < 0 || isWord || /[和与、(]/.test(name.slice(0, end)) ? 0 : end + 1;
};

const placeLength = (name: string): number => {
  const first = name.charAt(0);
  const next = name.charAt(1);
  if (LEVELS.includes(first) && first !== '' && !(NOT_A_HEAD.get(first) ?? '').includes(next)) return 1;
  const outer = regionLength(name);
  const inner = outer > 0 ? regionLength(name.slice(outer)) : 0;
  return inner > 0 && name.length - outer - inner >= 2 ? outer + inner : outer;
};

export const headOf = (name: string): Head | undefined => {
  const prefix = PARTY_NAMES.find((word) => name.startsWith(word))?.length ?? 0;
  const rest = name.slice(prefix);
  const length = placeLength(rest);
  if (length === 0 || rest.length - length < 2) return undefined;
  const place = rest.slice(0, length);
  const party = rest.charAt(length) === PARTY && rest.charAt(length + 1) !== '员' && rest.length - length >= 3;
  return { place, level: place.slice(-1), party, length: prefix + length + (party ? 1 : 0) };
};
