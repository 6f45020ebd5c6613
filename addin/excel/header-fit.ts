import type { SheetKindSpec } from '../../shared/sheets/column.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { type Grid, isBlank } from './grid.ts';
import { assign } from './header-assign.ts';
import { type HeaderIndex, type HeaderMatch, mentionsKind } from './headers.ts';
import type { FoundColumn } from './table.ts';

/** 表头的位置：行 `top`..`bottom`，列 `left`..`right`，从 0 起。 */
export interface HeaderPlace {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** 把某处的表头当作某种表来看，认出多少。 */
export interface HeaderFit<K extends string = SheetKind> extends HeaderPlace {
  readonly kind: K;
  /** 这种表的说明。 */
  readonly spec: SheetKindSpec;
  readonly columns: readonly FoundColumn[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** 同一字段还对上了别的列；那些列算作不认识。 */
  readonly repeated: readonly number[];
  /** 认出的各列证据之和。 */
  readonly evidence: number;
  readonly confidence: number;
  readonly accepted: boolean;
  /** 照官员的哪一条更正定的（corrections.ts）；自动认出的没有。 */
  readonly corrected?: string;
}

export const MOST_HEADER_ROWS = 3;
/** 表里各行的标题最多往上看几行。 */
export const TITLE_ROWS = 6;
/** 认出的必填列、必备列各占其分量的多少才算是这种表；标题也这样说时可以少些。 */
const ENOUGH = { mustBeFilled: 0.75, required: 0.5 };
const ENOUGH_WHEN_TITLED = { mustBeFilled: 0.5, required: 0.34 };
const LEAST_EVIDENCE = 1;
/** 没有标题佐证时，至少要有一列的名字不是各种表都有的：有姓名、身份、单位的也可能是工资表。 */
const TELLING_WEIGHT = 0.5;
/** 或者认出了这么多，别的表不会这样齐。 */
const TELLING_SHARE = 0.65;
const REPEATED_CONFIDENCE = 0.8;
/** 上级表头“帮扶学校”之下的“名称”就是它自己。 */
const GENERIC_LEAVES = new Set(['名称', '全称', '校名', '学校名称', '学校全称', '学校']);
const LEAST_KNOWN_LEAVES = 0.3;

const textAt = (grid: Grid, row: number, column: number): string => {
  const value = grid.value(row, column);
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * 某列自上而下的各级表头。上级没有合并而只写在左边第一格的，也看作管着右边；
 * 竖着合并的只算一级。
 */
function headerPath(grid: Grid, place: HeaderPlace, column: number): string[] {
  const path: string[] = [];
  for (let row = place.top; row <= place.bottom; row++) {
    const merged = grid.merge(row, column);
    if (merged && merged.top >= place.top && row > merged.top) continue;
    const text = String(grid.shown(row, column) ?? '').trim();
    if (text) path.push(text);
    else if (row < place.bottom && !merged && textAt(grid, row + 1, column)) {
      const left = leftNeighbour(grid, row, column, place.left);
      if (left) path.push(left);
    }
  }
  return path;
}

function leftNeighbour(grid: Grid, row: number, column: number, from: number): string {
  for (let left = column - 1; left >= from; left--) {
    const text = textAt(grid, row, left);
    if (text) return grid.merge(row, left) ? '' : textAt(grid, row + 1, left) ? text : '';
  }
  return '';
}

/**
 * 上级是某列的别名时，用那一列的正名：“受援学校”之下的“性质”是“乡村学校性质”；
 * 上级是“某某方”“某某情况”时，去掉这个字：“帮助方”之下的“县”是“帮助县”。
 */
const underTitles = <K extends string>(parent: string, leaf: string, index: HeaderIndex<K>): string[] => [
  ...index.match(parent).flatMap(({ kind, field }) => {
    const title = index.spec(kind).columns.find(({ id }) => id === field)?.title;
    return title === undefined ? [] : [`${title}${leaf}`];
  }),
  `${parent.trim().replace(/(?:方|单位|情况|信息)$/u, '')}${leaf}`,
];

/** 各级表头能读成的名字，最贴切的在前。 */
function readings<K extends string>(path: readonly string[], index: HeaderIndex<K>): string[] {
  const leaf = path.at(-1) ?? '';
  const parent = path.at(-2);
  if (parent === undefined) return [leaf];
  const named = [path.join(''), `${parent}${leaf}`, ...underTitles(parent, leaf, index), `${leaf}${parent}`, leaf];
  return GENERIC_LEAVES.has(leaf) ? [...named, parent] : named;
}

/** 一列的表头对各种表各是哪一列。 */
function matchesOf<K extends string>(path: readonly string[], index: HeaderIndex<K>): Map<K, HeaderMatch<K>> {
  const found = new Map<K, HeaderMatch<K>>();
  for (const reading of readings(path, index))
    for (const match of index.match(reading)) if (!found.has(match.kind)) found.set(match.kind, match);
  return found;
}

/** 表头里的一列：列号，自上而下的各级文字。 */
export interface HeaderCell {
  readonly index: number;
  readonly path: readonly string[];
}

export interface HeaderColumn<K extends string = SheetKind> {
  readonly index: number;
  readonly header: string;
  readonly matches: ReadonlyMap<K, HeaderMatch<K>>;
}

/** 表头各列的文字。横着合并的最下一级只算一列；没有字的列不算。 */
export function headerCells(grid: Grid, place: HeaderPlace): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let index = place.left; index <= place.right; index++) {
    const merged = grid.merge(place.bottom, index);
    if (merged && merged.left < index && merged.left >= place.left) continue;
    const path = headerPath(grid, place, index);
    if (path.length > 0) cells.push({ index, path });
  }
  return cells;
}

/** 各级表头连成的一句，即 {@link FoundColumn.header}。 */
export const headerText = ({ path }: HeaderCell): string => path.join('/');

export const headerColumns = <K extends string>(
  grid: Grid,
  place: HeaderPlace,
  index: HeaderIndex<K>,
): HeaderColumn<K>[] =>
  headerCells(grid, place).map((cell) => ({
    index: cell.index,
    header: headerText(cell),
    matches: matchesOf(cell.path, index),
  }));

function fitKind<K extends string>(
  spec: SheetKindSpec & { readonly kind: K },
  place: HeaderPlace,
  columns: readonly HeaderColumn<K>[],
  titles: string,
  index: HeaderIndex<K>,
): HeaderFit<K> {
  const { kind } = spec;
  const { weightOf, leastColumns, needsFilled } = index;
  const { chosen, repeated } = assign(kind, columns, index);
  const share = (wanted: typeof spec.columns) => {
    const total = wanted.reduce((sum, column) => sum + weightOf(column.title), 0);
    const met = wanted.reduce((sum, column) => sum + (chosen.has(column.id) ? weightOf(column.title) : 0), 0);
    return total === 0 ? 0 : met / total;
  };
  const required = spec.columns.filter((column) => column.required);
  const filled = spec.columns.filter((column) => column.filled);
  const titled = mentionsKind(titles, spec);
  const enough = titled ? ENOUGH_WHEN_TITLED : ENOUGH;
  const telling = [...chosen.values()].some(({ match }) => match.weight >= TELLING_WEIGHT);
  const evidence = [...chosen.values()].reduce((sum, { match }) => sum + match.weight, 0);
  const used = new Set([...chosen.values()].map(({ column }) => column.index));
  const quality = required.reduce((sum, column) => sum + (chosen.get(column.id)?.match.quality ?? 0), 0);
  return {
    ...place,
    kind,
    spec,
    columns: [...chosen]
      .map(([field, { column }]) => ({ field, header: column.header, index: column.index }))
      .sort((a, b) => a.index - b.index),
    missing: required.filter((column) => !chosen.has(column.id)).map((column) => column.id),
    extra: columns.filter((column) => !used.has(column.index)).map((column) => column.header),
    repeated,
    evidence,
    confidence: Math.min(quality / required.length, repeated.length > 0 ? REPEATED_CONFIDENCE : 1),
    accepted:
      chosen.size >= leastColumns &&
      (!needsFilled || filled.every((column) => chosen.has(column.id))) &&
      evidence >= LEAST_EVIDENCE &&
      (titled || telling || share(required) >= TELLING_SHARE) &&
      (share(filled) >= enough.mustBeFilled || share(required) >= enough.required),
  };
}

/** 表名与表头之上几行的文字。 */
function titlesAbove(grid: Grid, place: HeaderPlace): string {
  const lines = [grid.sheet];
  for (let row = Math.max(grid.top, place.top - TITLE_ROWS); row < place.top; row++)
    for (let column = place.left; column <= place.right; column++) lines.push(textAt(grid, row, column));
  return lines.join(' ');
}

/** 此处表头当作每种表看各认出多少，证据多的在前。 */
export function fitsAt<K extends string>(grid: Grid, place: HeaderPlace, index: HeaderIndex<K>): HeaderFit<K>[] {
  const columns = headerColumns(grid, place, index);
  const titles = titlesAbove(grid, place);
  return index.specs
    .map((spec) => fitKind(spec, place, columns, titles, index))
    .filter((fit) => fit.columns.length > 0)
    .sort((a, b) => b.evidence - a.evidence || a.missing.length - b.missing.length);
}

/** 有没有一格的字是某种表的表头。 */
export function mayBeHeader<K extends string>(grid: Grid, row: number, index: HeaderIndex<K>): boolean {
  for (let column = grid.left; column <= grid.right; column++) {
    const text = textAt(grid, row, column);
    if (text && index.match(text).length > 0) return true;
  }
  return false;
}

/** 以某行起头的一至三行表头。 */
export function headerDepths<K extends string>(
  grid: Grid,
  top: number,
  index: HeaderIndex<K>,
): { top: number; bottom: number }[] {
  const depths = [{ top, bottom: top }];
  for (let bottom = top + 1; bottom < top + MOST_HEADER_ROWS && bottom <= grid.bottom; bottom++) {
    if (!isLowerHeader(grid, bottom, index)) break;
    depths.push({ top, bottom });
  }
  return depths;
}

/** 下一级表头要补上上一级空着的格，而且多半是认得的字；一行数据偶有一格像表头，不算。 */
function isLowerHeader<K extends string>(grid: Grid, row: number, index: HeaderIndex<K>): boolean {
  let [filled, known, gaps] = [0, 0, 0];
  for (let column = grid.left; column <= grid.right; column++) {
    if (isBlank(grid.value(row, column))) continue;
    const text = textAt(grid, row, column);
    filled++;
    if (isBlank(grid.value(row - 1, column))) gaps++;
    if (GENERIC_LEAVES.has(text) || index.match(text).length > 0) known++;
  }
  return known > 0 && gaps > 0 && known / filled >= LEAST_KNOWN_LEAVES;
}

/** 表头行里被空列隔开的各段。 */
export function segments(grid: Grid, rows: { top: number; bottom: number }): HeaderPlace[] {
  const found: HeaderPlace[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    let headed = false;
    for (let row = rows.top; row <= rows.bottom; row++) headed ||= !isBlank(grid.shown(row, column));
    if (!headed) continue;
    const last = found.at(-1);
    if (last && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ ...rows, left: column, right: column });
  }
  return found;
}
