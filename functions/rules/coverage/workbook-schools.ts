import { remember } from '../remember.ts';
import type { Context } from '../rule.ts';
import { countiesIn, isRural, type Register, type RegisteredSchool, registerOf } from './registered-schools.ts';
import { schoolKeys } from './school-keys.ts';
import { schoolsIn } from './school-list.ts';
import { linesOf, type SchoolLine, type SchoolSheetKind, type SchoolTables, TRUE } from './school-sheets.ts';

/** 名录里的哪一所：认定的一所，或不在名录、同名不止一所、没有名录可查。 */
export type Match =
  | { readonly is: 'one'; readonly school: RegisteredSchool }
  | { readonly is: 'none' | 'several' | 'unjudged' };

/** 一条记录里的学校与名录对上之后。 */
export interface PlacedLine extends SchoolLine {
  readonly countyKey: string;
  readonly countyName: string;
  readonly townKey: string;
  readonly schoolKey: string;
  readonly match: Match;
}

/** 一所帮扶学校。 */
export interface Helper {
  readonly name: string;
  readonly key: string;
  readonly match: Match;
}

/** 一行里一所乡村学校的结对；一格写了几所的，每所一条。 */
export interface Pairing extends PlacedLine {
  /** 格里写的帮扶学校。 */
  readonly helpers: readonly Helper[];
  /** 其中到所选日子仍有效，且不是它自己的。 */
  readonly working: readonly Helper[];
  readonly form: string;
  readonly model: string;
}

/** 一次请求里的各张校表，与名录对上之后。 */
export interface WorkbookSchools {
  readonly register: Register | undefined;
  /** 某张表的各条记录，按行号。 */
  lines(sheet: string): readonly PlacedLine[];
  pairings(sheet: string): readonly Pairing[];
  /**
   * 某种表应当顾到的学校：名录里的全部；名录出自参考数据的，只算这种表写到的县，
   * 因为一县的工作簿不必写到全市。
   */
  due(kind: SchoolSheetKind): readonly RegisteredSchool[];
  /** 某种表的全部表名。 */
  sheets(kind: SchoolSheetKind): readonly string[];
}

const only = (found: readonly RegisteredSchool[]): Match => {
  const [first, ...others] = found;
  if (!first) return { is: 'none' };
  return others.length === 0 ? { is: 'one', school: first } : { is: 'several' };
};

/** 同县同名不止一所时按乡镇区分；名录没有收录这个县的，不判。 */
function matchSchool(line: { countyKey: string; townKey: string; schoolKey: string }, register?: Register): Match {
  if (!register || line.schoolKey === '') return { is: 'unjudged' };
  if (line.countyKey !== '' && !register.byCounty.has(line.countyKey)) return { is: 'unjudged' };
  const found = register.find(line.countyKey, line.schoolKey);
  const near = found.filter(({ townKey }) => townKey === line.townKey);
  return only(found.length > 1 && near.length > 0 ? near : found);
}

/** 帮扶学校先在本县找，再看全名录是否只有一所。 */
function matchHelper(countyKey: string, helperKey: string, register?: Register): Match {
  if (!register || helperKey === '') return { is: 'unjudged' };
  const near = register.find(countyKey, helperKey);
  return only(near.length > 0 ? near : register.find('', helperKey));
}

/** 形式写一对一、两格写了同样多所的，是依次一一对应。 */
const isRespective = (form: string, schools: readonly string[], helpers: readonly Helper[]): boolean =>
  form === '一对一' && schools.length > 1 && schools.length === helpers.length;

function build(state: SchoolTables, context: Context): WorkbookSchools {
  const keys = schoolKeys(context);
  const register = registerOf(state, context.reference.schools, keys);
  const isRegistered = (countyKey: string) => (name: string) => {
    const key = keys.school(name);
    return register !== undefined && [countyKey, ''].some((county) => register.find(county, key).length > 0);
  };
  const placed = (line: SchoolLine): PlacedLine[] => {
    const { key: countyKey, name: countyName } = keys.county(line.county);
    const townKey = keys.town(line.town, countyKey);
    return schoolsIn(line.school, isRegistered(countyKey)).map((school) => {
      const schoolKey = keys.school(school);
      const match = matchSchool({ countyKey, townKey, schoolKey }, register);
      return { ...line, school, countyKey, countyName, townKey, schoolKey, match };
    });
  };
  const helpersIn = remember((countyKey: string, text: string): readonly Helper[] =>
    schoolsIn(text, isRegistered(countyKey)).flatMap((name) => {
      const key = keys.school(name);
      return key === '' ? [] : [{ name, key, match: matchHelper(countyKey, key, register) }];
    }),
  );
  const paired = (line: PlacedLine, at: number, row: readonly PlacedLine[]): Pairing => {
    const helpers = helpersIn(line.countyKey, line.partner[0] ?? '');
    const [, , , , form = '', model = '', valid = ''] = line.profile;
    const mine = isRespective(
      form,
      row.map(({ school }) => school),
      helpers,
    )
      ? helpers.slice(at, at + 1)
      : helpers;
    const working = valid === TRUE ? mine.filter(({ key }) => key !== line.schoolKey) : [];
    return { ...line, helpers: mine, working, form, model };
  };
  const rows = new Map(state.map((table) => [table.sheet, linesOf(table).map(placed)]));
  const lines = new Map([...rows].map(([sheet, groups]) => [sheet, groups.flat()]));
  const pairings = new Map(
    state.flatMap(({ kind, sheet }) =>
      kind === 'school-pairs' ? [[sheet, (rows.get(sheet) ?? []).flatMap((row) => row.map(paired))] as const] : [],
    ),
  );
  const due = (kind: SchoolSheetKind): readonly RegisteredSchool[] => {
    if (!register?.isReference) return register?.schools ?? [];
    const counties = countiesIn(
      state.filter((table) => table.kind === kind),
      keys,
    );
    return register.schools.filter(({ countyKey }) => counties.has(countyKey));
  };
  return {
    register,
    due,
    lines: (sheet) => lines.get(sheet) ?? [],
    pairings: (sheet) => pairings.get(sheet) ?? [],
    sheets: (kind) => state.flatMap((table) => (table.kind === kind ? [table.sheet] : [])),
  };
}

const built = new WeakMap<SchoolTables, WorkbookSchools>();

/** 各跨表规则共用：同一状态只对一次。状态只活在一次校验里，日期与所属地不会变。 */
export function workbookSchools(state: SchoolTables, context: Context): WorkbookSchools {
  const held = built.get(state) ?? build(state, context);
  built.set(state, held);
  return held;
}

export const matchedSchool = (match: Match): RegisteredSchool | undefined =>
  match.is === 'one' ? match.school : undefined;

/** 名录说它不是乡村学校；查不到、没写城乡类型的不算。 */
export const isKnownUrban = (match: Match): boolean => {
  const school = matchedSchool(match);
  return school !== undefined && school.setting !== '' && !isRural(school);
};

const isRuralHelper = ({ match }: Helper): boolean => {
  const school = matchedSchool(match);
  return school !== undefined && isRural(school);
};

/** 这一条是否算数：有效，至少一所帮扶学校不是乡村学校。 */
export const isSound = ({ working }: Pairing): boolean => working.some((helper) => !isRuralHelper(helper));
