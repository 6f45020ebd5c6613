import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiClient } from '../../../../addin/api/client.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { PULL_LISTS, type PullList, type WorkRequest } from '../../../../addin/tasks/work/work.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { type RunningFunctions, startFunctions } from '../../../../functions/cli/local.ts';
import { everything, openWorkbook, sheetOf, valueAt } from '../open-workbook.ts';

let functions: RunningFunctions;
beforeAll(async () => {
  functions = await startFunctions();
});
afterAll(() => functions.stop());

const tasks = () => createTasks(createApiClient({ baseUrl: functions.url, token: () => undefined }));
const AS_OF = '2026-11-23';
const pull = (list: PullList, more: { province?: string } = {}): WorkRequest => ({ work: 'pull-list', list, ...more });

/** 调取一类，写进一个空工作簿。 */
async function pulled(list: PullList, more: { province?: string; place?: string } = {}) {
  const { place, ...request } = more;
  const workbook = openWorkbook({ name: 'Sheet1', lines: [] });
  const { work } = tasks();
  const plan = await work.plan(pull(list, request), { asOf: AS_OF, place });
  const done = await work.carryOut(plan);
  const worksheet = done.open?.worksheet ?? '';
  return { workbook, plan, done, worksheet };
}

/** 一张表的各行，去掉空着的格。 */
const linesOf = (workbook: HostWorkbook, name: string): string[][] =>
  [...sheetOf(workbook, name).rows.values()].map((row) =>
    [...row]
      .sort(([a], [b]) => a - b)
      .map(([, { value }]) => String(value ?? ''))
      .filter((text) => text !== ''),
  );

describe('六对结对关系', () => {
  test('写成一张新表，列名照结对表，每行有出处，说明写版本、日期与文件', async () => {
    const { workbook, worksheet, plan, done } = await pulled('city-pairs');
    expect(plan.steps).toEqual([`新建工作表“市际协作结对”，6 行`]);
    expect(done.left).toEqual([]);
    const lines = linesOf(workbook, worksheet);
    expect(lines).toContainEqual([
      ...['帮助市', '被帮助市', '协作领域', '结对形式', '联席会议日期', '主要负责同志出席', '专项计划', '出处'],
    ]);
    expect(lines).toContainEqual([
      '潍坊市',
      '聊城市',
      '关于加强省内教育扶贫协作的指导意见（鲁教厅办发〔2019〕5号） 第二部分',
    ]);
    expect(plan.notes.join('')).toContain(`参考数据版本 1，调取日期 ${AS_OF}`);
    expect(lines.flat().join('')).toContain('鲁教厅办发〔2019〕5号），2019-01-18');
  });

  test('认得是结对表；校验没有一条错误', async () => {
    const { worksheet } = await pulled('city-pairs');
    const { recognition, findings } = await tasks().validate({ asOf: AS_OF });
    expect(recognition.tables).toMatchObject([{ sheet: worksheet, kind: 'city-pairs' }]);
    expect(recognition.tables[0]).toMatchObject({ lastRow: (recognition.tables[0]?.firstRow ?? 0) + 5 });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    // 说的都是留给官员填的列，没有一条说结对关系不对。
    expect(new Set(findings.map(({ column }) => column))).toEqual(new Set(['fields', 'meetingDate', 'specialPlan']));
  });

  test('再调取一次，什么也不改', async () => {
    const { workbook } = await pulled('city-pairs');
    const before = everything(workbook);
    const { work } = tasks();
    const again = await work.plan(pull('city-pairs'), { asOf: AS_OF });
    expect([again.steps, again.changes]).toEqual([[], []]);
    expect(everything(workbook)).toBe(before);
  });

  test('官员填了空着的列、加了自己的列，再调取也留着', async () => {
    const { workbook, worksheet } = await pulled('city-pairs');
    const [first] = (await tasks().recognise()).tables;
    const row = (first?.firstRow ?? 0) - 1;
    workbook.write(worksheet, row, 2, [[{ value: '基础教育' }]], 'user');
    workbook.write(worksheet, row, 9, [[{ value: '自己的备注' }]], 'user');
    const { work } = tasks();
    await work.carryOut(await work.plan(pull('city-pairs'), { asOf: AS_OF }));
    expect(workbook.cell(worksheet, row, 2)?.value).toBe('基础教育');
    expect(workbook.cell(worksheet, row, 9)?.value).toBe('自己的备注');
  });

  test('撤销之后，工作表没有了', async () => {
    const { workbook, worksheet, done } = await pulled('city-pairs');
    await tasks().undoAll(done.entries.map(({ id }) => id));
    expect(workbook.sheet(worksheet)).toBeUndefined();
  });
});

