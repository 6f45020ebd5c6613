import type { ReferenceData } from '../../shared/reference.ts';
import type { Reader } from '../text/reader.ts';

export function readerOf(_reference: ReferenceData): Reader {
  return { targets: () => [], departments: () => [], offices: () => [] };
}
