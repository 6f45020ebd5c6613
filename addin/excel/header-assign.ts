import type { HeaderColumn } from './header-fit.ts';
import type { HeaderIndex, HeaderMatch } from './headers.ts';

/** 照左边的学校列读出来的。 */
const OWNER_QUALITY = 0.7;

interface Chosen<K extends string> {
  readonly column: HeaderColumn<K>;
  readonly match: HeaderMatch<K>;
}

/** 同一字段对上几列时取最贴切的，再取最左的。 */
export function assign<K extends string>(kind: K, columns: readonly HeaderColumn<K>[], index: HeaderIndex<K>) {
  const chosen = new Map<string, Chosen<K>>();
  const repeated: number[] = [];
  for (const column of columns) {
    const match = column.matches.get(kind);
    if (!match) continue;
    const rival = chosen.get(match.field);
    if (rival && rival.match.quality >= match.quality) repeated.push(column.index);
    else {
      if (rival) repeated.push(rival.column.index);
      chosen.set(match.field, { column, match });
    }
  }
  return { chosen, repeated: takeOwners(kind, columns, chosen, repeated, index) };
}

/**
 * 重复的表头照左边最近的学校列读：“帮扶学校”右边又一个“学段”，是“帮扶学校学段”。
 * 读得通、那一列又还没有的才算；返回仍不知是谁的。
 */
function takeOwners<K extends string>(
  kind: K,
  columns: readonly HeaderColumn<K>[],
  chosen: Map<string, Chosen<K>>,
  repeated: readonly number[],
  index: HeaderIndex<K>,
): number[] {
  const specs = index.spec(kind).columns;
  const owners = [...chosen].flatMap(([field, { column }]) => {
    const spec = specs.find(({ id }) => id === field);
    return spec?.content.type === 'school' ? [{ title: spec.title, at: column.index }] : [];
  });
  return repeated.filter((at) => {
    const column = columns.find((one) => one.index === at);
    const owner = owners.filter((one) => one.at < at).sort((a, b) => b.at - a.at)[0];
    if (!column || !owner) return true;
    const match = index.match(`${owner.title}${column.header}`).find((one) => one.kind === kind);
    if (!match || chosen.has(match.field)) return true;
    chosen.set(match.field, { column, match: { ...match, quality: OWNER_QUALITY } });
    return false;
  });
}
