import type { ReferenceData } from '../../shared/reference.ts';
import { makeReader } from '../text/make-reader.ts';
import type { Reader } from '../text/reader.ts';

const readers = new WeakMap<ReferenceData, Reader>();

/** 按某版次的名册造的读法；同一份参考数据在一个 isolate 里只造一次。 */
export function readerOf(reference: ReferenceData): Reader {
  const known = readers.get(reference) ?? makeReader(reference);
  readers.set(reference, known);
  return known;
}
