import type { FieldId, SheetKind } from '../../../../shared/sheets/kinds.ts';
import { cellFault, type Fault, faultIn } from '../fault.ts';
import type { Random } from '../random.ts';
import type { Table, Workbook } from '../table.ts';

const pairFault = faultIn('school-pairs');
const pairCell = cellFault('school-pairs');
const registerCell = cellFault('school-register');
/** 农村薄弱学校的目标出自河北的文件，在聊城要选了才用。 */
const WITH_HEBEI: Pick<Fault, 'packs'> = { packs: ['lc-2023', 'he-2020'] };
/** 覆盖的目标年份已到。 */
const DUE: Pick<Fault, 'asOf'> = { asOf: '2026-01-15' };

const tableIn = <K extends SheetKind>(workbook: Workbook, kind: K): Table<K> | undefined =>
  workbook.find((table) => table.kind === kind) as Table<K> | undefined;
const replaced = (workbook: Workbook, from: Table | undefined, to: Table): Workbook =>
  workbook.map((table) => (table === from ? to : table));

/** 一所名录里的农村薄弱学校，在结对表的第几行。 */
function weakRow(workbook: Workbook, random: Random): number | undefined {
  const [pairs, register] = [tableIn(workbook, 'school-pairs'), tableIn(workbook, 'school-register')];
  if (!pairs || !register) return undefined;
  const weak = new Set(
    register.where((row) => register.at(row, 'weak') === '是').map((row) => register.at(row, 'school')),
  );
  return random.pick(pairs.where((row) => weak.has(pairs.at(row, 'school'))));
}

const weakFault = (says: string, rule: string, spoil: (pairs: Table<'school-pairs'>, row: number) => Table): Fault => ({
  says,
  kind: 'school-pairs',
  rules: [rule],
  ...WITH_HEBEI,
  spoil(workbook, random) {
    const pairs = tableIn(workbook, 'school-pairs');
    const row = weakRow(workbook, random);
    return pairs && row !== undefined ? { workbook: replaced(workbook, pairs as Table, spoil(pairs, row)) } : undefined;
  },
});

/** 结对表里有的各乡镇。 */
function townRows(pairs: Table<'school-pairs'>): number[] {
  const seen = new Set<string>();
  return pairs.where((row) => {
    const town = `${pairs.text(row, 'county')}${pairs.text(row, 'town')}`;
    return !seen.has(town) && Boolean(seen.add(town));
  });
}

/** 联系表里每个乡镇添一个名师工作室；`misplaced` 的一个写成别处的乡镇，或不写。 */
const studioFault = (
  says: string,
  place: (pairs: Table<'school-pairs'>, other: number) => number | undefined,
): Fault => ({
  says,
  kind: 'mentors',
  rules: ['mentors/studio-town-uncovered'],
  ...DUE,
  spoil(workbook, random) {
    const [pairs, mentors] = [tableIn(workbook, 'school-pairs'), tableIn(workbook, 'mentors')];
    if (!pairs || !mentors) return undefined;
    const towns = townRows(pairs);
    const [gone = 0, other = 0] = random.shuffled(towns);
    const housed = towns.flatMap((row) => (row === gone ? (place(pairs, other) ?? []) : [row]));
    const rows = housed.map((row, index) =>
      mentors.columns.map((field: FieldId<'mentors'>) => {
        if (field === 'person') return `主持人${index}`;
        if (field === 'identity') return '名师工作室';
        return field === 'school' || field === 'county' || field === 'town' ? pairs.at(row, field) : null;
      }),
    );
    return { workbook: replaced(workbook, mentors as Table, mentors.with([...mentors.rows, ...rows]) as Table) };
  },
});

/** 要看名录、看全表才知道的毛病，与结对表、名录自身写法的毛病。 */
export const COVERAGE_FAULTS: readonly Fault[] = [
  weakFault('农村薄弱学校没有结对', 'school-pairs/weak-unpaired', (pairs, row) => pairs.remove(row) as Table),
  weakFault(
    '农村薄弱学校的结对已经撤销',
    'school-pairs/weak-unpaired',
    (pairs, row) => pairs.set(row, { exit: '撤销（2024-03-01）' }) as Table,
  ),
  weakFault('农村薄弱学校结对没有全覆盖', 'coverage/weak-below-goal', (pairs, row) => pairs.remove(row) as Table),
  studioFault('有的乡镇没有名师工作室（目标年份已到）', () => undefined),
  studioFault('一个名师工作室写成了别的乡镇（目标年份已到）', (_, other) => other),
  pairFault({
    says: '退出以后没有再结对',
    rules: ['school-pairs/rural-unpaired'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      return { table: table.set(row, { exit: '退出（2024-01-10）' }) };
    },
  }),
  {
    says: '没有学校名录',
    kind: 'school-pairs',
    rules: ['coverage/register-missing'],
    spoil: (workbook) => ({ workbook: workbook.filter(({ kind }) => kind !== 'school-register') }),
  },
  {
    says: '名录没有收录一个县',
    kind: 'school-pairs',
    rules: ['coverage/county-unregistered'],
    spoil(workbook, random) {
      const register = tableIn(workbook, 'school-register');
      if (!register) return undefined;
      const county = register.at(random.whole(register.rows.length), 'county');
      const rest = register.remove(...register.where((row) => register.at(row, 'county') === county));
      return { workbook: replaced(workbook, register as Table, rest as Table) };
    },
  },
  pairCell('法人与编制读不出', 'legalPerson', ['school-pairs/legal-person-unknown'], () => '待定'),
  pairCell('退出情况读不出', 'exit', ['school-pairs/exit-unclear'], (_, random) => random.pick(['待定', '另行说明'])),
  pairCell('退出日期没有这一天', 'exit', ['school-pairs/exit-date'], () => '退出（2024-02-30）'),
  pairCell('退出早于起始', 'exit', ['school-pairs/exit-date'], () => '撤销（2021-06-30）', { also: ['startsOn'] }),
  registerCell('标识码少一位', 'schoolCode', ['school-register/code-shape'], (text) => text.slice(1)),
  registerCell('校名与学段不合', 'phase', ['school-register/name-phase'], (text) =>
    text === '小学' ? '初中' : text === '幼儿园' ? '小学' : undefined,
  ),
];
