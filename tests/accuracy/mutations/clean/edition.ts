import { toReference } from '../../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../../functions/reference/edition-1.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';

/** 第一版的参考数据与据之造的读法。 */
export const edition = toReference('1', EDITION_1.content);
export const reader = makeReader(edition);

const children = (parent: string, level: 'county' | 'town') =>
  edition.divisions.filter((division) => division.parent === parent && division.level === level);
export const countiesOf = (city: string): readonly string[] =>
  children(edition.divisions.find(({ name, level }) => name === city && level === 'city')?.code ?? '?', 'county')
    .filter(({ kind }) => kind !== '开发区' && kind !== '功能区')
    .map(({ name }) => name);

/** 聊城的八个县(市、区)与各自的乡镇。 */
export const LIAOCHENG: readonly { readonly county: string; readonly towns: readonly string[] }[] = edition.divisions
  .filter(({ parent, level, code }) => parent === '371500' && level === 'county' && code !== '')
  .map(({ code, name }) => ({
    county: name,
    towns: children(code, 'town')
      .filter(({ kind }) => kind === '镇' || kind === '乡')
      .map((town) => town.name),
  }));
