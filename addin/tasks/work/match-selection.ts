import type { ReconcileCandidate } from '../../../shared/api/reconcile.ts';
import type { ApiClient } from '../../api/client.ts';
import { cellAddress } from '../../excel/address.ts';
import { runExcel } from '../../excel/errors.ts';
import { readSelection, type SelectedColumn, selectedColumn } from '../../excel/selection.ts';
import { attempt } from '../failure.ts';
import type { AskOptions } from './asking.ts';
import { choicesOf } from './match-memory.ts';
import { MATCHINGS } from './match-properties.ts';
import type { MatchedRow, MatchedSelection, PullList } from './work.ts';

type MatchApi = Pick<ApiClient, 'reconcile'>;

/** 所选的一列逐行去对参考数据，只读。只送这一列的文字，同样的只送一次。 */
export const matchSelection = (api: MatchApi, list: PullList, options: AskOptions = {}): Promise<MatchedSelection> =>
  attempt(async () => {
    const { signal, onProgress, record } = options;
    onProgress?.({ step: 'read', done: 0, total: 1 });
    const { column, remembered } = await runExcel(async (context) => {
      const selection = await readSelection(context, choicesOf(list), { signal });
      return { column: selectedColumn(selection), remembered: selection.remembered };
    });
    signal?.throwIfAborted();
    const texts = [...new Set(column.cells.map(({ text }) => text))];
    const { type, properties } = MATCHINGS[list];
    onProgress?.({ step: 'send', done: 0, total: texts.length });
    record?.readCells(column.worksheet, column.address);
    const found = await api.reconcile(type, texts, {
      signal,
      onSend: record?.send,
      onPiece: (done, total) => onProgress?.({ step: 'send', done, total }),
    });
    const candidates = new Map(texts.map((text, i) => [text, found[i] ?? []]));
    const chosen = new Map(remembered.map(({ text, id }) => [text, id]));
    return {
      list,
      columns: properties.map(({ title }) => title),
      ...withHeader(column, rowsOf(column, candidates, chosen)),
    };
  }, options.signal);

function rowsOf(
  { cells, column }: SelectedColumn,
  candidates: ReadonlyMap<string, readonly ReconcileCandidate[]>,
  chosen: ReadonlyMap<string, string>,
): MatchedRow[] {
  return cells.map(({ row, text }): MatchedRow => {
    const found = candidates.get(text) ?? [];
    const address = cellAddress(row, column);
    const before = chosen.get(text);
    // 参考数据换了版本，上次选的可能不在了。
    const isOffered = found.some(({ id }) => id === before);
    return {
      ...{ id: address, address, text, sure: found[0]?.match === true },
      candidates: found.map(({ id, name, description, score }) => ({
        id,
        name: told(name, description, found),
        score,
      })),
      ...(before !== undefined && isOffered ? { chosen: before } : {}),
    };
  });
}

/** 同名的几个，说明也写上（两个“市中区”）。 */
const told = (name: string, description: string, found: readonly ReconcileCandidate[]): string =>
  found.filter((other) => other.name === name).length > 1 ? `${name}（${description}）` : name;

/** 连同表头选中、而那张表又认不得的：头一格什么也对不上，别的有对得上的，它是表头。 */
function withHeader(
  { worksheet, address, headerRow, cells }: SelectedColumn,
  rows: readonly MatchedRow[],
): Pick<MatchedSelection, 'worksheet' | 'address' | 'headerRow' | 'rows'> {
  const [first, ...others] = rows;
  const isHeader = headerRow === undefined && first?.candidates.length === 0 && others.some(({ sure }) => sure);
  const header = isHeader ? cells[0]?.row : headerRow;
  return {
    ...{ worksheet, address, rows: isHeader ? others : rows },
    ...(header === undefined ? {} : { headerRow: header }),
  };
}
