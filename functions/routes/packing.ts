import { PartialsError } from '../rules/partials.ts';

/** 送回的片解开以后合计至多这么大；十万行长校名的结对表约三千万字节。再大的不是本服务给的。 */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

const DAMAGED = '分片结果已被改动，请重新校验';
/** 一次转成字符串的字节数；再多会撑破调用栈。 */
const CHUNK = 32_768;

async function through(source: Blob, transform: ReadableWritablePair, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.stream().pipeThrough<Uint8Array>(transform)) {
    size += chunk.length;
    if (size > limit) throw new PartialsError('分片结果太大，请少送几张表');
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** 自带校验码的压法：路上坏了一个字节，解的时候查得出来。 */
const FORMAT = 'gzip';

/** 片在网上的样子。校名、地名重复得多，压过以后约为原来的十分之一，十万行也送得回来。 */
export interface Packed {
  /** 合并时先要知道用哪一版参考数据。 */
  readonly edition: string;
  readonly packed: string;
}

export async function pack(partial: unknown, edition: string): Promise<Packed> {
  const packed = await through(
    new Blob([JSON.stringify(partial)]),
    new CompressionStream(FORMAT),
    Number.POSITIVE_INFINITY,
  );
  return { edition, packed: toBase64(packed) };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isPacked = (value: unknown): value is Packed =>
  isObject(value) &&
  'packed' in value &&
  typeof value.packed === 'string' &&
  'edition' in value &&
  typeof value.edition === 'string';

/** 外面写的版本要与里面的相同：合并用哪一版，先看的是外面。 */
const agrees = (partial: unknown, { edition }: Packed): boolean =>
  !(isObject(partial) && 'edition' in partial) || partial.edition === edition;

/** 这一片用的版本；不是本服务给的片没有。 */
export const editionOf = (value: unknown): string | undefined => (isPacked(value) ? value.edition : undefined);

async function unpackOne(value: unknown, index: number, limit: number): Promise<{ partial: unknown; size: number }> {
  if (!isPacked(value)) throw new PartialsError(`第${index + 1}片不是本服务给出的分片结果，请重新校验`);
  try {
    const bytes = await through(new Blob([fromBase64(value.packed)]), new DecompressionStream(FORMAT), limit);
    const partial: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!agrees(partial, value)) throw new PartialsError(`第${index + 1}片外面写的版本与里面的不同，${DAMAGED}`);
    return { partial, size: bytes.length };
  } catch (error) {
    if (error instanceof PartialsError) throw error;
    throw new PartialsError(DAMAGED, { cause: error });
  }
}

/**
 * 解开送回的各片，一片一片地解，合计不超过上限。
 * @throws {PartialsError} 不是本服务给的、被改动过，或太大
 */
export async function unpack(values: readonly unknown[]): Promise<readonly unknown[]> {
  const partials: unknown[] = [];
  let left = MAX_UNPACKED_BYTES;
  for (const [index, value] of values.entries()) {
    const { partial, size } = await unpackOne(value, index, left);
    left -= size;
    partials.push(partial);
  }
  return partials;
}
