import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATABASE, DEPLOY_FOLDER, databaseId, showWrangler, WranglerError, writeDeployConfig } from './deployment.ts';
import { PANE, withLocalDatabase } from './local.ts';

const BUILD = fileURLToPath(new URL('../../addin/cli/build.ts', import.meta.url));
/** 演练时没有账户，用 wrangler.toml 里的占位编号。 */
const NO_DATABASE = '00000000-0000-0000-0000-000000000000';

const say = (line: string): void => console.error(line);

function buildPane(): void {
  say('一、构建窗格……');
  const { status } = spawnSync(process.execPath, [BUILD], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0 || !existsSync(join(PANE, 'index.html'))) throw new WranglerError('窗格没有构建成，原因见上。');
}

/** 账户里的库，没有就建一个。 */
function ensureDatabase(): string {
  const existing = databaseId();
  if (existing !== undefined) return existing;
  showWrangler('d1', 'create', DATABASE);
  const created = databaseId();
  if (created === undefined) throw new WranglerError(`库 ${DATABASE} 没有建成。`);
  return created;
}

async function deploy(): Promise<void> {
  buildPane();
  const config = writeDeployConfig(ensureDatabase());
  // 先迁移，后换程序：迁移只增不改，旧程序在新库上照样能用；反过来，新程序会读到没有的表。
  say('二、迁移数据库……');
  showWrangler('d1', 'migrations', 'apply', DATABASE, '--remote', '--config', config);
  say('三、部署……');
  showWrangler('deploy', '--config', config);
  say(
    '好了。接着：npm run -s token -- --remote --role editor --name 姓名；npm run manifest -- --origin https://部署的网址',
  );
}

/** 没有账户时能走多远走多远：构建、在空库上做一遍迁移、打包并查验配置。 */
async function rehearse(): Promise<void> {
  buildPane();
  say('二、在一个空的库上把迁移做一遍……');
  const state = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-deploy-'));
  try {
    await withLocalDatabase(state, async () => undefined);
  } finally {
    await rm(state, { recursive: true, force: true });
  }
  say('三、打包并查验配置，不上传……');
  const config = writeDeployConfig(NO_DATABASE);
  showWrangler('deploy', '--dry-run', '--outdir', join(DEPLOY_FOLDER, 'bundle'), '--config', config);
  say(`演练完成，什么也没有上传。配置在 ${config}`);
}

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
  await (values['dry-run'] ? rehearse() : deploy());
} catch (error) {
  if (error instanceof WranglerError) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error)
    console.error(`参数不对：${error.message}\n用法：npm run deploy -- [--dry-run]`);
  else throw error;
  process.exitCode = 1;
}
