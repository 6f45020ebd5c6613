import { answered, ReferenceUnavailable } from './repository.ts';

/** 这个程序要库里做过的迁移，依次序。添了迁移文件，这里也要添（有测试核对）。 */
export const MIGRATIONS = ['0001_schema.sql', '0002_edition_1.sql', '0003_tokens.sql', '0004_drafts.sql'] as const;
const TABLES = ['editions', 'edition_resources', 'tokens', 'audit'] as const;

/** 迁移没有做完，或者表少了；`missing` 是还差的迁移与表。 */
class NotMigrated extends ReferenceUnavailable {
  constructor(missing: readonly string[]) {
    super(`数据库还没有准备好，差 ${missing.join('、')}，要由管理员做完迁移`, { cause: new Error(missing.join(', ')) });
  }
}

/** 库里还差哪些迁移、哪些表。 */
async function missingFrom(db: D1Database): Promise<string[]> {
  const [tables, ledger] = await answered('读不到数据库', async () => {
    const names = (rows: { name: string }[]) => new Set(rows.map(({ name }) => name));
    const held = await db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{ name: string }>();
    const present = names(held.results);
    if (!present.has('d1_migrations')) return [present, new Set<string>()];
    const done = await db.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
    return [present, names(done.results)];
  });
  return [...MIGRATIONS.filter((name) => !ledger.has(name)), ...TABLES.filter((name) => !tables.has(name))];
}

/** @throws {NotMigrated} 迁移没有做完 */
export async function requireMigrated(db: D1Database): Promise<void> {
  const missing = await missingFrom(db);
  if (missing.length > 0) throw new NotMigrated(missing);
}
