import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { answering, sheetOf } from '../open-workbook.ts';
import { block, opened, plainWorkbook, row, sheet, write } from './writing-material.ts';

const tasks = createTasks(answering(() => []));

/** 各格的内容与样子；存盘重开之后编号会变，空的格不算。 */
const shown = ({ sheets }: HostWorkbook) =>
  sheets.map(({ name, rows, columnWidths }) => ({
    ...{ name, widths: [...columnWidths] },
    cells: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([at, cells]) => [
        at,
        [...cells]
          .filter(([, { value, style }]) => value !== null || style)
          .sort(([a], [b]) => a - b)
          .map(([column, { value, formula, numberFormat, style }]) => [
            column,
            { value, formula, numberFormat, style },
          ]),
      ]),
  }));

const reopened = async (workbook: HostWorkbook): Promise<HostWorkbook> => {
  const again = await readWorkbook(await saveWorkbook(workbook));
  installOffice(again);
  return again;
};

const BLOCK = block({ format: { column: 6, width: 12 } });
const MIXED = block({
  left: 5,
  rows: [
    ['参与', null, '新列'],
    ['市财政局', '', '新'],
    ['', '基础教育科', '=新'],
  ],
});
const rename = (workbook: HostWorkbook, to = '重点项目（2026）') =>
  workbook.renameSheet(sheetOf(workbook, '清单').id, to);

type Change = (workbook: HostWorkbook) => void;

/** 写好、存盘、重开；官员动过；再存盘、重开，全部撤销：等于官员在没写过的工作簿上动过。 */
async function expectUndone(writings: Parameters<typeof write>, change: Change, sheetName = '清单'): Promise<void> {
  const workbook = opened();
  await write(...writings);
  const first = await reopened(workbook);
  change(first);
  const second = await reopened(first);
  const { left } = await tasks.undoAll();
  expect(left).toEqual([]);
  expect(await tasks.journal()).toEqual([]);
  const plain = await readWorkbook(await saveWorkbook(plainWorkbook()));
  change(plain);
  expect(shown(second)).toEqual(shown(await readWorkbook(await saveWorkbook(plain))));
  expect(second.sheet(sheetName)).toBeDefined();
}

const filter: Change = (workbook) => {
  sheetOf(workbook, '清单').hiddenRows.add(2);
  sheetOf(workbook, '清单').hiddenRows.add(3);
};
const sorted: Change = (workbook) => {
  const { rows } = sheetOf(workbook, '清单');
  const [first, last] = [rows.get(1), rows.get(3)];
  if (first && last) rows.set(1, last).set(3, first);
};

const ANYHOW: [name: string, change: Change, sheet: string][] = [
  ['工作表改了名', (workbook) => rename(workbook), '重点项目（2026）'],
  [
    '改了名，又另做了一张同名的',
    (workbook) => {
      rename(workbook);
      workbook.addSheet('清单');
    },
    '清单',
  ],
  ['筛选掉几行', filter, '清单'],
  ['上面插了两行', (workbook) => workbook.insertRows('清单', 0, 2, 'user'), '清单'],
  ['排过序', sorted, '清单'],
  ['写的块中间插了一列', (workbook) => workbook.insertColumns('清单', 8, 1, 'user'), '清单'],
  ['左边删了一列', (workbook) => workbook.deleteColumns('清单', 1, 1, 'user'), '清单'],
  ['工作表挪到最后', (workbook) => workbook.moveSheet(sheetOf(workbook, '清单').id, 1), '清单'],
  [
    '工作表藏起来了',
    (workbook) => {
      sheetOf(workbook, '清单').visibility = 'Hidden';
    },
    '清单',
  ],
  ['末尾添了一行', (workbook) => workbook.write('清单', 4, 0, [[{ value: 4 }, { value: '丁' }]], 'user'), '清单'],
];

describe('补列，存盘重开，官员动过，再存盘重开，撤销', () => {
  it.each(ANYHOW)('%s', async (_, change, name) => expectUndone([BLOCK], change, name));
});

const PLACED = ANYHOW.filter(([name]) => !/插|排|删/u.test(name));
describe('有改有填，存盘重开，官员动过，再存盘重开，撤销', () => {
  it.each(PLACED)('%s', async (_, change, name) => expectUndone([MIXED], change, name));
});

describe('撤不了的照实说，格照原样；解开之后再撤', () => {
  it('工作表受保护', async () => {
    const workbook = opened();
    await write(BLOCK);
    const again = await reopened(workbook);
    sheetOf(again, '清单').protected = true;
    const before = shown(again);
    const { left } = await tasks.undoAll();
    expect(left).toMatchObject([{ reason: 'protected', why: expect.stringContaining('撤消工作表保护') }]);
    expect(shown(again)).toEqual(before);
    sheetOf(again, '清单').protected = false;
    expect((await tasks.undoAll()).left).toEqual([]);
    expect(again.settings.size).toBe(0);
  });

  it.each([
    ['上面插了行', (workbook: HostWorkbook) => workbook.insertRows('清单', 0, 2, 'user')],
    ['排过序', sorted],
    ['左边插了列', (workbook: HostWorkbook) => workbook.insertColumns('清单', 0, 1, 'user')],
  ])('改过的格，%s：一格也不改错', async (_, change) => {
    const workbook = opened();
    await write(MIXED);
    const again = await reopened(workbook);
    change(again);
    const last = await reopened(again);
    const before = shown(last);
    const written = (await tasks.journal()).filter(({ kind }) => kind === 'cell').length;
    const { left, undone } = await tasks.undoAll();
    const cells = left.filter(({ entry }) => entry.kind === 'cell');
    expect(cells.every(({ reason }) => reason === 'changed')).toBe(true);
    expect(cells.length + undone.filter(({ kind }) => kind === 'cell').length).toBe(written);
    if (undone.length === 0) expect(shown(last)).toEqual(before);
  });
});

it('新建的表改名、存盘重开、更新、再重开，全部撤销：没有留下什么', async () => {
  const workbook = opened();
  await write(sheet());
  workbook.renameSheet(sheetOf(workbook, '目标分解表').id, '分解');
  const again = await reopened(workbook);
  const { entries } = await write(sheet({ rows: [row('甲', '改善办学条件', 95), row('戊', '又一条', 5)] }));
  expect(entries.every(({ worksheet }) => worksheet === '分解')).toBe(true);
  const last = await reopened(again);
  expect((await tasks.undoAll()).left).toEqual([]);
  expect(last.sheets.map(({ name }) => name)).toEqual(['清单', "县'一'区"]);
  expect(last.settings.size).toBe(0);
});
