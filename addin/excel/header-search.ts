import type { Grid } from './grid.ts';
import {
  fitsAt,
  type HeaderFit,
  type HeaderPlace,
  headerDepths,
  MOST_HEADER_ROWS,
  mayBeHeader,
  segments,
} from './header-fit.ts';
import { type HeaderIndex, mentionsKind } from './headers.ts';

export interface Doubt {
  readonly place: HeaderPlace;
  readonly why: string;
}

export interface HeaderSearch<K extends string> {
  /** 认准的各张表的表头，自上而下、自左而右。 */
  readonly fits: readonly HeaderFit<K>[];
  /** 像而没有认准的：给官员看的原因。 */
  readonly doubts: readonly Doubt[];
}

type Judged<K extends string> = { fit: HeaderFit<K> } | { place: HeaderPlace; evidence: number; why: string };
/** 第二像的那种表，证据到第一像的几成以上就算分不清。 */
const TOO_CLOSE = 0.95;
const LEAST_DOUBT = 2;
/** 分作左右两种表，证据要比当作一张表多这么多倍。 */
const WORTH_SPLITTING = 1.4;

/** 某处表头究竟是哪种表；一列也认不出的没有结论。 */
function judge<K extends string>(grid: Grid, place: HeaderPlace, index: HeaderIndex<K>): Judged<K> | undefined {
  const fits = fitsAt(grid, place, index);
  const accepted = fits.filter((fit) => fit.accepted);
  const [first, second] = accepted;
  if (!first) return fits[0] && doubt(place, fits[0]);
  if (!second || second.evidence < first.evidence * TOO_CLOSE) return { fit: first };
  const named = accepted.filter((fit) => mentionsKind(grid.sheet, fit.spec));
  if (named[0] && named.length === 1) return { fit: named[0] };
  const titles = accepted.map((fit) => `“${fit.spec.title}”`).join('，也像');
  return {
    place,
    evidence: first.evidence,
    why: `第${place.bottom + 1}行的表头像${titles}，分不清是哪一种。请补全表头后再试`,
  };
}

function doubt<K extends string>(place: HeaderPlace, best: HeaderFit<K>): Judged<K> | undefined {
  if (best.columns.length < LEAST_DOUBT) return undefined;
  const { spec } = best;
  const seen = best.columns.map((column) => `“${column.header}”`).join('、');
  const missing = spec.columns
    .filter((column) => best.missing.includes(column.id))
    .map((column) => `“${column.title}”`);
  return {
    place,
    evidence: best.evidence,
    why: `第${place.bottom + 1}行有些像“${spec.title}”的表头，但只认出${seen}，还缺${missing.join('、')}，没有把握，所以没有校验`,
  };
}

/** 两种表紧挨着、没有空列隔开：有一处分开后左右各是一种表，证据比当作一张表多得多。 */
function splitKinds<K extends string>(grid: Grid, place: HeaderPlace, index: HeaderIndex<K>): Judged<K>[] | undefined {
  const whole = fitsAt(grid, place, index).filter((fit) => fit.accepted);
  const [best, another] = whole;
  if (!best || !another) return undefined;
  let chosen: { parts: HeaderFit<K>[]; evidence: number } | undefined;
  for (let column = place.left + 1; column <= place.right; column++) {
    const halves = [
      judge(grid, { ...place, right: column - 1 }, index),
      judge(grid, { ...place, left: column }, index),
    ];
    const parts = halves.flatMap((half) => (half && 'fit' in half ? [half.fit] : []));
    const [left, right] = parts;
    if (!left || !right || left.kind === right.kind) continue;
    const evidence = left.evidence + right.evidence;
    if (evidence > (chosen?.evidence ?? best.evidence * WORTH_SPLITTING)) chosen = { parts, evidence };
  }
  return chosen?.parts.map((fit) => ({ fit }));
}

/** 必填的列至少认出一列：只有学段、办学性质的半截不是一张表。 */
const namesRecords = <K extends string>({ spec, columns }: HeaderFit<K>): boolean =>
  spec.columns.some((column) => column.filled && columns.some(({ field }) => field === column.id));

