import type { CellValue } from '../../shared/api/validations.ts';
import { type Area, cellAddress, parseAddress } from './address.ts';
import { type CellState, type Content, holds } from './cell.ts';
import { shared } from './journal-part.ts';
import { cellKey } from './rectangles.ts';
import type { Place, Surveyed } from './survey.ts';

/** 要改的一格。 */
export interface Edit {
  /** 由谁提出，如结果的 `id`；应答里照样带回。 */
  readonly id: string;
  readonly worksheet: string;
  readonly address: string;
  /** 校验时的值；现在若已不同就不改。 */
  readonly expected: CellValue;
  /** null 或空串是清空。 */
  readonly value: Content | null;
  readonly why: string;
}

/** 不改的缘故：此后被人改过；工作表受保护、不在了；同一格已有别的改法；本来就是这个值；是公式；被合并区盖住；行挪过。 */
export type LeftReason = 'moved' | 'changed' | 'protected' | 'missing' | 'overlapping' | 'same' | 'formula' | 'merged';

export interface LeftEdit {
  readonly edit: Edit;
  readonly reason: LeftReason;
  /** 这一格现在的值。 */
  readonly current?: CellValue;
}

/** 改得成的一格：几条结果改同一格的，合成一条。 */
export interface ReadyEdit extends Place {
  readonly worksheet: string;
  readonly address: string;
  readonly edits: readonly Edit[];
  readonly before: CellState;
  readonly after: Content;
  readonly why: string;
  /** 原来指的格被合并区盖住，改的是它的左上角。 */
  readonly moved: boolean;
}

/** 一条改动指的那一格。地址不是一格时没有。 */
export function placeOf(edit: Edit): Place | undefined {
  const area = parseAddress(edit.address);
  return area && area.top === area.bottom && area.left === area.right
    ? { row: area.top, column: area.left }
    : undefined;
}

/** 被合并区盖住的格，写要写在左上角。 */
export function topLeftIn(merges: Surveyed['merges']): (place: Place) => Place {
  const byRow = new Map<number, Area[]>();
  for (const area of merges)
    for (let row = area.top; row <= area.bottom; row += 1)
      if (byRow.get(row)?.push(area) === undefined) byRow.set(row, [area]);
  return (place) => {
    const area = byRow.get(place.row)?.find(({ left, right }) => left <= place.column && place.column <= right);
    return area ? { row: area.top, column: area.left } : place;
  };
}

/** 一张工作表上的改动，对着各格此刻的样子逐条定下改与不改。 */
export function planSheet(
  worksheet: string,
  edits: readonly Edit[],
  { merges }: Pick<Surveyed, 'merges'>,
  states: ReadonlyMap<number, CellState>,
): { readonly ready: ReadyEdit[]; readonly left: LeftEdit[] } {
  const ready = new Map<number, ReadyEdit>();
  const left: LeftEdit[] = [];
  const topLeft = topLeftIn(merges);
  for (const edit of edits) {
    const named = placeOf(edit);
    const place = named && topLeft(named);
    const key = place && cellKey(place);
    const before = key === undefined ? undefined : states.get(key);
    if (!place || key === undefined || !before) left.push({ edit, reason: 'missing' });
    else if (before.value !== edit.expected) left.push({ edit, reason: 'changed', current: before.value });
    else if (isAlready(before, edit.value ?? '')) left.push({ edit, reason: 'same', current: before.value });
    else {
      const joined = joinedWith(ready.get(key), edit, worksheet, place, before);
      if (joined) ready.set(key, joined);
      else left.push({ edit, reason: 'overlapping', current: before.value });
    }
  }
  return { ready: [...ready.values()], left };
}

/** 已是要写的内容；公式恰好算出这个值的也算。 */
const isAlready = (before: CellState, value: Content): boolean =>
  holds(before, value) || (typeof value !== 'object' && before.raw === value);

function joinedWith(
  known: ReadyEdit | undefined,
  edit: Edit,
  worksheet: string,
  place: Place,
  before: CellState,
): ReadyEdit | undefined {
  const address = cellAddress(place.row + 1, place.column);
  const value = edit.value ?? '';
  if (!known) {
    const moved = address !== edit.address.replaceAll('$', '');
    return { ...place, worksheet, address, edits: [edit], before, after: value, why: edit.why, moved };
  }
  const after = known.after === value ? known.after : bothChanges(before.value, known.after, value);
  if (after === undefined) return undefined;
  const why = known.why.split('；').includes(edit.why) ? known.why : `${known.why}；${edit.why}`;
  return { ...known, edits: [...known.edits, edit], after, why };
}

/** 两种改法各改原文的一处、互不相连时，合成一种；否则没有。 */
export function bothChanges(before: CellValue, one: Content, other: Content): string | undefined {
  if (typeof before !== 'string' || typeof one !== 'string' || typeof other !== 'string') return undefined;
  const [first, second] = [changedSpan(before, one), changedSpan(before, other)].sort((a, b) => a.start - b.start);
  if (!first || !second || second.start <= first.end) return undefined;
  return (
    before.slice(0, first.start) +
    first.text +
    before.slice(first.end, second.start) +
    second.text +
    before.slice(second.end)
  );
}

function changedSpan(before: string, after: string) {
  const [head, tail] = shared(before, after);
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}
