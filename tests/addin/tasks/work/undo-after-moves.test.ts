import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { PROJECT_HEADERS, project } from '../../excel/sheet-content.ts';
import { openWorkbook, sheetOf, valueAt } from '../open-workbook.ts';
import { AS_OF, serving } from './serving.ts';

const tasks = createTasks(serving());

/** 六项，各到不同的年份；标题合并到表的右边之外，右边的列就不是全新的。 */
const workbookOf = (titled: boolean): HostWorkbook =>
  openWorkbook({
    name: '清单',
    lines: [
      ...(titled ? [['重点项目清单']] : []),
      PROJECT_HEADERS,
      ...[1, 2, 3, 4, 5, 6].map((no) => project(no).with(3, `到${2020 + no}年，全部达标`)),
    ],
    merges: titled ? ['A1:J1'] : [],
  });

async function enrich(): Promise<void> {
  const columns = ['standardLead', 'targetYears', 'edition'] as const;
  await tasks.work.carryOut(
    await tasks.work.plan({ work: 'enrich', tables: [{ name: '清单', columns }] }, { asOf: AS_OF }),
  );
}

/** 各行有字的格，连同列宽。 */
const shown = (workbook: HostWorkbook) => {
  const { rows, columnWidths } = sheetOf(workbook, '清单');
  const lines = [...rows].sort(([a], [b]) => a - b);
  return {
    widths: [...columnWidths],
    rows: lines.map(([row, cells]) => [row, [...cells].filter(([, { value, style }]) => value !== null || style)]),
  };
};

const turned = (workbook: HostWorkbook): void => {
  const { rows } = sheetOf(workbook, '清单');
  const records = [...rows].filter(([, cells]) => typeof cells.get(0)?.value === 'number').sort(([a], [b]) => a - b);
  const reversed = records.map(([, cells]) => cells).reverse();
  for (const [i, [row]] of records.entries()) rows.set(row, reversed[i] ?? new Map());
};

describe.each([false, true])('补充之后挪动过，再撤销（标题伸到右边：%s）', (titled) => {
  const top = titled ? 1 : 0;
  const MOVES: readonly (readonly [string, (workbook: HostWorkbook) => void])[] = [
    ['排序', turned],
    ['删去三行', (workbook) => workbook.deleteRows('清单', top + 2, 3, 'user')],
    ['删去末行', (workbook) => workbook.deleteRows('清单', top + 6, 1, 'user')],
    ['上面插入两行', (workbook) => workbook.insertRows('清单', 0, 2, 'user')],
    ['中间插入一行', (workbook) => workbook.insertRows('清单', top + 3, 1, 'user')],
    ['左边插入一列', (workbook) => workbook.insertColumns('清单', 0, 1, 'user')],
    ['新列中间插入一列', (workbook) => workbook.insertColumns('清单', 8, 1, 'user')],
    ['删去一列原有的', (workbook) => workbook.deleteColumns('清单', 2, 1, 'user')],
    ['删去一列新的', (workbook) => workbook.deleteColumns('清单', 7, 1, 'user')],
  ];

  it.each(MOVES)('%s：我们写的都去掉，官员的一格不少', async (_name, move) => {
    const plain = workbookOf(titled);
    move(plain);
    const expected = shown(plain);
    const workbook = workbookOf(titled);
    await enrich();
    move(workbook);
    expect((await tasks.undoAll()).left).toEqual([]);
    expect(shown(workbook)).toEqual(expected);
    expect(await tasks.journal()).toEqual([]);
  });

  it('排序之后又改了一格：那一格留着并说明，其余去掉', async () => {
    const workbook = workbookOf(titled);
    await enrich();
    turned(workbook);
    workbook.write('清单', top + 2, 8, [[{ value: '领导定：2030年' }]], 'user');
    const { left } = await tasks.undoAll();
    expect(left).toMatchObject([{ reason: 'changed', why: expect.stringContaining('其中 1 格') }]);
    expect(valueAt(workbook, '清单', `I${top + 3}`)).toBe('领导定：2030年');
    expect(valueAt(workbook, '清单', `I${top + 4}`)).toBeNull();
    expect(valueAt(workbook, '清单', `I${top + 1}`)).toBeNull();
  });
});

it('官员删了补充的列，旁边他自己的列字字相同也不动', async () => {
  const workbook = workbookOf(false);
  await enrich();
  workbook.deleteColumns('清单', 7, 1, 'user');
  expect((await tasks.undoAll()).left).toEqual([]);
  expect(valueAt(workbook, '清单', 'E2')).toBe('市教育体育局');
});

it('原有的列里只填了空格：与我们写的一样的字，不在原处的不算我们的', async () => {
  const workbook = openWorkbook({
    name: '清单',
    lines: [
      [...PROJECT_HEADERS, '目标年份'],
      [...project(1), '2025年'],
      [...project(2), null],
      [...project(3), null],
    ],
  });
  await tasks.work.carryOut(
    await tasks.work.plan({ work: 'enrich', tables: [{ name: '清单', columns: ['targetYears'] }] }, { asOf: AS_OF }),
  );
  workbook.write('清单', 2, 7, [[{ value: null }]], 'user');
  await tasks.undoAll();
  expect(valueAt(workbook, '清单', 'H2')).toBe('2025年');
  expect(valueAt(workbook, '清单', 'H4')).toBeNull();
});

it('我们的表删了又做一张同名的，全部撤销只删现有这张', async () => {
  const workbook = openWorkbook(
    { name: '清单', lines: [PROJECT_HEADERS, project(1)] },
    { name: '其他', lines: [['一']] },
    { name: '另一张', lines: [['二']] },
  );
  const request = { work: 'break-down', outputs: ['target-breakdown'] } as const;
  await tasks.work.carryOut(await tasks.work.plan(request, { asOf: AS_OF }));
  workbook.removeSheet(sheetOf(workbook, '目标分解表').id);
  await tasks.work.carryOut(await tasks.work.plan(request, { asOf: AS_OF }));
  expect((await tasks.undoAll()).left).toEqual([]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['清单', '其他', '另一张']);
  expect(await tasks.journal()).toEqual([]);
});
