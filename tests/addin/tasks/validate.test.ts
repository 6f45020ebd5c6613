import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createApiClient } from '../../../addin/api/client.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import { type Progress, TaskError, type TaskFailure } from '../../../addin/tasks/tasks.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { answering, everything, finding, openWorkbook, type SheetDraft, sheetOf } from './open-workbook.ts';

const LIST: SheetDraft = {
  name: '清单',
  lines: [['聊城市重点项目清单'], PROJECT_HEADERS, project(1), project(2), project(3)],
  merges: ['A1:G1'],
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const FOUND = [finding({ row: 3, column: 'lead' }), finding({ row: 4, column: 'goal', severity: 'error' })];
/** 已经校验过一次、标过的工作簿。 */
async function marked() {
  const workbook = openWorkbook(LIST);
  const tasks = createTasks(answering(() => FOUND));
  await tasks.validate({});
  return { workbook, tasks };
}
const ids = (workbook: HostWorkbook) => sheetOf(workbook, '清单').conditionalFormats.map(({ id }) => id);

const failing = async (work: Promise<unknown>): Promise<TaskError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TaskError)) throw error ?? new Error('本该失败');
  return error;
};

describe('校验', () => {
  it('读出的表照原值送去，行号是工作表自己的', async () => {
    openWorkbook(LIST);
    const api = answering(() => []);
    await createTasks(api).validate({ place: '371500', asOf: '2026-01-01', packs: ['lc-2023'] });
    expect(api.requests).toEqual([
      {
        sheets: [
          {
            kind: 'projects',
            name: '清单',
            columns: ['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'],
            firstRow: 3,
            rows: [project(1), project(2), project(3)],
          },
        ],
        place: '371500',
        asOf: '2026-01-01',
        packs: ['lc-2023'],
      },
    ]);
  });

  it('日期格、公式格、错误格、真假格各照其值', async () => {
    const date = { value: 44762, numberFormat: 'yyyy/m/d' };
    const formula = { value: '甲县', formula: '="甲"&"县"' };
    const broken = { value: '#REF!', error: true, formula: '=#REF!' };
    openWorkbook({
      name: '托管',
      lines: [
        ['托管高校', '帮扶县中', '省份', '县(市、区、旗)', '协议签订日期', '跨区域招生', '品牌费'],
        ['某大学', '甲一中', broken, formula, date, false, 3],
      ],
    });
    const api = answering(() => []);
    await createTasks(api).validate({});
    expect(api.requests[0]?.sheets[0]?.rows).toEqual([['某大学', '甲一中', '#REF!', '甲县', '2022-07-20', false, 3]]);
  });

  it('结果带着工作表、地址与当时的值；合并格的结果落在左上角', async () => {
    openWorkbook({
      name: '结对',
      lines: [
        ['县(市、区)', '乡镇', '乡村学校', '学段', '帮扶学校'],
        ['阳古县', '安乐镇', '甲小学', '小学', '实验小学'],
        ['', '安乐镇', '乙小学', '小学', '实验小学'],
      ],
      merges: ['A2:A3'],
    });
    const found = [
      finding({ sheet: '结对', message: '缺少“帮扶学校学段”列', column: 'helperPhase' }),
      finding({ sheet: '结对', row: 3, column: 'county' }),
      finding({ sheet: '结对', row: 3, column: 'school', severity: 'error' }),
      finding({ sheet: '结对', row: 3 }),
    ];
    const { findings } = await createTasks(answering(() => found)).validate({});
    expect(findings.map(({ worksheet, address, value }) => [worksheet, address, value])).toEqual([
      ['结对', undefined, undefined],
      ['结对', 'A2', '阳古县'],
      ['结对', 'C3', '乙小学'],
      ['结对', 'A2', undefined],
    ]);
  });

  it('人名不送出去，话里的摘要换回人名', async () => {
    openWorkbook({
      name: '联系',
      lines: [
        ['姓名', '身份', '联系学校'],
        ['王小明', '教研员', '甲小学'],
      ],
    });
    const api = answering(({ sheets }) => [
      finding({
        sheet: '联系',
        row: 2,
        column: 'person',
        message: `“${sheets[0]?.rows[0]?.[0]}”只联系了一所`,
        fix: { value: '摘要不可写回' },
        span: [0, 3],
      }),
    ]);
    const { findings } = await createTasks(api).validate({});
    expect(JSON.stringify(api.requests)).not.toContain('王小明');
    expect(findings[0]).toMatchObject({ message: '“王小明”只联系了一所', value: '王小明', address: 'A2' });
    expect(findings[0]).not.toHaveProperty('fix');
    expect(findings[0]).not.toHaveProperty('span');
  });

  it('进度依次是认表、读取、送校验、标记', async () => {
    openWorkbook(LIST);
    const steps: Progress['step'][] = [];
    await createTasks(answering(() => [])).validate({ onProgress: ({ step }) => steps.push(step) });
    expect([...new Set(steps)]).toEqual(['recognise', 'read', 'send', 'mark']);
  });

  it('受保护的工作表照样校验，只是不标，并说是哪一张', async () => {
    const workbook = openWorkbook({ ...LIST, isProtected: true });
    const checked = await createTasks(answering(() => [finding({ row: 3, column: 'lead' })])).validate({});
    expect(checked.findings).toHaveLength(1);
    expect(checked.unmarked).toEqual(['清单']);
    expect(sheetOf(workbook, '清单').conditionalFormats).toEqual([]);
  });

  it('一张表也认不出：说明各工作表的原因', async () => {
    openWorkbook(
      { name: '空白', lines: [] },
      {
        name: '单价',
        lines: [
          ['商品', '单价'],
          ['粉笔', 3],
        ],
      },
    );
    const error = await failing(createTasks(answering(() => [])).validate({}));
    expect(error.reason).toBe('nothing-recognised');
    expect(error.message).toMatch(/“空白”：空工作表.*“单价”：没有认得的表头/);
  });
});

