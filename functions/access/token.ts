/** 令牌的持有者能做什么：reader 校验、读取；editor 另可起草、发布、丢弃版本。 */
export const ROLES = ['reader', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** 一枚令牌：`id` 公开，用来在库里查；`secret` 是 256 位随机数。 */
export interface Token {
  readonly id: string;
  readonly secret: string;
}

const ID_BYTES = 8;
const SECRET_BYTES = 32;
/** 有固定的开头，误入代码库时查得出来。 */
const WRITTEN = /^jytz_([0-9a-f]{16})_([0-9a-f]{64})$/;

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const random = (bytes: number): string => hex(crypto.getRandomValues(new Uint8Array(bytes)));

export const newToken = (): Token => ({ id: random(ID_BYTES), secret: random(SECRET_BYTES) });

export const writtenToken = ({ id, secret }: Token): string => `jytz_${id}_${secret}`;

/** 写下来的令牌 → 令牌；不是这个样子的为 undefined。 */
export function readToken(written: string): Token | undefined {
  const [, id, secret] = WRITTEN.exec(written) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : undefined;
}

/**
 * 秘密的 SHA-256。不用 bcrypt、Argon2 一类的慢散列：那是为人起的口令备的，怕人穷举；
 * 256 位随机数无从穷举，慢散列只会耗掉每次请求 10 毫秒的 CPU。
 */
export async function secretHash(secret: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)));
}

export const storedHash = async (secret: string): Promise<string> => hex(await secretHash(secret));
