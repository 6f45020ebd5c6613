import { columnOf, type SheetKind, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isDateFormat } from '../../excel/dates.ts';
import { makeGrid } from '../../excel/grid.ts';
import { recogniseAll } from '../../excel/recognise.ts';
import type { DraftCell, DraftColumn, DraftRow, SheetDraft } from '../../excel/sheet-draft.ts';
import { placeCells } from '../../excel/snapshot.ts';
import type { WorkbookFile } from '../../files/read-file.ts';

/** 一个读好的文件。`name` 在一次汇总里不重复。 */
export interface SourceBook extends WorkbookFile {
  readonly name: string;
}

/** 汇总表里的一条记录，连同它来自哪个文件、哪张工作表、哪一行。 */
interface SourceRecord {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly values: ReadonlyMap<string, DraftCell>;
}

export interface Consolidation {
  /** 每种表一张，有记录的才有。 */
  readonly drafts: readonly SheetDraft[];
  /** 没有汇入的、更正用不上了的，一句一条。 */
  readonly leftOut: readonly string[];
}

const WIDTH = 16;
const DATE_FORMAT = 'yyyy/m/d';
const SOURCE_COLUMNS: readonly DraftColumn[] = [
  { title: '来源文件', width: 20 },
  { title: '来源工作表', width: 14 },
  { title: '来源行', width: 8, align: 'center' },
];

/** 把各文件里认得的表按种类汇到一起；文件里更正过认表的，照更正。 */
export function consolidated(books: readonly SourceBook[]): Consolidation {
  const records = new Map<SheetKind, SourceRecord[]>();
  const leftOut: string[] = [];
  for (const book of books) {
    const { tables, skipped, lost } = recogniseAll(
      book.sheets.map(({ content }) => content),
      book.corrections,
    );
    for (const { sheet, why, corrected } of skipped) {
      // 更正用不上了的，表照自动识别的汇，不是没有汇入。
      const isLeftOut = corrected === undefined || !lost.includes(corrected);
      leftOut.push(`“${book.name}”的工作表“${sheet}”${isLeftOut ? '没有汇入' : ''}：${why}`);
    }
    for (const table of tables) {
      const source = book.sheets.find(({ content }) => content.sheet === table.sheet);
      if (!source) continue;
      const own = records.get(table.kind) ?? [];
      records.set(table.kind, own);
      own.push(...recordsOf(book.name, table, source));
    }
  }
  const drafts = [...records].filter(([, own]) => own.length > 0).map(([kind, own]) => draftOf(kind, own));
  return { drafts, leftOut };
}

type Table = ReturnType<typeof recogniseAll>['tables'][number];

/** 一行一条；空行、小计等不是记录的行没有。竖着合并的值已带给它盖住的各行。 */
function recordsOf(file: string, table: Table, source: WorkbookFile['sheets'][number]): SourceRecord[] {
  return placeCells(makeGrid(source.content), table, new Map()).flatMap((cells, i): SourceRecord[] => {
    if (cells.every(({ value }) => value === null || value === '')) return [];
    const values = new Map(
      table.columns.map(({ field }, c): [string, DraftCell] => {
        const { value, row, column } = cells[c] ?? { value: null, row: 0, column: 0 };
        if (typeof value === 'boolean') return [field, value ? '是' : '否'];
        const isDate = columnOf(table.kind, field)?.content.type === 'date';
        const format = source.format(row - 1, column) ?? '';
        // 日期列整列是日期格式：原来不是日期的数要成为文字，才不会显成别的日子。
        return [field, isDate && typeof value === 'number' && !isDateFormat(format) ? String(value) : value];
      }),
    );
    return [{ file, sheet: table.sheet, row: table.firstRow + i, values }];
  });
}

function draftOf(kind: SheetKind, records: readonly SourceRecord[]): SheetDraft {
  const { title, columns } = sheetKind(kind);
  const present = columns.filter(({ id }) => records.some(({ values }) => values.has(id)));
  const files = [...new Set(records.map(({ file }) => file))];
  return {
    output: 'consolidated',
    variant: kind,
    name: `汇总-${title}`,
    title: `${title}（汇总）`,
    notes: [`汇总自 ${files.length} 个文件，共 ${records.length} 行：${files.join('、')}。`],
    columns: [
      ...present.map(
        ({ title: header, content }): DraftColumn => ({
          title: header,
          width: WIDTH,
          ...(content.type === 'date' ? { numberFormat: DATE_FORMAT } : {}),
        }),
      ),
      ...SOURCE_COLUMNS,
    ],
    rows: records.map(
      ({ file, sheet, row, values }): DraftRow => ({
        key: [file, sheet, row].join('\n'),
        cells: [...present.map(({ id }) => values.get(id) ?? null), file, sheet, row],
      }),
    ),
  };
}
