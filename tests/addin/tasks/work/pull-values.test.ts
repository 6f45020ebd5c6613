import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApiClient } from '../../../../addin/api/client.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { TaskError } from '../../../../addin/tasks/tasks.ts';
import { choicesOf, mergedChoices } from '../../../../addin/tasks/work/match-memory.ts';
import type { MatchedSelection, PullList } from '../../../../addin/tasks/work/work.ts';
import type { Fault } from '../../../../addin/workbench/host/bridge.ts';
import { type InstalledOffice, installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { type RunningFunctions, startFunctions } from '../../../../functions/cli/local.ts';
import { area, everything, makeWorkbook, openWorkbook, type SheetDraft, sheetOf, valueAt } from '../open-workbook.ts';

let functions: RunningFunctions;
/** 送到服务去的正文。 */
let sent: string[] = [];
beforeAll(async () => {
  functions = await startFunctions();
});
afterAll(() => functions.stop());
beforeEach(() => {
  sent = [];
});

const tasks = () =>
  createTasks(
    createApiClient({
      baseUrl: functions.url,
      token: () => undefined,
      fetch: (input, init) => {
        sent.push(String(init?.body ?? ''));
        return fetch(input, init);
      },
    }),
  );

function select(workbook: HostWorkbook, name: string, address: string): void {
  const sheet = sheetOf(workbook, name);
  workbook.select(sheet.id, area(address), 'user');
}

/** 打开、选中、对照。 */
async function matched(list: PullList, address: string, sheet: SheetDraft, more: Partial<SheetDraft> = {}) {
  const workbook = openWorkbook({ ...sheet, ...more });
  select(workbook, sheet.name, address);
  return { workbook, matched: await tasks().work.matchSelection(list) };
}

async function written(selection: MatchedSelection, choices: Record<string, string> = {}) {
  const { work } = tasks();
  const plan = await work.plan({ work: 'pull-values', matched: selection, choices: new Map(Object.entries(choices)) });
  return { plan, done: await work.carryOut(plan) };
}

const CITIES: SheetDraft = {
  name: '各市',
  lines: [['市名'], ['潍坊'], ['聊城市'], ['泰安市'], ['莘县'], ['市中区'], ['潍坊'], [null]],
};
const rowOf = (workbook: HostWorkbook, sheet: string, row: number, columns: string): unknown[] =>
  [...columns].map((letter) => valueAt(workbook, sheet, `${letter}${row}`));

describe('对照所选', () => {
  test('逐行给出候选；同样的文字只送一次，别的什么也不送', async () => {
    const { matched: selection, workbook } = await matched('city-pairs', 'A2:A8', CITIES);
    expect(selection).toMatchObject({ worksheet: '各市', address: 'A2:A7', headerRow: 1 });
    expect(selection.columns).toEqual(['帮助市', '被帮助市', '出处']);
    expect(
      selection.rows.map(({ text, sure, candidates }) => [text, sure, candidates.map(({ name }) => name)]),
    ).toEqual([
      ['潍坊', true, ['潍坊市—聊城市']],
      ['聊城市', true, ['潍坊市—聊城市']],
      ['泰安市', false, []],
      ['莘县', false, ['潍坊市—聊城市']],
      ['市中区', false, ['济南市—临沂市', '威海市—枣庄市']],
      ['潍坊', true, ['潍坊市—聊城市']],
    ]);
    const queries: unknown = JSON.parse(new URLSearchParams(sent[0]).get('queries') ?? '');
    expect(Object.values(queries as object)).toEqual(
      ['潍坊', '聊城市', '泰安市', '莘县', '市中区'].map((query) => ({ query, type: 'city-pairs' })),
    );
    const before = everything(workbook);
    await tasks().work.matchSelection('city-pairs');
    expect(everything(workbook)).toBe(before);
  });

  test.each([
    ['A1:A8', '连同表头选中'],
    ['A1:A1048576', '选中整列'],
  ])('%s：%s，表头不算一行', async (address) => {
    const { matched: selection } = await matched('city-pairs', address, CITIES);
    expect(selection.rows).toHaveLength(6);
    expect(selection).toMatchObject({ headerRow: 1 });
  });

  test('在认得的表里，只要记录行：标题、表头、合计都不在其内', async () => {
    const { matched: selection } = await matched('projects', 'A1:A1048576', {
      name: '清单',
      lines: [
        ['重点项目清单'],
        ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
        [38, '某项', '任务', '2025年全覆盖', '市财政局', '', ''],
        ['第 5 项', '某项', '任务', '2025年全覆盖', '市财政局', '', ''],
        ['合计', '2项'],
      ],
    });
    expect(selection.headerRow).toBe(2);
    expect(selection.rows.map(({ address, text, sure }) => [address, text, sure])).toEqual([
      ['A3', '38', true],
      ['A4', '第 5 项', true],
    ]);
  });

  test('竖着合并的格，盖住的各行都算', async () => {
    const { matched: selection } = await matched(
      'city-pairs',
      'A2:A4',
      { name: '表', lines: [['市'], ['潍坊', '甲'], [null, '乙'], ['济南', '丙']] },
      { merges: ['A2:A3'] },
    );
    expect(selection.rows.map(({ text }) => text)).toEqual(['潍坊', '潍坊', '济南']);
  });

  const people: SheetDraft = {
    name: '联系表',
    lines: [
      ['姓名', '身份', '层级', '单位', '联系学校', '县(市、区)', '乡镇'],
      ['张三', '教研员', '市', '市教研室', '某小学', '莘县', '某镇'],
      ['李四', '教研员', '市', '市教研室', '某小学', '莘县', '某镇'],
    ],
  };
  test.each<[string, SheetDraft, string]>([
    ['认得的人名列', people, 'A2:A3'],
    ['整列', people, 'A1:A1048576'],
    ['认不得的表，表头说是联系人', { name: '表', lines: [['联系人'], ['张三'], ['李四']] }, 'A3:A3'],
  ])('%s不送出去', async (_, sheet, address) => {
    await expect(matched('departments', address, sheet)).rejects.toThrow(/人名不送出工作簿/);
    expect(sent).toEqual([]);
  });

  test('旁边的单位列可以对照', async () => {
    const { matched: selection } = await matched('divisions', 'F2:F3', people);
    expect(selection.rows.map(({ sure }) => sure)).toEqual([true, true]);
    expect(sent.join('')).not.toContain(encodeURIComponent('张三'));
  });

  test.each<[string, SheetDraft, string, RegExp]>([
    ['不止一列', CITIES, 'A1:B3', /选了不止一列/],
    ['空白处', CITIES, 'H30:H40', /没有内容/],
    [
      '没有字的格',
      {
        name: '表',
        lines: [
          ['市', '甲'],
          [null, '乙'],
          ['潍坊', '丙'],
        ],
      },
      'A2:A2',
      /没有字/,
    ],
    [
      '太多',
      { name: '表', lines: Array.from({ length: 5_001 }, (_, i) => [`市${i}`]) },
      'A1:A1048576',
      /5001 行.*5000 行/,
    ],
  ])('%s：说清怎样选', async (_, sheet, address, message) => {
    const wide = { ...sheet, lines: sheet.lines.map((line) => (line.length === 1 ? [...line, '甲'] : line)) };
    await expect(matched('city-pairs', address, address.includes('B') ? wide : sheet)).rejects.toThrow(message);
    expect(sent).toEqual([]);
  });
});

describe('写在右边', () => {
  test('对上的各行写各列与表头；没有对上的、拿不准的空着，并说出来', async () => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A8', CITIES);
    const { plan, done } = await written(selection);
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
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A8', CITIES);
    const { done } = await written(selection);
    const after = everything(workbook);
    const again = await tasks().work.matchSelection('city-pairs');
    const { plan } = await written(again);
    expect([plan.steps, plan.changes, plan.left]).toEqual([[], [], []]);
    expect(everything(workbook)).toBe(after);
    await tasks().undoAll(done.entries.map(({ id }) => id));
    expect(rowOf(workbook, '各市', 2, 'ABCD')).toEqual(['潍坊', null, null, null]);
    expect(rowOf(workbook, '各市', 1, 'ABCD')).toEqual(['市名', null, null, null]);
  });

  test('没有表头的，只写值；再写一次也不另起几列', async () => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A1:A2', {
      name: '表',
      lines: [['济南市'], ['威海市']],
    });
    await written(selection);
    expect(rowOf(workbook, '表', 1, 'ABC')).toEqual(['济南市', '济南市', '临沂市']);
    const { plan } = await written(await tasks().work.matchSelection('city-pairs'));
    expect([plan.steps, plan.changes]).toEqual([[], []]);
  });

  test('同名的列空着就写进去；官员自己写的不同的值从不改掉', async () => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A3', {
      name: '结对',
      lines: [
        ['助', '被帮助市', '出处'],
        ['潍坊', null, '自己写的'],
        ['济南', '临沂市', null],
      ],
    });
    const { plan } = await written(selection);
    expect(plan.changes).toEqual([]);
    expect(rowOf(workbook, '结对', 1, 'BCDE')).toEqual(['被帮助市', '出处', '参考帮助市', '参考出处']);
    expect(rowOf(workbook, '结对', 2, 'BCD')).toEqual(['聊城市', '自己写的', '潍坊市']);
    expect(rowOf(workbook, '结对', 3, 'BCD')).toEqual(['临沂市', null, '济南市']);
  });

  test('项目的序号 → 清单的那一行', async () => {
    const { workbook, matched: selection } = await matched('projects', 'A2:A2', {
      name: '表',
      lines: [['序号'], [38]],
    });
    await written(selection);
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
    const { workbook, matched: selection } = await matched(list, 'A2', { name: '表', lines: [['名称'], [text]] });
    await written(selection);
    expect(rowOf(workbook, '表', 2, 'BCDE').slice(0, values.length)).toEqual(values);
  });

  test.each<[string, (workbook: HostWorkbook) => void]>([
    ['改了字', (workbook) => workbook.write('各市', 2, 0, [[{ value: '济南' }]], 'user')],
    ['插了一行', (workbook) => workbook.insertRows('各市', 0, 1, 'user')],
  ])('对照之后%s，不写：行号已不是那一行', async (_, change) => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A8', CITIES);
    change(workbook);
    const before = everything(workbook);
    await expect(written(selection)).rejects.toThrow(/请再对照一次/);
    expect(everything(workbook)).toBe(before);
  });

  test('一行也对不上，什么也不写', async () => {
    const { matched: selection } = await matched('city-pairs', 'A2:A2', { name: '表', lines: [['市'], ['泰安市']] });
    await expect(written(selection)).rejects.toThrow(/没有一行对得上/);
  });

  test('受保护的工作表不动，列出缘故', async () => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A8', CITIES, { isProtected: true });
    const before = everything(workbook);
    const { plan } = await written(selection);
    expect(plan.left.map(({ reason }) => reason)).toContain('protected');
    expect(everything(workbook)).toBe(before);
  });
});

