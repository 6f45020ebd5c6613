import type { Edition } from '../../shared/reference.ts';
import { ProblemError } from '../problem.ts';
import { EDITIONS_COLUMN, editionsFrom, rowsOf } from '../reference/repository.ts';
import { type Role, readToken, secretHash } from './token.ts';

/** 正在用的人：`id` 是令牌的公开编号，`name` 是管理员发令牌时写的名字。 */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** 本机模式下没有令牌：坐在这台机器前的人，什么都可以做。 */
export const LOCAL_HOLDER: Holder = { id: 'local', name: '本机', role: 'editor' };

/** 令牌属于谁；同一次查询里读到的全部版本。 */
export interface Admission {
  readonly holder: Holder;
  readonly editions: readonly Edition[];
}

interface TokenRow {
  editions: string;
  name: string;
  role: Role;
  hash: string;
  expires_at: string;
  revoked_at: string | null;
}

const NO_HASH = '0'.repeat(64);

/** `Authorization` 头里的 Bearer 令牌；方案名不分大小写（RFC 9110 §11.1）。 */
function bearer(authorization: string | undefined): string | undefined {
  const [scheme, token, ...rest] = (authorization ?? '').trim().split(/ +/);
  return scheme?.toLowerCase() === 'bearer' && rest.length === 0 ? token : undefined;
}

const unauthorized = (detail: string, challenge = 'Bearer error="invalid_token"') =>
  new ProblemError('unauthorized', detail, { headers: { 'WWW-Authenticate': challenge } });

const bytes = (hash: string): Uint8Array =>
  Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * 令牌属于谁。查一次库；秘密的散列按固定时间比较，没有这个编号时也照样比一次。
 * @throws {ProblemError} 401：没有带、不认得、已到期、已吊销
 */
export async function admit(db: D1Database, authorization: string | undefined, now = new Date()): Promise<Admission> {
  const written = bearer(authorization);
  if (written === undefined) throw unauthorized('请在 Authorization 头里带上管理员发给您的令牌（Bearer）。', 'Bearer');
  const token = readToken(written);
  if (!token) throw unauthorized('这不是本服务发的令牌，请核对是否抄全。');
  const [row] = await rowsOf<TokenRow>(
    db
      .prepare(
        `SELECT name, role, hash, expires_at, revoked_at, ${EDITIONS_COLUMN} AS editions FROM tokens WHERE id = ?`,
      )
      .bind(token.id),
  );
  const given = await secretHash(token.secret);
  const same = crypto.subtle.timingSafeEqual(given, bytes(row?.hash ?? NO_HASH));
  if (!row || !same) throw unauthorized('不认得这个令牌，请核对是否抄全，或向管理员要一个。');
  if (row.revoked_at !== null) throw unauthorized('这个令牌已被管理员吊销，请向管理员要一个新的。');
  if (row.expires_at <= now.toISOString()) throw unauthorized('这个令牌已经到期，请向管理员要一个新的。');
  return {
    holder: { id: token.id, name: row.name, role: row.role },
    editions: editionsFrom(row.editions),
  };
}
