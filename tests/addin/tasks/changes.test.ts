import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../addin/tasks/create.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../addin/workbench/host/xlsx.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { contentOf, expectUntouched, fixable, MIXED_FIXES, mixedWorkbook } from './change-material.ts';
import { answering, everything, makeWorkbook, openWorkbook, sheetOf, valueAt } from './open-workbook.ts';

const tasks = createTasks(answering(() => []));
function opened(): HostWorkbook {
  const workbook = mixedWorkbook();
  installOffice(workbook);
  return workbook;
}

describe('成批改', () => {
  it('先看：哪些格、改前改后、要知道的；工作簿不变', async () => {
    const workbook = opened();
    const { changes, left, notes } = await tasks.preview(MIXED_FIXES);
    expect(changes).toHaveLength(MIXED_FIXES.length);
    expect(left).toEqual([]);
    const noted = Object.fromEntries(changes.map((change) => [change.worksheet + change.address, change.notes]));
    expect(noted.清单E3).toEqual(['原是公式，改后成为固定的内容']);
    expect(noted.清单E7).toEqual(['在合并单元格里，改的是它的左上角']);
    expect(notes).toEqual(['工作表“清单”要改的行里有隐藏或筛选掉的，也会一并改']);
    expectUntouched(workbook, mixedWorkbook());
  });

  it('改，再全部撤销：值、公式、数字格式都与原来一样，不留记录', async () => {
    const workbook = opened();
    const { entries, applied, left } = await tasks.applyAll(MIXED_FIXES);
    expect(left).toEqual([]);
    expect(entries.map(({ address }) => address)).toContain('E7');
    expect(applied.get('清单!E8')?.address).toBe('E7');
    expect([valueAt(workbook, '清单', 'A2'), valueAt(workbook, '清单', 'E9')]).toEqual([1, 50]);
    expect((await tasks.undoAll()).undone).toHaveLength(entries.length);
    expectUntouched(workbook, mixedWorkbook());
  });

  it('一条条撤，先后不拘，最后也与原来一样', async () => {
    for (const order of [0, 1, 2]) {
      const workbook = opened();
      const { entries } = await tasks.applyAll(MIXED_FIXES);
      const sorted = [...entries].sort((a, b) => (order === 2 ? 0 : (order || -1) * a.id.localeCompare(b.id)));
      for (const { id } of sorted) expect(await tasks.undo(id)).toEqual({ outcome: 'undone' });
      expectUntouched(workbook, mixedWorkbook());
    }
  });

  it('存盘、重开，仍可全部撤销', async () => {
    const workbook = opened();
    const once = await readWorkbook(await saveWorkbook(mixedWorkbook()));
    await tasks.applyAll(MIXED_FIXES);
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    installOffice(reopened);
    expect((await tasks.undoAll()).left).toEqual([]);
    const grid = (each: HostWorkbook) =>
      each.sheets.map(({ rows }) =>
        [...rows].map(([row, cells]) => [
          row,
          [...cells].map(([column, { value, formula, numberFormat }]) => ({
            column,
            formula,
            numberFormat,
            value: formula === undefined ? value : null,
          })),
        ]),
      );
    expect(grid(reopened)).toEqual(grid(once));
    expect(reopened.settings.size).toBe(0);
  });

  it('同一格改过两次，全部撤销后是最早的样子', async () => {
    const workbook = openWorkbook({ name: '清单', lines: [PROJECT_HEADERS, project(1)] });
    await tasks.applyAll([fixable('清单', 'E2', '市教育体育局', '甲')]);
    await tasks.applyAll([fixable('清单', 'E2', '甲', '乙')]);
    await tasks.undoAll();
    expect(valueAt(workbook, '清单', 'E2')).toBe('市教育体育局');
  });

  it('随便什么值，改了再撤都与原来一样', () => {
    const value: fc.Arbitrary<CellValue> = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('=A1', "'撇", '１２', '2025年', 'TRUE', 'true ', '#N/A', '-', '1e5', '50%'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    const format = fc.constantFrom('General', '@', '0.00', 'yyyy/m/d');
    const after = fc.oneof(fc.string({ minLength: 1 }), fc.integer());
    const cells = fc.array(fc.tuple(value, format, after), { minLength: 1, maxLength: 12 });
    return fc.assert(
      fc.asyncProperty(cells, async (drawn) => {
        const lines = drawn.map(([raw, numberFormat], i) => [
          i + 1,
          { value: raw, ...(numberFormat === 'General' ? {} : { numberFormat }) },
        ]);
        const make = () => makeWorkbook({ name: '表', lines });
        const workbook = make();
        installOffice(workbook);
        const guesses = drawn.map(([, , to], i) => fixable('表', `B${i + 1}`, null, to, String(i)));
        const seen = new Map((await tasks.preview(guesses)).left.map(({ id, current }) => [id, current ?? null]));
        const { left } = await tasks.applyAll(
          guesses.map((guess) => ({ ...guess, value: seen.get(guess.id) ?? null })),
        );
        expect(left.filter(({ reason }) => reason !== 'same')).toEqual([]);
        const now = drawn.map((_, i) => valueAt(workbook, '表', `B${i + 1}`));
        expect(now).toEqual(drawn.map(([, , to]) => to));
        expect((await tasks.undoAll()).left).toEqual([]);
        expect(contentOf(workbook)).toEqual(contentOf(make()));
      }),
      { numRuns: 40 },
    );
  });
});

describe('有人另改过的，不动并报出', () => {
  it('改之前：其余照改', async () => {
    const workbook = opened();
    workbook.write('清单', 1, 4, [[{ value: '市委网信办' }]], 'user');
    const { entries, left } = await tasks.applyAll(MIXED_FIXES);
    expect(entries).toHaveLength(MIXED_FIXES.length - 1);
    expect(left).toMatchObject([{ address: 'E2', reason: 'changed', current: '市委网信办' }]);
    expect(valueAt(workbook, '清单', 'E2')).toBe('市委网信办');
  });

  it('撤之前：其余照撤，账目留着', async () => {
    const workbook = opened();
    await tasks.applyAll(MIXED_FIXES);
    workbook.write('清单', 1, 4, [[{ value: '市委网信办' }]], 'user');
    const { undone, left } = await tasks.undoAll();
    expect(undone).toHaveLength(MIXED_FIXES.length - 1);
    expect(left).toMatchObject([{ entry: { address: 'E2' }, reason: 'changed', current: '市委网信办' }]);
    expect(await tasks.journal()).toHaveLength(1);
  });

  it('改成了别的公式，碰巧算出同样的字：也不动', async () => {
    const workbook = opened();
    await tasks.applyAll([fixable('清单', 'E2', '委宣传部', '市委宣传部')]);
    workbook.write('清单', 1, 4, [[{ value: '市委宣传部', formula: '="市委宣传部"' }]], 'user');
    expect((await tasks.undoAll()).left).toMatchObject([{ reason: 'changed' }]);
  });
});

describe('改不成的说清怎么办，别的照改', () => {
  it('一张表受保护：那张不改', async () => {
    const workbook = opened();
    sheetOf(workbook, '县(二)').protected = true;
    const { left } = await tasks.applyAll(MIXED_FIXES);
    expect(left.map(({ worksheet, reason }) => [worksheet, reason])).toEqual([
      ['县(二)', 'protected'],
      ['县(二)', 'protected'],
    ]);
    expect(left[0]?.why).toContain('撤消工作表保护');
    expect(valueAt(workbook, '县(二)', 'E2')).toBe('委宣传部');
  });

  it('改了之后才保护的：撤不了，账目留着', async () => {
    const workbook = opened();
    await tasks.applyAll(MIXED_FIXES);
    sheetOf(workbook, '县(二)').protected = true;
    const { left } = await tasks.undoAll();
    expect(left.map(({ reason }) => reason)).toEqual(['protected', 'protected']);
    sheetOf(workbook, '县(二)').protected = false;
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, mixedWorkbook());
  });

  it('工作表删了：请重新校验；改过之后删的，别的照撤', async () => {
    const workbook = opened();
    await tasks.applyAll(MIXED_FIXES);
    workbook.removeSheet(sheetOf(workbook, '县(二)').id);
    const { left } = await tasks.undoAll();
    expect(left.map(({ reason }) => reason)).toEqual(['missing', 'missing']);
    const again = await tasks.applyAll(MIXED_FIXES);
    expect(again.left[0]).toMatchObject({ reason: 'missing', why: expect.stringContaining('重新校验') });
  });

  it('改过之后工作表改了名：照样撤', async () => {
    const workbook = opened();
    await tasks.applyAll(MIXED_FIXES);
    workbook.renameSheet(sheetOf(workbook, '县(二)').id, '县二');
    expect((await tasks.undoAll()).left).toEqual([]);
    expect(valueAt(workbook, '县二', 'E2')).toBe('委宣传部');
  });

  it('一次太多，记不下：一格也不改', async () => {
    const long = '长'.repeat(30_000);
    const lines = Array.from({ length: 60 }, (_, i) => [i + 1, `${long}${i}`]);
    const workbook = openWorkbook({ name: '表', lines });
    const before = everything(workbook);
    const work = tasks.applyAll(lines.map(([, text], i) => fixable('表', `B${i + 1}`, text ?? null, '短')));
    await expect(work).rejects.toMatchObject({ reason: 'too-large', message: expect.stringContaining('分几次') });
    expect(everything(workbook)).toBe(before);
  });

  it('合并区多到一次读不出：照样改', async () => {
    const workbook = opened();
    const office = installOffice(workbook, { failAt: { request: 2, code: 'GeneralException' } });
    expect((await tasks.applyAll(MIXED_FIXES)).entries).toHaveLength(MIXED_FIXES.length);
    expect(office.requests.syncs).toBe(6);
  });

  it('写的时候有单元格正在编辑', async () => {
    const workbook = opened();
    const failAt = [4, 5].map((request) => ({ request, code: 'InvalidOperationInCellEditMode' }));
    installOffice(workbook, { failAt });
    const error = await tasks.applyAll(MIXED_FIXES).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TaskError);
    expect(error).toMatchObject({ reason: 'editing', message: expect.stringContaining('Esc') });
    expectUntouched(workbook, mixedWorkbook());
  });
});
