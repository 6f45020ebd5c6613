import { PACK_IDS, type PackId } from '../../shared/finding.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';

/** 一份文件对一张表的效力：有约束力，或只供参考（一律降为提示）。 */
export type Force = 'binds' | 'advises';
export type Forces = ReadonlyMap<PackId, Force>;

/** 没说所属地时按聊城市：本工具为聊城的台账而做（domain.md §4）。 */
export const HOME_PLACE = '371500';

/** 每种表立足于哪份文件；`null` 表示随所属地而定。 */
const FOUNDED_ANYWHERE: Partial<Record<SheetKind, PackId>> = { 'city-pairs': 'sd-2019', custody: 'moe-2022' };
const LIAOCHENG = '3715';
const SHANDONG = '37';
const HEBEI = '13';

function founding(kind: SheetKind, place: string): readonly PackId[] {
  const anywhere = FOUNDED_ANYWHERE[kind];
  if (anywhere) return [anywhere];
  if (place.startsWith(LIAOCHENG)) return ['lc-2023'];
  return kind === 'school-pairs' && place.startsWith(HEBEI) ? ['he-2020'] : [];
}

/** 选来的包对这张表是否有约束力：管辖到所属地，或者这种表本就立足于它（市际协作、托管帮扶各自按行说明归属）。 */
function binds(pack: PackId, kind: SheetKind, place: string): boolean {
  if (FOUNDED_ANYWHERE[kind] === pack) return true;
  if (pack === 'lc-2023') return place.startsWith(LIAOCHENG);
  if (pack === 'sd-2019') return place.startsWith(SHANDONG);
  return pack === 'he-2020' && place.startsWith(HEBEI);
}

/**
 * 一张表要用哪些政策包、各有无约束力（domain.md §4「Which packs run」）。
 * 没有选择时用这种表所立足的包；选了就只用选的。
 */
export function forcesFor(kind: SheetKind, place: string = HOME_PLACE, chosen?: readonly PackId[]): Forces {
  const running = chosen ?? founding(kind, place);
  return new Map(
    PACK_IDS.filter((pack) => running.includes(pack)).map((pack) => [
      pack,
      binds(pack, kind, place) ? 'binds' : 'advises',
    ]),
  );
}

/** 应答里列出的包：选的全部，或各表立足的包之并，按固定次序。 */
export function packsInUse(kinds: readonly SheetKind[], place?: string, chosen?: readonly PackId[]): PackId[] {
  const running = new Set(chosen ?? kinds.flatMap((kind) => [...forcesFor(kind, place).keys()]));
  return PACK_IDS.filter((pack) => running.has(pack));
}
