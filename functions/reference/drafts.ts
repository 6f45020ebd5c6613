import type { DraftResource, DraftResources } from '../../shared/api/editions.ts';
import type { Edition, ReferenceData, ReferenceResource } from '../../shared/reference.ts';
import { today } from '../../shared/today.ts';
import { contentHash, type EditionContent } from './content.ts';
import { RESOURCES } from './difference.ts';
import { answered, edition, ReferenceUnavailable, rowsOf } from './repository.ts';

/** D1 一行至多 2,000,000 字节。 */
export const MAX_RESOURCE_BYTES = 1_900_000;

/** 谁、何时；写进审计。 */
export interface Act {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

const STORED: Readonly<Record<DraftResource, ReferenceResource>> = {
  projects: 'projects',
  departments: 'departments',
  offices: 'offices',
  divisions: 'divisions',
  cityPairs: 'city-pairs',
  custodyPairs: 'custody-pairs',
  models: 'models',
  articles: 'articles',
  documents: 'documents',
  schools: 'schools',
};

/** 草稿写到的取代当前的，没有写到的沿用。 */
export const superseded = (current: ReferenceData, resources: DraftResources): ReferenceData => ({
  ...current,
  ...resources,
});

export const hashOf = (data: ReferenceData): Promise<string> =>
  contentHash(
    Object.fromEntries(RESOURCES.map((resource) => [STORED[resource], data[resource]])) as unknown as EditionContent,
  );

/** 各步要么全做，要么不做；库出错、不答复时抛出 `ReferenceUnavailable`。 */
const inOneStep = (db: D1Database, statements: D1PreparedStatement[]): Promise<D1Result[]> =>
  answered('数据库没有答复这次写入，可能没有写下', () => db.batch(statements));

/** 中国时间的日期（全年 UTC+8）。 */

/** 审计一条；`happened` 是它确已发生的条件，与所做的事同在一批里查。 */
const audit = (db: D1Database, { by, at }: Act, action: string, id: string, happened: string) =>
  db
    .prepare(
      `INSERT INTO audit (at, token, holder, action, edition) SELECT ?1, ?2, ?3, ?4, ?5
       WHERE ${happened} AND NOT EXISTS (SELECT 1 FROM audit WHERE edition = ?5 AND action = ?4)`,
    )
    .bind(at.toISOString(), by.id, by.name, action, id);

/** 刚插入的草稿：编号总比已有的都大，同一批里不会有别人插进来。 */
const NEWEST = '(SELECT id FROM editions ORDER BY CAST(id AS INTEGER) DESC LIMIT 1)';

interface Draft {
  readonly title: string;
  readonly note: string;
  readonly resources: DraftResources;
  readonly hash: string;
  readonly basedOn: string;
}

/** 一模一样的草稿已有的，给出它的编号：没有收到答复而重送的，不另起一份。 */
export async function sameDraft(db: D1Database, { title, note, hash, basedOn }: Draft): Promise<string | undefined> {
  const [row] = await rowsOf<{ id: string }>(
    db
      .prepare(
        "SELECT id FROM editions WHERE status = 'draft' AND hash = ? AND based_on = ? AND title = ? AND note = ?",
      )
      .bind(hash, basedOn, title, note),
  );
  return row?.id;
}

/** 存一份草稿，给出它的编号。编号接着用过的最大的往下数，丢弃了的也不再用。 */
export async function createDraft(db: D1Database, act: Act, draft: Draft): Promise<string> {
  const { title, note, resources, hash, basedOn } = draft;
  const results = await inOneStep(db, [
    db
      .prepare(
        `INSERT INTO editions (id, title, status, hash, created_on, note, based_on)
         SELECT CAST(1 + MAX(n) AS TEXT), ?1, 'draft', ?2, ?3, ?4, ?5
         FROM (SELECT CAST(id AS INTEGER) AS n FROM editions UNION ALL SELECT CAST(edition AS INTEGER) FROM audit)
         RETURNING id`,
      )
      .bind(title, hash, today(act.at), note, basedOn),
    ...RESOURCES.map((resource) => {
      const items = resources[resource];
      return items === undefined
        ? db
            .prepare(
              `INSERT INTO edition_resources SELECT ${NEWEST}, resource, items FROM edition_resources WHERE edition = ? AND resource = ?`,
            )
            .bind(basedOn, STORED[resource])
        : db
            .prepare(`INSERT INTO edition_resources VALUES (${NEWEST}, ?, ?)`)
            .bind(STORED[resource], JSON.stringify(items));
    }),
    db
      .prepare(`INSERT INTO audit (at, token, holder, action, edition) VALUES (?, ?, ?, 'draft', ${NEWEST})`)
      .bind(act.at.toISOString(), act.by.id, act.by.name),
  ]);
  const [inserted] = (results[0]?.results ?? []) as { id: string }[];
  if (!inserted) throw new ReferenceUnavailable('草稿没有存下');
  return inserted.id;
}

/**
 * 发布草稿：它所依据的版本仍是当前版本时，一步换过来；否则什么也不变。
 * @returns 换成了的版本；没有换成则为 undefined
 */
export async function publishDraft(db: D1Database, act: Act, id: string): Promise<Edition | undefined> {
  const [, published] = await inOneStep(db, [
    db
      .prepare(
        `UPDATE editions SET is_current = 0
         WHERE is_current = 1 AND id = (SELECT based_on FROM editions WHERE id = ? AND status = 'draft')`,
      )
      .bind(id),
    db
      .prepare(
        `UPDATE editions SET status = 'published', published_on = ?2, is_current = 1
         WHERE id = ?1 AND status = 'draft' AND based_on IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM editions WHERE is_current = 1) RETURNING id`,
      )
      .bind(id, today(act.at)),
    audit(
      db,
      act,
      'publish',
      id,
      "EXISTS (SELECT 1 FROM editions WHERE id = ?5 AND status = 'published') AND EXISTS (SELECT 1 FROM audit WHERE edition = ?5 AND action = 'draft')",
    ),
  ]);
  return published?.results.length === 1 ? edition(db, id) : undefined;
}

/** 丢弃草稿，内容随之删去；不是草稿的不动。@returns 丢弃了没有 */
export async function discardDraft(db: D1Database, act: Act, id: string): Promise<boolean> {
  const [gone] = await inOneStep(db, [
    db.prepare("DELETE FROM editions WHERE id = ? AND status = 'draft' RETURNING id").bind(id),
    audit(
      db,
      act,
      'discard',
      id,
      "EXISTS (SELECT 1 FROM audit WHERE edition = ?5 AND action = 'draft') AND NOT EXISTS (SELECT 1 FROM editions WHERE id = ?5)",
    ),
  ]);
  return gone?.results.length === 1;
}
