import type { Edition, ReferenceData } from '../../shared/reference.ts';
import { type EditionContent, toReference } from './content.ts';

/**
 * D1 连不上、不答复，或者还没有建库、没有种子。`message` 说给人听（不含表里的字）；`cause` 是 D1 的原话，只进日志。
 */
export class ReferenceUnavailable extends Error {
  override readonly name = 'ReferenceUnavailable';
}

interface EditionRow {
  id: string;
  title: string;
  status: Edition['status'];
  hash: string;
  created_on: string;
  published_on: string | null;
  note: string;
  is_current: 0 | 1;
}

const toEdition = (row: EditionRow): Edition => ({
  id: row.id,
  title: row.title,
  status: row.status,
  current: row.is_current === 1,
  hash: row.hash,
  createdOn: row.created_on,
  publishedOn: row.published_on,
  note: row.note,
});

/** 等库至多这么久。一次查询平常几毫秒；D1 自己到30秒才作罢，人等不了那么久。 */
export const MAX_WAIT_MS = 8_000;

/**
 * 问库一次，等得有限。
 * @throws {ReferenceUnavailable} 库出错，或者没有按时答复；`what` 说是什么没有办成
 */
export async function answered<T>(what: string, ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${MAX_WAIT_MS} ms`)), MAX_WAIT_MS);
  });
  const asked = ask();
  try {
    return await Promise.race([asked, late]);
  } catch (cause) {
    throw new ReferenceUnavailable(what, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** 查库；读不到时抛出 `ReferenceUnavailable`。 */
export async function rowsOf<Row>(statement: D1PreparedStatement): Promise<Row[]> {
  return (await answered('读不到数据库', () => statement.all<Row>())).results;
}

/**
 * 全部版本，作为别的查询里的一列（JSON 数组）：查令牌时一并读出，一次请求就只查一次库，问哪一版都一样。
 * 用 `editionsFrom` 读。
 */
export const EDITIONS_COLUMN = `(SELECT json_group_array(json_object('id', id, 'title', title, 'status', status, 'hash', hash,
  'created_on', created_on, 'published_on', published_on, 'note', note, 'is_current', is_current)) FROM editions)`;
export const editionsFrom = (column: string): Edition[] => newestFirst(JSON.parse(column) as EditionRow[]);

const descending = (a: string | number, b: string | number): number => Number(a < b) - Number(a > b);
const newestFirst = (rows: readonly EditionRow[]): Edition[] =>
  rows
    .toSorted(
      (a, b) =>
        descending(a.published_on ?? a.created_on, b.published_on ?? b.created_on) ||
        descending(Number(a.id), Number(b.id)) ||
        descending(a.id, b.id),
    )
    .map(toEdition);

/** 全部版本，新的在前。 */
export async function listEditions(db: D1Database): Promise<Edition[]> {
  return newestFirst(await rowsOf<EditionRow>(db.prepare('SELECT * FROM editions')));
}

/** 当前版本。库里没有当前版本时抛出 `ReferenceUnavailable`：那是没有种子，不是请求的错。 */
export async function currentEdition(db: D1Database): Promise<Edition> {
  const [row] = await rowsOf<EditionRow>(db.prepare('SELECT * FROM editions WHERE is_current = 1'));
  if (!row) throw new ReferenceUnavailable('库里没有当前版本');
  return toEdition(row);
}

/** 某个版本；没有则为 undefined。 */
export async function edition(db: D1Database, id: string): Promise<Edition | undefined> {
  const [row] = await rowsOf<EditionRow>(db.prepare('SELECT * FROM editions WHERE id = ?').bind(id));
  return row && toEdition(row);
}

/** 同一个 isolate 里已读出的版本，以内容的 hash 为键；版本发布后不变，所以不会过期。 */
const loaded = new Map<string, ReferenceData>();
const KEPT = 3;

/** 一个版本的全部参考数据。一次查询；读过的从内存给出，草稿因 hash 随内容而变也不会拿错。 */
export async function loadReference(db: D1Database, of: Pick<Edition, 'id' | 'hash'>): Promise<ReferenceData> {
  const key = `${of.id} ${of.hash}`;
  const known = loaded.get(key);
  if (known) return known;
  const rows = await rowsOf<{ resource: keyof EditionContent; items: string }>(
    db.prepare('SELECT resource, items FROM edition_resources WHERE edition = ?').bind(of.id),
  );
  const content = Object.fromEntries(rows.map((row) => [row.resource, JSON.parse(row.items)])) as EditionContent;
  const reference = toReference(of.id, content);
  const oldest = loaded.keys().next();
  if (loaded.size >= KEPT && !oldest.done) loaded.delete(oldest.value);
  loaded.set(key, reference);
  return reference;
}
