import { z } from 'zod';
import type { EnumValue } from '../../../shared/sheets/column.ts';
import type { SheetKind } from '../../../shared/sheets/kinds.ts';
import { MENTOR_IDENTITIES, OWNERSHIPS, PAIRING_FORMS, PHASES, SETTINGS } from '../../../shared/sheets/values.ts';
import { bounded } from '../../text/bounded.ts';
import { readBoolean, readChoices } from '../cells.ts';
import type { Context, Row } from '../rule.ts';
import { readExit } from '../school-pairs/exit.ts';
import { readModel } from '../school-pairs/model.ts';

/** 写有学校、要合起来判断的四种表。 */
const SCHOOL_SHEET_KINDS = [
  'school-pairs',
  'mentors',
  'university-support',
  'school-register',
] as const satisfies readonly SheetKind[];
export type SchoolSheetKind = (typeof SCHOOL_SHEET_KINDS)[number];

/** 一条记录里与别的表、别的行有关的部分。 */
export interface SchoolLine {
  readonly row: number;
  readonly county: string;
  readonly town: string;
  /** 照格里所写；可以并列几所（见 school-list.ts）。 */
  readonly school: string;
  /** 结对表：帮扶学校；联系表：姓名摘要、身份；支持表：高校；名录：标识码。 */
  readonly partner: readonly string[];
  /** 各种取值，读成清单里的写法，读不出的为空；次序见 READINGS。 */
  readonly profile: readonly string[];
}

/**
 * 一张表折出的状态。十万行要随分片往返，所以重复的内容（地方、学校、取值的组合）只记一次，
 * 一行是五个数：行号，及地方、学校、对方、取值在 `facets` 里的位置。
 */
const SchoolTable = z
  .strictObject({
    sheet: z.string(),
    kind: z.enum(SCHOOL_SHEET_KINDS),
    facets: z.array(z.array(z.string())),
    rows: z.array(z.int().nonnegative()),
  })
  .refine(
    ({ facets, rows }) => rows.length % 5 === 0 && rows.every((at, index) => index % 5 === 0 || at < facets.length),
  );
export type SchoolTable = z.infer<typeof SchoolTable>;
export type SchoolTables = SchoolTable[];

const PLACES = 4_096;
const known = (values: readonly EnumValue[]) =>
  bounded((text) => readChoices(text, values, false)[0]?.value ?? '', PLACES);
const phase = known(PHASES);
const ownership = known(OWNERSHIPS);
const form = known(PAIRING_FORMS);
const setting = known(SETTINGS);
const identity = known(MENTOR_IDENTITIES);
const exit = bounded(readExit, PLACES);
const model = bounded(readModel, PLACES);

/** 标记是真：结对仍有效、学校薄弱。 */
export const TRUE = '1';
const flag = (value: boolean): string => (value ? TRUE : '');

type Reading = (row: Row, context: Context) => { readonly partner: string[]; readonly profile: string[] };

const READINGS: Record<SchoolSheetKind, Reading> = {
  'school-pairs': (row, { asOf }) => ({
    partner: [named(row, 'helperSchool')],
    profile: [
      phase(row.text('phase')),
      ownership(row.text('ownership')),
      phase(row.text('helperPhase')),
      ownership(row.text('helperOwnership')),
      form(row.text('form')),
      model(row.text('model')).model ?? '',
      flag(exit(row.text('exit')).endedBy(asOf) === false),
    ],
  }),
  mentors: (row) => ({ partner: [named(row, 'person'), identity(row.text('identity'))], profile: [] }),
  'university-support': (row) => ({ partner: [named(row, 'university')], profile: [phase(row.text('phase'))] }),
  'school-register': (row) => ({
    partner: [named(row, 'schoolCode')],
    profile: [
      phase(row.text('phase')),
      ownership(row.text('ownership')),
      setting(row.text('setting')),
      flag(readBoolean(row.cell('weak')) === true),
    ],
  }),
};

function named(
  row: Row,
  field: 'school' | 'helperSchool' | 'person' | 'university' | 'schoolCode' | 'county' | 'town',
) {
  return row.filled(field) ? row.text(field).trim() : '';
}

const isSchoolSheet = (kind: SheetKind): kind is SchoolSheetKind => SCHOOL_SHEET_KINDS.some((one) => one === kind);

/** 每张表已记下的内容在哪里；只为少记，丢了也不错。 */
const positions = new WeakMap<SchoolTable, Map<string, number>>();

function positionOf(table: SchoolTable, facet: string[]): number {
  const held = positions.get(table) ?? new Map(table.facets.map((one, index) => [JSON.stringify(one), index]));
  positions.set(table, held);
  const key = JSON.stringify(facet);
  const before = held.get(key);
  if (before !== undefined) return before;
  held.set(key, table.facets.length);
  return table.facets.push(facet) - 1;
}

function tableIn(state: SchoolTables, sheet: string, kind: SchoolSheetKind): SchoolTable {
  const held = state.find((table) => table.sheet === sheet);
  if (held) return held;
  const table: SchoolTable = { sheet, kind, facets: [], rows: [] };
  state.push(table);
  return table;
}

/** 各跨表规则共用的折叠。 */
export const schoolSheets = {
  fold: 'coverage/school-sheets',
  consults: SCHOOL_SHEET_KINDS,
  state: z.array(SchoolTable),
  start: (): SchoolTables => [],
  step(state: SchoolTables, row: Row, context: Context, kind: SheetKind, sheet: string): SchoolTables {
    if (!isSchoolSheet(kind)) return state;
    const table = tableIn(state, sheet, kind);
    const { partner, profile } = READINGS[kind](row, context);
    const facets = [[named(row, 'county'), named(row, 'town')], [named(row, 'school')], partner, profile];
    table.rows.push(row.number, ...facets.map((facet) => positionOf(table, facet)));
    return state;
  },
  merge(left: SchoolTables, right: SchoolTables): SchoolTables {
    for (const piece of right) {
      const table = tableIn(left, piece.sheet, piece.kind);
      const moved = piece.facets.map((facet) => positionOf(table, facet));
      piece.rows.forEach((at, index) => {
        table.rows.push(index % 5 === 0 ? at : (moved[at] ?? 0));
      });
    }
    return left;
  },
};

/** 一张表的各条记录，按行号。 */
export function linesOf({ facets, rows }: SchoolTable): SchoolLine[] {
  const lines: SchoolLine[] = [];
  const facet = (at: number): readonly string[] => facets[rows[at] ?? 0] ?? [];
  for (let at = 0; at < rows.length; at += 5) {
    const [county = '', town = ''] = facet(at + 1);
    const [school = ''] = facet(at + 2);
    lines.push({ row: rows[at] ?? 0, county, town, school, partner: facet(at + 3), profile: facet(at + 4) });
  }
  return lines.sort((a, b) => a.row - b.row);
}
