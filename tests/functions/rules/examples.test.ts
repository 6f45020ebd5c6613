import { describe, expect, test } from 'vitest';
import { RULES } from '../../../functions/rules/catalogue.ts';
import { validate } from '../../../functions/rules/engine.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { type SheetKind, sheetKind } from '../../../shared/sheets/kinds.ts';
import { line as cityPairs, COLUMNS as cityPairsColumns } from './city-pairs/table.ts';
import { pair, school, COLUMNS as schoolColumns } from './coverage/schools.ts';
import { line as custody, COLUMNS as custodyColumns } from './custody/table.ts';
import { edition, reader } from './one-sheet.ts';
import { type Line, line as project, COLUMNS as projectsColumns } from './plan.ts';

type Cells = Record<string, CellValue | undefined>;

/** 例子填在哪种表的哪一格；`project` 是清单第几项，`with` 是这一行别的几格。 */
interface Place {
  readonly kind: SheetKind;
  readonly column?: string;
  readonly project?: number;
  readonly with?: Omit<Line, 'project'>;
}

const at = (project: number, column?: string, over?: Place['with']): Place => ({
  kind: 'projects',
  project,
  ...(column !== undefined && { column }),
  ...(over && { with: over }),
});
const inCell = (kind: SheetKind, column?: string): Place => ({ kind, ...(column !== undefined && { column }) });

/** 例子里写着列名的不必说填在哪一格。 */
const PLACES: Readonly<Record<string, Place>> = {
  'every-sheet/cell-empty': at(5),
  'every-sheet/formula-error': at(3, 'goal'),
  'every-sheet/control-characters': at(5, 'lead'),
  'every-sheet/stray-blanks': at(5, 'name'),
  'every-sheet/number-as-text': at(5, 'no'),
  'every-sheet/same-as-above': at(5, 'lead'),
  'every-sheet/date-invalid': inCell('custody', 'signedOn'),
  'every-sheet/date-order': inCell('custody'),
  'every-sheet/value-not-listed': inCell('school-pairs', 'ownership'),
  'every-sheet/place-unknown': inCell('school-pairs', 'county'),
  'every-sheet/town-elsewhere': inCell('school-pairs'),
  'every-sheet/row-elsewhere': inCell('school-pairs', 'county'),
  'projects/number-missing': at(5),
  'projects/number-unreadable': at(5, 'no'),
  'projects/number-out-of-range': at(5, 'no'),
  'projects/number-mismatch': at(5),
  'projects/name-altered': at(5, 'name'),
  'projects/name-unknown': at(17, 'name', { no: 42, goal: '至2027年建成。', task: '建设。' }),
  'projects/number-mistyped': at(3, 'goal'),
  'projects/no-deadline': at(3, 'goal'),
  'projects/deadline-outside-plan': at(3, 'goal'),
  'projects/not-measurable': at(3, 'goal'),
  'projects/value-out-of-domain': at(17, 'goal'),
  'projects/respectively-unequal': at(17, 'goal'),
  'projects/milestones-backward': at(12, 'goal'),
  'projects/text-scraped': at(41, 'goal'),
  'projects/goal-differs': at(17, 'goal'),
  'projects/target-later': at(3, 'goal'),
  'projects/target-weaker': at(3, 'goal'),
  'projects/target-missing': at(23, 'goal'),
  'projects/measure-disagrees': at(1, 'goal'),
  'projects/measure-lead-differs': at(33, 'lead'),
  'projects/lead-generic': at(5, 'lead'),
  'projects/lead-unreadable': at(5, 'lead'),
  'projects/lead-differs': at(5, 'lead'),
  'projects/lead-also-participant': at(1),
  'projects/participants-differ': at(39, 'participants'),
  'projects/department-unknown': at(39, 'participants'),
  'projects/department-with-office': at(5, 'lead'),
  'projects/department-repeated': at(39, 'participants'),
  'projects/department-damaged': at(2, 'lead'),
  'projects/office-unknown': at(5, 'offices'),
  'projects/office-not-leads': at(5),
  'projects/offices-differ': at(3, 'offices'),
  'projects/office-damaged': at(6, 'offices'),
  'city-pairs/pair-with-itself': inCell('city-pairs'),
  'city-pairs/pair-reversed': inCell('city-pairs'),
  'city-pairs/pair-unlisted': inCell('city-pairs'),
  'city-pairs/city-unpaired': inCell('city-pairs'),
  'city-pairs/county-elsewhere': inCell('city-pairs'),
  'city-pairs/field-outside': inCell('city-pairs', 'fields'),
  'city-pairs/form-outside': inCell('city-pairs', 'form'),
  'city-pairs/meeting-missing': inCell('city-pairs'),
  'city-pairs/leaders-absent': inCell('city-pairs', 'leadersPresent'),
  'city-pairs/plan-missing': inCell('city-pairs'),
  'custody/province-unknown': inCell('custody', 'province'),
  'custody/province-uncovered': inCell('custody', 'province'),
  'custody/pair-differs': inCell('custody'),
  'custody/signed-late': inCell('custody', 'signedOn'),
  'custody/signed-before-notice': inCell('custody', 'signedOn'),
  'custody/signed-after-start': inCell('custody'),
  'custody/filed-late': inCell('custody', 'filedOn'),
  'custody/filed-before-signed': inCell('custody'),
  'custody/date-missing': inCell('custody'),
  'custody/term-not-three-years': inCell('custody'),
  'custody/signatories-incomplete': inCell('custody', 'signatories'),
  'custody/brand-fee': inCell('custody', 'brandFee'),
  'custody/fee-use-outside': inCell('custody', 'feeUses'),
  'custody/cross-region': inCell('custody', 'crossRegion'),
  'custody/mode-outside': inCell('custody', 'modes'),
  'school-register/code-shape': inCell('school-register', 'schoolCode'),
  'school-register/name-phase': inCell('school-register'),
  'school-pairs/self-paired': inCell('school-pairs'),
  'school-pairs/phase-mismatch': inCell('school-pairs'),
  'school-pairs/ownership-mixed': inCell('school-pairs'),
  'school-pairs/model-unknown': inCell('school-pairs', 'model'),
  'school-pairs/tightness-mismatch': inCell('school-pairs', 'model'),
  'school-pairs/legal-person-unknown': inCell('school-pairs', 'legalPerson'),
  'school-pairs/loose-merged': inCell('school-pairs'),
  'school-pairs/exit-unclear': inCell('school-pairs', 'exit'),
  'school-pairs/exit-date': inCell('school-pairs', 'exit'),
  'school-pairs/failed-without-exit': inCell('school-pairs', 'exit'),
};

