import { env } from 'cloudflare:workers';
import { newToken, type Role, storedHash, writtenToken } from '../../../functions/access/token.ts';
import { app } from '../../../functions/app.ts';

const DAY = 86_400_000;
const fromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString();

interface Terms {
  readonly name?: string;
  readonly days?: number;
  readonly revoked?: boolean;
}

/** 在库里放一个令牌，给出写下来的样子。 */
export async function grant(role: Role, { name = '测试', days = 30, revoked = false }: Terms = {}): Promise<string> {
  const token = newToken();
  await env.DB.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?, ?)')
    .bind(token.id, await storedHash(token.secret), name, role, fromNow(-1), fromNow(days), revoked ? fromNow(0) : null)
    .run();
  return writtenToken(token);
}

/** 像部署后那样问一次，带着令牌（或不带）。 */
export function askAs(token: string | undefined, method: string, path: string, body?: unknown): Promise<Response> {
  const headers = new Headers(token === undefined ? {} : { Authorization: `Bearer ${token}` });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const request = new Request(new URL(path, 'https://taizhang.example.com'), {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return Promise.resolve(app.fetch(request, env));
}
