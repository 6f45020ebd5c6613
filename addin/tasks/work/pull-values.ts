import type { PropertyValue } from '../../../shared/api/reconcile.ts';
import { parseAddress } from '../../excel/address.ts';
import { runExcel } from '../../excel/errors.ts';
import { type Grid, makeGrid } from '../../excel/grid.ts';
import { readSheet } from '../../excel/selection.ts';
import { attempt } from '../failure.ts';
import { TaskError } from '../tasks.ts';
import { planOf } from './carry-out.ts';
import type { Planner } from './create-work.ts';
import { MATCHINGS } from './match-properties.ts';
import { blocksOf, placeColumns, type ValueColumn } from './value-columns.ts';
import type { MatchedRow, MatchedSelection, RequestOf } from './work.ts';

/** 一行对上的那一个的标识：认定的，或官员选的；都没有的没有。 */
function matchOf(row: MatchedRow, choices: ReadonlyMap<string, string>): string | undefined {
  const [first] = row.candidates;
  const choice = choices.get(row.id);
  if (row.candidates.some(({ id }) => id === choice)) return choice;
  return row.sure ? first?.id : undefined;
}

/** 所选各行对应的参考数据，写进右边的列。拿不准而没有选的、没有对上的，空着，并说出来。 */
export const planPullValues: Planner<'pull-values'> = (api, request, options) =>
  attempt(async () => {
    const { matched, choices } = request;
    const { signal, onProgress, record } = options;
    const ids = new Map(
      matched.rows.flatMap((row) => {
        const id = matchOf(row, choices);
        return id === undefined ? [] : [[rowNumber(row), id] as const];
      }),
    );
    if (ids.size === 0) throw new TaskError('missing', '没有一行对得上，没有要写的。请换一列，或为拿不准的选定一个');
    const { properties } = MATCHINGS[matched.list];
    onProgress?.({ step: 'send', done: 0, total: 1 });
    const [values, { edition }] = await Promise.all([
      api.extend(
        [...new Set(ids.values())],
        properties.map(({ id }) => id),
        { signal, onSend: record?.send },
      ),
      api.health({ signal }),
    ]);
    onProgress?.({ step: 'send', done: 1, total: 1 });
    const columns = properties.map((property): ValueColumn => {
      const cells = [...ids].flatMap(([row, id]) => {
        const cell = cellOf(values.get(id)?.get(property.id) ?? []);
        return cell === undefined ? [] : [[row, cell] as const];
      });
      return { ...property, values: new Map(cells) };
    });
    const grid = makeGrid(await runExcel((context) => readSheet(context, matched.worksheet, { signal })));
    if (!isStillThere(grid, matched))
      throw new TaskError('missing', '对照之后所选的一列变了（如改了字、插了行、排了序），没有写。请再对照一次');
    const target = { column: columnOf(matched), headerRow: matched.headerRow, rows: matched.rows.map(rowNumber) };
    const placed = placeColumns(grid, target, columns);
    const why = `对照参考数据（版本 ${edition}）`;
    const plan = await planOf(
      'pull-values',
      `对照${matched.worksheet} ${matched.address}，写 ${ids.size} 行`,
      blocksOf(grid, matched.worksheet, target, placed, why),
      notesOf(request, ids, edition),
    );
    return { ...plan, choices: { list: matched.list, chosen: chosenOf(request) } };
  }, options.signal);

/** 各行的文字还在原处：行号是对照时的，行挪了就会写错。 */
function isStillThere(grid: Grid, matched: MatchedSelection): boolean {
  const column = columnOf(matched);
  return matched.rows.every((row) => String(grid.shown(rowNumber(row) - 1, column) ?? '').trim() === row.text);
}

function rowNumber({ address }: MatchedRow): number {
  return placeOf(address).top + 1;
}

function columnOf({ address }: MatchedSelection): number {
  return placeOf(address).left;
}

function placeOf(address: string) {
  const area = parseAddress(address);
  if (!area) throw new RangeError(`不是地址：${address}`);
  return area;
}

/** 几个值的连成一格；没有值的没有。 */
function cellOf(values: readonly PropertyValue[]): string | number | undefined {
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  if ('int' in first && others.length === 0) return first.int;
  return values
    .map((value) => ('str' in value ? value.str : 'int' in value ? String(value.int) : value.name))
    .join('、');
}

/** 官员为拿不准的各段文字选定的；同一段文字选了两样的不记。 */
function chosenOf({ matched, choices }: RequestOf<'pull-values'>): ReadonlyMap<string, string> {
  const byText = new Map<string, Set<string>>();
  for (const row of matched.rows) {
    const choice = choices.get(row.id);
    if (row.sure || !row.candidates.some(({ id }) => id === choice) || choice === undefined) continue;
    byText.set(row.text, (byText.get(row.text) ?? new Set()).add(choice));
  }
  return new Map([...byText].flatMap(([text, ids]) => (ids.size === 1 ? [[text, [...ids].join('')] as const] : [])));
}

const MOST_NAMED = 5;
function named(rows: readonly MatchedRow[]): string {
  const shown = rows.slice(0, MOST_NAMED).map(({ address, text }) => `${address}“${text}”`);
  return `${shown.join('、')}${rows.length > MOST_NAMED ? '等' : ''}`;
}

function notesOf({ matched }: RequestOf<'pull-values'>, ids: ReadonlyMap<number, string>, edition: string): string[] {
  const left = matched.rows.filter((row) => !ids.has(rowNumber(row)));
  const unmatched = left.filter(({ candidates }) => candidates.length === 0);
  const unsure = left.filter(({ candidates }) => candidates.length > 0);
  return [
    `参考数据版本 ${edition}。`,
    ...(unsure.length === 0 ? [] : [`${unsure.length} 行拿不准，没有选定，空着：${named(unsure)}。`]),
    ...(unmatched.length === 0 ? [] : [`${unmatched.length} 行没有对上，空着：${named(unmatched)}。`]),
    ...(matched.list === 'custody-pairs' && unmatched.length > 0
      ? ['托管结对的名单不全：没有对上的，不能据此认为有误。']
      : []),
  ];
}
