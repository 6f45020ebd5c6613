import { expect } from 'vitest';
import type { LocatedFinding } from '../../../addin/tasks/tasks.ts';
import type { HostCell, HostWorkbook } from '../../../addin/workbench/host/model.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { everything, makeWorkbook, sheetOf } from './open-workbook.ts';

/** 一条有改法的结果。 */
export const fixable = (
  worksheet: string,
  address: string,
  value: CellValue,
  fix: string | number,
  id = `${worksheet}!${address}`,
): LocatedFinding => ({
  ...{ id, rule: 'projects/any', severity: 'warning', sheet: worksheet, worksheet, address, value },
  ...{ message: `${address} 应为“${fix}”`, fix: { value: fix } },
});

type Line = readonly (CellValue | HostCell)[];
const line = (no: CellValue | HostCell, lead: CellValue | HostCell, goal?: HostCell): Line => {
  const [, ...rest] = project(String(no));
  return [no, ...rest.slice(0, 2), goal ?? rest[2] ?? null, lead, ...rest.slice(4)];
};

/** 什么样的格都有：公式、日期、错误值、文本格式的数与公式、合并、隐藏的行，两张工作表。 */
export function mixedWorkbook(): HostWorkbook {
  const workbook = makeWorkbook(
    {
      name: '清单',
      lines: [
        PROJECT_HEADERS,
        line({ value: '1', numberFormat: '@' }, '委宣传部'),
        line(2, { value: '委宣传部', formula: '="委"&"宣传部"' }),
        line(3, '=委宣传部', { value: 44762, numberFormat: 'yyyy/m/d' }),
        line(4, { value: '#REF!', error: true }),
        line(5, { value: '委宣传部', formula: '="委"&"宣传部"', numberFormat: '@' }),
        line(6, '委宣传部'),
        line(7, null),
        line(8, { value: '50', numberFormat: '0.00' }),
      ],
      merges: ['E7:E8'],
    },
    { name: '县(二)', lines: [PROJECT_HEADERS, line(1, '委宣传部'), line(2, '财政')] },
  );
  sheetOf(workbook, '清单').hiddenRows.add(4);
  return workbook;
}

/** 长到一批改动要分几次往返。 */
const LONG = '，到2025年底完成'.repeat(16);

export const MIXED_FIXES: readonly LocatedFinding[] = [
  fixable('清单', 'A2', '1', 1),
  fixable('清单', 'E2', '委宣传部', '市委宣传部'),
  fixable('清单', 'E3', '委宣传部', '市委宣传部'),
  fixable('清单', 'D4', '2022-07-20', `到2025年底完成${LONG}`),
  fixable('清单', 'E4', '=委宣传部', `=市委宣传部${LONG}`),
  fixable('清单', 'E5', '#REF!', '市教育体育局'),
  fixable('清单', 'E6', '委宣传部', `市委宣传部${LONG}`),
  fixable('清单', 'E8', '委宣传部', '市委宣传部'),
  fixable('清单', 'E9', '50', 50),
  fixable('县(二)', 'E2', '委宣传部', `市委宣传部${LONG}`),
  fixable('县(二)', 'E3', '财政', '市财政局'),
];

/** 各工作表的内容；公式格算出来的值不比，模拟的 Excel 不重算。 */
export function contentOf(workbook: HostWorkbook): unknown {
  const { sheets } = JSON.parse(everything(workbook));
  for (const sheet of sheets)
    for (const [, cells] of sheet.rows) for (const [, cell] of cells) if (cell.formula !== undefined) delete cell.value;
  return sheets;
}

/** 内容和记录都与原来一样。 */
export function expectUntouched(workbook: HostWorkbook, before: HostWorkbook): void {
  expect(contentOf(workbook)).toEqual(contentOf(before));
  expect([...workbook.settings]).toEqual([...before.settings]);
}
