import { dateToSerial } from 'hucre';
import { type CellValue as FileValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { CellValue } from '../../shared/api/validations.ts';
import { CORRECTIONS, type Correction } from '../excel/corrections.ts';
import { isDateFormat } from '../excel/dates.ts';
import type { SheetContent } from '../excel/grid.ts';
import { remembered } from './memory.ts';
import { fileError, onlyWorksheets, unpack } from './package.ts';

/** 文件里的一张工作表：认表要的内容，和各格的数字格式（常规的没有）。 */
export interface FileSheet {
  readonly content: SheetContent;
  /** 行列从 0 起。 */
  format(row: number, column: number): string | undefined;
}

export interface WorkbookFile {
  readonly sheets: readonly FileSheet[];
  /** 官员在那个工作簿里更正过的认表。 */
  readonly corrections: readonly Correction[];
}

/**
 * 读一个 .xlsx 文件，不经 Excel，原件不动。公式格取存着的结果。
 * @throws {WorkbookFileError} 打不开；`message` 是原因与办法
 */
export async function readFile(bytes: Uint8Array): Promise<WorkbookFile> {
  const file = unpack(bytes);
  try {
    const book = await readXlsx(file.bytes, { readStyles: true, sheets: onlyWorksheets(file) });
    return {
      sheets: book.sheets.map((sheet) => fileSheet(sheet, book.dateSystem === '1904')),
      corrections: remembered(file.parts, CORRECTIONS),
    };
  } catch (error) {
    throw fileError(error);
  }
}

/** 1904 日期系统（旧版 Mac）的序列号比通常的小这么多天。 */
const DAYS_TO_1904 = 1_462;

/** 日期一律成为通常（1900 日期系统）的序列号，不管文件自己用哪一种：汇到别的工作簿里才还是那一天。 */
function fileSheet(sheet: Sheet, serial1904: boolean): FileSheet {
  const format = (row: number, column: number) => sheet.cells?.get(`${row},${column}`)?.style?.numFmt;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return {
    content: {
      sheet: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      ...{ top: 0, left: 0 },
      values: sheet.rows.map((row, r) =>
        Array.from({ length: width }, (_, c) => {
          const detail = sheet.cells?.get(`${r},${c}`);
          const value = detail?.formulaResult ?? detail?.value ?? row?.[c] ?? null;
          return cellValue(value, serial1904 && isDateFormat(format(r, c) ?? ''));
        }),
      ),
      merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        ...{ top: startRow, left: startCol, bottom: endRow, right: endCol },
      })),
    },
    format,
  };
}

function cellValue(value: FileValue, isSerial1904: boolean): CellValue {
  if (value instanceof Date) return dateToSerial(value);
  return typeof value === 'number' && isSerial1904 ? value + DAYS_TO_1904 : value;
}
