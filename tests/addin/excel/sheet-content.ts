import type { SheetContent } from '../../../addin/excel/grid.ts';
import { type RecognisedTable, recogniseSheet } from '../../../addin/excel/recognise.ts';
import { parseArea } from '../../../addin/workbench/host/address.ts';
import type { CellValue } from '../../../shared/api/validations.ts';

export interface ContentOptions {
  readonly sheet?: string;
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** 已用区域左上角的行列号，从 0 起。 */
  readonly at?: readonly [number, number];
}

/** 照经办人打字的样子写一张工作表；短的行右边补空。 */
export function content(lines: readonly (readonly CellValue[])[], options: ContentOptions = {}): SheetContent {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const [top, left] = options.at ?? [0, 0];
  return {
    sheet: options.sheet ?? 'Sheet1',
    hidden: options.hidden ?? false,
    top,
    left,
    values: lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]),
    merges: (options.merges ?? []).map((address) => {
      const area = parseArea(address);
      if (!area) throw new RangeError(`不是地址：${address}`);
      return area;
    }),
  };
}

export const PROJECT_HEADERS = ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'];

/** 重点项目清单的一行，各格都填了。 */
export const project = (no: CellValue, name = `项目${no}`): CellValue[] => [
  no,
  name,
  '改善办学条件',
  '到2025年，全部达标',
  '市教育体育局',
  '市财政局',
  '基础教育科',
];

export const projects = (...numbers: number[]): CellValue[][] => numbers.map((no) => project(no));

/** 工作表上认出的那一张表；不是恰好一张就算错。 */
export function only(sheet: SheetContent): RecognisedTable {
  const { tables, skipped } = recogniseSheet(sheet);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`认出 ${tables.length} 张表：${JSON.stringify(skipped)}`);
  return table;
}
