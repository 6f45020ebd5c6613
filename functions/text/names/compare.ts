import type { NameFeature } from '../../../shared/text.ts';
import { likeness } from '../likeness.ts';
import { readAloud } from '../pinyin.ts';
import { bareOf, finestOf, keyOf, type Region } from './regions.ts';
import type { Reading, SchoolName } from './school-name.ts';
import { stageAgreement } from './stages.ts';

export interface Comparison {
  readonly score: number;
  readonly features: readonly NameFeature[];
}

/** 到处都有的专名，不足以认出是哪一所。 */
const COMMON = ['', '实验', '中心', '外国语', '职业', '机关', '直属机关', '逸夫', '希望', '育才'];
const DECLINED = 0.75;
const UNSAID = { place: 0.85, commonPlace: 0.6, ordinal: 0.4, proper: 0.35, branch: 0.75, owner: 0.3 };
const DIFFERENT = { place: 0.1, ordinal: 0.05, branch: 0.15 };
/** 一方说的是另一方的上级：专名少见的，多半只是说得粗；到处都有的，是两所。 */
const WITHIN = 0.6;
const WITHIN_COMMON = 0.3;
/** 一方只说了县，别处有同名的县；登记册以外的，不知道有没有。 */
const AMBIGUOUS = 0.9;
const PARENT_UNSAID = 0.95;
const HOMOPHONE = 0.85;
const PART = 0.45;

const linesAgree = (a: Region, b: Region, within: number): number => {
  const ends = (region: Region) => region.lines.flatMap((line) => finestOf(line) ?? []).map(keyOf);
  const [left, right] = [new Set(ends(a)), new Set(ends(b))];
  if ([...left].some((key) => right.has(key))) return left.size === right.size ? 1 : AMBIGUOUS;
  const under = (region: Region, keys: ReadonlySet<string>) =>
    region.lines.some((line) => line.some((division) => keys.has(keyOf(division))));
  return under(a, right) || under(b, left) ? within : DIFFERENT.place;
};

/** 一方在登记册里、一方只看字形：比最小的地名。 */
const bareNames = ({ lines, shapes }: Region): readonly string[] =>
  shapes.length > 0 ? shapes : [...new Set(lines.flatMap((line) => line.map(({ name }) => bareOf(name))))];

const shapesAgree = (a: Region, b: Region, within: number): number => {
  const [shorter = [], longer = []] = [bareNames(a), bareNames(b)].sort((x, y) => x.length - y.length);
  const inside = shorter.every((name) => longer.includes(name));
  if (shorter.at(-1) === longer.at(-1) && inside) return shorter.length === longer.length ? 1 : PARENT_UNSAID;
  return inside ? within : DIFFERENT.place;
};

const isSaid = ({ lines, shapes }: Region): boolean => lines.length + shapes.length > 0;

const placeAgreement = (a: Region, b: Region, within: number): number => {
  if (a.lines.length === 0 || b.lines.length === 0) return shapesAgree(a, b, within);
  const lines = linesAgree(a, b, within);
  if (a.shapes.length === 0 && b.shapes.length === 0) return lines;
  if (a.shapes.length === 0 || b.shapes.length === 0) return lines * 0.8;
  return Math.min(lines, shapesAgree(a, b, within));
};

const containing = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

const properAgreement = (a: string, b: string): number => {
  if (a === b) return 1;
  if (a === '' || b === '') return UNSAID.proper;
  if (readAloud(a).join(' ') === readAloud(b).join(' ')) return HOMOPHONE;
  const alike = likeness([...a], [...b]);
  return Math.max(0.05 + 0.7 * alike * alike, containing(a, b) ? PART : 0);
};

const feature = (id: NameFeature['id'], value: number, text: string, against: string): NameFeature => ({
  id,
  value,
  text,
  against,
});

const placeFeature = (a: Reading, b: Reading): NameFeature | undefined => {
  const [left, right] = [isSaid(a.region), isSaid(b.region)];
  if (!left && !right) return undefined;
  const common = COMMON.includes(a.proper) && COMMON.includes(b.proper);
  const unsaid = common ? UNSAID.commonPlace : UNSAID.place;
  const agreed = left && right ? placeAgreement(a.region, b.region, common ? WITHIN_COMMON : WITHIN) : unsaid;
  return feature('place', agreed * DECLINED ** (a.region.declined + b.region.declined), a.region.text, b.region.text);
};

