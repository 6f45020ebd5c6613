import type { Content } from './cell.ts';
import { storedAs } from './new-sheet.ts';

/** 工作表上现有的一行。空格是空串；照原样写不回去的（真假值）是 null。 */
export interface PresentRow {
  /** 我们的各列，次序同新的草稿。 */
  readonly ours: readonly (Content | null)[];
  /** 官员自己加的各列。 */
  readonly theirs: readonly (Content | null)[];
  /** 写出时是哪一行；官员自己加的行没有。 */
  readonly key?: string;
}

/** 新的结果里的一行。 */
export interface NewRow {
  readonly key: string;
  readonly ours: readonly Content[];
}

/** 合并之后的一行；`rows[i]` 写在表头下第 i 行。 */
export type MergedRow =
  /** 新结果里的一行，和官员写在它旁边的。 */
  | {
      readonly type: 'row';
      readonly key: string;
      readonly ours: readonly Content[];
      readonly theirs: PresentRow['theirs'];
    }
  /** 不动的一行：官员自己加的，或新结果里没有了而旁边有官员写的。 */
  | { readonly type: 'kept'; readonly key?: string; readonly row: PresentRow }
  | { readonly type: 'blank' };

export interface Merged {
  readonly rows: readonly MergedRow[];
  /** 新结果里没有了、因旁边有官员写的而留下的有几行。 */
  readonly orphans: number;
}

const isEmpty = (cells: PresentRow['ours']): boolean => cells.every((cell) => cell === '');

/**
 * 新的结果并进现有的表：同一个键的行写新内容，官员加的各列跟着键走。新结果里没有了的行，旁边没写字的去掉，
 * 写了字的整行留着；官员自己加的行也留着。能挪动时照新结果的次序，留下的排在末尾；
 * `keepOrder`（官员的列里有挪不动的东西）时各行留在原处，新的行接在末尾。
 */
export function mergeRows(newRows: readonly NewRow[], present: readonly PresentRow[], keepOrder: boolean): Merged {
  const byKey = new Map(newRows.map((row) => [row.key, row]));
  const held = new Map(present.flatMap((row) => (row.key === undefined ? [] : [[row.key, row] as const])));
  const isOrphan = ({ key, theirs }: PresentRow) => key !== undefined && !byKey.has(key) && !isEmpty(theirs);
  const orphans = present.filter(isOrphan).length;
  const isKept = (row: PresentRow) =>
    isOrphan(row) || (row.key === undefined && !(isEmpty(row.ours) && isEmpty(row.theirs)));
  const kept = (row: PresentRow): MergedRow => ({
    type: 'kept',
    row,
    ...(row.key === undefined ? {} : { key: row.key }),
  });
  const updated = ({ key, ours }: NewRow): MergedRow => ({
    ...{ type: 'row', key, ours },
    theirs: held.get(key)?.theirs ?? [],
  });
  if (!keepOrder) return { rows: [...newRows.map(updated), ...present.filter(isKept).map(kept)], orphans };
  const inPlace = present.map((row): MergedRow => {
    const found = row.key === undefined ? undefined : byKey.get(row.key);
    if (found) return updated(found);
    return isKept(row) ? kept(row) : { type: 'blank' };
  });
  return { rows: [...inPlace, ...newRows.filter(({ key }) => !held.has(key)).map(updated)], orphans };
}

export interface RememberedRow {
  readonly key: string;
  readonly digest: string;
}

/**
 * 现有的各行是写出时的哪一行：先认内容没有变的；变了的，看它上面最近一行的下一个键，
 * 且与新结果里那一行至少有一半的格相同。认不出的算官员自己加的行。
 */
export function keyedRows(
  rows: readonly Omit<PresentRow, 'key'>[],
  digests: readonly string[],
  remembered: readonly RememberedRow[],
  newRows: readonly NewRow[],
): PresentRow[] {
  const waiting = new Map<string, number[]>();
  for (const [i, { digest }] of remembered.entries()) {
    const same = waiting.get(digest);
    if (same) same.push(i);
    else waiting.set(digest, [i]);
  }
  const found = rows.map((row, i) => (isEmpty(row.ours) ? undefined : waiting.get(digests[i] ?? '')?.shift()));
  const used = new Set(found);
  const byKey = new Map(newRows.map((row) => [row.key, row]));
  let above = -1;
  for (const [i, row] of rows.entries()) {
    const exact = found[i];
    if (exact !== undefined) {
      above = exact;
      continue;
    }
    const next = above + 1;
    const candidate = used.has(next) ? undefined : remembered[next];
    const wanted = candidate && byKey.get(candidate.key);
    if (!wanted || !isAlike(row.ours, wanted.ours)) continue;
    found[i] = next;
    used.add(next);
    above = next;
  }
  return rows.map((row, i) => {
    const at = found[i];
    const key = at === undefined ? undefined : remembered[at]?.key;
    return key === undefined ? row : { ...row, key };
  });
}

function isAlike(ours: PresentRow['ours'], wanted: readonly Content[]): boolean {
  const pairs = wanted.map((content, i) => [storedAs(content), storedAs(ours[i] ?? '')] as const);
  const filled = pairs.filter(([one, other]) => one !== null || other !== null);
  const same = filled.filter(([one, other]) => one === other);
  return same.length > 0 && same.length * 2 >= filled.length;
}
