import { countiesOf, edition } from '../clean/edition.ts';
import { cellFault, type Fault, faultIn } from '../fault.ts';

const cell = cellFault('city-pairs');
const fault = faultIn('city-pairs');

/** 市际协作表的毛病。 */
export const CITY_PAIR_FAULTS: readonly Fault[] = [
  fault({
    says: '结对的市换成另一对的',
    rules: ['city-pairs/pair-unlisted'],
    change(table, random) {
      const [a = 0, b = 1] = random.shuffled(table.where(() => true));
      const changes = { helpedCity: table.at(b, 'helpedCity'), helpedCounty: table.at(b, 'helpedCounty') };
      return { table: table.set(a, changes), row: a, columns: ['helperCity', 'helpedCity'] };
    },
  }),
  fault({
    says: '帮助与被帮助写反',
    rules: ['city-pairs/pair-reversed'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      const changes = {
        helperCity: table.at(row, 'helpedCity'),
        helpedCity: table.at(row, 'helperCity'),
        helperCounty: table.at(row, 'helpedCounty'),
        helpedCounty: table.at(row, 'helperCounty'),
      };
      return { table: table.set(row, changes), row, columns: ['helperCity', 'helpedCity'] };
    },
  }),
  fault({
    says: '一个市与自己结对',
    rules: ['city-pairs/pair-with-itself'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      const changes = { helpedCity: table.at(row, 'helperCity'), helpedCounty: table.at(row, 'helperCounty') };
      return { table: table.set(row, changes), row, columns: ['helperCity', 'helpedCity'] };
    },
  }),
  fault({
    says: '漏了一对',
    rules: ['city-pairs/pair-missing'],
    change: (table, random) => ({ table: table.remove(random.whole(table.rows.length)) }),
  }),
  cell('不在六对之内的市', 'helpedCity', ['city-pairs/city-unpaired', 'city-pairs/pair-unlisted'], (_, random) =>
    random.pick(['日照市', '东营市', '泰安市', '济宁市']),
  ),
  cell('没有这个市', 'helperCity', ['every-sheet/place-unknown'], (_, random) =>
    random.pick(['济男市', '清岛市', '幸福市']),
  ),
  cell('县不属于这个市', 'helperCounty', ['city-pairs/county-elsewhere'], (_, random, table, row) =>
    random
      .shuffled(edition.cityPairs.map(({ helped }) => helped))
      .filter((city) => city !== table.text(row, 'helpedCity'))
      .flatMap(countiesOf)
      .find((county) => !countiesOf(table.text(row, 'helperCity')).includes(county)),
  ),
  cell('没有这个县', 'helpedCounty', ['every-sheet/place-unknown'], (_, random) => random.pick(['幸福县', '光明区'])),
  cell(
    '领域在四个之外',
    'fields',
    ['city-pairs/field-outside'],
    (text, random) => `${text}、${random.pick(['体育', '乡村旅游'])}`,
  ),
  cell('协作领域空着', 'fields', ['city-pairs/field-missing'], (_, random) => random.pick([null, '/', '—'])),
  cell('形式在一对一、多对一之外', 'form', ['city-pairs/form-outside'], () => '多对多'),
  fault({
    says: '说是一对一，却有两行',
    rules: ['city-pairs/form-contradicts'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      const other = countiesOf(table.text(row, 'helpedCity')).find(
        (county) => county !== table.text(row, 'helpedCounty'),
      );
      return { table: table.repeat(row, { helpedCounty: other ?? null }) };
    },
  }),
  cell('没有开联席会议', 'meetingDate', ['city-pairs/meeting-missing'], (_, random) => random.pick([null, '无', '/'])),
  cell('联席会议在一年以前', 'meetingDate', ['city-pairs/meeting-overdue'], () => '2022-05-10'),
  cell('主要负责同志没有出席', 'leadersPresent', ['city-pairs/leaders-absent'], (_, random) =>
    random.pick(['否', '×', 'N', '无']),
  ),
  cell('没有专项计划', 'specialPlan', ['city-pairs/plan-missing'], (_, random) => random.pick(['否', '×', '无', null])),
  cell('是否格里读不出是或否', 'leadersPresent', ['every-sheet/value-not-listed'], () => '待定'),
  fault({
    says: '夹着外省的一对',
    rules: ['city-pairs/rows-uncovered'],
    change: (table) => ({
      table: table.repeat(0, {
        helperCity: '石家庄市',
        helpedCity: '张家口市',
        helperCounty: null,
        helpedCounty: null,
      }),
    }),
  }),
  cell(
    '几次联席会议里有一次没有这一天',
    'meetingDate',
    ['every-sheet/date-invalid'],
    (text) => `${text}、2024年2月30日`,
  ),
  fault({
    says: '两行重复',
    rules: ['every-sheet/row-repeated'],
    change(table, random) {
      const row = random.whole(table.rows.length);
      return { table: table.repeat(row), row: table.rows.length, columns: ['helpedCity'] };
    },
  }),
];
