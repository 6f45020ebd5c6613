import { folded } from '../text-form.ts';
import type { SchoolKeys } from './school-keys.ts';
import { linesOf, type SchoolLine, type SchoolTable, TRUE } from './school-sheets.ts';

/** 名录里的一所学校。 */
export interface RegisteredSchool {
  readonly sheet: string;
  readonly row: number;
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
  readonly schools: readonly RegisteredSchool[];
  readonly byCounty: ReadonlyMap<string, readonly RegisteredSchool[]>;
  /** 某县某名的学校；没有一字不差的，再看只差县名写不写的。`county` 为空时不论哪县。 */
  find(county: string, key: string): readonly RegisteredSchool[];
}

export const isRural = ({ setting }: RegisteredSchool): boolean => setting === '乡村';

const toSchool = (line: SchoolLine, sheet: string, keys: SchoolKeys): RegisteredSchool => {
  const [phase = '', ownership = '', setting = '', weak = ''] = line.profile;
  const county = keys.county(line.county);
  return {
    sheet,
    row: line.row,
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
export function registerOf(tables: readonly SchoolTable[], keys: SchoolKeys): Register | undefined {
  const sheets = tables.filter(({ kind }) => kind === 'school-register');
  if (sheets.length === 0) return undefined;
  const listed = sheets
    .flatMap((table) => linesOf(table).map((line) => toSchool(line, table.sheet, keys)))
    .filter(({ key }) => key !== '');
  const schools = [
    ...gather(listed, ({ countyKey, key, townKey }) => pair(pair(countyKey, key), townKey)).values(),
  ].flatMap(([first]) => (first ? [first] : []));
  const byPlace = gather(schools, ({ countyKey, key }) => pair(countyKey, key));
  const byName = gather(schools, ({ key }) => key);
  const local = ({ key, county }: { key: string; county: string }) => keys.local(key, folded(county));
  const byLocal = gather(schools, (school) => pair(school.countyKey, local(school)));
  const names = new Map(schools.map(({ countyKey, county }) => [countyKey, county]));
  return {
    schools,
    byCounty: gather(schools, ({ countyKey }) => countyKey),
    find(county, key) {
      if (county === '') return byName.get(key) ?? [];
      return (
        byPlace.get(pair(county, key)) ??
        byLocal.get(pair(county, local({ key, county: names.get(county) ?? '' }))) ??
        []
      );
    },
  };
}
