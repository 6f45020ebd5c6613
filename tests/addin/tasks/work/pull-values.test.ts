import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choicesOf, mergedChoices } from '../../../../addin/tasks/work/match-memory.ts';
import type { PullList } from '../../../../addin/tasks/work/work.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { everything, valueAt } from '../open-workbook.ts';
import { CITIES, matching, rowOf, type Service, startService, writing } from './pull-material.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

describe('写在右边', () => {
  test('对上的各行写各列与表头；没有对上的、拿不准的空着，并说出来', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A8', CITIES);
    const { plan, done } = await writing(service, selection);
    expect(rowOf(workbook, '各市', 1, 'BCD')).toEqual(['参考帮助市', '参考被帮助市', '参考出处']);
    expect(rowOf(workbook, '各市', 2, 'BC')).toEqual(['潍坊市', '聊城市']);
    expect(rowOf(workbook, '各市', 3, 'BC')).toEqual(['潍坊市', '聊城市']);
    for (const row of [4, 5, 6]) expect(rowOf(workbook, '各市', row, 'BCD')).toEqual([null, null, null]);
    expect(rowOf(workbook, '各市', 7, 'BC')).toEqual(['潍坊市', '聊城市']);
    expect(plan.notes).toEqual([
      '参考数据版本 1。',
      '2 行拿不准，没有选定，空着：A5“莘县”、A6“市中区”。',
      '1 行没有对上，空着：A4“泰安市”。',
    ]);
    expect(done.left).toEqual([]);
  });

  test('再对照、再写一次，什么也不改；撤销后与原来一样', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A8', CITIES);
    const { done } = await writing(service, selection);
    const after = everything(workbook);
    const again = await service.tasks().work.matchSelection('city-pairs');
    const { plan } = await writing(service, again);
    expect([plan.steps, plan.changes, plan.left]).toEqual([[], [], []]);
    expect(everything(workbook)).toBe(after);
    await service.tasks().undoAll(done.entries.map(({ id }) => id));
    expect(rowOf(workbook, '各市', 2, 'ABCD')).toEqual(['潍坊', null, null, null]);
    expect(rowOf(workbook, '各市', 1, 'ABCD')).toEqual(['市名', null, null, null]);
  });

  test('没有表头的，只写值；再写一次也不另起几列', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A1:A2', {
      name: '表',
      lines: [['济南市'], ['威海市']],
    });
    await writing(service, selection);
    expect(rowOf(workbook, '表', 1, 'ABC')).toEqual(['济南市', '济南市', '临沂市']);
    const { plan } = await writing(service, await service.tasks().work.matchSelection('city-pairs'));
    expect([plan.steps, plan.changes]).toEqual([[], []]);
  });

  test('同名的列空着就写进去；官员自己写的不同的值从不改掉', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A3', {
      name: '结对',
      lines: [
        ['助', '被帮助市', '出处'],
        ['潍坊', null, '自己写的'],
        ['济南', '临沂市', null],
      ],
    });
    const { plan } = await writing(service, selection);
    expect(plan.changes).toEqual([]);
    expect(rowOf(workbook, '结对', 1, 'BCDE')).toEqual(['被帮助市', '出处', '参考帮助市', '参考出处']);
    expect(rowOf(workbook, '结对', 2, 'BCD')).toEqual(['聊城市', '自己写的', '潍坊市']);
    expect(rowOf(workbook, '结对', 3, 'BCD')).toEqual(['临沂市', null, '济南市']);
  });

  test('项目的序号 → 清单的那一行', async () => {
    const { workbook, selection } = await matching(service, 'projects', 'A2:A2', {
      name: '表',
      lines: [['序号'], [38]],
    });
    await writing(service, selection);
    expect(rowOf(workbook, '表', 1, 'BCDE')).toEqual(['参考序号', '参考项目名称', '参考主要任务', '参考工作目标']);
    expect(rowOf(workbook, '表', 2, 'BC')).toEqual([38, '乡村中小学信息化建设工程']);
    expect(valueAt(workbook, '表', 'I2')).toContain('清单第38项');
  });

  test.each<[PullList, string, unknown[]]>([
    ['divisions', '莘县', ['371522', '聊城市', '县']],
    ['departments', '市发改委', ['聊城市发展和改革委员会', '政府']],
    ['custody-pairs', '右玉一中', ['南开大学', '右玉县第一中学', '山西省', '右玉县']],
    ['models', '委托管理', ['紧密型']],
  ])('%s：%s', async (list, text, values) => {
    const { workbook, selection } = await matching(service, list, 'A2', { name: '表', lines: [['名称'], [text]] });
    await writing(service, selection);
    expect(rowOf(workbook, '表', 2, 'BCDE').slice(0, values.length)).toEqual(values);
  });

  test.each<[string, (workbook: HostWorkbook) => void]>([
    ['改了字', (workbook) => workbook.write('各市', 2, 0, [[{ value: '济南' }]], 'user')],
    ['插了一行', (workbook) => workbook.insertRows('各市', 0, 1, 'user')],
  ])('对照之后%s，不写：行号已不是那一行', async (_, change) => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A8', CITIES);
    change(workbook);
    const before = everything(workbook);
    await expect(writing(service, selection)).rejects.toThrow(/请再对照一次/);
    expect(everything(workbook)).toBe(before);
  });

  test('一行也对不上，什么也不写', async () => {
    const { selection } = await matching(service, 'city-pairs', 'A2:A2', { name: '表', lines: [['市'], ['泰安市']] });
    await expect(writing(service, selection)).rejects.toThrow(/没有一行对得上/);
  });

  test('受保护的工作表不动，列出缘故', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A8', { ...CITIES, isProtected: true });
    const before = everything(workbook);
    const { plan } = await writing(service, selection);
    expect(plan.left.map(({ reason }) => reason)).toContain('protected');
    expect(everything(workbook)).toBe(before);
  });
});

