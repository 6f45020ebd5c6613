import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { REFERENCE_RESOURCES } from '../../shared/reference.ts';
import { contentHash } from '../reference/content.ts';
import { EDITION_1 } from '../reference/edition-1.ts';

export const SEED_FILE = fileURLToPath(new URL('../reference/migrations/0002_edition_1.sql', import.meta.url));
/** D1 一条语句的上限。 */
const MAX_STATEMENT_BYTES = 100_000;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** 第一版的种子：先作草稿放进内容，再发布，因为已发布的版本不许再加内容。 */
export async function seedSql(): Promise<string> {
  const { id, title, createdOn, publishedOn, note, content } = EDITION_1;
  const statements = [
    `INSERT INTO editions (id, title, status, hash, created_on, note) VALUES (${[
      quoted(id),
      quoted(title),
      "'draft'",
      quoted(await contentHash(content)),
      quoted(createdOn),
      quoted(note),
    ].join(', ')});`,
    ...REFERENCE_RESOURCES.filter((resource) => content[resource] !== undefined).map(
      (resource) =>
        `INSERT INTO edition_resources (edition, resource, items) VALUES (${quoted(id)}, ${quoted(resource)}, ${quoted(JSON.stringify(content[resource]))});`,
    ),
    `UPDATE editions SET status = 'published', published_on = ${quoted(publishedOn)}, is_current = 1 WHERE id = ${quoted(id)};`,
  ];
  for (const statement of statements) {
    const bytes = Buffer.byteLength(statement);
    if (bytes > MAX_STATEMENT_BYTES)
      throw new RangeError(`种子里有一条语句 ${bytes} 字节，D1 只收 ${MAX_STATEMENT_BYTES}：把这类数据分成几条`);
  }
  return `-- 由 functions/cli/seed.ts 从 functions/reference/data 写出，不要手改。\n${statements.join('\n')}\n`;
}

if (import.meta.main) {
  await writeFile(SEED_FILE, await seedSql());
  console.log(`已写出 ${SEED_FILE}`);
}
