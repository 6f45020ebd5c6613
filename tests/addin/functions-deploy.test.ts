import { access, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE, DEPLOY_FOLDER } from '../../functions/cli/deployment.ts';
import { PANE } from '../../functions/cli/local.ts';
import { runProgram } from './run-program.ts';

const DEPLOY = fileURLToPath(new URL('../../functions/cli/deploy.ts', import.meta.url));
const TOKEN = fileURLToPath(new URL('../../functions/cli/token.ts', import.meta.url));
/** Workers 免费版程序压缩后的上限是 3 MB；压缩前的宽限取十倍。 */
const MAX_BUNDLE_BYTES = 30_000_000;

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-test-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** 没有账户的机器：环境里、家目录里都没有 Cloudflare 的凭据。 */
async function run(program: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('CLOUDFLARE_') && !name.startsWith('CF_')),
  );
  const nobody = { ...env, HOME: home, USERPROFILE: home, APPDATA: home, XDG_CONFIG_HOME: home };
  const { code, out, err } = await runProgram(program, args, { env: nobody });
  return { code, said: out + err };
}

test('部署的演练：构建窗格、空库上做一遍迁移、打包并查验配置，什么也不上传', async () => {
  const { code, said } = await run(DEPLOY, '--dry-run');
  expect(said).toContain('演练完成');
  expect(code).toBe(0);
  for (const file of ['index.html', '_headers']) await access(join(PANE, file));
  expect((await stat(join(DEPLOY_FOLDER, 'bundle', 'worker.js'))).size).toBeLessThan(MAX_BUNDLE_BYTES);
  const config: unknown = JSON.parse(await readFile(join(DEPLOY_FOLDER, 'wrangler.json'), 'utf8'));
  expect(config).toMatchObject({
    name: DATABASE,
    d1_databases: [{ binding: 'DB', database_name: DATABASE }],
    ratelimits: [{ name: 'TOKEN_LIMIT' }, { name: 'ADDRESS_LIMIT' }],
    assets: { directory: PANE.replace(/\/$/, '') },
  });
  // 开门的设置只在本机的命令里，部署的配置里没有变量。
  expect(config).not.toHaveProperty('vars');
}, 180_000);

test('参数不对时说清楚，什么也不做', async () => {
  const { code, said } = await run(DEPLOY, '--force');
  expect(code).toBe(1);
  expect(said).toContain('用法：npm run deploy');
});

test('没有登录时，部署好的库动不了，说清楚怎么登录', async () => {
  const { code, said } = await run(TOKEN, '--remote', '--list');
  expect(code).toBe(1);
  expect(said).toContain('wrangler login');
  expect(said).not.toMatch(/^\s+at /m);
});
