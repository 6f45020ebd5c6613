import type { HostConditionalFormat, HostSheet } from '../host/model.ts';
import { isAlwaysTrue } from './constant-formula.ts';

/** 一格上要画的标记：底色与字色，先到先得。 */
export interface Mark {
  readonly fill?: string;
  readonly fontColor?: string;
}

/**
 * 条件格式里“恒为真”的自定义公式——本工具的标记就是这样写的——按它的颜色画在网格上。
 * 别的条件格式网格不替 Excel 求值，故不画；它们在文件里原样保留。
 */
export function drawnMarks(sheet: HostSheet): MarkIndex {
  const drawn = sheet.conditionalFormats
    .filter(
      (format) => format.formula !== undefined && (format.fill || format.fontColor) && isAlwaysTrue(format.formula),
    )
    .toSorted((a, b) => a.priority - b.priority);
  return indexMarks(drawn);
}

export type MarkIndex = ReadonlyMap<number, ReadonlyMap<number, Mark>>;

function indexMarks(formats: readonly HostConditionalFormat[]): MarkIndex {
  const index = new Map<number, Map<number, Mark>>();
  for (const { areas, fill, fontColor } of formats) {
    const mark: Mark = { ...(fill && { fill }), ...(fontColor && { fontColor }) };
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        const line = index.get(row) ?? new Map<number, Mark>();
        index.set(row, line);
        for (let column = area.left; column <= area.right; column += 1) {
          line.set(column, { ...mark, ...line.get(column) });
        }
      }
    }
  }
  return index;
}
