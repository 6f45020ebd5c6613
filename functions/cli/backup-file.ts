import { z } from 'zod';
import { canonicalJson, contentHash, type EditionContent } from '../reference/content.ts';

/** 备份、恢复没有办成；只印这句话，不印栈。 */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

const Name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const Row = z.record(Name, z.union([z.string(), z.number(), z.null()]));
const Tables = z.record(Name, z.array(Row));
export type Tables = z.infer<typeof Tables>;

/**
 * 备份文件：各表的各行，连同当时做过的迁移。不含建表的语句：恢复到哪个程序，就用哪个程序的迁移建表。
 * 令牌只有散列。`digest` 是各表规范 JSON 的 SHA-256。
 */
const Backup = z.strictObject({
  format: z.literal('jiaoyu-taizhang-backup/1'),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: Tables,
  digest: z.string(),
});
export type Backup = z.infer<typeof Backup>;

export async function digestOf(tables: Tables): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(tables)));
  return Buffer.from(digest).toString('hex');
}

export async function makeBackup(tables: unknown, migrations: string[], now: Date): Promise<Backup> {
  const checked = Tables.parse(tables);
  return {
    format: 'jiaoyu-taizhang-backup/1',
    takenAt: now.toISOString(),
    migrations,
    tables: checked,
    digest: await digestOf(checked),
  };
}

const rowsOf = (tables: Tables, table: string) => tables[table] ?? [];

/** 内容的 hash 与所记不符的版本。 */
async function wrongEditions(tables: Tables): Promise<string[]> {
  const wrong: string[] = [];
  for (const { id, hash } of rowsOf(tables, 'editions')) {
    const content: Partial<EditionContent> = Object.fromEntries(
      rowsOf(tables, 'edition_resources')
        .filter(({ edition }) => edition === id)
        .map(({ resource, items }) => [resource, JSON.parse(String(items))]),
    );
    if ((await contentHash(content)) !== hash) wrong.push(String(id));
  }
  return wrong;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BackupError('备份文件不完整：读不成 JSON，可能没有拷全。');
  }
}

/** @throws {BackupError} 不是备份、没有拷全、改过，或者版本的内容与 hash 不符 */
export async function readBackup(text: string): Promise<Backup> {
  const { success, data } = Backup.safeParse(jsonOf(text));
  if (!success) throw new BackupError('这不是本服务的备份文件（npm run backup 写出的）。');
  if ((await digestOf(data.tables)) !== data.digest) throw new BackupError('备份文件坏了或被改过：与它的摘要不符。');
  const wrong = await wrongEditions(data.tables);
  if (wrong.length > 0) throw new BackupError(`备份里第${wrong.join('、')}版的内容与它的 hash 不符。`);
  return data;
}

/** 给人看的一句：有几个版本、几枚令牌、几条审计。 */
export function summaryOf({ tables }: Backup): string {
  const editions = rowsOf(tables, 'editions');
  const current = editions.find(({ is_current }) => is_current === 1);
  return `${editions.length}个版本（当前第${current?.id ?? '—'}版），${rowsOf(tables, 'tokens').length}枚令牌，${rowsOf(tables, 'audit').length}条审计`;
}

/** 库里有没有恢复会盖掉的东西：刚建好的库只有第一版，没有令牌与审计。 */
export const holdsAnything = (tables: Tables): boolean =>
  rowsOf(tables, 'editions').length > 1 ||
  Object.entries(tables).some(
    ([table, rows]) => table !== 'editions' && table !== 'edition_resources' && rows.length > 0,
  );

/** 一条语句里的一段文字至多这么多码元：D1 一条语句至多100,000字节，一个码元至多3字节。 */
const PIECE = 25_000;
const PIECES = 'restore_pieces';

/** 切成几段，不把一个字切成两半。 */
export function piecesOf(text: string, size = PIECE): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + size, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && end - start > 1 && last >= 0xd800 && last < 0xdc00) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const literal = (value: string | number | null): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : quoted(value);

/** 一行：放不进一条语句的文字，先一段段放在一边，再拼起来。 */
function insertions(table: string, row: z.infer<typeof Row>): string[] {
  const columns = Object.keys(row);
  const long = columns.filter((column) => String(row[column]).length > PIECE);
  const staged = long.flatMap((column, index) =>
    piecesOf(String(row[column])).map((piece, n) => `INSERT INTO ${PIECES} VALUES (${index}, ${n}, ${quoted(piece)})`),
  );
  const values = columns.map((column) =>
    long.includes(column)
      ? `(SELECT group_concat(text, '') FROM (SELECT text FROM ${PIECES} WHERE field = ${long.indexOf(column)} ORDER BY n))`
      : literal(row[column] ?? null),
  );
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`;
  return [...staged, insert, ...(long.length > 0 ? [`DELETE FROM ${PIECES}`] : [])];
}

export interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/**
 * 清空各表、放进备份的各语句，作为一个事务做。版本与审计平日由触发器护着不许改，恢复时先撤下，末了照原样装回。
 */
export function restoring(tables: Tables, existing: readonly string[], triggers: readonly Trigger[]): string[] {
  return [
    'PRAGMA defer_foreign_keys = TRUE',
    ...triggers.map(({ name }) => `DROP TRIGGER ${name}`),
    ...existing.map((table) => `DELETE FROM ${table}`),
    `CREATE TABLE ${PIECES} (field INTEGER, n INTEGER, text TEXT NOT NULL)`,
    ...Object.entries(tables).flatMap(([table, rows]) => rows.flatMap((row) => insertions(table, row))),
    `DROP TABLE ${PIECES}`,
    ...triggers.map(({ sql }) => sql),
  ];
}
