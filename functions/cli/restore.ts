import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Backup, BackupError, digestOf, holdsAnything, readBackup, restoring, summaryOf } from './backup-file.ts';
import { WranglerError } from './deployment.ts';
import { LOCAL_STATE } from './local.ts';
import { remoteStore, type Store, takeBackup, triggersOf, withLocalStore } from './store.ts';

const USAGE = '用法：npm run restore -- --from 文件 [--data 文件夹 | --remote] [--force]';

/** 备份来自更新的程序，这里没有那些迁移，放不进去。 */
function refuseNewer(backup: Backup, present: Backup): void {
  const newer = backup.migrations.filter((name) => !present.migrations.includes(name));
  const unknown = Object.keys(backup.tables).filter((table) => present.tables[table] === undefined);
  if (newer.length + unknown.length > 0)
    throw new BackupError(`备份来自更新的程序（${[...newer, ...unknown].join('、')}），请先更新程序再恢复。`);
}

/** 备份的各表与库里的一字不差；备份之后的迁移添的列不算。 */
async function sameAs(backup: Backup, stored: Backup): Promise<boolean> {
  const asBackedUp = Object.entries(backup.tables).map(([table, rows]) => [
    table,
    (stored.tables[table] ?? []).map((row, index) =>
      Object.fromEntries(Object.keys(rows[index] ?? row).map((column) => [column, row[column] ?? null])),
    ),
  ]);
  return (await digestOf(Object.fromEntries(asBackedUp))) === backup.digest;
}

/** 一个事务里换成备份的内容，再读回来逐字核对。 */
async function putBack(store: Store, backup: Backup, present: Backup): Promise<void> {
  await store.write(restoring(backup.tables, Object.keys(present.tables), await triggersOf(store)));
  if (!(await sameAs(backup, await takeBackup(store)))) throw new BackupError('恢复以后读回来的与备份不符。');
}

/** 先在一个临时的库里恢复一遍：放不进去、对不上的，真的库不动。 */
async function rehearse(backup: Backup): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-restore-'));
  try {
    await withLocalStore(scratch, async (store) => {
      const fresh = await takeBackup(store);
      refuseNewer(backup, fresh);
      await putBack(store, backup, fresh).catch((cause: unknown) => {
        throw new BackupError(`备份恢复不了，库没有动：${cause instanceof Error ? cause.message : cause}`);
      });
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function restore(store: Store, backup: Backup, force: boolean): Promise<void> {
  const present = await takeBackup(store);
  if (holdsAnything(present.tables) && !force)
    throw new BackupError(
      `库里已有东西：${summaryOf(present)}。确实要换成备份的，先备份现在的，再加 --force。库没有动。`,
    );
  refuseNewer(backup, present);
  await putBack(store, backup, present);
}

function readOptions() {
  const options = {
    from: { type: 'string' },
    data: { type: 'string' },
    remote: { type: 'boolean' },
    force: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new BackupError(`参数不对：${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function main(): Promise<void> {
  const { from, remote = false, data = LOCAL_STATE, force = false } = readOptions();
  if (from === undefined) throw new BackupError(`请用 --from 写明从哪个文件恢复。\n${USAGE}`);
  const text = await readFile(from, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`读不到 ${from}（${error.code}）。`);
  });
  const backup = await readBackup(text);
  await rehearse(backup);
  const act = (store: Store) => restore(store, backup, force);
  await (remote ? act(remoteStore()) : withLocalStore(data, act));
  console.log(`已恢复：${summaryOf(backup)}；逐版核对了内容的 hash。备份于 ${backup.takenAt}。`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BackupError || error instanceof WranglerError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