/** 逐行规则中例子说的是情形、不是格里的字的：一格放不下的长文，写明完成情况。 */
const TOLD = new Set(['every-sheet/cell-too-long', 'projects/deadline-passed', 'projects/deadline-near']);

/** 例子里看不见的与空着的用字代替。 */
function typed(text: string, column: string): CellValue {
  if (text === '（空）') return null;
  const cell = text.replaceAll('[零宽空格]', '\u200B');
  return column === 'no' && /^\d+$/.test(cell) ? Number(cell) : cell;
}

/** 「列名：值；列名：值」，或就是那一格的字。 */
function cellsOf(example: string, { kind, column }: Place): Cells {
  if (column !== undefined) return { [column]: typed(example, column) };
  return Object.fromEntries(
    example.split('；').map((part) => {
      const mark = part.indexOf('：');
      const found = sheetKind(kind).columns.find(({ title }) => title === part.slice(0, mark));
      if (!found) throw new RangeError(`例子“${example}”里没有列名，又没有说明填在哪一格`);
      return [found.id, typed(part.slice(mark + 1), found.id)];
    }),
  );
}

/** 一行正确的，换上例子里的几格。 */
function rowOf(cells: Cells, place: Place): { columns: readonly string[]; row: CellValue[] } {
  const { kind } = place;
  if (kind === 'projects')
    return { columns: projectsColumns, row: project({ project: place.project ?? 0, ...place.with, ...cells }) };
  if (kind === 'city-pairs') return { columns: cityPairsColumns, row: cityPairs(cells) };
  if (kind === 'custody') return { columns: custodyColumns, row: custody(cells) };
  const [columns, right]: [readonly string[], Cells] =
    kind === 'school-pairs'
      ? [schoolColumns['school-pairs'], pair()]
      : [schoolColumns['school-register'], school({ schoolCode: '2137000001' })];
  return { columns, row: columns.map((field) => ({ ...right, ...cells })[field] ?? null) };
}

function rulesSaid(example: string, place: Place): string[] {
  const { columns, row } = rowOf(cellsOf(example, place), place);
  const request = {
    sheets: [{ kind: place.kind, name: '表', columns: [...columns], firstRow: 3, rows: [row] }],
    packs: ['lc-2023' as const, 'sd-2019' as const, 'moe-2022' as const, 'he-2020' as const],
  };
  return validate(request, edition, reader, '2023-06-01').findings.map(({ rule }) => rule);
}

test('逐行规则的例子都试', () => {
  const untried = RULES.flatMap(({ scope, meta: { id } }) => (scope === 'row' && !(id in PLACES) ? [id] : []));
  expect(new Set(untried)).toEqual(TOLD);
});

const examples = RULES.flatMap(({ meta: { id, example } }) => {
  const place = PLACES[id];
  return place ? [{ id, ...example, place }] : [];
});

describe.each(examples)('$id', ({ id, wrong, right, place }) => {
  test(`“${wrong}”会说`, () => {
    expect(rulesSaid(wrong, place)).toContain(id);
  });

  test(`“${right}”不说`, () => {
    expect(rulesSaid(right, place)).not.toContain(id);
  });
});
