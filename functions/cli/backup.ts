import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Backup, BackupError, summaryOf } from './backup-file.ts';
import { WranglerError } from './deployment.ts';
import { LOCAL_STATE } from './local.ts';
import { remoteStore, takeBackup, withLocalStore } from './store.ts';

const USAGE = '用法：npm run backup -- --out 文件 [--data 文件夹 | --remote]';

function readOptions() {
  const options = { out: { type: 'string' }, data: { type: 'string' }, remote: { type: 'boolean' } } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new BackupError(`参数不对：${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/**
 * 先写在一边再改名：写到一半断了，不留下像是备份的文件。只许本人读：
 * 一边的那个总是新建的，不沿用别人放在那里的文件（它的权限不归我们），也不跟着链接走。
 */
async function save(backup: Backup, file: string): Promise<void> {
  const aside = `${file}.part`;
  await rm(aside, { force: true });
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(backup)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file).catch(async (error: unknown) => {
    await rm(aside, { force: true });
    throw error;
  });
}

async function main(): Promise<void> {
  const { out, remote = false, data = LOCAL_STATE } = readOptions();
  if (out === undefined) throw new BackupError(`请用 --out 写明备份到哪个文件。\n${USAGE}`);
  if (existsSync(out)) throw new BackupError(`已有 ${out}，不覆盖；请换一个名字，比如带上日期。`);
  if (!remote && !existsSync(data)) throw new BackupError(`${data} 里没有库，请核对 --data。`);
  const backup = await (remote ? takeBackup(remoteStore()) : withLocalStore(data, (store) => takeBackup(store)));
  await save(backup, out);
  console.log(`已备份到 ${out}：${summaryOf(backup)}。文件里有令牌的散列与持有人的名字，请妥为保管。`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BackupError || error instanceof WranglerError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
