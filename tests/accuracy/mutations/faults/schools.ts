import type { CellValue } from '../../../../shared/api/validations.ts';
import type { FieldId } from '../../../../shared/sheets/kinds.ts';
import { LIAOCHENG } from '../clean/edition.ts';
import { cellFault, type Fault, faultIn } from '../fault.ts';
import type { Table } from '../table.ts';

const pairCell = cellFault('school-pairs');
const pairFault = faultIn('school-pairs');
const mentorCell = cellFault('mentors');
const supportCell = cellFault('university-support');
const registerCell = cellFault('school-register');
/** 办学模式、松紧、形式、法人、退出出自河北的文件，在聊城要选了才用。 */
const WITH_HEBEI: Pick<Fault, 'packs'> = { packs: ['lc-2023', 'he-2020'] };

const townElsewhere = (county: string) =>
  LIAOCHENG.filter((place) => place.county !== county).flatMap(({ towns }) => towns);
const OTHER_CITY_COUNTIES = ['历下区', '滕州市', '沂源县', '莱州市', '邹平市'];

/** 城乡学校结对表的毛病。 */
export const SCHOOL_PAIR_FAULTS: readonly Fault[] = [
  pairCell('办学模式认不得', 'model', ['school-pairs/model-unknown'], () => '共建共享模式', WITH_HEBEI),
  pairCell(
    '模式与松紧不合',
    'model',
    ['school-pairs/tightness-mismatch'],
    (text, random) =>
      text === '城乡结对' ? '城乡结对（紧密型）' : random.pick(['学校联盟（紧密型）', '集团化办学（松散型）']),
    WITH_HEBEI,
  ),
  pairCell('说是一对一，帮扶学校却带几所', 'form', ['school-pairs/form-mismatch'], () => '一对一', WITH_HEBEI),
  pairCell(
    '松散的却合并法人',
    'legalPerson',
    ['school-pairs/loose-merged'],
    (_, __, table, row) => (['学校联盟', '学区制管理'].includes(table.text(row, 'model')) ? '合并' : undefined),
    WITH_HEBEI,
  ),
  pairCell('公办与民办混合', 'helperOwnership', ['school-pairs/ownership-mixed'], () => '民办', {
    ...WITH_HEBEI,
    also: ['ownership', 'helperSchool'],
  }),
  pairCell(
    '考核不合格而没有退出',
    'exit',
    ['school-pairs/failed-without-exit'],
    (_, random) => random.pick(['考核不合格', '成效不明显']),
    WITH_HEBEI,
  ),
  pairCell('结对形式不在取值之内', 'form', ['every-sheet/value-not-listed'], () => '多对多'),
  pairCell(
    '与自己结对',
    'helperSchool',
    ['school-pairs/self-paired'],
    (_, __, table, row) => table.text(row, 'school'),
    {
      also: ['school'],
    },
  ),
  pairFault({
    says: '帮扶学校是乡村学校',
    rules: ['school-pairs/helper-rural'],
    change(table, random) {
      const [a = 0, b = 1] = random.shuffled(table.where((row) => table.text(row, 'phase') === '小学'));
      return { table: table.set(a, { helperSchool: table.at(b, 'school') }), row: a, columns: ['helperSchool'] };
    },
  }),
  pairFault({
    says: '被帮扶的是城区学校',
    rules: ['school-pairs/helped-not-rural'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      const same = (at: number, field: 'phase' | 'county') => table.at(at, field) === table.at(row, field);
      const other = random.pick(table.where((at) => same(at, 'phase') && !same(at, 'county')));
      const changes = { school: table.at(other, 'helperSchool'), county: table.at(other, 'county'), town: null };
      return { table: table.set(row, changes), row, columns: ['school'] };
    },
  }),
  pairCell('学段不合', 'helperPhase', ['school-pairs/phase-mismatch'], (text) => (text === '小学' ? '高中' : '小学'), {
    also: ['phase', 'helperSchool'],
  }),
  pairFault({
    says: '一所乡村学校在两个集团、学区或联盟里',
    rules: ['school-pairs/two-groups'],
    change(table, random) {
      const row = random.pick(table.where((at) => table.text(at, 'model') !== '城乡结对'));
      const other = table.where(
        (at) =>
          table.at(at, 'phase') === table.at(row, 'phase') &&
          table.at(at, 'helperSchool') !== table.at(row, 'helperSchool'),
      )[0];
      return { table: table.repeat(row, { helperSchool: table.at(other ?? 0, 'helperSchool') }) };
    },
  }),
  pairFault({
    says: '乡村学校没有结对',
    rules: ['school-pairs/rural-unpaired'],
    change: (table, random) => ({ table: table.remove(random.whole(table.rows.length)) }),
  }),
  pairFault({
    says: '覆盖率低于目标（目标年份已到）',
    rules: ['coverage/pairing-below-goal'],
    asOf: '2026-01-15',
    change: (table, random) => ({ table: table.remove(...random.shuffled(table.where(() => true)).slice(0, 20)) }),
  }),
  pairCell('没有这个县', 'county', ['every-sheet/place-unknown'], (_, random) =>
    random.pick(['幸福县', '东昌区', '冠州县']),
  ),
  pairCell('没有这个乡镇', 'town', ['every-sheet/place-unknown'], (_, random) => random.pick(['幸福镇', '和谐乡'])),
  pairCell('乡镇属于另一个县', 'town', ['every-sheet/town-elsewhere'], (_, random, table, row) =>
    random.pick(townElsewhere(table.text(row, 'county'))),
  ),
  pairCell('别的市的县', 'county', ['every-sheet/row-elsewhere'], (_, random) => random.pick(OTHER_CITY_COUNTIES)),
  pairCell('帮扶学校空着', 'helperSchool', ['every-sheet/cell-empty'], () => '/'),
  pairFault({
    says: '两行重复',
    rules: ['every-sheet/row-repeated'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      return { table: table.repeat(row), row: table.rows.length, columns: ['school'] };
    },
  }),
];

