import type { ImportProblem, ImportSheet } from '../../shared/api/imports.ts';
import { IMPORT_KINDS, type ImportKind, importKind } from '../../shared/imports/kinds.ts';
import { type ApiClient, ApiError } from '../api/client.ts';
import { cellAddress } from '../excel/address.ts';
import { CORRECTIONS } from '../excel/corrections.ts';
import { type ExcelContext, runExcel } from '../excel/errors.ts';
import { makeGrid, type SheetContent } from '../excel/grid.ts';
import { indexHeaders } from '../excel/headers.ts';
import { loadMemory } from '../excel/memory.ts';
import { readSheets } from '../excel/read.ts';
import {
  type RecognisedTable,
  recogniseAllIn,
  type SheetRecognition,
  type WayToRecognise,
} from '../excel/recognise.ts';
import type { PlacedCell } from '../excel/snapshot.ts';
import { attempt } from './failure.ts';
import type { ImportTasks, LocatedProblem } from './import-tasks.ts';
import { readCells } from './reading.ts';
import type { SentLog } from './sent.ts';
import { TaskError } from './tasks.ts';

/** 名册只有两列的也有；本工具调取的名单，改过再导入，是最顺手的办法。 */
const FOR_IMPORT: WayToRecognise<ImportKind> = {
  index: indexHeaders<ImportKind>(IMPORT_KINDS, { leastColumns: 2, needsFilled: true }),
  own: true,
};

interface ImportTable {
  readonly table: RecognisedTable<ImportKind>;
  readonly cells: readonly (readonly PlacedCell[])[];
}

const NEEDS_EDITOR =
  '导入、发布参考数据要用编辑的访问码，现在填的只能校验和查看。请向管理员索取编辑的访问码，在“校验设置”里换上，再试';

/** 换成官员看得懂的话：没有权限的说明要哪一种访问码，起草被退回的照服务的话说。 */
function edits<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return attempt(async () => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 403) throw new TaskError('refused', NEEDS_EDITOR, { cause: error });
      if ((error.status === 422 || error.status === 413) && error.said !== undefined)
        throw new TaskError('server', `没有存成草稿：${error.said}`, { cause: error });
      throw error;
    }
  }, signal);
}

async function recogniseTables(
  context: ExcelContext,
): Promise<{ contents: readonly SheetContent[]; recognition: SheetRecognition<ImportKind> }> {
  const corrections = loadMemory(context, CORRECTIONS);
  const contents = await readSheets(context);
  // 官员说不校验的表，照样可以导入；更正成某种表的，两边都作数。
  const own = corrections().filter(({ kind }) => FOR_IMPORT.index.has(kind));
  return { contents, recognition: recogniseAllIn(contents, own, FOR_IMPORT) };
}

function payloadOf({ table, cells }: ImportTable): ImportSheet {
  const { kind, name, firstRow, columns } = table;
  return {
    ...{ kind, name, firstRow },
    columns: columns.map(({ field }) => field),
    rows: cells.map((row) => row.map(({ value }) => value)),
  };
}

function located(problem: ImportProblem, tables: readonly ImportTable[]): LocatedProblem {
  const found = tables.find(({ table }) => table.name === problem.sheet);
  if (!found) return { ...problem, worksheet: problem.sheet };
  const { table, cells } = found;
  const column = Math.max(
    0,
    table.columns.findIndex(({ field }) => field === problem.column),
  );
  const place = cells[problem.row - table.firstRow]?.[column];
  return {
    ...{ ...problem, worksheet: table.sheet },
    ...(place && { address: cellAddress(place.row, place.column) }),
  };
}

/** `published` 在换了当前版本之后告知，取过的参考数据不再作数。 */
export function createImports(api: ApiClient, log: SentLog, published: () => void): ImportTasks {
  const review: ImportTasks['review'] = (draft) =>
    attempt(async () => ({ draft, diff: await api.difference(draft.id) }));
  return {
    find: () => attempt(() => runExcel(async (context) => (await recogniseTables(context)).recognition)),
    drafts: () => attempt(() => api.drafts()),
    read: (names, signal) =>
      edits(async () => {
        const record = log.begin('import');
        const tables = await runExcel(async (context) => {
          const { contents, recognition } = await recogniseTables(context);
          const grids = new Map(contents.map((content) => [content.sheet, makeGrid(content)]));
          const chosen = recognition.tables.filter(({ name }) => names.includes(name));
          return readCells(context, chosen, grids, { signal });
        });
        if (tables.length < names.length)
          throw new TaskError('missing', '选定的表有的找不到了，可能改过名或改了表头。请返回，重新认表再选');
        const sheets = tables.map(payloadOf);
        record.readTables(
          tables.map(({ table }, at) => ({ table, spec: importKind(table.kind), columns: sheets[at]?.columns ?? [] })),
        );
        const read = await api.readImports({ sheets }, { signal, onSend: record.send });
        return { names, read, problems: read.problems.map((problem) => located(problem, tables)) };
      }, signal),
    draft: ({ read }, { title, note }) =>
      edits(async () => {
        const { send } = log.begin('draft');
        const draft = await api.createDraft({ title, note, resources: read.resources }, { onSend: send });
        const diff = await api.difference(draft.id);
        if (diff.against === read.edition) return { draft, diff };
        // 读表与起草之间换了版本：照旧版读的内容会盖掉别人的改动。
        await api.discard(draft.id);
        throw new TaskError('conflict', '读表之后，别人发布了新的一版。请照新版重新读表，免得盖掉别人的改动');
      }),
    review,
    publish: (draft) =>
      edits(async () => {
        const edition = await api.publish(draft.id);
        published();
        return edition;
      }),
    discard: (draft) => edits(() => api.discard(draft.id)),
  };
}
