import type { ReferenceSchool } from '../../../shared/reference.ts';
import { folded } from '../text-form.ts';
import type { SchoolKeys } from './school-keys.ts';
import { linesOf, type SchoolLine, type SchoolTable, TRUE } from './school-sheets.ts';

/** 名录里的一所学校。 */
export interface RegisteredSchool {
  /** 哪一所：同一名录里各不相同。 */
  readonly id: string;
  /** 在工作簿的哪一行；出自参考数据的没有。 */
  readonly listed: { readonly sheet: string; readonly row: number } | undefined;
  readonly name: string;
  /** 县与乡镇的写法，供说话用。 */
  readonly county: string;
  readonly town: string;
  readonly countyKey: string;
  readonly townKey: string;
  readonly key: string;
  readonly phase: string;
  readonly ownership: string;
  /** 城区、镇区、乡村；读不出为空。 */
  readonly setting: string;
  readonly weak: boolean;
}

/** 名录。同名同县同乡镇的只算一所；不同县的同名学校是不同的学校。 */
export interface Register {
  /** 出自参考数据，不是工作簿里的表：一市的名录全在里面，而工作簿可能只报一县。 */
  readonly isReference: boolean;
  /** 说话时怎样称呼它。 */
  readonly title: string;
  readonly schools: readonly RegisteredSchool[];
  readonly byCounty: ReadonlyMap<string, readonly RegisteredSchool[]>;
  /** 某县某名的学校；没有一字不差的，再看只差县名或括号写不写的，再看只差括注的。`county` 为空时不论哪县。 */
  find(county: string, key: string): readonly RegisteredSchool[];
}

export const isRural = ({ setting }: RegisteredSchool): boolean => setting === '乡村';

const toSchool = (line: SchoolLine, sheet: string, keys: SchoolKeys): RegisteredSchool => {
  const [phase = '', ownership = '', setting = '', weak = ''] = line.profile;
  const county = keys.county(line.county);
  return {
    id: `${sheet} ${line.row}`,
    listed: { sheet, row: line.row },
    name: line.school,
    county: county.name,
    town: line.town,
    countyKey: county.key,
    townKey: keys.town(line.town, county.key),
    key: keys.school(line.school),
    phase,
    ownership,
    setting,
    weak: weak === TRUE,
  };
};

function fromReference(school: ReferenceSchool, keys: SchoolKeys): RegisteredSchool {
  const { code, name, town, phase, ownership, setting, weak } = school;
  const county = keys.county(school.county);
  return {
    ...{ id: code, listed: undefined, name, town, phase, ownership, setting, weak },
    county: county.name,
    countyKey: county.key,
    townKey: keys.town(town, county.key),
    key: keys.school(name),
  };
}

const SHEET_TITLE = '学校名录';
const REFERENCE_TITLE = '参考数据中的学校名录';

/** 一所学校在名录的哪里，如「学校名录（阳谷县，第4行）」。 */
export function sayRegistered({ listed }: RegisteredSchool, ...more: readonly string[]): string {
  const notes = [...more, ...(listed ? [`第${listed.row}行`] : [])];
  return `${listed ? SHEET_TITLE : REFERENCE_TITLE}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
}

/** 工作簿里没有名录的，先说按的是哪一份、算到哪里为止；有的不必说。 */
export const basisOf = ({ isReference }: Register): string =>
  isReference ? `按${REFERENCE_TITLE}，只算表中写到的县(市、区)：` : '';

/** 括注里说它在名录的哪里，如「名录第4行」。 */
export const noteRegistered = ({ listed }: RegisteredSchool): string =>
  listed ? `名录第${listed.row}行` : REFERENCE_TITLE;

function gather(schools: readonly RegisteredSchool[], key: (school: RegisteredSchool) => string) {
  const groups = new Map<string, RegisteredSchool[]>();
  for (const school of schools) {
    const group = groups.get(key(school));
    if (group) group.push(school);
    else groups.set(key(school), [school]);
  }
  return groups;
}

const pair = (left: string, right: string): string => `${left}\n${right}`;

/** 由各张名录做出；没有名录为 undefined。 */
function sheetRegister(tables: readonly SchoolTable[], keys: SchoolKeys): Register | undefined {
  const sheets = tables.filter(({ kind }) => kind === 'school-register');
  if (sheets.length === 0) return undefined;
  const listed = sheets.flatMap((table) => linesOf(table).map((line) => toSchool(line, table.sheet, keys)));
  return indexed(listed, keys, false);
}

/** 各张表里写到的县。 */
export const countiesIn = (tables: readonly SchoolTable[], keys: SchoolKeys): ReadonlySet<string> =>
  new Set(tables.flatMap((table) => linesOf(table).map(({ county }) => keys.county(county).key)));

/**
 * 工作簿里的名录；没有的，用参考数据里的。
 * 表里写到的县它一个也没有收录的，是别处的工作簿，不用它。
 */
export function registerOf(
  tables: readonly SchoolTable[],
  schools: readonly ReferenceSchool[],
  keys: SchoolKeys,
): Register | undefined {
  const own = sheetRegister(tables, keys);
  if (own || schools.length === 0) return own;
  const counties = countiesIn(tables, keys);
  if (!schools.some(({ county }) => counties.has(keys.county(county).key))) return undefined;
  return indexed(
    schools.map((school) => fromReference(school, keys)),
    keys,
    true,
  );
}

function indexed(all: readonly RegisteredSchool[], keys: SchoolKeys, isReference: boolean): Register {
  const listed = all.filter(({ key }) => key !== '');
  const schools = [
    ...gather(listed, ({ countyKey, key, townKey }) => pair(pair(countyKey, key), townKey)).values(),
  ].flatMap(([first]) => (first ? [first] : []));
  const byPlace = gather(schools, ({ countyKey, key }) => pair(countyKey, key));
  const byName = gather(schools, ({ key }) => key);
  const local = ({ key, county }: { key: string; county: string }) => keys.local(key, folded(county));
  const flat = ({ key, county }: { key: string; county: string }) => local({ key: keys.flat(key), county });
  const bare = ({ key, county }: { key: string; county: string }) => local({ key: keys.bare(key).key, county });
  const byLocal = gather(schools, (school) => pair(school.countyKey, local(school)));
  const byFlat = gather(schools, (school) => pair(school.countyKey, flat(school)));
  const byFlatName = gather(schools, ({ key }) => keys.flat(key));
  const byBare = gather(schools, (school) => pair(school.countyKey, bare(school)));
  const byBareName = gather(schools, ({ key }) => keys.bare(key).key);
  const names = new Map(schools.map(({ countyKey, county }) => [countyKey, county]));
  return {
    isReference,
    title: isReference ? REFERENCE_TITLE : SHEET_TITLE,
    schools,
    byCounty: gather(schools, ({ countyKey }) => countyKey),
    find(county, key) {
      const named = { key, county: names.get(county) ?? '' };
      const exact =
        county === ''
          ? (byName.get(key) ?? byFlatName.get(keys.flat(key)))
          : (byPlace.get(pair(county, key)) ??
            byLocal.get(pair(county, local(named))) ??
            byFlat.get(pair(county, flat(named))));
      if (exact) return exact;
      const { key: head, notes } = keys.bare(key);
      // 括注自己就是一所登记的学校，或是别的地方，就不是这一所的说明。
      if (notes.some((note) => byName.has(note))) return [];
      const found = county === '' ? byBareName.get(head) : byBare.get(pair(county, bare(named)));
      return (found ?? []).filter((school) => notes.every((note) => keys.isAt(note, school.countyKey, school.townKey)));
    },
  };
}
