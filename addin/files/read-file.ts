import { dateToSerial } from 'hucre';
import { type CellValue as FileValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { CellValue } from '../../shared/api/validations.ts';
import type { SheetContent } from '../excel/grid.ts';
import { fileError, unpack } from './package.ts';

/** 文件里的一张工作表：认表要的内容，和各格的数字格式（常规的没有）。 */
export interface FileSheet {
  readonly content: SheetContent;
  /** 行列从 0 起。 */
  format(row: number, column: number): string | undefined;
}

/**
 * 读一个 .xlsx 文件，不经 Excel，原件不动。公式格取存着的结果。
 * @throws {WorkbookFileError} 打不开；`message` 是原因与办法
 */
export async function readFile(bytes: Uint8Array): Promise<FileSheet[]> {
  unpack(bytes);
  try {
    const book = await readXlsx(bytes, { readStyles: true });
    return book.sheets.map((sheet) => fileSheet(sheet, book.dateSystem === '1904'));
  } catch (error) {
    throw fileError(error);
  }
}

function fileSheet(sheet: Sheet, serial1904: boolean): FileSheet {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return {
    content: {
      sheet: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      ...{ top: 0, left: 0 },
      values: sheet.rows.map((row, r) =>
        Array.from({ length: width }, (_, c) => {
          const detail = sheet.cells?.get(`${r},${c}`);
          return cellValue(detail?.formulaResult ?? detail?.value ?? row?.[c] ?? null, serial1904);
        }),
      ),
      merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        ...{ top: startRow, left: startCol, bottom: endRow, right: endCol },
      })),
    },
    format: (row, column) => sheet.cells?.get(`${row},${column}`)?.style?.numFmt,
  };
}

const cellValue = (value: FileValue, serial1904: boolean): CellValue =>
  value instanceof Date ? dateToSerial(value, serial1904) : value;
