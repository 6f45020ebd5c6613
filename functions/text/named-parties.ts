import type { DepartmentReading } from '../../shared/text.ts';

export interface NamedParty {
  readonly name: string;
  /** 为假时照抄原文。 */
  readonly known: boolean;
  /** 同一机构的另一块牌子。 */
  readonly nameplates: readonly string[];
  /** 名称认得，修补也只有一种修法。 */
  readonly sure: boolean;
}

const isKnown = ({ known, generic }: DepartmentReading): boolean => known || generic === true;

/** 读出的各个名称，按原文次序，不重复；另一块牌子归到它的机构名下。 */
export function namedParties(readings: readonly DepartmentReading[]): readonly NamedParty[] {
  const parties = new Map<string, NamedParty>();
  for (const reading of readings) {
    const { name, nameplateOf, repair } = reading;
    const sure = isKnown(reading) && (repair?.sure ?? true);
    const owner = nameplateOf === undefined ? undefined : parties.get(nameplateOf);
    if (owner)
      parties.set(owner.name, {
        ...owner,
        nameplates: [...new Set([...owner.nameplates, name])],
        sure: owner.sure && sure,
      });
    else if (!parties.has(name)) parties.set(name, { name, known: isKnown(reading), nameplates: [], sure });
  }
  return [...parties.values()];
}