describe('做不成时工作簿原样不变', () => {
  const cases: [string, TaskFailure, (respond: (status: number) => void) => void][] = [
    ['服务答 500', 'server', (respond) => respond(500)],
    ['令牌失效', 'refused', (respond) => respond(401)],
    ['服务迟迟不答', 'timeout', () => undefined],
  ];
  it.each(cases)('%s', async (_, reason, act) => {
    const started = createServer((_request, response) =>
      act((status) => {
        response.statusCode = status;
        response.end();
      }),
    );
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const workbook = openWorkbook(LIST);
    const before = everything(workbook);
    const baseUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
    const error = await failing(createTasks(createApiClient({ baseUrl, timeoutMs: 200 })).validate({}));
    expect(error.reason).toBe(reason);
    expect(error.message).toContain('工作簿没有改动');
    expect(everything(workbook)).toBe(before);
  });

  it('连不上服务', async () => {
    const workbook = openWorkbook(LIST);
    const before = everything(workbook);
    const error = await failing(createTasks(createApiClient({ baseUrl: 'http://127.0.0.1:9' })).validate({}));
    expect(error.reason).toBe('offline');
    expect(everything(workbook)).toBe(before);
  });

  it.each([1, 2, 4, 5, 6, 7, 8, 9])('Excel 在第 %i 次往返时出错', async (request) => {
    const { workbook, tasks } = await marked();
    const before = everything(workbook);
    installOffice(workbook, { failAt: { request, code: 'GeneralException' } });
    const error = await failing(tasks.validate({}));
    expect(error).toMatchObject({ reason: 'excel', message: expect.stringContaining('请再试一次') });
    expect(everything(workbook)).toBe(before);
  });

  it.each([2, 5, 12])('标记到一半（第 %i 个动作）出错：已加的去掉，仍是原来的标记', async (action) => {
    const { workbook, tasks } = await marked();
    const before = ids(workbook);
    const office = installOffice(workbook, { failAt: { request: 9, code: 'GeneralException', action } });
    await failing(tasks.validate({}));
    expect(office.requests.syncs).toBeGreaterThan(9);
    expect(ids(workbook)).toEqual(before);
  });

  it.each([1, 3, 6, 9])('第 %i 次往返时有单元格正在编辑：不再多试', async (request) => {
    const { workbook, tasks } = await marked();
    const before = everything(workbook);
    const failAt = [0, 1, 2, 3].map((later) => ({ request: request + later, code: 'InvalidOperationInCellEditMode' }));
    const office = installOffice(workbook, { failAt });
    expect(await failing(tasks.validate({}))).toMatchObject({ reason: 'editing' });
    expect(office.requests.syncs).toBeLessThanOrEqual(request + 1);
    expect(everything(workbook)).toBe(before);
  });

  it('合并区太多、一次读不出时，分开再读，读到的一样', async () => {
    const api = answering(() => []);
    const workbook = openWorkbook(LIST);
    await createTasks(api).validate({});
    installOffice(workbook, { failAt: { request: 3, code: 'GeneralException' } });
    await createTasks(api).validate({});
    expect(api.requests[1]).toEqual(api.requests[0]);
  });

  it.each<Progress['step']>(['recognise', 'read', 'send', 'mark'])('在“%s”这一步取消', async (step) => {
    const workbook = openWorkbook(LIST);
    const tasks = createTasks(answering(() => [finding({ row: 3, column: 'lead' })]));
    await tasks.validate({});
    const before = everything(workbook);
    const stop = new AbortController();
    const work = tasks.validate({ signal: stop.signal, onProgress: (at) => at.step === step && stop.abort() });
    if (step === 'mark') {
      // 标记已经开始：一次往返，做完为止。
      await expect(work).resolves.toMatchObject({ findings: [{ address: 'E3' }] });
      return;
    }
    expect(await failing(work)).toMatchObject({ reason: 'cancelled', message: '已取消，工作簿没有改动' });
    expect(everything(workbook)).toBe(before);
  });
});
