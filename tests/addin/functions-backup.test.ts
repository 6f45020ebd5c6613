import { lstat, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backup, digestOf, piecesOf, readBackup, restoring } from '../../functions/cli/backup-file.ts';
import { startFunctions, withLocalDatabase } from '../../functions/cli/local.ts';
import { EDITION_1 } from '../../functions/reference/edition-1.ts';
import { runProgram } from './run-program.ts';

const cli = (name: string) => fileURLToPath(new URL(`../../functions/cli/${name}.ts`, import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

/** `npm run -s backup|restore|token -- …`；印出的话。 */
const run = (name: string, ...args: string[]) => runProgram(cli(name), args);

/** 引号、问号、分号、换行、一字两个码元；长到一条语句放不下。 */
const AWKWARD = `O'Brien；"?"; DROP TABLE tokens; --\n𠮷`.repeat(3_000);
const [model] = EDITION_1.content.models;
const models = [{ ...model, name: '新模式', description: AWKWARD }, ...EDITION_1.content.models];

/** 一市的学校名录，长到一条语句放不下。 */
const schools = Array.from({ length: 2_000 }, (_, at) => ({
  ...{ code: String(2_137_000_000 + at), name: `第${at}小学`, county: '阳谷县', town: '' },
  ...{ phase: '小学', setting: '乡村', ownership: '公办', weak: at % 2 === 0 },
}));

/** 令牌、第二版、各版本的样子，从外面看。 */
async function seen(data: string, token: string) {
  const functions = await startFunctions({ closed: true, persist: data, keep: true });
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(functions.url + path, { headers: { Authorization: `Bearer ${token}` } })).json();
  try {
    return {
      health: await ask('/healthz'),
      editions: await ask('/v1/editions'),
      drafts: await ask('/v1/editions?status=draft'),
      now: await ask('/v1/reference/models'),
      schools: await ask('/v1/reference/schools'),
      past: await ask('/v1/reference/models?edition=1'),
    };
  } finally {
    await functions.stop();
  }
}

describe('备份、清空、恢复', () => {
  let token = '';
  let before: Awaited<ReturnType<typeof seen>>;
  const file = () => at('backup.json');

  beforeAll(async () => {
    token = (await run('token', '--role', 'editor', '--name', '李老师', '--data', at('data'))).out.trim();
    const functions = await startFunctions({ closed: true, persist: at('data'), keep: true });
    const post = (path: string, body?: unknown) =>
      fetch(functions.url + path, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    try {
      expect((await post('/v1/editions', { title: '第2版', resources: { models, schools } })).status).toBe(201);
      expect((await post('/v1/editions/2/publish')).status).toBe(200);
      const draft = { title: '草稿', resources: { models: models.slice(1, 3) } };
      expect((await post('/v1/editions', draft)).status).toBe(201);
      // 服务开着也能备份。
      const { code, out } = await run('backup', '--data', at('data'), '--out', file());
      expect(code).toBe(0);
      expect(out).toContain('3个版本（当前第2版），1枚令牌，3条审计');
    } finally {
      await functions.stop();
    }
    before = await seen(at('data'), token);
  });

  test('恢复到空处：版本、hash、当前版本、草稿都如前，令牌照样能用', async () => {
    const { code, out, err } = await run('restore', '--data', at('again'), '--from', file());
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('3个版本（当前第2版）');
    expect(before.health).toMatchObject({ status: 'ok', edition: '2' });
    expect(before.schools).toMatchObject({ edition: '2', count: schools.length });
    expect(await seen(at('again'), token)).toEqual(before);
  });

  test('恢复以后，版本与审计仍旧不许改', async () => {
    await withLocalDatabase(at('again'), async (db) => {
      for (const sql of ["UPDATE editions SET title = '改过' WHERE id = '2'", 'DELETE FROM audit'])
        await expect(db.prepare(sql).run()).rejects.toThrow(/immutable|append-only/);
    });
  });

  test('备份只许本人读，没有令牌的秘密；已有的文件不覆盖；没有库的地方不备份', async () => {
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readFile(file(), 'utf8')).not.toContain(token.slice(-64));
    expect(await run('backup', '--data', at('data'), '--out', file())).toMatchObject({
      code: 1,
      err: expect.stringContaining('不覆盖'),
    });
    expect(await run('backup', '--data', at('nowhere'), '--out', at('none.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有库'),
    });
  });

  test('别人先放好的半截文件、链接不沿用：备份仍只许本人读，链接指到的文件不动', async () => {
    await writeFile(at('other'), '别的');
    await symlink(at('other'), at('again.json.part'));
    expect(await run('backup', '--data', at('data'), '--out', at('again.json'))).toMatchObject({ code: 0 });
    expect((await lstat(at('again.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(at('other'), 'utf8')).toBe('别的');
  });

  test('库里已有东西：不加 --force 不动；加了才换', async () => {
    const other = (await run('token', '--role', 'reader', '--name', '后来的', '--data', at('busy'))).out.trim();
    expect((await stat(at('busy'))).mode & 0o777).toBe(0o700);
    const state = await seen(at('busy'), other);
    const refused = await run('restore', '--data', at('busy'), '--from', file());
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--force') });
    expect(await seen(at('busy'), other)).toEqual(state);
    expect((await run('restore', '--data', at('busy'), '--from', file(), '--force')).code).toBe(0);
    expect(await seen(at('busy'), token)).toEqual(before);
  });

  /** 改过的备份，摘要照算：只有版本的 hash、库的约束能看出来。 */
  async function altered(change: (backup: Backup) => void): Promise<string> {
    const backup = await readBackup(await readFile(file(), 'utf8'));
    change(backup);
    backup.digest = await digestOf(backup.tables);
    await writeFile(at('altered.json'), JSON.stringify(backup));
    return at('altered.json');
  }
  const broken: [string, () => Promise<string>, string][] = [
    ['没有拷全', async () => write((await readFile(file(), 'utf8')).slice(0, -100)), '不完整'],
    ['改了一个字', async () => write((await readFile(file(), 'utf8')).replace('新模式', '旧模式')), '改过'],
    ['不是备份', () => write('{"tables":{}}'), '不是本服务的备份'],
    [
      '版本的内容与 hash 不符',
      () =>
        altered(({ tables }) => {
          for (const row of tables.edition_resources ?? []) if (row.edition === '2') row.items = '[]';
        }),
      '第2版的内容与它的 hash 不符',
    ],
    [
      '有一行库不收',
      () =>
        altered(({ tables }) => {
          for (const row of tables.tokens ?? []) row.role = 'admin';
        }),
      '库没有动',
    ],
    ['来自更新的程序', () => altered(({ migrations }) => migrations.push('9999_later.sql')), '请先更新程序'],
    ['文件没有', async () => at('absent.json'), '读不到'],
  ];
  const write = async (text: string) => {
    await writeFile(at('altered.json'), text);
    return at('altered.json');
  };
  test.each(broken)('%s：说明白，库不动', async (_name, make, message) => {
    const kept = await readFile(file(), 'utf8');
    const { code, err } = await run('restore', '--data', at('data'), '--from', await make(), '--force');
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(err).not.toMatch(/^\s+at /m);
    await rm(at('now.json'), { force: true });
    await run('backup', '--data', at('data'), '--out', at('now.json'));
    const digest = (text: string) => (JSON.parse(text) as Backup).digest;
    expect(digest(await readFile(at('now.json'), 'utf8'))).toBe(digest(kept));
  });

  test('做到一半出错，整个退回', async () => {
    await withLocalDatabase(at('data'), async (db) => {
      const count = async () => (await db.prepare('SELECT COUNT(*) AS n FROM editions').run()).results;
      const had = await count();
      const statements = [...restoring({}, ['audit', 'edition_resources', 'editions', 'tokens'], []), 'INSERT INTO no'];
      await expect(db.batch(statements.map((sql) => db.prepare(sql)))).rejects.toThrow();
      expect(await count()).toEqual(had);
    });
  });
});

test('切开的各段接起来还是原文，一字不切成两半，每段不过长', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 9 }), (text, size) => {
      const pieces = piecesOf(text, size);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(size);
        expect(piece).not.toMatch(/[\ud800-\udbff]$/);
      }
    }),
  );
});

test('恢复的语句，没有一条超过 D1 的上限', () => {
  const text = '宽'.repeat(100_000);
  for (const sql of restoring({ notes: [{ id: 1, text }] }, ['notes'], []))
    expect(Buffer.byteLength(sql)).toBeLessThan(100_000);
});

test.each([
  ['backup', [], '--out'],
  ['backup', ['--nope'], '参数不对'],
  ['restore', [], '--from'],
])('%s %j：参数不对时说清楚', async (name, args, message) => {
  expect(await run(name, ...args)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) });
});