const ordinalFeature = ({ ordinal: a }: Reading, { ordinal: b }: Reading): NameFeature | undefined => {
  if (a === undefined && b === undefined) return undefined;
  const value = a === b ? 1 : a === undefined || b === undefined ? UNSAID.ordinal : DIFFERENT.ordinal;
  return feature('ordinal', value, String(a ?? ''), String(b ?? ''));
};

const branchFeature = ({ branch: a }: SchoolName, { branch: b }: SchoolName): NameFeature | undefined => {
  if (a === '' && b === '') return undefined;
  const value = a === b ? 1 : a === '' || b === '' ? UNSAID.branch : DIFFERENT.branch;
  return feature('branch', value, a, b);
};

const ownerFeature = ({ owner: a }: SchoolName, { owner: b }: SchoolName): NameFeature | undefined => {
  if (!a && !b) return undefined;
  const value = a && b ? Math.max(compareNames(a, b).score, abbreviation(a, b)) : UNSAID.owner;
  return feature('owner', value, a?.printed ?? '', b?.printed ?? '');
};

const product = (features: readonly NameFeature[]): number => features.reduce((score, { value }) => score * value, 1);
const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** 没有说地名的校名，专名若以对方的地名起首，那几个字就是地名：垣曲中学之于垣曲县中学。 */
const aligned = (reading: Reading, { region }: Reading): Reading | undefined => {
  const place = bareNames(region).at(-1);
  if (isSaid(reading.region) || !place || !reading.proper.startsWith(place)) return undefined;
  return { ...reading, region: { ...region, text: place }, proper: reading.proper.slice(place.length) };
};

/** 从全称里依次抽字而成的缩写（山师大）：只是字形上的旁证，够不上认定。 */
const abbreviation = (a: SchoolName, b: SchoolName): number => {
  const [shorter, longer] = a.folded.length < b.folded.length ? [a, b] : [b, a];
  const [short, long] = [shorter.folded, longer.folded];
  if (shorter.whole || (shorter.owner === undefined) !== (longer.owner === undefined)) return 0;
  if (short.length < 2 || short.length > 6 || short === long || short.charAt(0) !== long.charAt(0)) return 0;
  let at = 0;
  for (const char of short) {
    const found = long.indexOf(char, at);
    if (found < 0) return 0;
    at = found + 1;
  }
  return rounded(0.4 + (0.3 * short.length) / long.length);
};

const HIGHER = ['大学', '学院'];
const isUniversity = ({ stage, folded }: SchoolName): boolean =>
  stage === 'university' || stage === 'college' || HIGHER.some((word) => folded.includes(word));

const compareReadings = (a: SchoolName, b: SchoolName, left: Reading, right: Reading): NameFeature[] =>
  [
    placeFeature(left, right),
    ordinalFeature(left, right),
    feature('proper', properAgreement(left.proper, right.proper), left.proper, right.proper),
    feature('stage', stageAgreement(a.stage, b.stage), a.stage ?? '', b.stage ?? ''),
    branchFeature(a, b),
    ownerFeature(a, b),
  ].filter((made) => made !== undefined);

const ways = (left: Reading, right: Reading): [Reading, Reading][] => {
  const [leftAligned, rightAligned] = [aligned(left, right), aligned(right, left)];
  return [
    [left, right],
    ...(leftAligned ? [[leftAligned, right] satisfies [Reading, Reading]] : []),
    ...(rightAligned ? [[left, rightAligned] satisfies [Reading, Reading]] : []),
  ];
};

/**
 * 两个校名是不是同一所学校：按使一所学校有别于另一所的各项比——地方、序数、专名、学段、校区、附属于谁。
 * 同名简称有几种读法的，取最像的一种。
 */
export function compareNames(a: SchoolName, b: SchoolName): Comparison {
  let best: NameFeature[] = [];
  for (const left of a.readings)
    for (const right of b.readings)
      for (const way of ways(left, right)) {
        const features = compareReadings(a, b, ...way);
        if (best.length === 0 || product(features) > product(best)) best = features;
      }
  const score = rounded(product(best));
  const shortened = isUniversity(a) || isUniversity(b) ? abbreviation(a, b) : 0;
  if (shortened <= score) return { score, features: best };
  return { score: shortened, features: [...best, feature('abbreviation', shortened, a.folded, b.folded)] };
}
