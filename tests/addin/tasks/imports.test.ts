import { describe, expect, test } from 'vitest';
import { createApiClient } from '../../../addin/api/client.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import type { Tasks } from '../../../addin/tasks/tasks.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import { everything, makeWorkbook, openWorkbook, type SheetDraft } from './open-workbook.ts';

const DEPARTMENTS: SheetDraft = {
  name: '部门',
  lines: [
    ['云川市部门名册', '', ''],
    ['名称', '全称', '别称'],
    ['市教育局', '云川市教育局', '市教局'],
    ['市财政局', '云川市财政局', ''],
  ],
};

/** 照给定状态作答的服务。 */
const answering = (status: number, body: unknown): Tasks =>
  createTasks(
    createApiClient({
      baseUrl: 'http://service.test',
      token: () => undefined,
      pause: async () => undefined,
      fetch: async () => Response.json(body, { status }),
    }),
  );
const problem = (status: number, errors: { path: string; message: string }[] = []) => ({
  ...{ type: 'contract', title: '不行', status, detail: '请求有 1 处不合约定。' },
  ...(errors.length > 0 && { errors }),
});

describe('导入', () => {
  test('只有两列的名册也认得；认表不改工作簿，也不用校验的那一套', async () => {
    const workbook = openWorkbook(DEPARTMENTS, { name: '台账', lines: [['甲', '乙', '丙']] });
    const before = everything(workbook);
    const tasks = answering(500, {});
    const { tables, skipped } = await tasks.imports.find();
    expect(tables).toMatchObject([{ sheet: '部门', kind: 'departments', firstRow: 3, lastRow: 4 }]);
    expect(skipped.map(({ sheet }) => sheet)).toEqual(['台账']);
    expect((await tasks.recognise()).tables).toEqual([]);
    expect(everything(workbook)).toBe(before);
  });

  test('每行必填的列缺一样就不算：学校结对表不是托管名单，没有目标的清单不导入', async () => {
    const PAIRS = ['序号', '县(市、区)', '帮扶学校', '乡村学校', '结对形式'];
    const LIST = ['序号', '项目名称', '主要任务', '牵头部门', '参与部门', '责任科室'];
    openWorkbook(
      { name: '结对情况', lines: [['结对帮扶表'], PAIRS, [1, '莘县', '莘县实验小学', '王庄小学', '一对一']] },
      { name: '清单', lines: [LIST, [1, '宿舍达标工程', '改造宿舍', '市教育局', '市财政局', '基建科']] },
    );
    const { tables, skipped } = await answering(500, {}).imports.find();
    expect(tables).toEqual([]);
    expect(skipped.map(({ sheet }) => sheet)).toEqual(['结对情况', '清单']);
  });

  // 值的字节多了分块读，数字格式也是。
  test.each([
    [10, 4, 5],
    [3_000, 5, 7],
  ])('%i 行的名册，认表至多 %i 次往返，读表至多 %i 次', async (rows, finding, reading) => {
    const lines = Array.from({ length: rows }, (_, i) => [`市第${i}局`, `云川市第${i}局`, i]);
    const office = installOffice(makeWorkbook({ name: '部门', lines: [['名称', '全称', '别称'], ...lines] }));
    const trips = async (work: () => Promise<unknown>): Promise<number> => {
      office.requests.reset();
      await work().catch(() => undefined);
      return office.requests.entries.filter(({ cleanup }) => !cleanup).length;
    };
    const tasks = answering(500, {});
    expect(await trips(() => tasks.imports.find())).toBeLessThanOrEqual(finding);
    expect(await trips(() => tasks.imports.read(['部门']))).toBeLessThanOrEqual(reading);
  });

  test('访问码不是编辑的：说明要哪一种', async () => {
    openWorkbook(DEPARTMENTS);
    await expect(answering(403, problem(403)).imports.read(['部门'])).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringContaining('编辑的访问码'),
    });
  });

  test('名录太大，一版放不下：照服务的话说，不说成校验的上限', async () => {
    openWorkbook(DEPARTMENTS);
    const detail = 'schools 太大：一类数据不超过 1.9 MB。';
    await expect(answering(413, { ...problem(413), detail }).imports.read(['部门'])).rejects.toMatchObject({
      reason: 'server',
      message: expect.stringContaining('不超过 1.9 MB'),
    });
  });

  test('选定之后表改了名：请重新认表', async () => {
    openWorkbook(DEPARTMENTS);
    await expect(answering(200, {}).imports.read(['部门', '清单'])).rejects.toMatchObject({ reason: 'missing' });
  });

  test('别人先发布了：照服务的话说', async () => {
    const draft = { id: '2', title: '甲', status: 'draft', current: false, hash: '', createdOn: '', note: '' } as const;
    await expect(
      answering(409, { ...problem(409), detail: '起草之后，别人已经发布了新的一版。' }).imports.publish({
        ...draft,
        publishedOn: null,
      }),
    ).rejects.toMatchObject({ reason: 'conflict', message: '起草之后，别人已经发布了新的一版' });
  });
});