describe('官员的选择', () => {
  test('选了才写，记在工作簿里，下次先给出', async () => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A8', CITIES);
    const [, pair] = selection.rows.find(({ text }) => text === '市中区')?.candidates ?? [];
    await written(selection, { A6: pair?.id ?? '' });
    expect(rowOf(workbook, '各市', 6, 'BC')).toEqual(['威海市', '枣庄市']);
    const again = await tasks().work.matchSelection('city-pairs');
    expect(again.rows.filter(({ chosen }) => chosen !== undefined)).toMatchObject([
      { text: '市中区', chosen: 'city-pairs:威海市-枣庄市', sure: false },
    ]);
  });
  test('候选之外的不写', async () => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A8', CITIES);
    await written(selection, { A6: 'city-pairs:潍坊市-聊城市', A4: 'x' });
    expect(rowOf(workbook, '各市', 6, 'BC')).toEqual([null, null]);
  });
  test('没有选过什么的，工作簿设置不添', async () => {
    const { workbook, matched: selection } = await matched('city-pairs', 'A2:A8', CITIES);
    await written(selection);
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

describe('往返', () => {
  const selecting = (lines: SheetDraft['lines']): HostWorkbook => {
    const workbook = makeWorkbook({ name: '表', lines });
    select(workbook, '表', `A2:A${lines.length}`);
    return workbook;
  };
  const counted = async (office: InstalledOffice, work: () => Promise<unknown>): Promise<number> => {
    office.requests.reset();
    await work();
    return office.requests.syncs;
  };

  test('次数与行数无关：五千行也只多在字节上', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => [i % 2 ? '潍坊' : '济南']);
    for (const rows of [[['潍坊']], many]) {
      const workbook = selecting([['市'], ...rows]);
      const office = installOffice(workbook);
      const { work } = tasks();
      let selection: MatchedSelection | undefined;
      const matching = await counted(office, async () => {
        selection = await work.matchSelection('city-pairs');
      });
      expect(matching).toBeLessThanOrEqual(4);
      if (!selection) throw new Error('没有对照');
      const request = { work: 'pull-values', matched: selection, choices: new Map() } as const;
      const plan = await work.plan(request);
      expect(await counted(office, () => work.plan(request))).toBeLessThanOrEqual(8);
      expect(await counted(office, () => work.carryOut(plan))).toBeLessThanOrEqual(8);
      expect(valueAt(workbook, '表', `B${rows.length + 1}`)).toBe('潍坊市');
    }
  });

  test('每一次往返都试着出错：或者全写了，或者没写；选择记不下只是说一声', { timeout: 60_000 }, async () => {
    const lines = [['市'], ['潍坊'], ['市中区']];
    const outcome = async (failAt: readonly Fault[]) => {
      const workbook = selecting(lines);
      installOffice(workbook);
      const { work } = tasks();
      const selection = await work.matchSelection('city-pairs');
      const choices = new Map([['A3', 'city-pairs:威海市-枣庄市']]);
      const plan = await work.plan({ work: 'pull-values', matched: selection, choices });
      const office = installOffice(workbook, { failAt });
      const done = await work.carryOut(plan).catch((error: unknown) => error);
      return { done, syncs: office.requests.syncs, cells: [2, 3].map((row) => rowOf(workbook, '表', row, 'BC')) };
    };
    const clean = await outcome([]);
    expect(clean.cells).toEqual([
      ['潍坊市', '聊城市'],
      ['威海市', '枣庄市'],
    ]);
    const ends = new Set<string>();
    for (let request = 1; request <= clean.syncs; request++)
      for (const fault of [{ code: 'GeneralException' }, { cut: true }]) {
        const { done, cells } = await outcome([{ request, ...fault }]);
        if (done instanceof TaskError) {
          ends.add('没写');
          expect(cells.flat()).toEqual([null, null, null, null]);
        } else {
          ends.add(JSON.stringify(done).includes('选择没有记下') ? '没有记下' : '写了');
          expect(cells).toEqual(clean.cells);
        }
      }
    expect(ends).toContain('没写');
    expect(ends).toContain('没有记下');
  });
});
