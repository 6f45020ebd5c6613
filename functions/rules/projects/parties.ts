import type { Fix } from '../../../shared/finding.ts';
import type { DepartmentReading } from '../../../shared/text.ts';
import { perRow } from '../per-row.ts';
import type { Context, Row } from '../rule.ts';
import { withCounterparts } from './counterparts.ts';
import { type Party, withOffices } from './office-behind.ts';

type ProjectRow = Row<'projects'>;
export type PartyField = 'lead' | 'participants';
export const PARTY_FIELDS: readonly PartyField[] = ['lead', 'participants'];
export const PARTY_TITLES: Readonly<Record<PartyField | 'offices', string>> = {
  lead: '牵头部门',
  participants: '参与部门',
  offices: '责任科室',
};

/** 泛指之后的括注是它的别称：各县区教育局（教体局）说的不是市教育体育局。 */
const withoutAliases = (text: string, readings: readonly DepartmentReading[]): readonly DepartmentReading[] =>
  readings.filter(({ span }, index) => {
    const before = readings[index - 1];
    return !(before?.generic && /^[(（]$/u.test(text.slice(before.span[1], span[0]).trim()));
  });

const readField = (field: PartyField) =>
  perRow((row: ProjectRow, { reader, reference }: Context): readonly Party[] => {
    if (!row.filled(field)) return [];
    const text = row.text(field);
    const owner = (name: string) => reference.offices.find((office) => office.name === name)?.department;
    return withOffices(withoutAliases(text, reader.departments(text)), reader, owner);
  });
const partyReaders = { lead: readField('lead'), participants: readField('participants') };

/** 一格里读出的部门；没填为空。写到了科室的算作它的部门。 */
export const readParties = (row: ProjectRow, field: PartyField, context: Context): readonly Party[] =>
  partyReaders[field](row, context);

/** 一格里读出的科室；没填为空。 */
export const readOffices = perRow((row: ProjectRow, { reader }): readonly DepartmentReading[] =>
  row.filled('offices') ? reader.offices(row.text('offices')) : [],
);

const other: Readonly<Record<PartyField, PartyField>> = { lead: 'participants', participants: 'lead' };

/** 不认识的名称若与某个名称只差一两字，比较时当作那个名称，不因一处错字再说出别的毛病。 */
const NEAR = 0.7;
export function settledName({ known, name, suggestions = [] }: DepartmentReading): string {
  const [nearest] = suggestions;
  return !known && nearest && nearest.score >= NEAR ? nearest.name : name;
}

/** 担任某一角色的各个名称的读法：格里写明「牵头」「配合」的从其所写，否则从所在的列；先本列，后另一列。 */
export function partyReadings(row: ProjectRow, role: PartyField, context: Context): readonly Party[] {
  const wanted = role === 'lead' ? 'lead' : 'participant';
  const own = readParties(row, role, context).filter((reading) => (reading.role ?? wanted) === wanted);
  const stated = readParties(row, other[role], context).filter((reading) => reading.role === wanted);
  return [...own, ...stated];
}

const isNamed = ({ generic, nameplateOf }: DepartmentReading): boolean => !generic && nameplateOf === undefined;

const namedReadings = (row: ProjectRow, role: PartyField, context: Context): readonly Party[] =>
  withCounterparts(partyReadings(row, role, context), context).filter(isNamed);

/** 担任某一角色的部门的规范名，按次序，不重复。泛指（有关部门）与括注的第二块牌子不算。 */
export const partiesOf = (row: ProjectRow, role: PartyField, context: Context): readonly string[] => [
  ...new Set(namedReadings(row, role, context).map(settledName)),
];

/**
 * 同上，而不认识的名称照它所写，不当作最像的那个：市体育局在别处是另一个局，不是市教育体育局。
 * 写到科室的也照它所写：牵头的是部门，参与的是它的科室，不算部门两边都有。
 */
export const printedPartiesOf = (row: ProjectRow, role: PartyField, context: Context): readonly string[] => [
  ...new Set(namedReadings(row, role, context).map(({ name, office, text }) => (office === undefined ? name : text))),
];

/** 名称受了损：脱字、粘连、错字。用别名、全称，或省去重复的前缀，都不算。 */
const DAMAGE: ReadonlySet<string> = new Set(['prefix', 'suffix', 'prefix-and-suffix', 'separator', 'typo']);

export const isDamaged = (reading: DepartmentReading): boolean =>
  reading.known && reading.repair !== undefined && DAMAGE.has(reading.repair.kind);

export const isUnknown = ({ known, generic }: DepartmentReading): boolean => !known && !generic;

/** 一格里最多说几个不认识的名称：再多的是贴错了内容，逐个说没有用。 */
export const MOST_SAID = 10;

const SEPARATORS = /^[\s、，,;；/／·.。]*$/u;

/**
 * 整格的规范写法：规范名以顿号相连，去掉重复。只在每个名称都认得、每处修补都只有一种修法、
 * 名称之外只有分隔符时给出；格里还有别的话（牵头、配合、括注），不敢整格替换。
 */
export function canonicalFix(text: string, readings: readonly Party[]): Fix | undefined {
  const sure = readings.every(
    ({ known, generic, repair, nameplateOf, office }) =>
      (known || generic) && (repair?.sure ?? true) && nameplateOf === undefined && office === undefined,
  );
  const rest = readings.reduceRight((left, { span }) => left.slice(0, span[0]) + left.slice(span[1]), text);
  if (!sure || readings.length === 0 || !SEPARATORS.test(rest)) return undefined;
  return { value: [...new Set(readings.map(({ name }) => name))].join('、') };
}

export const listNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** 与清单的不同只因为写了不认识的名称：多出的都不认识，少的不比它们多。那些名称已另说。 */
export const isOnlyUnknown = (
  { added, lost }: { readonly added: readonly string[]; readonly lost: readonly string[] },
  readings: readonly Party[],
): boolean => {
  const unknown = new Set(readings.filter(isUnknown).map(({ name }) => name));
  return added.length > 0 && lost.length <= added.length && added.every((name) => unknown.has(name));
};
