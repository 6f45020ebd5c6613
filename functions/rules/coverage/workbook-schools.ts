import type { Context } from '../rule.ts';
import { countiesIn, isRural, type Register, type RegisteredSchool, registerOf } from './registered-schools.ts';
import { schoolKeys } from './school-keys.ts';
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

export interface Pairing extends PlacedLine {
  readonly helper: string;
  readonly helperKey: string;
  readonly helperMatch: Match;
  readonly form: string;
  readonly model: string;
  /** 到所选日子仍有效，且不是与自己结对。 */
  readonly inForce: boolean;
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

function build(state: SchoolTables, context: Context): WorkbookSchools {
  const keys = schoolKeys(context);
  const register = registerOf(state, context.reference.schools, keys);
  const placed = (line: SchoolLine): PlacedLine => {
    const { key: countyKey, name: countyName } = keys.county(line.county);
    const townKey = keys.town(line.town, countyKey);
    const schoolKey = keys.school(line.school);
    const match = matchSchool({ countyKey, townKey, schoolKey }, register);
    return { ...line, countyKey, countyName, townKey, schoolKey, match };
  };
  const paired = (line: PlacedLine): Pairing => {
    const [helper = ''] = line.partner;
    const helperKey = keys.school(helper);
    const [, , , , form = '', model = '', valid = ''] = line.profile;
    return {
      ...line,
      helper,
      helperKey,
      helperMatch: matchHelper(line.countyKey, helperKey, register),
      form,
      model,
      inForce: valid === TRUE && helperKey !== '' && helperKey !== line.schoolKey,
    };
  };
  const lines = new Map(state.map((table) => [table.sheet, linesOf(table).map(placed)]));
  const pairings = new Map(
    state.flatMap(({ kind, sheet }) =>
      kind === 'school-pairs' ? [[sheet, (lines.get(sheet) ?? []).map(paired)] as const] : [],
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

/** 这一行是否算数：有效，帮扶学校不是乡村学校。 */
export function isSound({ inForce, helperMatch }: Pairing): boolean {
  const helper = matchedSchool(helperMatch);
  return inForce && !(helper && isRural(helper));
}
