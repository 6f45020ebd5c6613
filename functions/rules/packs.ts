import { PACK_IDS, type PackId } from '../../shared/finding.ts';
import type { ReferenceDocument } from '../../shared/reference.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';

/** 一份文件对一张表的效力：有约束力，或只供参考（一律降为提示）。 */
export type Force = 'binds' | 'advises';
export type Forces = ReadonlyMap<PackId, Force>;

/** 每种表立足于哪些文件：管辖到所属地的才算。 */
const FOUNDED_LOCALLY: Partial<Record<SheetKind, readonly PackId[]>> = {
  projects: ['lc-2023'],
  'school-pairs': ['lc-2023', 'he-2020'],
  mentors: ['lc-2023'],
  'university-support': ['lc-2023'],
  'school-register': ['lc-2023'],
};
/** 这两种表的行自己写明了省或市，不问工作簿在哪里。 */
const FOUNDED_ANYWHERE: Partial<Record<SheetKind, PackId>> = { 'city-pairs': 'sd-2019', custody: 'moe-2022' };

type Documents = readonly Pick<ReferenceDocument, 'pack' | 'jurisdiction'>[];

/** 没有市级方案的版本，按聊城市：本工具为聊城的台账而做。 */
const FIRST_HOME = '371500';

/** 没说所属地时按哪里：这一版的市级方案管到的地方。换了别的市的方案，就是那个市。 */
export const homePlace = (documents: Documents): string =>
  documents.find(({ pack }) => pack === 'lc-2023')?.jurisdiction[0] ?? FIRST_HOME;

/** 区划代码去掉末尾成对的零，便是下级代码共有的开头。 */
const prefix = (code: string): string => (code.endsWith('00') ? prefix(code.slice(0, -2)) : code);

const covers = (documents: Documents, pack: PackId, place: string): boolean =>
  documents.some(
    (document) => document.pack === pack && document.jurisdiction.some((code) => place.startsWith(prefix(code))),
  );

function founding(kind: SheetKind, place: string, documents: Documents): readonly PackId[] {
  const anywhere = FOUNDED_ANYWHERE[kind];
  if (anywhere) return [anywhere];
  return (FOUNDED_LOCALLY[kind] ?? []).filter((pack) => covers(documents, pack, place));
}

/**
 * 一张表要用哪些政策包、各有无约束力。
 * 没有选择时用这种表所立足的包；选了就只用选的，管不到所属地的只供参考。
 */
export function forcesFor(
  kind: SheetKind,
  documents: Documents,
  place: string = homePlace(documents),
  chosen?: readonly PackId[],
): Forces {
  const running = chosen ?? founding(kind, place, documents);
  const binds = (pack: PackId) => FOUNDED_ANYWHERE[kind] === pack || covers(documents, pack, place);
  return new Map(
    PACK_IDS.filter((pack) => running.includes(pack)).map((pack) => [pack, binds(pack) ? 'binds' : 'advises']),
  );
}

/** 应答里列出的包：选的全部，或各表立足的包之并，按固定次序。 */
export function packsInUse(
  kinds: readonly SheetKind[],
  documents: Documents,
  place?: string,
  chosen?: readonly PackId[],
): PackId[] {
  const running = new Set(chosen ?? kinds.flatMap((kind) => [...forcesFor(kind, documents, place).keys()]));
  return PACK_IDS.filter((pack) => running.has(pack));
}