describe('官员的选择', () => {
  test('选了才写，记在工作簿里，下次先给出', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A8', CITIES);
    const [, pair] = selection.rows.find(({ text }) => text === '市中区')?.candidates ?? [];
    await writing(service, selection, { A6: pair?.id ?? '' });
    expect(rowOf(workbook, '各市', 6, 'BC')).toEqual(['威海市', '枣庄市']);
    const again = await service.tasks().work.matchSelection('city-pairs');
    expect(again.rows.filter(({ chosen }) => chosen !== undefined)).toMatchObject([
      { text: '市中区', chosen: 'city-pairs:威海市-枣庄市', sure: false },
    ]);
  });
  test('候选之外的不写', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A8', CITIES);
    await writing(service, selection, { A6: 'city-pairs:潍坊市-聊城市', A4: 'x' });
    expect(rowOf(workbook, '各市', 6, 'BC')).toEqual([null, null]);
  });
  test('没有选过什么的，工作簿设置不添', async () => {
    const { workbook, selection } = await matching(service, 'city-pairs', 'A2:A8', CITIES);
    await writing(service, selection);
    expect([...workbook.settings.keys()].some((key) => key.includes('match'))).toBe(false);
  });
  test('记着的至多五百条，后选的为准', () => {
    const known = Array.from({ length: 500 }, (_, i) => ({ text: `第${i}`, id: 'a' }));
    const merged = mergedChoices(known, {
      chosen: new Map([
        ['第3', 'b'],
        ['新', 'c'],
        ['长'.repeat(99), 'd'],
      ]),
    });
    expect(merged).toHaveLength(500);
    expect(merged.slice(-2)).toEqual([
      { text: '第3', id: 'b' },
      { text: '新', id: 'c' },
    ]);
    expect(merged.some(({ text }) => text === '第0')).toBe(false);
  });
  test('并了再并，与一次并相同', () => {
    const chosen = fc
      .array(fc.tuple(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 })))
      .map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(chosen, (one) => {
        const once = mergedChoices([], { chosen: one });
        expect(mergedChoices(once, { chosen: one })).toEqual(once);
        expect(choicesOf('models').schema.parse(once)).toEqual(once);
      }),
    );
  });
});
