import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { canonicalJson, contentHash, toReference } from '../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import {
  currentEdition,
  edition,
  listEditions,
  loadReference,
  ReferenceUnavailable,
} from '../../../functions/reference/repository.ts';

/** 记下对库的查询次数。 */
function counted(): { db: D1Database; queries: () => number } {
  let count = 0;
  const db = new Proxy(env.DB, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      if (property === 'prepare') count += 1;
      return value.bind(target);
    },
  });
  return { db, queries: () => count };
}

test('库里的第一版与 data/ 一字不差，hash 由内容算出', async () => {
  const current = await currentEdition(env.DB);
  expect(current).toMatchObject({ id: '1', status: 'published', current: true });
  expect(current.hash).toBe(await contentHash(EDITION_1.content));
  expect(await loadReference(env.DB, current)).toEqual(toReference('1', EDITION_1.content));
});

test('改一个字，hash 就不同；键的次序不算', async () => {
  const [first, ...rest] = EDITION_1.content['city-pairs'];
  const changed = { ...EDITION_1.content, 'city-pairs': [{ ...first, helper: '济南' }, ...rest] };
  expect(await contentHash(changed as typeof EDITION_1.content)).not.toBe(await contentHash(EDITION_1.content));
  expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe('{"a":null,"b":[{"x":2,"y":1}]}');
});

test('读一整版只查一次库；再读不查', async () => {
  const { db, queries } = counted();
  const unread = { id: '1', hash: '0'.repeat(64) };
  const first = await loadReference(db, unread);
  expect(queries()).toBe(1);
  expect(await loadReference(db, unread)).toBe(first);
  expect(queries()).toBe(1);
});

test('没有的版本是 undefined；没有当前版本说明没有种子', async () => {
  expect(await edition(env.DB, '2')).toBeUndefined();
  await env.DB.exec('UPDATE editions SET is_current = 0');
  await expect(currentEdition(env.DB)).rejects.toThrow(ReferenceUnavailable);
  await env.DB.exec("UPDATE editions SET is_current = 1 WHERE id = '1'");
});

const draft = (id: string) =>
  env.DB.prepare(
    "INSERT INTO editions (id, title, status, hash, created_on) VALUES (?, '草稿', 'draft', ?, '2026-12-01')",
  ).bind(id, 'f'.repeat(64));

test.each([
  ['改题名', "UPDATE editions SET title = '改过' WHERE id = '1'"],
  ['改回草稿', "UPDATE editions SET status = 'draft', published_on = NULL WHERE id = '1'"],
  ['删版本', "DELETE FROM editions WHERE id = '1'"],
  ['改内容', "UPDATE edition_resources SET items = '[]' WHERE edition = '1'"],
  ['删内容', "DELETE FROM edition_resources WHERE edition = '1'"],
  ['加内容', "INSERT INTO edition_resources VALUES ('1', 'extra', '[]')"],
])('已发布的版本不许%s', async (_name, sql) => {
  await expect(env.DB.exec(sql)).rejects.toThrow('immutable');
  expect((await currentEdition(env.DB)).title).toBe(EDITION_1.title);
});

test('草稿可以改、可以删，内容随之而去；当前版本只有一个，且须已发布', async () => {
  await draft('d').run();
  await env.DB.exec("INSERT INTO edition_resources VALUES ('d', 'models', '[]')");
  await env.DB.exec("UPDATE edition_resources SET items = '[1]' WHERE edition = 'd'");
  await expect(env.DB.exec("UPDATE editions SET is_current = 1 WHERE id = 'd'")).rejects.toThrow('constraint');
  await env.DB.exec("UPDATE editions SET status = 'published', published_on = '2026-12-02' WHERE id = 'd'");
  await expect(env.DB.exec("UPDATE editions SET is_current = 1 WHERE id = 'd'")).rejects.toThrow('UNIQUE');
  expect((await listEditions(env.DB)).map((each) => each.id)).toEqual(['d', '1']);

  await draft('e').run();
  await env.DB.exec("INSERT INTO edition_resources VALUES ('e', 'models', '[]')");
  await env.DB.exec("DELETE FROM editions WHERE id = 'e'");
  expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM edition_resources WHERE edition = 'e'").first('n')).toBe(0);
});
