import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { type Correction, rowsOf } from './corrections.ts';
import type { Grid } from './grid.ts';
import { type HeaderFit, type HeaderPlace, headerColumns } from './header-fit.ts';
import { type HeaderLike, headerKey, placesLike, rangeOf, textsOf } from './header-like.ts';
import { withMergedDepth } from './header-search.ts';
import type { HeaderIndex } from './headers.ts';

/** 官员的更正用到一张工作表上的样子。 */
export interface CorrectedHeaders<K extends string = SheetKind> {
  /** 更正过的各张表和不与之相碰的自动认出的表，自上而下、自左而右。 */
  readonly fits: readonly HeaderFit<K>[];
  /** 官员说不是要校验的表的。 */
  readonly dismissed: readonly (HeaderPlace & { readonly corrected: string })[];
  /** 用不上了的更正，和找不到的表头。 */
  readonly lost: readonly { readonly correction: Correction; readonly missing: string }[];
}

const overlaps = (a: HeaderPlace, b: HeaderPlace) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
const sharesColumns = (a: HeaderPlace, b: HeaderPlace) => a.left <= b.right && b.left <= a.right;

/** 记着的表头如今在哪一处：还在原来那一行的优先，其次照第几处，只有一处的就是它。 */
export function locate(grid: Grid, correction: Correction, taken: readonly HeaderPlace[] = []): HeaderLike | undefined {
  const { columns, headerRows, headerRow, occurrence } = correction;
  const isFree = (place: HeaderLike) => !taken.some((other) => isSamePlace(other, place));
  const unmoved = placesLike(grid, columns, headerRows, headerRow - 1).find(isFree);
  if (unmoved) return unmoved;
  const places = placesLike(grid, columns, headerRows);
  const free = places.filter(isFree);
  return free.length === 1 ? free[0] : free.find((place) => place === places[occurrence]);
}

const isSamePlace = (taken: HeaderPlace, place: HeaderLike) =>
  taken.bottom === place.bottom && place.needed.some((index) => isWithin(taken, index));

/** 照更正改自动认出的表头；更正成别的一套表里的种类的，与这一套无关。 */
export function correctHeaders<K extends string>(
  grid: Grid,
  found: readonly HeaderFit<K>[],
  corrections: readonly Correction[],
  headers: HeaderIndex<K>,
): CorrectedHeaders<K> {
  const corrected: HeaderFit<K>[] = [];
  const dismissed: (HeaderPlace & { corrected: string })[] = [];
  const lost: { correction: Correction; missing: string }[] = [];
  let auto = found;
  for (const correction of corrections) {
    const like = locate(grid, correction, [...corrected, ...dismissed]);
    if (!like) {
      lost.push({ correction, missing: missingHeader(grid, correction) });
      continue;
    }
    const places = correction.columns.flatMap((column, i) => {
      const index = like.indexes[i];
      return index === undefined ? [] : [{ ...column, index }];
    });
    const mapped = places.filter(({ field }) => field !== undefined);
    const own = mapped.length > 0 ? mapped : places;
    const foreign = [...auto, ...corrected, ...dismissed].filter(
      (other) =>
        other.top <= like.bottom && like.top <= other.bottom && !own.some(({ index }) => isWithin(other, index)),
    );
    const place = rangeOf(grid, like, own, foreign);
    const replaced = correction.replaces === undefined ? undefined : like.bottom + correction.replaces;
    auto = auto.filter((fit) => !overlaps(fit, place) && !(fit.bottom === replaced && sharesColumns(fit, place)));
    const { kind, id } = correction;
    if (headers.has(kind)) corrected.push(withMergedDepth(grid, fitOf(grid, place, kind, places, id, headers)));
    else dismissed.push({ ...place, corrected: id });
  }
  const fits = [...auto, ...corrected].sort((a, b) => a.top - b.top || a.left - b.left);
  return { fits, dismissed, lost };
}

const isWithin = (place: HeaderPlace, index: number) => index >= place.left && index <= place.right;

type PlacedColumn = Correction['columns'][number];

/** 更正过的表头。更正之后新添的列，表头认得的照常认。 */
function fitOf<K extends string>(
  grid: Grid,
  place: HeaderPlace,
  kind: K,
  columns: readonly PlacedColumn[],
  corrected: string,
  index: HeaderIndex<K>,
): HeaderFit<K> {
  const spec = index.spec(kind);
  const headers = headerColumns(grid, place, index);
  const chosen = new Map<string, number>();
  for (const { field, index } of columns) if (field !== undefined) chosen.set(field, index);
  const known = new Set(columns.map(({ index }) => index));
  const ignored = new Set(columns.flatMap(({ field, header }) => (field === undefined ? [headerKey(header)] : [])));
  for (const { index, header, matches } of headers) {
    const field = matches.get(kind)?.field;
    if (field !== undefined && !known.has(index) && !ignored.has(headerKey(header)) && !chosen.has(field))
      chosen.set(field, index);
  }
  const used = new Set(chosen.values());
  const textAt = new Map(headers.map(({ index, header }) => [index, header]));
  return {
    ...place,
    kind,
    spec,
    columns: [...chosen]
      .map(([field, index]) => ({
        field,
        index,
        header: textAt.get(index) ?? spec.columns.find(({ id }) => id === field)?.title ?? field,
      }))
      .sort((a, b) => a.index - b.index),
    missing: spec.columns.filter(({ id, required }) => required && !chosen.has(id)).map(({ id }) => id),
    extra: headers.filter(({ index }) => !used.has(index)).map(({ header }) => header),
    repeated: [],
    evidence: 0,
    confidence: 1,
    accepted: true,
    corrected,
  };
}

/** 找不到的那个表头，照官员当时看到的写法；原处一个也对不上时是头一个。 */
function missingHeader(grid: Grid, { columns, headerRow, headerRows }: Correction): string {
  const texts = new Set(textsOf(grid, rowsOf(grid, headerRow, headerRows)).values());
  const mapped = columns.filter(({ field }) => field !== undefined);
  const wanted = mapped.length > 0 ? mapped : columns;
  return (wanted.find(({ header }) => !texts.has(headerKey(header))) ?? wanted[0])?.header.replace(/\s+/gu, '') ?? '';
}
