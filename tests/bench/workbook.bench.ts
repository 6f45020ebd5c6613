import { parseArgs } from 'node:util';
import { createTasks } from '../../addin/tasks/create.ts';
import type { Tasks } from '../../addin/tasks/tasks.ts';
import { BREAKDOWN_OUTPUTS, type WorkRequest } from '../../addin/tasks/work/work.ts';
import { installOffice } from '../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../addin/workbench/host/model.ts';
import projects from '../../functions/reference/data/projects.json' with { type: 'json' };
import { enrichmentsFor } from '../../shared/enrichment.ts';
import { realService } from '../addin/api/real-service.ts';
import { PROJECT_HEADERS } from '../addin/excel/sheet-content.ts';
import { makeWorkbook } from '../addin/tasks/open-workbook.ts';
import { serving } from '../addin/tasks/work/serving.ts';

const AS_OF = '2026-11-23';

/** 真清单的文字，重复到所要的行数，名称各不相同。 */
function list(rows: number): HostWorkbook {
  const lines = Array.from({ length: rows }, (_, i) => {
    const printed = projects[i % projects.length]?.printed;
    if (!printed) throw new Error('清单没有这一行');
    const { name, task, goal, lead, participants, offices } = printed;
    return [i + 1, i < projects.length ? name : `${name}${i + 1}`, task, goal, lead, participants, offices];
  });
  return makeWorkbook({ name: '清单', lines: [['重点项目清单'], PROJECT_HEADERS, ...lines], merges: ['A1:G1'] });
}

/** 本进程到此用了多少处理器时间，毫秒：机器忙闲不定时，比钟点准。 */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** 服务那边用了多少，另计：它就在本进程里算，没有网络。 */
function timedService() {
  let spent = 0;
  const timed =
    <A extends unknown[], T>(ask: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const start = cpuTime();
      try {
        return await ask(...args);
      } finally {
        spent += cpuTime() - start;
      }
    };
  const real = realService().client();
  const works = serving();
  const api = {
    ...works,
    validate: timed(real.validate),
    rules: timed(real.rules),
    enrichments: timed(works.enrichments),
    breakdowns: timed(works.breakdowns),
  };
  return {
    api,
    take: () => {
      const taken = spent;
      spent = 0;
      return taken;
    },
  };
}

type Job = readonly [name: string, run: (tasks: Tasks, workbook: HostWorkbook) => Promise<unknown>];

const written = (name: string, request: (tasks: Tasks) => Promise<WorkRequest>): Job[] => {
  const plans = new WeakMap<Tasks, Awaited<ReturnType<Tasks['work']['plan']>>>();
  const entries = new WeakMap<Tasks, readonly string[]>();
  return [
    [
      `${name}：定计划`,
      async (tasks) => plans.set(tasks, await tasks.work.plan(await request(tasks), { asOf: AS_OF })),
    ],
    [
      `${name}：写`,
      async (tasks) => {
        const plan = plans.get(tasks);
        if (!plan) throw new Error('还没有计划');
        const done = await tasks.work.carryOut(plan);
        entries.set(
          tasks,
          done.entries.map(({ id }) => id),
        );
      },
    ],
    [
      `${name}：撤销`,
      async (tasks) => {
        const { left } = await tasks.undoAll(entries.get(tasks));
        if (left.length > 0) throw new Error('没有全撤');
      },
    ],
  ];
};

const JOBS: readonly Job[] = [
  ['校验', (tasks) => tasks.validate({ asOf: AS_OF })],
  [
    '改一格后复核',
    (tasks, workbook) => {
      workbook.write('清单', 20, 4, [[{ value: '市教育体育局' }]], 'user');
      return tasks.recheck({ asOf: AS_OF, marks: true });
    },
  ],
  ...written('补充列', async () => ({
    work: 'enrich',
    tables: [{ name: '清单', columns: enrichmentsFor('projects').map(({ id }) => id) }],
  })),
  ...written('分解成三张表', async () => ({ work: 'break-down', outputs: BREAKDOWN_OUTPUTS })),
  ...written('校验报告', async (tasks) => ({
    work: 'report',
    checked: await tasks.recheck({ asOf: AS_OF, marks: false }),
  })),
];

/**
 * 读、校验、写各用多少处理器时间：加载项自己的代码，经微软的 office.js，在模拟的 Excel 上；服务那边的另列。
 *
 * @example node tests/bench/workbook.bench.ts --rows 41,1000
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '41,1000,20000' } } });
for (const rows of values.rows.split(',').map(Number)) {
  console.log(`\n${rows} 行：处理器毫秒，其中服务`);
  const workbook = list(rows);
  installOffice(workbook);
  const { api, take } = timedService();
  const tasks = createTasks(api);
  for (const [name, run] of JOBS) {
    take();
    const start = cpuTime();
    await run(tasks, workbook);
    const all = cpuTime() - start;
    console.log(`${all.toFixed(0).padStart(8)}${take().toFixed(0).padStart(8)}  ${name}`);
  }
}
