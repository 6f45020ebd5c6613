import { fileURLToPath } from 'node:url';
import { unstable_startWorker as startWorker } from 'wrangler';
import { TEXTS } from './texts.ts';

process.env.WRANGLER_SEND_METRICS = 'false';
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';

const READERS = ['departments', 'offices', 'places', 'names', 'targets'] as const;
const ROUNDS = 15;
const BUDGET_MS = 50;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * 一万字的格子在 workerd 里要读多久（上限 50 毫秒）。workerd 里的时钟在计算时不走，所以在外面量：
 * 一问一答所用，减去问一个空格子所用。头一次连着编译，另列。
 *
 * @example node tests/bench/text.bench.ts
 */
async function main(): Promise<void> {
  const worker = await startWorker({
    name: 'text-bench',
    entrypoint: fileURLToPath(new URL('text-worker.ts', import.meta.url)),
    compatibilityDate: '2026-10-01',
    dev: { server: { hostname: '127.0.0.1', port: 0 }, watch: false, inspector: false, logLevel: 'error' },
  });
  try {
    const { origin } = await worker.url;
    const timed = async (reader: string, text: string): Promise<number> => {
      const start = performance.now();
      const response = await fetch(`${origin}/${reader}`, { method: 'POST', body: text });
      if (!response.ok) throw new Error(`${reader}：${response.status}`);
      await response.text();
      return performance.now() - start;
    };
    const repeated = async (reader: string, text: string): Promise<number[]> => {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push(await timed(reader, text));
      return times;
    };
    console.log(`一万字，毫秒；每种 ${ROUNDS} 次。头一次 · 中位 · 最快`);
    for (const reader of READERS) {
      console.log(`\n${reader}`);
      await repeated(reader, '');
      for (const [name, text] of Object.entries(TEXTS)) {
        const empty = median(await repeated(reader, ''));
        const times = (await repeated(reader, text)).map((time) => Math.max(0, time - empty));
        const middle = median(times);
        const figures = [times[0] ?? Number.NaN, middle, Math.min(...times)].map((time) => time.toFixed(1).padStart(7));
        console.log(`${figures.join('')}  ${name}${middle > BUDGET_MS ? '  ← 超过上限' : ''}`);
      }
    }
  } finally {
    await worker.dispose();
  }
}

await main();
