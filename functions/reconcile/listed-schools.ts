import type { ReferenceCustodyPair, ReferenceData } from '../../shared/reference.ts';
import { fold } from '../text/normalise.ts';
import type { Feature, Tools } from './entity-type.ts';

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

export interface FoundSchool {
  readonly school: ListedSchool;
  readonly score: number;
  readonly features: readonly Feature[];
}

/** 校名是名单里的哪几所，从高到低；与名单写得一样的，得满分。`place` 是校名没有说的所在地。 */
export function findSchools(text: string, place: string, { reference, schools }: Tools): FoundSchool[] {
  const all = listedSchools(reference);
  const asked = fold(text).text;
  const same = all.filter(({ name }) => fold(name).text === asked);
  const alike = schools.find(text, place).flatMap(({ name, place: stands, score, features }): FoundSchool[] => {
    const school = all.find((one) => one.name === name && one.place === stands);
    return school ? [{ school, score, features: features.map(({ id, value }) => ({ id, value })) }] : [];
  });
  return [
    ...same.map((school) => ({ school, score: 1, features: [{ id: 'same_name', value: true }] })),
    ...alike.filter(({ school }) => !same.includes(school)),
  ];
}
