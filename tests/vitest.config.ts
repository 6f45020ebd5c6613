import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const migrations = await readD1Migrations(`${root}functions/reference/migrations`);

const workerd = () =>
  cloudflareTest({
    wrangler: { configPath: `${root}wrangler.toml` },
    miniflare: { bindings: { TEST_MIGRATIONS: migrations } },
  });

/**
 * 等的是“发生了”，不是“快”：集成环境的机器忙时慢好几倍，默认的一秒、五秒、十秒会把对的判成错的。
 * 真的没有发生，等满了照样是错。
 */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };

/** 五组测试：shared 与 addin 在 Node，rules 与 functions 在 workerd（真 D1），e2e 在真 Chromium。 */
export default defineConfig({
  root,
  test: {
    // 收尾要停下 npm start 和样例页，机器忙时十秒不够。
    teardownTimeout: 120_000,
    // 默认比核数少一；两核的机器上那就是一个一个地跑。
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { root, test: { name: 'shared', include: ['tests/shared/**/*.test.ts'], ...PATIENCE } },
      {
        root,
        plugins: [workerd()],
        test: {
          name: 'rules',
          include: ['tests/functions/{enrich,reconcile,rules,text}/**/*.test.ts'],
          setupFiles: ['tests/functions/setup.ts'],
          ...PATIENCE,
          // 不写数据库的：同用一个 workerd，不必每个文件另起一个、另译一遍。
          isolate: false,
        },
      },
      {
        root,
        plugins: [workerd()],
        test: {
          name: 'functions',
          include: ['tests/functions/**/*.test.ts'],
          exclude: ['tests/functions/{enrich,reconcile,rules,text}/**'],
          setupFiles: ['tests/functions/setup.ts'],
          ...PATIENCE,
        },
      },
      { root, test: { name: 'addin', include: ['tests/addin/**/*.test.{ts,tsx}'], ...PATIENCE } },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...PATIENCE,
          testTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ['tests/e2e/servers.ts'],
          fileParallelism: false,
          // 浏览器要用满机器：等别的都跑完再跑。
          sequence: { groupOrder: 1 },
          // 集成环境里机器忙闲不定，慢了一次可以再来；本机不重来，毛病当场看见。
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
