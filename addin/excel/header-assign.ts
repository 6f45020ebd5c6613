import type { HeaderColumn } from './header-fit.ts';
import type { HeaderIndex, HeaderMatch } from './headers.ts';

/** 照左边的学校列读出来的。 */
const OWNER_QUALITY = 0.7;

interface Chosen<K extends string> {
  readonly column: HeaderColumn<K>;
  readonly match: HeaderMatch<K>;
}

/**
 * 各字段是哪一列。同一字段对上几列时，先照各列左边最近的学校列读（“帮扶学校”右边的“学段”是“帮扶学校学段”）；
 * 还分不开的取最贴切的，再取最左的，其余在 `repeated` 里。
 */
export function assign<K extends string>(kind: K, columns: readonly HeaderColumn<K>[], index: HeaderIndex<K>) {
  const rivals = new Map<string, Chosen<K>[]>();
  for (const column of columns) {
    const match = column.matches.get(kind);
    if (match) rivals.set(match.field, [...(rivals.get(match.field) ?? []), { column, match }]);
  }
  const chosen = new Map<string, Chosen<K>>();
  const alike: Chosen<K>[] = [];
  for (const [field, found] of rivals) {
    const [only, ...others] = found;
    if (only && others.length === 0) chosen.set(field, only);
    else alike.push(...found);
  }
  const owners = ownersOf(kind, rivals, index);
  const owned = alike.map((one) => ({ one, own: ownReading(kind, one.column, owners, index) }));
  const repeated: number[] = [];
  const take = (one: Chosen<K>) => {
    if (chosen.has(one.match.field)) repeated.push(one.column.index);
    else chosen.set(one.match.field, one);
  };
  for (const { one, own } of owned) if (own) take({ column: one.column, match: own });
  const rest = owned.flatMap(({ one, own }) => (own ? [] : [one]));
  for (const one of rest.sort((a, b) => b.match.quality - a.match.quality)) take(one);
  return { chosen, repeated };
}

interface Owner {
  readonly title: string;
  readonly at: number;
}

/** 学校列；一个字段对上几列的不知是哪一列，不算。 */
function ownersOf<K extends string>(
  kind: K,
  rivals: ReadonlyMap<string, readonly Chosen<K>[]>,
  index: HeaderIndex<K>,
): Owner[] {
  return index.spec(kind).columns.flatMap(({ id, title, content }) => {
    const [only, ...others] = rivals.get(id) ?? [];
    return content.type === 'school' && only && others.length === 0 ? [{ title, at: only.column.index }] : [];
  });
}

/** 照左边最近的学校列读成的是哪一列；读不通的没有。 */
function ownReading<K extends string>(
  kind: K,
  { index: at, header }: HeaderColumn<K>,
  owners: readonly Owner[],
  index: HeaderIndex<K>,
): HeaderMatch<K> | undefined {
  const [nearest] = owners.filter((owner) => owner.at < at).sort((a, b) => b.at - a.at);
  const match = nearest && index.match(`${nearest.title}${header}`).find((one) => one.kind === kind);
  return match && { ...match, quality: OWNER_QUALITY };
}
