import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, createApiClient } from '../../addin/api/client.ts';
import { createTasks } from '../../addin/tasks/create.ts';
import type { ImportReading } from '../../addin/tasks/import-tasks.ts';
import type { Tasks } from '../../addin/tasks/tasks.ts';
import { type RunningFunctions, startFunctions } from '../../functions/cli/local.ts';
import { EDITION_1 } from '../../functions/reference/edition-1.ts';
import { PAIRS, REGISTER, type Written, YUNCHUAN } from '../functions/imports/yunchuan.ts';
import { openWorkbook, type SheetDraft, sheetOf } from './tasks/open-workbook.ts';

/**
 * 另一个市的经办人，只有几张表和一个编辑的访问码：把工具变成自己的。
 * 真的 Worker 与 D1，真的 Office.js 在模拟的 Excel 上；各步依次做，后一步接着前一步。
 */

const drawn = ({ sheet, title, headers, rows }: Written): SheetDraft => ({
  name: sheet,
  lines: [...(title === undefined ? [] : [[title]]), [...headers], ...rows.map((row) => [...row])],
});

/** 云川市自己填的台账：少了第7项；第2项的牵头是聊城才有的局，第3项用别称。 */
const LEDGER: SheetDraft = {
  name: '台账',
  lines: [
    ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
    [1, '宿舍达标工程', '改造乡村学校宿舍。', '2026年，乡村学校宿舍全部达标。', '市教育局', '市财政局', '基建科'],
    [
      2,
      '食堂提升工程',
      '改造乡村学校食堂。',
      '2026年，乡村学校食堂明厨亮灶率达到100%。',
      '市农业农村局',
      '市财政局',
      '基建科',
    ],
    [3, '乡村教师招聘项目', '面向乡村招聘教师。', '2025年，新聘乡村教师300名。', '市教育局', '市人社局', '人事科'],
    [4, '教师安居项目', '建设乡村教师周转房。', '2027年，建成周转房120套。', '市教育局', '市财政局', '人事科'],
    [5, '校医配备项目', '配备乡村学校校医。', '2027年，校医配备率达到90%以上。', '市卫健委', '市教育局', '体卫艺科'],
    [6, '山林课堂项目', '组织学生走进山林湖泊。', '每年不少于2次。', '市教育局、市山湖局', '市委宣传部', '体卫艺科'],
  ],
};
const PLAN = '云川市乡村教育提升行动方案（2024—2028年）（云教发〔2024〕3号）';
const AS_OF = '2024-06-01';

let functions: RunningFunctions;
let api: ApiClient;
let tasks: Tasks;
/** 第一版的 hash。 */
let first = '';
beforeAll(async () => {
  functions = await startFunctions();
  api = createApiClient({ baseUrl: functions.url, token: () => undefined });
  tasks = createTasks(api);
  first = (await api.health()).hash;
}, 120_000);
afterAll(() => functions.stop());

async function readAll(): Promise<ImportReading> {
  const { tables } = await tasks.imports.find();
  return tasks.imports.read(tables.map(({ name }) => name));
}
const rulesAt = async (row: number): Promise<string[]> => {
  const { findings } = await tasks.validate({ asOf: AS_OF });
  return findings.filter((one) => one.row === row && one.severity !== 'info').map(({ rule }) => rule);
};

test.each(['divisions', 'departments', 'projects', 'custody-pairs'] as const)(
  '调取出来的%s，一字不改再导入，什么也没有变',
  async (list) => {
    openWorkbook({ name: '空', lines: [['空']] });
    await tasks.work.carryOut(await tasks.work.plan({ work: 'pull-list', list }));
    const reading = await readAll();
    expect(reading.names).toHaveLength(1);
    expect(reading.problems).toEqual([]);
    await expect(tasks.imports.draft(reading, { title: '没改', note: '' })).rejects.toMatchObject({
      message: expect.stringContaining('没有差别'),
    });
  },
);

