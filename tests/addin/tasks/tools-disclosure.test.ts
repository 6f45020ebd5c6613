import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SentWay } from '../../../addin/tasks/sent.ts';
import { BREAKDOWN_OUTPUTS, type WorkRequest } from '../../../addin/tasks/work/work.ts';
import { type EnrichmentColumn, enrichmentsFor } from '../../../shared/enrichment.ts';
import type { SheetKind } from '../../../shared/sheets/kinds.ts';
import { openWorkbook, type SheetDraft } from './open-workbook.ts';
import { type Service, select, startService } from './work/pull-material.ts';

/** 种在人名列与没有认出的列里的：哪件活也不许送。 */
const PERSON = '欧阳种子';
const PHONE = '13800001111';
const NOBODYS = [PERSON, PHONE, '经办人', '手机号'];

/** 各列种下的字各不相同，送了哪一列一看便知。 */
const SHEETS: readonly SheetDraft[] = [
  {
    name: '清单',
    lines: [
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室', '经办人'],
      [1, '种名称', '种任务', '种目标2025年达到95%', '种牵头局', '种参与局', '种科室', PERSON],
    ],
  },
  {
    name: '联系表',
    lines: [
      ['姓名', '身份', '层级', '单位', '联系学校', '县(市、区)', '乡镇', '手机号'],
      [PERSON, '教研员', '市', '种单位', '种小学', '冠县', '清泉街道', PHONE],
    ],
  },
  {
    name: '结对表',
    lines: [
      ['县(市、区)', '乡镇', '乡村学校', '学段', '办学性质', '帮扶学校', '结对形式', '办学模式', '经办人'],
      ['冠县', '清泉街道', '种小学', '小学', '公办', '种实验小学', '一对一', '学校联盟', PERSON],
    ],
  },
  {
    name: '名录',
    lines: [
      ['学校标识码', '学校名称', '县(市、区)', '乡镇', '学段', '城乡类型', '办学性质', '薄弱学校', '经办人'],
      ['2137000001', '种小学', '冠县', '清泉街道', '小学', '乡村', '公办', '是', PERSON],
    ],
  },
];
const TABLES: readonly (readonly [string, SheetKind])[] = [
  ['清单', 'projects'],
  ['联系表', 'mentors'],
  ['结对表', 'school-pairs'],
  ['名录', 'school-register'],
];

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
beforeEach(() => {
  service.sent.length = 0;
});

/** 送出去的正文，连同还原了网址编码的。 */
const bodies = (): string[] => service.sent.filter((body) => body !== '');
const readable = (): string =>
  bodies()
    .flatMap((body) => [body, ...new URLSearchParams(body).values()])
    .join('\n');

const enrich = (...tables: (readonly [string, readonly EnrichmentColumn[]])[]): WorkRequest => ({
  work: 'enrich',
  tables: tables.map(([name, columns]) => ({ name, columns })),
});
const EVERYTHING = enrich(...TABLES.map(([name, kind]) => [name, enrichmentsFor(kind).map(({ id }) => id)] as const));

/** 做一件活，面板列的就是真的送出的。 */
async function run(way: SentWay, request: WorkRequest) {
  const tasks = service.tasks();
  await tasks.work.plan(request, { asOf: '2025-06-01' });
  const [latest, ...earlier] = tasks.sent();
  expect(earlier).toEqual([]);
  expect(latest?.way).toBe(way);
  expect(latest?.requests.map(({ body }) => body)).toEqual(bodies());
  expect(bodies().length).toBeGreaterThan(0);
  return latest?.tables.map(({ name, columns }) => [name, columns.map(({ field }) => field)]);
}

