import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backup, BackupError, makeBackup, type Trigger } from './backup-file.ts';
import { executeRemotely, remoteConfig } from './deployment.ts';
import { withLocalDatabase } from './local.ts';

type Row = Record<string, unknown>;

/** 一个库：本机的直接问，部署好的经 wrangler。 */
export interface Store {
  /** 几次查询，看到的是同一时刻。 */
  read(queries: readonly string[]): Promise<Row[][]>;
  /** 要么全做，要么不做。 */
  write(statements: readonly string[]): Promise<void>;
}

export const withLocalStore = <T>(data: string, use: (store: Store) => Promise<T>): Promise<T> =>
  withLocalDatabase(data, (db) => {
    const batch = async (statements: readonly string[]) =>
      (await db.batch(statements.map((sql) => db.prepare(sql)))) as { results: Row[] }[];
    return use({
      read: async (queries) => (await batch(queries)).map(({ results }) => results),
      write: async (statements) => void (await batch(statements)),
    });
  });

/** 部署好的库：语句写成一个文件交给 wrangler，D1 整个文件作一个事务导入。 */
export function remoteStore(): Store {
  const config = remoteConfig();
  const execute = (...args: string[]) => executeRemotely(config, ...args);
  return {
    read: async (queries) => execute('--command', queries.join('; ')).map(({ results }) => results),
    async write(statements) {
      const folder = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-restore-'));
      try {
        const file = join(folder, 'restore.sql');
        await writeFile(file, `${statements.join(';\n')};\n`, { mode: 0o600 });
        execute('--file', file);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** 自己的表：迁移的账另记，SQLite 与 D1 内部的不算。 */
const OWN_TABLES = `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'd1_migrations'
  AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name`;
const names = (rows: readonly Row[] = []): string[] => rows.map(({ name }) => String(name));

/** 读出全部自己的表，各行依主键的次序。 */
export async function takeBackup(store: Store, now = new Date()): Promise<Backup> {
  const [found] = await store.read([OWN_TABLES]);
  const tables = names(found);
  if (!tables.includes('editions')) throw new BackupError('这个库还没有建好，没有可备份的。');
  const [ledger, ...rows] = await store.read([
    'SELECT name FROM d1_migrations ORDER BY id',
    ...tables.map((table) => `SELECT * FROM ${table} ORDER BY 1, 2`),
  ]);
  return makeBackup(Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []])), names(ledger), now);
}

export async function triggersOf(store: Store): Promise<Trigger[]> {
  const [rows = []] = await store.read(["SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"]);
  return rows.map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
}