/** 一段表头里字段重复时，从重复处分成左右两张表；两边都认得出才算数。 */
function splitRepeated<K extends string>(grid: Grid, fit: HeaderFit<K>, index: HeaderIndex<K>): HeaderFit<K>[] {
  const second = Math.min(...fit.repeated);
  if (!Number.isFinite(second)) return [fit];
  const halves = [judge(grid, { ...fit, right: second - 1 }, index), judge(grid, { ...fit, left: second }, index)];
  const parts = halves.flatMap((half) => (half && 'fit' in half ? [half.fit] : []));
  if (parts.length < 2 || !parts.every(namesRecords)) return [fit];
  return parts.flatMap((part, position) => (position === 0 ? [part] : splitRepeated(grid, part, index)));
}

/** 一至三行表头里的各张表。各段自己认得出的先认；合起来才认得出的合起来认。 */
function judgeRows<K extends string>(
  grid: Grid,
  rows: { top: number; bottom: number },
  index: HeaderIndex<K>,
): Judged<K>[] {
  const parts = segments(grid, rows);
  const judged = parts.flatMap((place) => splitKinds(grid, place, index) ?? judge(grid, place, index) ?? []);
  const alone = judged.flatMap((one) => ('fit' in one ? [one.fit] : []));
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length > 1 && first && last) {
    const whole = judge(grid, { ...first, right: last.right }, index);
    const best = Math.max(0, ...alone.map((fit) => fit.columns.length));
    if (
      whole &&
      'fit' in whole &&
      whole.fit.repeated.length === 0 &&
      alone.length < 2 &&
      whole.fit.columns.length > best
    )
      return [whole];
    if (whole && alone.length === 0) return 'fit' in whole ? [whole] : [...judged, whole];
  }
  return judged.flatMap((one): Judged<K>[] =>
    'fit' in one ? splitRepeated(grid, one.fit, index).map((fit) => ({ fit })) : [one],
  );
}

const placeOf = <K extends string>(one: Judged<K>): HeaderPlace => ('fit' in one ? one.fit : one.place);
const evidenceOf = <K extends string>(one: Judged<K>): number => ('fit' in one ? one.fit.evidence : one.evidence);
const depthOf = (place: HeaderPlace) => place.bottom - place.top;
const overlap = (a: HeaderPlace, b: HeaderPlace) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** 竖着合并的表头从哪一行伸到哪一行，表头就从哪一行到哪一行。 */
export function withMergedDepth<K extends string>(grid: Grid, fit: HeaderFit<K>): HeaderFit<K> {
  const tops = fit.columns.map((column) => grid.merge(fit.top, column.index)?.top ?? fit.top);
  let { bottom } = fit;
  while (bottom - fit.top < MOST_HEADER_ROWS - 1 && mergedInto(grid, fit, bottom + 1) > 1) bottom++;
  return { ...fit, top: Math.min(fit.top, ...tops), bottom };
}

/** 有几列的表头竖着合并到这一行。只有一列的，是那一格误并进了表身。 */
const mergedInto = <K extends string>(grid: Grid, fit: HeaderFit<K>, row: number): number =>
  fit.columns.filter(({ index }) => (grid.merge(fit.bottom, index)?.bottom ?? fit.bottom) >= row).length;

/** 在整张工作表上找表头：认准的优先，其次证据多的，再次行数少的；互相重叠的只留一个。 */
export function searchHeaders<K extends string>(grid: Grid, index: HeaderIndex<K>): HeaderSearch<K> {
  const judged: Judged<K>[] = [];
  for (let row = grid.top; row <= grid.bottom; row++)
    if (mayBeHeader(grid, row, index))
      for (const rows of headerDepths(grid, row, index)) judged.push(...judgeRows(grid, rows, index));
  judged.sort(
    (a, b) =>
      Number('fit' in b) - Number('fit' in a) ||
      evidenceOf(b) - evidenceOf(a) ||
      depthOf(placeOf(a)) - depthOf(placeOf(b)) ||
      placeOf(a).top - placeOf(b).top,
  );
  // 竖着合并的表头伸到下一级：上一级自己也认得出几列的，与合起来认出的是同一处。
  const extentOf = (one: Judged<K>) => ('fit' in one ? withMergedDepth(grid, one.fit) : one.place);
  const kept: Judged<K>[] = [];
  for (const one of judged) if (!kept.some((other) => overlap(extentOf(other), extentOf(one)))) kept.push(one);
  kept.sort((a, b) => placeOf(a).top - placeOf(b).top || placeOf(a).left - placeOf(b).left);
  return {
    fits: kept.flatMap((one) => ('fit' in one ? [withMergedDepth(grid, one.fit)] : [])),
    doubts: kept.flatMap((one) => ('fit' in one ? [] : [{ place: one.place, why: one.why }])),
  };
}