describe('工具送出的', () => {
  test.each<[string, SentWay, WorkRequest, [string, string[]][]]>([
    ['目标年份、状态：只要工作目标', 'enrich', enrich(['清单', ['targetYears', 'status']]), [['清单', ['goal']]]],
    ['规范部门：只要两列部门', 'enrich', enrich(['清单', ['standardLead']]), [['清单', ['lead', 'participants']]]],
    [
      '几张表各要各的',
      'enrich',
      enrich(['联系表', ['countyCode']], ['名录', ['edition']]),
      [
        ['联系表', ['county']],
        ['名录', []],
      ],
    ],
    [
      '年度任务台账：不要主要任务',
      'break-down',
      { work: 'break-down', outputs: ['year-ledger'] },
      [['清单', ['no', 'name', 'goal', 'lead', 'participants', 'offices']]],
    ],
    [
      '覆盖率',
      'cover',
      { work: 'cover' },
      [
        ['结对表', ['county', 'town', 'school', 'helperSchool']],
        ['名录', ['school', 'county', 'town', 'setting', 'ownership', 'weak']],
      ],
    ],
  ])('%s', async (_, way, request, columns) => {
    openWorkbook(...SHEETS);
    expect(await run(way, request)).toEqual(columns);
    const sent = readable();
    const fields = new Set(columns.flatMap(([, each]) => each));
    const planted = { task: '种任务', goal: '种目标', lead: '种牵头局', offices: '种科室', employer: '种单位' };
    for (const [field, text] of Object.entries(planted)) expect(sent.includes(text), field).toBe(fields.has(field));
  });

  test.each<[SentWay, WorkRequest]>([
    ['enrich', EVERYTHING],
    ['break-down', { work: 'break-down', outputs: BREAKDOWN_OUTPUTS }],
    ['cover', { work: 'cover' }],
  ])('%s 用到顶，人名、人名的摘要、没有认出的列也不在里面', async (way, request) => {
    openWorkbook(...SHEETS);
    await run(way, request);
    const sent = readable();
    for (const text of NOBODYS) expect(sent).not.toContain(text);
    expect(sent).not.toContain('人员-');
  });

  test('对照所选、取对上的内容：只送那一列的文字，再送标识', async () => {
    const workbook = openWorkbook(...SHEETS);
    select(workbook, '联系表', 'F2:F2');
    const tasks = service.tasks();
    const matched = await tasks.work.matchSelection('divisions');
    expect(tasks.sent()).toMatchObject([{ way: 'match-selection', cells: '“联系表”F2', tables: [] }]);
    expect(readable()).toContain('冠县');
    const plan = await tasks.work.plan({ work: 'pull-values', matched, choices: new Map() });
    expect(plan.planned).toBeDefined();
    expect(tasks.sent().map(({ way }) => way)).toEqual(['pull-values', 'match-selection']);
    const listed = tasks.sent().flatMap(({ requests }) => requests.map(({ body }) => body));
    expect(new Set(listed)).toEqual(new Set(bodies()));
    for (const text of [...NOBODYS, '种小学', '清泉街道']) expect(readable()).not.toContain(text);
  });

  test.each(['A2:A2', 'A1:A1048576'])('人名列不对照：%s 什么也不送', async (address) => {
    const workbook = openWorkbook(...SHEETS);
    select(workbook, '联系表', address);
    const tasks = service.tasks();
    await expect(tasks.work.matchSelection('departments')).rejects.toThrow('人名');
    expect(bodies()).toEqual([]);
    expect(tasks.sent()).toMatchObject([{ way: 'match-selection', requests: [] }]);
  });

  test('调取名单、校验报告不送工作簿里的内容', async () => {
    openWorkbook(...SHEETS);
    const tasks = service.tasks();
    await tasks.work.plan({ work: 'pull-list', list: 'city-pairs' });
    expect(bodies()).toEqual([]);
    expect(tasks.sent()).toEqual([]);
    const checked = await tasks.validate({ asOf: '2025-06-01' });
    service.sent.length = 0;
    await tasks.work.plan({ work: 'report', checked });
    expect(bodies()).toEqual([]);
    expect(tasks.sent().map(({ way }) => way)).toEqual(['check']);
  });

  test('看读法：只送那一格；校验之后接着用工具，各样都还列着', async () => {
    openWorkbook(...SHEETS);
    const tasks = service.tasks();
    const { findings } = await tasks.validate({ asOf: '2025-06-01' });
    const lead = findings.find(({ column, address }) => column === 'lead' && address === 'E2');
    if (!lead) throw new Error('牵头部门应有一条');
    service.sent.length = 0;
    await tasks.read(lead);
    expect(bodies()).toEqual([JSON.stringify({ texts: ['种牵头局'] })]);
    expect(tasks.sent()[0]).toMatchObject({ way: 'read', cells: '“清单”E2', requests: [{ body: bodies()[0] }] });
    await tasks.work.plan(EVERYTHING);
    expect(tasks.sent().map(({ way }) => way)).toEqual(['enrich', 'read', 'check']);
  });

  test('读表导入、存成草稿：送的都列着；没有认出的列不在里面', async () => {
    openWorkbook({
      name: '部门',
      lines: [
        ['名称', '全称', '别称', '联系人', '手机号'],
        ['市教育局', '云川市教育局', '市教局', PERSON, PHONE],
      ],
    });
    const tasks = service.tasks();
    const read = await tasks.imports.read(['部门']);
    expect(tasks.sent()).toMatchObject([
      {
        way: 'import',
        tables: [{ name: '部门', title: '部门名册', kept: ['联系人', '手机号'] }],
        requests: [{ path: '/v1/imports' }],
      },
    ]);
    const { draft } = await tasks.imports.draft(read, { title: '试', note: '' });
    await tasks.imports.discard(draft);
    expect(tasks.sent().map(({ way }) => way)).toEqual(['draft', 'import']);
    const listed = tasks.sent().flatMap(({ requests }) => requests.map(({ body }) => body));
    expect(new Set(listed)).toEqual(new Set(bodies()));
    for (const text of NOBODYS) expect(readable()).not.toContain(text);
  });
});
