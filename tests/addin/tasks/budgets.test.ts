import { describe, expect, it } from 'vitest';
import { createApiClient } from '../../../addin/api/client.ts';
import { digestOf } from '../../../addin/excel/survey.ts';
import type { Writing } from '../../../addin/excel/writing.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import type { LocatedFinding } from '../../../addin/tasks/tasks.ts';
import { carryOut, planOf } from '../../../addin/tasks/work/carry-out.ts';
import { type InstalledOffice, installOffice } from '../../../addin/workbench/host/install.ts';
import projects from '../../../functions/reference/data/projects.json' with { type: 'json' };
import type { Finding } from '../../../shared/finding.ts';
import { PROJECT_HEADERS } from '../excel/sheet-content.ts';
import { answering, EVERY_COLUMN, finding, makeWorkbook } from './open-workbook.ts';

/** 真清单的文字，重复到所要的行数；约六百字节一行。 */
function list(rows: number) {
  const lines = Array.from({ length: rows }, (_, i) => {
    const printed = projects[i % projects.length]?.printed;
    if (!printed) throw new Error('清单没有这一行');
    return [i + 1, printed.name, printed.task, printed.goal, printed.lead, printed.participants, printed.offices];
  });
  return makeWorkbook({ name: '清单', lines: [['重点项目清单'], PROJECT_HEADERS, ...lines], merges: ['A1:G1'] });
}

/** 最零碎的标法：隔行一条，三种程度轮着来。 */
const scattered = (rows: number): Finding[] =>
  Array.from({ length: rows / 2 }, (_, i) =>
    finding({
      row: 3 + 2 * i,
      column: i % 2 ? 'lead' : 'goal',
      severity: (['error', 'warning', 'info'] as const)[i % 3] ?? 'info',
      ...(i === 0 ? { fix: { value: '市委宣传部' } } : {}),
    }),
  );

/** 每行一格有改法。 */
const everyLead = (rows: number): LocatedFinding[] =>
  Array.from({ length: rows }, (_, i) => {
    const lead = projects[i % projects.length]?.printed.lead ?? null;
    const at = { id: String(i), worksheet: '清单', address: `E${i + 3}`, value: lead };
    return { ...finding({ row: i + 3, column: 'lead', fix: { value: `市${lead}` } }), ...at };
  });

const JOBS = [
  '首次校验',
  '再次校验',
  '复核（没有改）',
  '复核（改一格）',
  '修复',
  '撤销',
  '修复全部',
  '全部撤销',
  '清除标记',
] as const;
type Job = (typeof JOBS)[number];

/** 往返次数；最大的一次请求、一次应答各多少千字节。 */
type Traffic = readonly [syncs: number, request: number, response: number];

/**
 * 每件事不得多于此（Excel 网页版一次请求、应答的上限是 5 MB）。
 * 改与撤的往返：名单与目录、合并与隐藏（撤时是账目）、各格（字节多则分块）、写（字节多则分批）。
 * 校验的往返：工作表名单、已用区域、合并区、值（字节多则分块）、数字格式、旧标记三次、去与加一次。
 * 复核：标记没变就少最后一次。
 */
const BUDGETS: Readonly<Record<number, Readonly<Record<Job, Traffic>>>> = {
  41: {
    首次校验: [8, 8, 30],
    再次校验: [9, 8, 30],
    '复核（没有改）': [8, 8, 30],
    '复核（改一格）': [9, 8, 30],
    修复: [4, 4, 4],
    撤销: [4, 4, 4],
    修复全部: [4, 10, 20],
    全部撤销: [4, 5, 8],
    清除标记: [4, 4, 4],
  },
  1000: {
    首次校验: [10, 12, 400],
    再次校验: [11, 12, 400],
    '复核（没有改）': [10, 12, 400],
    '复核（改一格）': [11, 12, 400],
    修复: [4, 4, 4],
    撤销: [4, 4, 4],
    修复全部: [5, 160, 320],
    全部撤销: [5, 40, 120],
    清除标记: [4, 4, 4],
  },
  20000: {
    首次校验: [13, 90, 2_600],
    再次校验: [14, 90, 2_600],
    '复核（没有改）': [13, 90, 2_600],
    '复核（改一格）': [14, 90, 2_600],
    修复: [4, 4, 4],
    撤销: [4, 4, 4],
    修复全部: [8, 2_600, 3_000],
    全部撤销: [6, 650, 2_400],
    清除标记: [4, 8, 4],
  },
};

async function traffic(office: InstalledOffice, work: () => Promise<unknown>): Promise<Traffic> {
  office.requests.reset();
  await work();
  const entries = office.requests.entries.filter(({ cleanup }) => !cleanup);
  const most = (key: 'requestBytes' | 'responseBytes') =>
    Math.ceil(Math.max(...entries.map((entry) => entry[key])) / 1000);
  return [entries.length, most('requestBytes'), most('responseBytes')];
}

