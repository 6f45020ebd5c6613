import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unstable_splitSqlQuery as splitSqlQuery } from 'wrangler';

/** 与 `wrangler d1 migrations apply` 同一张账：同一个库先后用两种办法，不会重做。 */
const LEDGER = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
);`;

/** `migrate` 用到的 D1 的那一部分。 */
export interface Database {
  prepare(sql: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
}
interface Statement {
  bind(...values: unknown[]): Statement;
  run(): Promise<{ results: unknown[] }>;
}

/** 把还没做的迁移按文件名次序做完，每个文件要么全做、要么不做。 */
export async function migrate(db: Database, folder: string): Promise<void> {
  await db.prepare(LEDGER).run();
  const { results } = await db.prepare('SELECT name FROM d1_migrations').run();
  const done = new Set((results as { name: string }[]).map((row) => row.name));
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql') && !done.has(name)).sort();
  for (const name of files) {
    const statements = splitSqlQuery(await readFile(join(folder, name), 'utf8'));
    await db.batch([
      ...statements.map((sql) => db.prepare(sql)),
      db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]);
  }
}
