import { editDistance } from '../similarity.ts';
import type { Register, RegisteredSchool } from './registered-schools.ts';

/** 名称差这么多字以内，才说疑为哪所；更短的名称要更像。 */
const CLOSE = 2;

const within = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** 同县里名称最像的一所；最像的不止一所，就都不说。 */
export function nearestSchool(register: Register, countyKey: string, key: string): RegisteredSchool | undefined {
  const scored = (register.byCounty.get(countyKey) ?? [])
    .filter((school) => Math.abs(school.key.length - key.length) <= CLOSE || within(school.key, key))
    .map((school) => ({ school, distance: within(school.key, key) ? 1 : editDistance(school.key, key) }))
    .filter(({ distance }) => distance <= CLOSE && distance * 3 <= key.length)
    .toSorted((a, b) => a.distance - b.distance);
  const [best, next] = scored;
  return best && best.distance !== next?.distance ? best.school : undefined;
}