function expectWithin<J extends string>(
  budgets: Readonly<Record<J, Traffic>> | undefined,
  measured: Readonly<Partial<Record<J, Traffic>>>,
): void {
  expect(budgets).toBeDefined();
  for (const job in budgets) {
    const budget = budgets[job];
    const used = measured[job] ?? [];
    expect(used, `${job}用了 ${used}，预算 ${budget}`).toSatisfy(
      (each: Traffic) => each.length === budget.length && each.every((amount, i) => amount <= (budget[i] ?? 0)),
    );
  }
}

describe.each(Object.keys(BUDGETS).map(Number))('%i 行', (rows) => {
  it('各件事都在预算之内', async () => {
    const office = installOffice(list(rows));
    let found = scattered(rows);
    const tasks = createTasks(answering(() => found));
    const validate = () => tasks.validate({});
    const measured: Partial<Record<Job, Traffic>> = { 首次校验: await traffic(office, validate) };
    const [fixable] = (await validate()).findings;
    if (!fixable) throw new Error('没有结果');
    let entry = '';
    measured.再次校验 = await traffic(office, validate);
    const recheck = () => tasks.recheck({ marks: true });
    measured['复核（没有改）'] = await traffic(office, recheck);
    found = found.slice(1);
    measured['复核（改一格）'] = await traffic(office, recheck);
    measured.修复 = await traffic(office, async () => {
      const outcome = await tasks.applyFix(fixable);
      if (outcome.outcome === 'applied') entry = outcome.entry.id;
    });
    measured.撤销 = await traffic(office, () => tasks.undo(entry));
    const fixes = everyLead(rows);
    measured.修复全部 = await traffic(office, async () => {
      expect((await tasks.applyAll(fixes)).entries).toHaveLength(rows);
    });
    measured.全部撤销 = await traffic(office, async () => {
      expect((await tasks.undoAll()).undone).toHaveLength(rows);
    });
    measured.清除标记 = await traffic(office, () => tasks.clearMarks());

    expectWithin(BUDGETS[rows], measured);
  });
});

type WritingJob = '补列定计划' | '补列' | '再补一次' | '撤销补列' | '新表定计划' | '新表' | '再写一次' | '撤销新表';

/**
 * 补八列、写一张十二列的新表（每行一个链接；两万行的只有一百个），和再做一次、撤销。
 * 往返：名单与目录；照着的那一列（看行挪了没有，字节多则分块）；已用区域与合并区；各格（字节多则分块）；照着的格式；写（字节多则分批）；新表的编号。
 */
const WRITING_BUDGETS: Readonly<Record<number, Readonly<Record<WritingJob, Traffic>>>> = {
  41: {
    补列定计划: [2, 4, 4],
    补列: [5, 16, 4],
    再补一次: [3, 4, 12],
    撤销补列: [4, 6, 8],
    新表定计划: [1, 4, 4],
    新表: [3, 36, 8],
    再写一次: [5, 8, 20],
    撤销新表: [5, 4, 12],
  },
  1000: {
    补列定计划: [2, 4, 4],
    补列: [6, 170, 40],
    再补一次: [4, 4, 200],
    撤销补列: [5, 45, 100],
    新表定计划: [1, 4, 4],
    新表: [3, 260, 8],
    再写一次: [7, 8, 300],
    撤销新表: [6, 4, 200],
  },
  20000: {
    补列定计划: [2, 4, 4],
    补列: [7, 2_600, 900],
    再补一次: [5, 4, 2_600],
    撤销补列: [5, 700, 2_400],
    新表定计划: [1, 4, 4],
    新表: [4, 2_600, 30],
    再写一次: [11, 8, 2_600],
    撤销新表: [7, 4, 2_600],
  },
};

const printedAt = (i: number) => {
  const printed = projects[i % projects.length]?.printed;
  if (!printed) throw new Error('清单没有这一行');
  return printed;
};

const eightColumns = (rows: number): Writing => ({
  ...{ type: 'block', worksheet: '清单', top: 1, left: 7, why: '补充列', format: { column: 4, width: 14 } },
  anchor: { column: 1, top: 2, digests: Array.from({ length: rows }, (_, i) => digestOf(printedAt(i).name)) },
  rows: [
    ['最迟期限', '目标项数', '可量化项数', '表述确定度', '规范牵头部门', '规范参与部门', '编号', '判断日期'],
    ...Array.from({ length: rows }, (_, i) => {
      const { lead, participants } = printedAt(i);
      return ['2025-12-31', 3, 1, '确定', `市${lead}`, participants.slice(0, 20), `项目${i}`, '2026-11-23'];
    }),
  ],
});

const newSheet = (rows: number, links: number): Writing => ({
  type: 'sheet',
  draft: {
    ...{ output: 'target-breakdown', name: '目标分解表', title: '目标分解表', notes: ['参考数据版本 1'] },
    columns: Array.from({ length: 12 }, (_, i) => ({ title: `列${i + 1}`, width: 12 })),
    rows: Array.from({ length: rows }, (_, i) => {
      const { name, lead, participants } = printedAt(i);
      const first = i < links ? { value: name, link: { worksheet: '清单', address: `B${i + 3}` } } : name;
      const texts = [lead, participants.slice(0, 20), '2025-12-31', '等于', '百分比', `指标${i}`, '市级', '确定'];
      return { key: `${i}`, cells: [first, i, i % 7, 90, ...texts] };
    }),
  },
});

