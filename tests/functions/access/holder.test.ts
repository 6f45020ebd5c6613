import { env } from 'cloudflare:workers';
import { describe, expect, test, vi } from 'vitest';
import { admit } from '../../../functions/access/holder.ts';
import { readToken } from '../../../functions/access/token.ts';
import { app } from '../../../functions/app.ts';
import { ProblemError } from '../../../functions/problem.ts';
import { listEditions } from '../../../functions/reference/repository.ts';
import { grant } from './grant.ts';

async function refusal(authorization: string | undefined, now?: Date): Promise<string> {
  const refused: unknown = await admit(env.DB, authorization, now).then(
    () => expect.fail('本应拒绝'),
    (error: unknown) => error,
  );
  if (!(refused instanceof ProblemError)) throw refused;
  expect(refused.problem.type).toBe('unauthorized');
  return refused.message;
}

describe('令牌属于谁', () => {
  test('认得出名字与角色，连同当前版本', async () => {
    const token = await grant('editor', { name: '王科长' });
    expect(await admit(env.DB, `Bearer ${token}`)).toEqual({
      holder: { id: readToken(token)?.id, name: '王科长', role: 'editor' },
      editions: await listEditions(env.DB),
    });
  });

  test('读过的版本再读，连查令牌在内只查一次库', async () => {
    const headers = { Authorization: `Bearer ${await grant('reader')}` };
    let prepared = 0;
    const DB = new Proxy(env.DB, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (property === 'prepare') prepared += 1;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const read = async (path: string) => {
      prepared = 0;
      const { status } = await app.request(`https://taizhang.example.com${path}`, { headers }, { ...env, DB });
      return [status, prepared];
    };
    await read('/v1/reference/models');
    expect(await read('/v1/reference/models')).toEqual([200, 1]);
    expect(await read('/v1/reference/projects?edition=1')).toEqual([200, 1]);
    expect(await read('/v1/reference/projects?edition=9')).toEqual([404, 1]);
  });

  test.each(['bearer', 'BEARER', 'Bearer '])('方案名不分大小写，多一个空格无妨：%s', async (scheme) => {
    const token = await grant('reader');
    expect((await admit(env.DB, `${scheme} ${token}`)).holder.role).toBe('reader');
  });

  test.each([undefined, '', 'Bearer', 'Basic dXNlcjpwYXNz'])('没有带：%s', async (authorization) => {
    expect(await refusal(authorization)).toContain('请在 Authorization 头里带上');
  });

  test('错一位、少一位、换成别人的编号，都不认', async () => {
    const [mine, other] = [await grant('editor'), await grant('reader')];
    const last = mine.at(-1) === '0' ? '1' : '0';
    expect(await refusal(`Bearer ${mine.slice(0, -1)}${last}`)).toContain('不认得');
    expect(await refusal(`Bearer ${mine.slice(0, -1)}`)).toContain('抄全');
    const swapped = `${mine.slice(0, 21)}${other.slice(21)}`;
    expect(readToken(swapped)?.id).toBe(readToken(mine)?.id);
    expect(await refusal(`Bearer ${swapped}`)).toContain('不认得');
  });

  test('到期那一刻起就不能用，之前可以', async () => {
    const token = await grant('reader', { days: 1 });
    const row = await env.DB.prepare('SELECT expires_at FROM tokens WHERE id = ?')
      .bind(readToken(token)?.id)
      .first<{ expires_at: string }>();
    const expiry = Date.parse(row?.expires_at ?? '');
    expect((await admit(env.DB, `Bearer ${token}`, new Date(expiry - 1))).holder.role).toBe('reader');
    expect(await refusal(`Bearer ${token}`, new Date(expiry))).toContain('到期');
  });

  test('吊销的说是吊销了', async () => {
    expect(await refusal(`Bearer ${await grant('reader', { revoked: true })}`)).toContain('吊销');
  });

  test('库里没有令牌本身，也没有它的秘密', async () => {
    const token = await grant('reader');
    const { results } = await env.DB.prepare('SELECT * FROM tokens').all();
    expect(JSON.stringify(results)).not.toContain(readToken(token)?.secret);
  });

  test('库读不到时是 503，不是 401', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce();
    const broken = {
      ...env,
      DB: { prepare: () => ({ bind: () => ({ all: () => Promise.reject(new Error('D1_ERROR')) }) }) },
    };
    const headers = { Authorization: `Bearer ${await grant('reader')}` };
    const response = await app.request('https://taizhang.example.com/v1/rules', { headers }, broken);
    expect(response.status).toBe(503);
  });
});