describe('从几张表起，把工具变成云川市的', () => {
  test('各表照表头认出来，读得没有问题，定位在格上', async () => {
    openWorkbook(...YUNCHUAN.map(drawn));
    const { tables } = await tasks.imports.find();
    expect(tables.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['区划', 'divisions'],
      ['部门', 'departments'],
      ['文件', 'documents'],
      ['条款', 'articles'],
      ['清单', 'projects'],
    ]);
    expect((await readAll()).problems).toEqual([]);
  });

  test('表里写错一格：说得出在哪一格', async () => {
    openWorkbook(
      ...YUNCHUAN.map(drawn).map((sheet) =>
        sheet.name === '清单'
          ? { ...sheet, lines: [...sheet.lines, ['八', '', '任务。', '目标。', '市水务局']] }
          : sheet,
      ),
    );
    const { problems } = await readAll();
    expect(problems.map(({ worksheet, address, severity }) => [worksheet, address, severity])).toEqual([
      ['清单', 'B10', 'error'],
    ]);
  });

  test('起草，看差别，发布，对所有人生效', async () => {
    openWorkbook(...YUNCHUAN.map(drawn));
    const { draft, diff } = await tasks.imports.draft(await readAll(), { title: '云川市参考数据', note: '' });
    const counts = new Map(diff.resources.map((one) => [one.resource, [one.added.length, one.removed.length]]));
    expect(counts.get('departments')).toEqual([3, 21]);
    expect(counts.get('projects')).toEqual([0, 34]);
    expect(counts.get('divisions')).toEqual([7, 0]);
    expect((await tasks.imports.drafts()).map(({ id }) => id)).toEqual([draft.id]);
    expect(await tasks.imports.publish(draft)).toMatchObject({ current: true, title: '云川市参考数据' });
    expect(await tasks.imports.drafts()).toEqual([]);
    expect((await tasks.documents()).items[0]?.title).toBe(PLAN);
  });

  test('自己的部门与别称都认得，聊城的不认得', async () => {
    openWorkbook(LEDGER);
    expect(await rulesAt(3)).toContain('projects/department-unknown');
    for (const row of [2, 4, 5, 6, 7]) expect(await rulesAt(row), `第${row}行`).toEqual([]);
  });

  test('缺了自己的第7项，引自己的方案；没有一条引聊城的', async () => {
    openWorkbook(LEDGER);
    const { findings, response } = await tasks.validate({ asOf: AS_OF });
    expect(response.packs).toEqual(['lc-2023']);
    const missing = findings.find(({ rule }) => rule === 'projects/reference-missing');
    expect(missing?.message).toContain('乡村阅读项目');
    expect(missing?.citation).toMatchObject({ document: PLAN, article: '清单第7项' });
    expect(JSON.stringify(findings)).not.toContain('聊城');
  });

  test('别的市的表不受它约束', async () => {
    openWorkbook(LEDGER);
    const { response } = await tasks.validate({ asOf: AS_OF, place: '371500' });
    expect(response.packs).toEqual([]);
  });

  test('调取出来的部门名册，改一格再导入，只差那一格', async () => {
    openWorkbook(LEDGER);
    await tasks.work.carryOut(await tasks.work.plan({ work: 'pull-list', list: 'departments' }));
    const { tables } = await tasks.imports.find();
    const names = tables.filter(({ kind }) => kind === 'departments').map(({ name }) => name);
    expect(names).toEqual(['部门名册']);
    const same = await tasks.imports.read(names);
    expect(same.read.resources.departments).toEqual((await api.reference('departments')).items.map(withoutSource));
    await expect(tasks.imports.draft(same, { title: '没改', note: '' })).rejects.toMatchObject({
      message: expect.stringContaining('没有差别'),
    });
  });

  test('没有名录时，结对表说没有名录；算不了覆盖率', async () => {
    openWorkbook(drawn(PAIRS));
    const { findings } = await tasks.validate({ asOf: AS_OF });
    expect(findings.map(({ rule }) => rule)).toContain('coverage/register-missing');
    await expect(tasks.work.plan({ work: 'cover' })).rejects.toMatchObject({ reason: 'nothing-recognised' });
  });

  test('名录里写错一格：说得出在哪一格，不收那一所', async () => {
    const rows = REGISTER.rows.map((row, at) => (at === 1 ? row.with(5, '山区') : row));
    openWorkbook(drawn({ ...REGISTER, rows }));
    const { problems, read } = await readAll();
    expect(problems.map(({ worksheet, address, severity }) => [worksheet, address, severity])).toEqual([
      ['名录', 'F4', 'error'],
    ]);
    expect(read.resources.schools).toHaveLength(4);
  });

  test('导入学校名录，起草，看差别，发布', async () => {
    openWorkbook(drawn(REGISTER));
    const reading = await readAll();
    expect(reading.problems).toEqual([]);
    const { draft, diff } = await tasks.imports.draft(reading, { title: '云川市学校名录', note: '' });
    expect(diff.resources.map(({ resource, added }) => [resource, added.length])).toEqual([['schools', 5]]);
    await tasks.imports.publish(draft);
    expect((await api.reference('schools')).items.map(({ county }) => county)).toEqual([
      ...['云东区', '云东区', '云东区', '清溪县', '清溪县'],
    ]);
    await expect(tasks.imports.draft(await readAll(), { title: '没改', note: '' })).rejects.toMatchObject({
      message: expect.stringContaining('没有差别'),
    });
  });

  test('没有名录表的结对表，照导入的名录判；只算表里写到的县', async () => {
    openWorkbook(drawn(PAIRS));
    const { findings, response } = await tasks.validate({ asOf: AS_OF });
    expect(response.summary.coverage).toEqual([{ county: '云东区', schools: 2, paired: 1, rate: 0.5 }]);
    const unregistered = findings.filter(({ rule }) => rule === 'coverage/school-unregistered');
    expect(unregistered.map(({ row }) => row)).toEqual([3]);
    expect(unregistered[0]?.message).toContain('参考数据中的学校名录');
    expect(findings.map(({ rule }) => rule)).not.toContain('coverage/register-missing');
    expect(JSON.stringify(findings)).not.toContain('清溪县');
  });

  test('没有名录表也写得出覆盖率汇总与未结对清单，学校没有链接', async () => {
    const workbook = openWorkbook(drawn(PAIRS));
    const plan = await tasks.work.plan({ work: 'cover' });
    expect(plan.notes.join('')).toContain('参考数据中的学校名录');
    await tasks.work.carryOut(plan);
    const gaps = [...sheetOf(workbook, '未结对学校清单').rows.values()].map((cells) => cells.get(3)?.value);
    expect(gaps).toContain('柏林镇中心幼儿园');
    expect(gaps).not.toContain('清河镇中心小学');
  });

  test('两人同时起草：先发布的作数，后一份说清楚，不盖掉', async () => {
    const fewer = async (count: number) => {
      openWorkbook(...YUNCHUAN.slice(1, 2).map((sheet) => drawn({ ...sheet, rows: sheet.rows.slice(0, count) })));
      return readAll();
    };
    const [reading, another] = [await fewer(5), await fewer(4)];
    const mine = await tasks.imports.draft(reading, { title: '甲', note: '' });
    const theirs = await tasks.imports.draft(reading, { title: '乙', note: '' });
    await tasks.imports.publish(theirs.draft);
    await expect(tasks.imports.publish(mine.draft)).rejects.toMatchObject({ reason: 'conflict' });
    await expect(tasks.imports.draft(another, { title: '丙', note: '' })).rejects.toMatchObject({ reason: 'conflict' });
    await tasks.imports.discard(mine.draft);
    expect(await tasks.imports.drafts()).toEqual([]);
  });

  test('把聊城的内容另起一版发布，hash 与当初相同', async () => {
    const { 'city-pairs': cityPairs, 'custody-pairs': custodyPairs, ...rest } = EDITION_1.content;
    const draft = await api.createDraft({
      title: '恢复聊城',
      note: '',
      resources: { ...rest, cityPairs, custodyPairs, schools: [] },
    });
    const published = await api.publish(draft.id);
    expect(published.hash).toBe((await api.health()).hash);
    expect(published.hash).toBe(first);
  });
});

const withoutSource = <T extends { source: unknown }>({ source: _, ...item }: T): Omit<T, 'source'> => item;
