import type { ReferenceData, ReferenceDivision } from '../../../shared/reference.ts';
import type { PlaceReading } from '../../../shared/text.ts';
import { fold } from '../../text/normalise.ts';
import { entityType, type Found, type Reference, refer } from '../entity-type.ts';
import { nearest } from '../nearest.ts';

const LEVEL_NAMES: Record<ReferenceDivision['level'], string> = {
  province: '省级',
  city: '地级',
  county: '县级',
  town: '乡级',
};
const SCORES: Record<PlaceReading['form'], number> = { full: 1, former: 0.95, short: 0.95 };
const ONE_OF_MANY = 0.6;
const ZONES = new Set(['开发区', '功能区']);

/** 功能区没有区划代码，以名称为键。 */
const keyOf = ({ code, name }: Pick<ReferenceDivision, 'code' | 'name'>): string => code || name;
export const referToDivision = (division: Pick<ReferenceDivision, 'code' | 'name'>): Reference =>
  refer('divisions', division.name, keyOf(division));

function parentOf({ parent }: ReferenceDivision, { divisions }: ReferenceData): ReferenceDivision | undefined {
  return parent === null ? undefined : divisions.find(({ code }) => code === parent);
}

function above(division: ReferenceDivision, reference: ReferenceData): ReferenceDivision[] {
  const parent = parentOf(division, reference);
  return parent ? [...above(parent, reference), parent] : [];
}

/** 名册只收本市的乡镇、少数开发区：乡镇的简称、没有说是哪个市的“高新区”，可能是别处的。 */
function mayBeElsewhere({ level, kind, name }: ReferenceDivision, form: PlaceReading['form'], text: string): boolean {
  if (ZONES.has(kind)) return !text.startsWith(name.slice(0, 2));
  return level === 'town' && form === 'short';
}

export const divisions = entityType<ReferenceDivision>({
  id: 'divisions',
  items: ({ reference }) => reference.divisions,
  key: keyOf,
  name: ({ name }) => name,
  describe: (division, { reference }) =>
    [...above(division, reference).map(({ name }) => name), division.kind].join(' '),
  otherNames: ({ former }) => former,
  source: (item, sources) => sources.division(item),
  properties: [
    { id: 'code', name: '区划代码', values: ({ code }) => (code === '' ? [] : [code]) },
    { id: 'level', name: '层级', values: ({ level }) => [LEVEL_NAMES[level]] },
    { id: 'kind', name: '种类', values: ({ kind }) => [kind] },
    {
      id: 'parent',
      name: '上级',
      type: 'divisions',
      values: (division, { reference }) => above(division, reference).slice(-1).map(referToDivision),
      // 查询里的上级可以隔级说：聊城市的古楼街道。
      wider: (division, { reference }) => above(division, reference).slice(0, -1).map(referToDivision),
      // “山东省枣庄市”说的是枣庄市，不是山东省；“枣庄”是枣庄市。
      same: (value, said) => said.endsWith(value) || (said.length > 1 && value.startsWith(said)),
    },
    { id: 'former', name: '曾用名', values: ({ former }) => former },
  ],
  find({ reference, places }) {
    const byKey = new Map(reference.divisions.map((division) => [keyOf(division), division]));
    const likely = nearest(reference.divisions, ({ name, former }) => [name, ...former]);
    const found = (reading: PlaceReading, text: string, isOnly: boolean): Found<ReferenceDivision>[] => {
      const { code, name, form } = reading;
      const item = byKey.get(code || name);
      if (!item) return [];
      const exact = isOnly && (form === 'full' || !mayBeElsewhere(item, form, text));
      const score = SCORES[form] * (isOnly ? 1 : ONE_OF_MANY);
      return [
        {
          item,
          score,
          exact,
          features: [
            { id: `${form}_name`, value: true },
            { id: 'only_name', value: isOnly },
          ],
        },
      ];
    };
    return (text) => {
      const byCode = byKey.get(fold(text).text);
      if (byCode) return [{ item: byCode, score: 1, exact: true, features: [{ id: 'code', value: true }] }];
      const whole = places.find(text);
      if (whole.length > 0) return whole.flatMap((reading) => found(reading, text, true));
      const several = places.read(text).flatMap(({ candidates }) => candidates);
      return several.length > 0 ? several.flatMap((reading) => found(reading, text, false)) : likely(text);
    };
  },
});
