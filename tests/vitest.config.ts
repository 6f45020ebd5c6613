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

/** 五组测试：shared 与 addin 在 Node，rules 与 functions 在 workerd（真 D1），e2e 在真 Chromium。 */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'shared', include: ['tests/shared/**/*.test.ts'] } },
      {
        root,
        plugins: [workerd()],
        test: {
          name: 'rules',
          include: ['tests/functions/{enrich,reconcile,rules,text}/**/*.test.ts'],
          setupFiles: ['tests/functions/setup.ts'],
          testTimeout: 30_000,
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
          testTimeout: 30_000,
        },
      },
      { root, test: { name: 'addin', include: ['tests/addin/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
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
