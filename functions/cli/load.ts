import { parseArgs } from 'node:util';
import { isLoopback } from '../access/loopback.ts';
import { EDITION_1 } from '../reference/edition-1.ts';

const USAGE = '用法：npm run load -- --url http://127.0.0.1:端口 [--seconds N] [--concurrency N] [--token 令牌]';
const MAX_SECONDS = 300;
const MAX_CONCURRENCY = 64;

interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly concurrency: number;
  readonly token: string | undefined;
}

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly body?: string;
}

/** 参考数据的一项写成一格：几个部门以顿号相连。 */
const cell = (value: string | number | readonly string[] | null): string | number | null =>
  typeof value === 'object' && value !== null ? value.join('、') : value;

const COLUMNS = ['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'] as const;
const SHEET = {
  kind: 'projects',
  name: '清单',
  columns: COLUMNS,
  firstRow: 3,
  rows: EDITION_1.content.projects.map((project) => COLUMNS.map((column) => cell(project[column]))),
};

/** 轮着问的几种：整张清单校验、读目标、读参考数据。 */
const SHOTS: readonly Shot[] = [
  { name: '校验41行清单', path: '/v1/validations', body: JSON.stringify({ sheets: [SHEET] }) },
  {
    name: '读41段目标',
    path: '/v1/text/targets',
    body: JSON.stringify({ texts: EDITION_1.content.projects.map(({ goal }) => goal) }),
  },
  { name: '参考数据·项目', path: '/v1/reference/projects' },
  { name: '版本', path: '/v1/editions' },
];

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function countOf(option: string, given: string, most: number): number {
  const count = /^\d{1,4}$/.test(given) ? Number(given) : Number.NaN;
  if (!(count >= 1 && count <= most)) fail(`--${option} 应为1到${most}的整数，现在是“${given}”。`);
  return count;
}

function readLoad(): Load {
  const options = {
    url: { type: 'string' },
    seconds: { type: 'string' },
    concurrency: { type: 'string' },
    token: { type: 'string' },
  } as const;
  try {
    const { url = '', seconds = '10', concurrency = '4', token } = parseArgs({ options }).values;
    if (!isLoopback(url)) fail(`只向本机施压：--url 应为 http://127.0.0.1:端口，现在是“${url}”。\n${USAGE}`);
    return {
      url: new URL(url).origin,
      seconds: countOf('seconds', seconds, MAX_SECONDS),
      concurrency: countOf('concurrency', concurrency, MAX_CONCURRENCY),
      token,
    };
  } catch (error) {
    return fail(`参数不对：${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

interface Timing {
  readonly shot: string;
  readonly milliseconds: number;
  /** 不是 200 的状态，或没有连上。 */
  readonly failure?: string;
}

async function fire({ url, token }: Load, { name, path, body }: Shot): Promise<Timing> {
  const started = performance.now();
  const headers = {
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  };
  const timed = (failure?: string): Timing => ({
    shot: name,
    milliseconds: performance.now() - started,
    ...(failure !== undefined && { failure }),
  });
  try {
    const response = await fetch(url + path, {
      headers,
      redirect: 'error',
      ...(body !== undefined && { method: 'POST', body }),
    });
    await response.arrayBuffer();
    return timed(response.ok ? undefined : String(response.status));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return timed('没有连上');
  }
}

/** 排好的用时里，第 `share` 位的那个。 */
const percentile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);

function report(timings: readonly Timing[], seconds: number): string {
  const lineOf = (name: string, some: readonly Timing[]) => {
    const sorted = some.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const failed = some.filter(({ failure }) => failure !== undefined).length;
    return [
      name,
      some.length,
      percentile(sorted, 0.5),
      percentile(sorted, 0.95),
      percentile(sorted, 0.99),
      failed,
    ].join('\t');
  };
  const failures = new Map<string, number>();
  for (const { failure } of timings) if (failure) failures.set(failure, (failures.get(failure) ?? 0) + 1);
  return [
    ['', '次数', 'p50 毫秒', 'p95', 'p99', '失败'].join('\t'),
    ...SHOTS.map(({ name }) =>
      lineOf(
        name,
        timings.filter(({ shot }) => shot === name),
      ),
    ),
    lineOf('合计', timings),
    `每秒 ${(timings.length / seconds).toFixed(1)} 次`,
    ...[...failures].map(([failure, times]) => `${failure}：${times} 次`),
  ].join('\n');
}

async function main(): Promise<void> {
  const load = readLoad();
  const timings: Timing[] = [];
  const started = performance.now();
  const until = started + load.seconds * 1_000;
  let next = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const shot = SHOTS[next++ % SHOTS.length];
      if (shot) timings.push(await fire(load, shot));
    }
  };
  await Promise.all(Array.from({ length: load.concurrency }, worker));
  console.log(report(timings, (performance.now() - started) / 1_000));
  if (timings.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
}

await main();