const repeated = <K extends 'mentors' | 'university-support'>(kind: K): Fault =>
  faultIn(kind)({
    says: '两行重复',
    rules: ['every-sheet/row-repeated'],
    change(table, random) {
      return { table: table.repeat(random.whole(table.rows.length)), row: table.rows.length };
    },
  });

/** 改名录里的一所学校，毛病落在结对表上。 */
function registerFault(
  says: string,
  rules: readonly string[],
  changes: Partial<Record<FieldId<'school-register'>, CellValue>>,
): Fault {
  return {
    says,
    kind: 'school-pairs',
    rules,
    spoil(workbook, random) {
      const pairs = workbook.find(({ kind }) => kind === 'school-pairs');
      if (!pairs) return undefined;
      const row = random.whole(pairs.rows.length);
      const named = (table: Table) =>
        table.where((at) => table.text(at, 'school') === pairs.text(row, 'helperSchool'))[0];
      return {
        workbook: workbook.map((table) =>
          table.kind === 'school-register' ? table.set(named(table) ?? 0, changes) : table,
        ),
        row,
        columns: ['helperSchool', 'helperOwnership'],
      };
    },
  };
}

/** 联系表、支持表、名录的毛病。 */
export const REGISTERED_FAULTS: readonly Fault[] = [
  registerFault('帮扶学校在名录里是薄弱学校', ['school-pairs/helper-weak'], { weak: '是' }),
  registerFault('帮扶学校在名录里是乡村学校', ['school-pairs/helper-rural'], { setting: '220' }),
  registerFault('帮扶学校不在名录里', ['coverage/helper-unregistered'], { school: '外地实验学校' }),
  registerFault('帮扶学校在名录里是民办', ['coverage/register-differs'], { ownership: '民办' }),
  supportCell('支持的学校不在名录里', 'school', ['coverage/school-unregistered'], (text) => `${text}分校`),
  supportCell(
    '支持的学校不是乡村学校',
    'school',
    ['university-support/school-not-rural'],
    (_, __, table, row) => `${table.text(row, 'county')}实验小学`,
  ),
  registerCell('学校名称重复', 'school', ['school-register/name-repeated'], (_, __, table, row) => {
    const same = (at: number, field: 'county' | 'town') => table.at(at, field) === table.at(row, field);
    const [before] = table.where((at) => at < row && same(at, 'county') && same(at, 'town'));
    return before === undefined ? undefined : table.text(before, 'school');
  }),
  mentorCell('联系的学校不在名录里', 'school', ['coverage/school-unregistered'], (text) => `${text}分校`),
  mentorCell(
    '一个人联系的不是乡村学校',
    'school',
    ['mentors/no-rural-school'],
    (_, __, table, row) => `${table.text(row, 'county')}实验小学`,
  ),
  mentorCell('没有联系学校', 'school', ['every-sheet/cell-empty'], () => null),
  mentorCell('身份认不得', 'identity', ['every-sheet/value-not-listed'], () => '班主任'),
  mentorCell('层级认不得', 'level', ['every-sheet/value-not-listed'], () => '国家级'),
  mentorCell('别的市的县', 'county', ['every-sheet/row-elsewhere'], (_, random) => random.pick(OTHER_CITY_COUNTIES)),
  mentorCell('乡镇属于另一个县', 'town', ['every-sheet/town-elsewhere'], (_, random, table, row) =>
    random.pick(townElsewhere(table.text(row, 'county'))),
  ),
  repeated('mentors'),
  faultIn('mentors')({
    says: '联系的两所里有一所不是乡村学校',
    rules: ['mentors/school-not-rural'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      const changes = { school: `${table.text(row, 'county')}实验小学`, town: null };
      return { table: table.repeat(row, changes), row: table.rows.length, columns: ['school'] };
    },
  }),
  faultIn('university-support')({
    says: '覆盖不到三成（目标年份已到）',
    rules: ['university-support/coverage-below-goal'],
    asOf: '2026-01-15',
    change: (table, random) => ({ table: table.remove(...random.shuffled(table.where(() => true)).slice(0, 20)) }),
  }),
  supportCell('基地类型认不得', 'baseType', ['every-sheet/value-not-listed'], () => '培训班'),
  supportCell('高校空着', 'university', ['every-sheet/cell-empty'], () => ''),
  supportCell('起始日期不是日期', 'startsOn', ['every-sheet/date-invalid'], (_, random) =>
    random.pick(['2023-09-31', '去年秋天']),
  ),
  repeated('university-support'),
  registerCell('学校标识码重复', 'schoolCode', ['every-sheet/row-repeated'], (_, random, table, row) =>
    row === 0 ? undefined : table.text(random.whole(row), 'schoolCode'),
  ),
  registerCell('城乡类型认不得', 'setting', ['every-sheet/value-not-listed'], () => '郊区带'),
  registerCell('办学性质认不得', 'ownership', ['every-sheet/value-not-listed'], () => '合资'),
  registerCell('学段认不得', 'phase', ['every-sheet/value-not-listed'], () => '大学'),
  registerCell('薄弱学校读不出是或否', 'weak', ['every-sheet/value-not-listed'], () => '一般'),
  registerCell('没有这个乡镇', 'town', ['every-sheet/place-unknown'], (text) => (text === '' ? undefined : '幸福镇')),
  registerCell('城乡类型空着', 'setting', ['every-sheet/cell-empty'], () => '—'),
];
