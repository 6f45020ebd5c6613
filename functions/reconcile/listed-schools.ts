import type { ReferenceCustodyPair, ReferenceData } from '../../shared/reference.ts';

/** 县中托管帮扶名单里的一所学校。高校没有所在县。 */
export interface ListedSchool {
  readonly name: string;
  readonly province?: string;
  readonly county?: string;
  /** 校名匹配所用的所在地。 */
  readonly place?: string;
  /** 由哪一对得知。 */
  readonly pair: ReferenceCustodyPair;
}

export const schoolKey = ({ name, county }: Pick<ListedSchool, 'name' | 'county'>): string =>
  county === undefined ? name : `${county}-${name}`;

export const pairKey = ({ county, school }: ReferenceCustodyPair): string => schoolKey({ name: school, county });
export const pairName = ({ university, school }: ReferenceCustodyPair): string => `${university}—${school}`;

const made = new WeakMap<ReferenceData, readonly ListedSchool[]>();

/** 县中在前，高校在后，各不重复。 */
export function listedSchools(reference: ReferenceData): readonly ListedSchool[] {
  const known = made.get(reference);
  if (known) return known;
  const pairs = reference.custodyPairs;
  const all: ListedSchool[] = [
    ...pairs.map((pair) => {
      const { school, province, county } = pair;
      return { name: school, province, county, place: province + county, pair };
    }),
    ...pairs.map((pair) => ({ name: pair.university, pair })),
  ];
  const distinct = [...new Map(all.toReversed().map((school) => [schoolKey(school), school])).values()].toReversed();
  made.set(reference, distinct);
  return distinct;
}
