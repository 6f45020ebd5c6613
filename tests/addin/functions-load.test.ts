import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningFunctions, startFunctions } from '../../functions/cli/local.ts';
import { runProgram } from './run-program.ts';

const LOAD = fileURLToPath(new URL('../../functions/cli/load.ts', import.meta.url));

let functions: RunningFunctions;
beforeAll(async () => {
  functions = await startFunctions();
});
afterAll(() => functions.stop());

const load = (...args: string[]) => runProgram(LOAD, args);

test('到时就停，报出次数、各分位的用时与失败', async () => {
  const { code, out } = await load('--url', functions.url, '--seconds', '1', '--concurrency', '2');
  expect(code).toBe(0);
  const total = out.split('\n').find((line) => line.startsWith('合计'));
  const [, times, p50, , p99, failed] = (total ?? '').split('\t').map(Number);
  expect(times).toBeGreaterThan(0);
  expect(p99).toBeGreaterThanOrEqual(p50 ?? 0);
  expect(failed).toBe(0);
});

test('没有连上的算失败', async () => {
  const { code, out } = await load('--url', 'http://127.0.0.1:9', '--seconds', '1', '--concurrency', '1');
  expect(code).toBe(1);
  expect(out).toContain('没有连上：');
});

test.each([
  [['--url', 'https://taizhang.example.com'], '只向本机施压'],
  [['--url', 'http://192.168.1.5:8787'], '只向本机施压'],
  [['--url', 'http://127.0.0.1.example.com'], '只向本机施压'],
  [[], '只向本机施压'],
  [['--url', 'http://127.0.0.1:1', '--seconds', '9999'], '--seconds 应为1到300'],
  [['--url', 'http://127.0.0.1:1', '--concurrency', '0'], '--concurrency 应为1到64'],
  [['--nope'], '参数不对'],
])('参数 %j：不动，说清楚', async (args, message) => {
  expect(await load(...args)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) });
});