describe.each(Object.keys(WRITING_BUDGETS).map(Number))('%i 行的补列与新表', (rows) => {
  it('写、再写一次、撤销都在预算之内', { timeout: 120_000 }, async () => {
    const office = installOffice(list(rows));
    const tasks = createTasks(answering(() => []));
    const measured: Partial<Record<WritingJob, Traffic>> = {};
    async function measure(
      writing: Writing,
      [planning, writes, again, undoing]: readonly [WritingJob, WritingJob, WritingJob, WritingJob],
    ): Promise<void> {
      const plan = () => planOf('enrich', '写', [writing]);
      measured[planning] = await traffic(office, plan);
      const planned = await plan();
      measured[writes] = await traffic(office, async () => {
        expect((await carryOut(planned)).entries).toHaveLength(1);
      });
      measured[again] = await traffic(office, async () => {
        expect((await plan()).steps).toEqual([]);
      });
      measured[undoing] = await traffic(office, async () => {
        expect((await tasks.undoAll()).left).toEqual([]);
      });
    }
    await measure(eightColumns(rows), ['补列定计划', '补列', '再补一次', '撤销补列']);
    await measure(newSheet(rows, rows === 20_000 ? 100 : rows), ['新表定计划', '新表', '再写一次', '撤销新表']);
    expectWithin(WRITING_BUDGETS[rows], measured);
  });
});

it('一次应答装不下时，减少行数再读，读到的一样', async () => {
  const api = answering(() => []);
  installOffice(list(1_000));
  await createTasks(api).validate({});
  const tight = installOffice(list(1_000), { maxBytes: 60_000 });
  await createTasks(api).validate({});
  expect(api.requests[1]).toEqual(api.requests[0]);
  expect(tight.requests.entries.some(({ responseBytes }) => responseBytes > 60_000)).toBe(true);
});

/** 送给服务的：次数，合计多少千字节。 */
type Sent = readonly [requests: number, kilobytes: number];

const CHECKS = ['校验', '复核（没有改）', '复核（改一格）', '复核（顶上插一行）'] as const;

/** 各次不得多于此。校验时先问一次规则看哪几列，复核不再问。插行之后，其下的行号都变了，所以重送。 */
const SENT: Readonly<Record<number, Readonly<Record<(typeof CHECKS)[number], Sent>>>> = {
  41: { 校验: [2, 8], '复核（没有改）': [1, 8], '复核（改一格）': [1, 8], '复核（顶上插一行）': [1, 8] },
  1000: { 校验: [3, 180], '复核（没有改）': [1, 1], '复核（改一格）': [2, 50], '复核（顶上插一行）': [2, 180] },
  20000: { 校验: [11, 3_400], '复核（没有改）': [1, 1], '复核（改一格）': [2, 70], '复核（顶上插一行）': [10, 3_400] },
};

describe.each(Object.keys(SENT).map(Number))('%i 行送给服务的', (rows) => {
  it('改一格只送它所在的一片', async () => {
    const workbook = list(rows);
    installOffice(workbook);
    const sent: number[] = [];
    const fetch = async (url: unknown, init?: RequestInit) => {
      sent.push(String(init?.body ?? '').length);
      if (String(url).endsWith('/v1/rules')) return Response.json({ items: [EVERY_COLUMN] });
      const { sheets = [] } = JSON.parse(String(init?.body));
      const summary = { bySeverity: { error: 0, warning: 0, info: 0 }, sheets: [] };
      const answer = { edition: '1', asOf: '2026-11-23', packs: [], findings: [], summary };
      return Response.json({ ...answer, partials: sheets.map(() => '片'.repeat(300)) });
    };
    const tasks = createTasks(createApiClient({ baseUrl: 'http://service.test', token: () => undefined, fetch }));
    const recheck = () => tasks.recheck({ marks: true });
    const jobs: Record<(typeof CHECKS)[number], () => Promise<unknown>> = {
      校验: () => tasks.validate({}),
      '复核（没有改）': recheck,
      '复核（改一格）': () => {
        workbook.write('清单', 20, 4, [[{ value: '改过' }]], 'user');
        return recheck();
      },
      '复核（顶上插一行）': () => {
        workbook.insertRows('清单', 2, 1, 'user');
        return recheck();
      },
    };
    for (const name of CHECKS) {
      sent.length = 0;
      await jobs[name]();
      const used: Sent = [sent.length, Math.ceil(sent.reduce((sum, bytes) => sum + bytes, 0) / 1000)];
      const budget = SENT[rows]?.[name] ?? [0, 0];
      expect(used, `${name}用了 ${used}，预算 ${budget}`).toSatisfy(
        ([requests, kilobytes]: Sent) => requests <= budget[0] && kilobytes <= budget[1],
      );
    }
  });
});
