import type { SheetDraft } from '../../../../addin/excel/sheet-draft.ts';
import type { BlockWriting, SheetWriting, Writing } from '../../../../addin/excel/writing.ts';
import { carryOut, planOf } from '../../../../addin/tasks/work/carry-out.ts';
import type { WorkDone, WorkPlan } from '../../../../addin/tasks/work/work.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { PROJECT_HEADERS, project } from '../../excel/sheet-content.ts';
import { makeWorkbook, sheetOf } from '../open-workbook.ts';

export const block = (over: Partial<BlockWriting> = {}): BlockWriting => ({
  type: 'block',
  worksheet: '清单',
  top: 0,
  left: 7,
  rows: [
    ['最迟期限', '项数', '规范牵头部门'],
    ['2025-12-31', 2, '=市委宣传部'],
    ['2026-06-30', 1, '市教育和体育局'],
    ['', null, '市财政局'],
  ],
  why: '补充列',
  ...over,
});

/** 三条记录的清单；表头是合并的，有格式，表名里有引号。 */
export function plainWorkbook(): HostWorkbook {
  const style = { bold: true, fill: '#DDEEFF', horizontalAlignment: 'Center', borderBottom: 'thin #000000' } as const;
  const workbook = makeWorkbook(
    {
      name: '清单',
      lines: [
        PROJECT_HEADERS.map((value) => ({ value, style })),
        ...[1, 2, 3].map((no) => project(no).map((value) => ({ value, style: { wrapText: true } }))),
      ],
    },
    { name: "县'一'区", lines: [PROJECT_HEADERS, project(1)] },
  );
  sheetOf(workbook, '清单').columnWidths.set(2, 30);
  return workbook;
}

/** 目标分解表的样子：带链接、数字格式和图表。 */
export function draft(over: Partial<SheetDraft> = {}): SheetDraft {
  return {
    output: 'target-breakdown',
    name: '目标分解表',
    title: '目标分解表',
    notes: ['参考数据版本 1，判断日期 2026-11-23。', '依据：征求意见稿。'],
    columns: [
      { title: '项目', width: 20 },
      { title: '指标', width: 30 },
      { title: '目标值', width: 10, align: 'right', numberFormat: '0.0' },
    ],
    rows: [row('甲', '改善办学条件', 90), row('乙', '=以等号开头的文字', 80), row('丙', '师资达标', 70)],
    ...over,
  };
}

export const row = (key: string, metric: string, value: number | null) => ({
  key,
  cells: [{ value: `项目${key}"`, link: { worksheet: "县'一'区", address: 'A2' } }, metric, value],
});

export const sheet = (over: Partial<SheetDraft> = {}): SheetWriting => ({ type: 'sheet', draft: draft(over) });

export const plan = (...writings: Writing[]): Promise<WorkPlan> => planOf('enrich', '补充列', writings);

export async function write(...writings: Writing[]): Promise<WorkDone> {
  return carryOut(await plan(...writings));
}

/** 打开三条记录的清单，先照 `change` 动过。 */
export function opened(change: (workbook: HostWorkbook) => void = () => undefined): HostWorkbook {
  const workbook = plainWorkbook();
  change(workbook);
  installOffice(workbook);
  return workbook;
}

/** 官员在一格里打字。 */
export const type = (workbook: HostWorkbook, name: string, row: number, column: number, value: string | number) =>
  workbook.write(name, row, column, [[{ value }]], 'user');