describe('41 个项目', () => {
  test('写成的表校验没有错误，也没有警告说它与清单不同', async () => {
    const { worksheet } = await pulled('projects');
    const { recognition, findings } = await tasks().validate({ asOf: AS_OF });
    expect(recognition.tables).toMatchObject([{ sheet: worksheet, kind: 'projects' }]);
    const serious = findings.filter(
      ({ severity, rule }) => severity !== 'info' && !rule.startsWith('projects/deadline-'),
    );
    expect(serious.map(({ rule, row, message }) => [rule, row, message])).toEqual([]);
  });
  test('说明里说征求意见稿不是正式文件', async () =>
    expect((await pulled('projects')).plan.notes.join('')).toContain('不是正式印发的文件'));
});

describe('县中托管帮扶', () => {
  test('说名单不全：112 对里只有 26 对', async () => {
    const { workbook, worksheet, plan } = await pulled('custody-pairs');
    expect(plan.notes.join('')).toMatch(/112对.*26对/);
    expect(linesOf(workbook, worksheet)).toContainEqual([
      '北京大学',
      '垣曲中学',
      '山西省',
      '垣曲县',
      expect.stringContaining('座谈会'),
      expect.stringMatching(/^https?:/),
    ]);
  });
  test.each(['河北省', '河北'])('只要一个省的：%s', async (province) => {
    const { workbook, worksheet, plan } = await pulled('custody-pairs', { province });
    expect(worksheet).toBe('县中托管帮扶-河北省');
    expect(plan.steps).toEqual(['新建工作表“县中托管帮扶-河北省”，2 行']);
    expect(linesOf(workbook, worksheet).flat()).toContain('易县中学');
  });
  test('没有的省，说清楚，什么也不写', async () => {
    openWorkbook({ name: 'Sheet1', lines: [] });
    await expect(tasks().work.plan(pull('custody-pairs', { province: '浙江省' }))).rejects.toThrow(
      /没有“浙江省”的结对.*112对/,
    );
  });
  test('校验没有错误', async () => {
    await pulled('custody-pairs');
    const { recognition, findings } = await tasks().validate({ asOf: AS_OF });
    expect(recognition.tables).toMatchObject([{ kind: 'custody' }]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('县和乡镇：聊城的 8 县、135 个乡镇；所属地是山东的，给各市各县', async () => {
  const { workbook, worksheet, plan } = await pulled('divisions');
  expect(plan.steps).toEqual([`新建工作表“县乡区划”，143 行`]);
  expect(linesOf(workbook, worksheet)).toContainEqual(
    expect.arrayContaining(['东昌府区', '古楼街道', '371502001', '街道']),
  );
  const shandong = await pulled('divisions', { place: '370000' });
  expect(shandong.worksheet).toBe('市县区划');
  openWorkbook({ name: 'Sheet1', lines: [] });
  await expect(tasks().work.plan(pull('divisions'), { place: '130000' })).rejects.toThrow(/没有收录所属地的区划/);
});

test.each(PULL_LISTS)('%s：代码、序号照原样，工作簿里每行都有出处', async (list) => {
  const { workbook, worksheet, plan } = await pulled(list);
  expect(plan.left).toEqual([]);
  const lines = linesOf(workbook, worksheet);
  const header = lines.find((line) => line.includes('出处')) ?? [];
  const rows = lines.slice(lines.indexOf(header) + 1);
  expect(rows.length).toBeGreaterThan(4);
  for (const row of rows) expect(row.length, row.join('|')).toBeGreaterThan(1);
});

test('名单里以 = + - @ 开头的字，写进去仍是字', async () => {
  const workbook = openWorkbook({ name: 'Sheet1', lines: [] });
  const odd = ['=1+1', '+86', '-市', '@局'];
  const api = createApiClient({
    baseUrl: functions.url,
    token: () => undefined,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).endsWith('/departments')) return response;
      const answer = (await response.json()) as { items: { name: string; full: string }[] };
      const items = answer.items.slice(0, odd.length).map((item, i) => ({ ...item, name: odd[i], full: odd[i] }));
      return Response.json({ ...answer, items });
    },
  });
  const { work } = createTasks(api);
  const done = await work.carryOut(await work.plan(pull('departments'), { asOf: AS_OF }));
  const name = done.open?.worksheet ?? '';
  const cells = [...sheetOf(workbook, name).rows.values()].flatMap((row) => [...row.values()]);
  for (const text of odd) {
    const written = cells.filter(({ value }) => value === text);
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(written.every(({ formula }) => formula === undefined)).toBe(true);
  }
  expect(valueAt(workbook, name, 'A1')).toBe('部门及全称');
});
