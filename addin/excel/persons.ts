import type { CellValue } from '../../shared/api/validations.ts';
import { EMPTY_WORDS } from '../../shared/sheets/values.ts';

const EMPTY = new Set(EMPTY_WORDS);
const DIGEST_CHARACTERS = 16;
const PREFIX = '人员-';
const DIGEST = new RegExp(`${PREFIX}[0-9a-f]{${DIGEST_CHARACTERS}}`, 'g');

/**
 * 人名不出工作簿：以加盐摘要代替，同名得同一摘要，才能查重。
 * 盐在内存里，从一次校验用到下一次（其间的复核要同一摘要才认得出没变），服务端无从反查。`names` 从摘要找回人名，只在本机用。
 */
export interface PersonMask {
  readonly names: ReadonlyMap<string, string>;
  mask(value: CellValue): Promise<CellValue>;
}

export function createPersonMask(
  salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(32)),
): PersonMask {
  const names = new Map<string, string>();
  const digests = new Map<string, string>();
  const key = crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return {
    names,
    async mask(value) {
      if (value === null || EMPTY.has(String(value).trim())) return value;
      const name = String(value);
      const same = name.normalize('NFKC').replace(/\s/g, '');
      const known = digests.get(same);
      if (known) return known;
      const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(same)));
      const digest = `${PREFIX}${[...bytes]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('')
        .slice(0, DIGEST_CHARACTERS)}`;
      digests.set(same, digest);
      names.set(digest, name.trim());
      return digest;
    },
  };
}

/** 把话里的摘要换回人名：话是说给官员听的，不出本机。 */
export const withNames = (message: string, names: ReadonlyMap<string, string>): string =>
  message.replace(DIGEST, (digest) => names.get(digest) ?? digest);
