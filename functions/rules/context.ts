import type { PackId } from '../../shared/finding.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import type { Reader } from '../text/reader.ts';
import { citeFrom } from './citing.ts';
import { type Forces, homePlace } from './packs.ts';
import type { Context } from './rule.ts';

/** 一次请求的前提：用哪版参考数据、哪一天、工作簿属于哪里、选了哪些政策包。 */
export interface Terms {
  readonly reference: ReferenceData;
  readonly reader: Reader;
  readonly asOf: string;
  readonly place?: string | undefined;
  readonly packs?: readonly PackId[] | undefined;
}

/** 由前提与各包的效力做出规则判断时的环境。 */
export function contextFor(terms: Terms, forces: Forces): Context {
  return {
    reference: terms.reference,
    reader: terms.reader,
    asOf: terms.asOf,
    place: terms.place ?? homePlace(terms.reference.documents),
    force: (pack) => forces.get(pack),
    cite: (pack, article, quote) => citeFrom(terms.reference, pack, article, quote),
  };
}
