import type { CellValue } from '../../shared/api/validations.ts';
import { type Area, parseAddresses } from './address.ts';
import { type BlockOptions, type Region, readBlocks } from './blocks.ts';
import { isUnexplained } from './errors.ts';
import type { SheetContent } from './grid.ts';

interface UsedSheet {
  readonly sheet: string;
  readonly worksheetId: string;
  readonly hidden: boolean;
  /** 空工作表没有。 */
  readonly area?: Area;
}

/** `getMergedAreasOrNullObject` 自 ExcelApi 1.13；更旧的 Excel 读不到合并区，只凭各格的值来认。 */
const MERGES_API = '1.13';

/**
 * 读全部工作表：名单、已用区域、值与合并区。两次往返之后是值的各块和合并区，
 * 小工作簿共三次。隐藏的工作表只列名，不读内容。
 */
export async function readSheets(context: Excel.RequestContext, options: BlockOptions = {}): Promise<SheetContent[]> {
  const used = await usedSheets(context);
  const regions = used.flatMap(({ sheet, hidden, area }): Region[] => (area && !hidden ? [{ sheet, area }] : []));
  const merges = await mergedAreas(context, regions);
  const slices = regions.map(slicesOf);
  const blocks = await readBlocks(context, 'values', slices.flat(), options);
  const values = slices.map((own, i) => {
    const start = slices.slice(0, i).flat().length;
    return sideBySide(blocks.slice(start, start + own.length));
  });
  return used.map(({ sheet, worksheetId, hidden, area }) => {
    const position = regions.findIndex((region) => region.sheet === sheet);
    return {
      sheet,
      worksheetId,
      hidden,
      top: area?.top ?? 0,
      left: area?.left ?? 0,
      values: values[position] ?? [],
      merges: merges[position] ?? [],
    };
  });
}

/** 一次至多读这么多列：整行的区域 Excel 不给值（读出来是 null）。 */
const MOST_COLUMNS = 8_192;

/** 已用到最末几列的（多是误写的一格），从左到右分几块读。 */
function slicesOf({ sheet, area }: Region): Region[] {
  const slices: Region[] = [];
  for (let left = area.left; left <= area.right; left += MOST_COLUMNS)
    slices.push({ sheet, area: { ...area, left, right: Math.min(area.right, left + MOST_COLUMNS - 1) } });
  return slices;
}

const sideBySide = ([first = [], ...rest]: readonly CellValue[][][]): CellValue[][] =>
  rest.length === 0 ? first : first.map((row, r) => [...row, ...rest.flatMap((block) => block[r] ?? [])]);

async function usedSheets(context: Excel.RequestContext): Promise<UsedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id,items/visibility');
  await context.sync();
  const ranges = worksheets.items.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  await context.sync();
  return worksheets.items.map((sheet, i) => {
    const range = ranges[i];
    const named = { sheet: sheet.name, worksheetId: sheet.id, hidden: sheet.visibility !== 'Visible' };
    return !range || range.isNullObject ? named : { ...named, area: areaOf(range) };
  });
}

type Box = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;
const areaOf = (box: Box): Area => ({
  top: box.rowIndex,
  left: box.columnIndex,
  bottom: box.rowIndex + box.rowCount - 1,
  right: box.columnIndex + box.columnCount - 1,
});

/**
 * 各区域里的合并区，一次往返。一个区域里超过 512 处时 Excel 会报错，则把它上下对半再读（`halving` 为假时不再试）。
 * 此前排着的读也随这次往返送出。
 */
export async function mergedAreas(
  context: Excel.RequestContext,
  regions: readonly Region[],
  halving = true,
): Promise<Area[][]> {
  if (regions.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', MERGES_API)) {
    if (!halving) await context.sync();
    return regions.map(() => []);
  }
  const found = regions.map((region) => rangeOf(context, region).getMergedAreasOrNullObject().load('address'));
  try {
    await context.sync();
  } catch (error) {
    if (!halving || !isUnexplained(error)) throw error;
    return halved(context, regions, error);
  }
  return found.map((areas, i) => (areas.isNullObject ? [] : parseAddresses(areas.address, regions[i]?.sheet ?? '')));
}

async function halved(context: Excel.RequestContext, regions: readonly Region[], error: Error): Promise<Area[][]> {
  const results: Area[][] = [];
  for (const region of regions) {
    const { top, bottom } = region.area;
    if (regions.length > 1) results.push(...(await mergedAreas(context, [region])));
    else {
      if (top === bottom) throw error;
      const middle = Math.floor((top + bottom) / 2);
      const upper = await mergedAreas(context, [{ ...region, area: { ...region.area, bottom: middle } }]);
      const lower = await mergedAreas(context, [{ ...region, area: { ...region.area, top: middle + 1 } }]);
      results.push([...upper.flat(), ...lower.flat()]);
    }
  }
  return results;
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: Region): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

/** 若干列的数字格式，与 `regions` 一一对应。 */
export async function readFormats(
  context: Excel.RequestContext,
  regions: readonly Region[],
  options: BlockOptions = {},
): Promise<string[][]> {
  const blocks = await readBlocks(context, 'numberFormat', regions, options);
  return blocks.map((rows) => rows.map(([format]: CellValue[]) => String(format ?? 'General')));
}
