import type { ReferenceData } from '../../shared/reference.ts';

/** 省级区划代码的前两位（GB/T 2260）。 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/**
 * 所属地是否认得。本版本收录了区划的省（现为山东）按收录的查；
 * 别的省没有收录，只看省份代码对不对，因为河北等地的工作簿也要能校验。
 */
export function isKnownPlace(code: string, { divisions }: Pick<ReferenceData, 'divisions'>): boolean {
  const province = code.slice(0, 2);
  const held = divisions.some((division) => division.level === 'province' && division.code.startsWith(province));
  return held ? divisions.some((division) => division.code === code) : PROVINCES.has(province);
}
