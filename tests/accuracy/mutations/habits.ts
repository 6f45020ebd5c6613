import type { CellValue } from '../../../shared/api/validations.ts';
import { columnOf } from '../../../shared/sheets/kinds.ts';
import { cells, dates, isNames, tables, texts, type Variation } from './harmless.ts';
import type { Table } from './table.ts';

const NUMERALS = '〇一二三四五六七八九';
/** 三十一以内的汉字数。 */
const chinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS.charAt(tens)}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : NUMERALS.charAt(ones)}`;
};
const WEEKDAYS = '日一二三四五六';
const weekday = (year: number, month: number, day: number): string =>
  WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay());

/** 在每隔几行之间夹一行。 */
const interleaved = (says: string, line: (table: Table) => readonly CellValue[]): Variation =>
  tables(says, (table) =>
    table.with(table.rows.flatMap((row, at) => (at > 0 && at % 7 === 0 ? [[...line(table)], row] : [row]))),
  );

const goals = (says: string, rewrite: (text: string) => string): Variation =>
  texts(says, (text, { content }) => (content.type === 'targets' ? rewrite(text) : text));
const field = (says: string, id: string, rewrite: (text: string, row: Record<string, CellValue>) => CellValue) =>
  cells(says, (cell, column, _, row) =>
    column.id === id && typeof cell === 'string' && cell !== '' ? rewrite(cell, row) : cell,
  );

/** 经办人填表的习惯：意思没有变，不应多出错误或警告。 */
export const HABITS: readonly Variation[] = [
  dates('日期写成 20220720（数字）', (year, month, day) => year * 10_000 + month * 100 + day),
  dates('日期写成二〇二二年七月二十日', (year, month, day) => {
    const years = [...String(year)].map((digit) => NUMERALS.charAt(Number(digit))).join('');
    return `${years}年${chinese(month)}月${chinese(day)}日`;
  }),
  dates('日期带星期', (year, month, day) => `${year}年${month}月${day}日（星期${weekday(year, month, day)}）`),
  dates('日期带时刻', (year, month, day) => `${year}/${month}/${day} 0:00:00`),
  dates(
    '日期写成 2022．07．20（全角）',
    (year, month, day) => `${year}．${String(month).padStart(2, '0')}．${String(day).padStart(2, '0')}`,
  ),
  dates(
    '日期写成 2022年07月20日',
    (year, month, day) => `${year}年${String(month).padStart(2, '0')}月${String(day).padStart(2, '0')}日`,
  ),
  field('联席会议写了两次', 'meetingDate', (text) => `第一次：2023-05-10；第二次：${text}`),
  field('联席会议只写到年', 'meetingDate', (text) => `${text.slice(0, 4)}年`),
  field('主要负责同志出席写成一句话', 'leadersPresent', (text) => (text === '是' ? '双方主要负责同志均出席' : text)),
  field('帮扶学校后有括注', 'helperSchool', (text) => `${text}（城区）`),
  field('专项计划写题名', 'specialPlan', (text, row) =>
    text === '是' ? `《${row.helperCity}${row.helpedCity}教育扶贫协作专项计划》` : text,
  ),
  interleaved('每页重复表头', (table) => table.columns.map((id) => columnOf(table.kind, id)?.title ?? null)),
  interleaved('夹着小计行', (table) => table.columns.map((_, at) => (at === 0 ? '小计' : at === 2 ? 7 : null))),
  texts('顿号后有空格', (text, column) => (isNames(column) ? text.replaceAll('、', '、 ') : text)),
  texts('名单末尾有句号', (text, column) => (isNames(column) ? `${text}。` : text)),
  texts('名单末尾有“等”', (text, { id }) => (id === 'participants' ? `${text}等` : text)),
  texts('牵头单位后写“牵头”，参与单位后写“配合”', (text, { id }) =>
    id === 'lead' ? `${text}牵头` : id === 'participants' ? `${text}配合` : text,
  ),
  texts('责任科室前写单位', (text, { id }) =>
    id === 'offices' && /^[^、]+科$/u.test(text) ? `市教育体育局${text}` : text,
  ),
  texts('科室后写“负责”', (text, { id }) => (id === 'offices' ? `${text}负责` : text)),
  field('项目名称前写编号', 'name', (text, row) => (row.no === undefined ? text : `${row.no}.${text}`)),
  field('项目名称加书名号', 'name', (text) => `《${text}》`),
  field('项目名称后有括注', 'name', (text) => `${text}（市级重点）`),
  goals('目标末尾没有句号', (text) => text.replace(/[。；;]$/u, '')),
  goals('目标的年份前写“到”', (text) => text.replace(/^(?=20\d\d年[,，])/u, '到')),
  goals('百分比写成“百分之”', (text) => text.replaceAll(/(\d+)%/gu, '百分之$1')),
  goals('目标前写“目标：”', (text) => `目标：${text}`),
  goals('目标分条编号', (text) =>
    text
      .split(/(?<=[;；])/u)
      .map((part, at) => `${at + 1}.${part}`)
      .join('\n'),
  ),
  cells('序号写成“1.”', (cell, { content }) => (content.type === 'ordinal' ? `${cell}.` : cell)),
  cells('序号写成汉字', (cell, { content }) => (content.type === 'ordinal' ? chinese(Number(cell)) : cell)),
  cells('序号带括号', (cell, { content }) => (content.type === 'ordinal' ? `（${cell}）` : cell)),
  texts('两字的地名中间空格', (text, { content }) =>
    content.type === 'place' && text.length === 2 ? `${text.charAt(0)}　${text.charAt(1)}` : text,
  ),
  texts('是与否后有括注', (text, { content }) =>
    content.type === 'boolean' && ['是', '否', '√', '×'].includes(text) ? `${text}（已核）` : text,
  ),
  texts('取值后有括注', (text, { content, id }) =>
    content.type === 'enum' && !content.many && !['exit', 'legalPerson'].includes(id) ? `${text}（见附件）` : text,
  ),
  texts('取值加引号', (text, { content }) => (content.type === 'enum' && !content.many ? `“${text}”` : text)),
  field('省份写简称', 'province', (text) => text.replace(/(?:省|自治区|壮族自治区|回族自治区|维吾尔自治区)$/u, '')),
  field(
    '签约方写甲乙丙方',
    'signatories',
    (_, row) => `甲方：${row.university}\n乙方：${row.county}人民政府\n丙方：${row.school}`,
  ),
  field('管理费用途照抄通知', 'feeUses', (text) => (text === '无' ? text : `用于${text}等工作支出`)),
  field('学校标识码是数字', 'schoolCode', (text) => Number(text)),
  tables('结对、联系、支持的学校省去县名', (table) =>
    table.kind === 'school-register'
      ? table
      : table.with(
          table.rows.map((row) => {
            const county = String(row[(table.columns as readonly string[]).indexOf('county')] ?? '');
            return row.map((cell, at) =>
              county !== '' && ['school', 'helperSchool'].includes(table.columns[at] ?? '')
                ? String(cell ?? '').replace(new RegExp(`^${county}(?=.{4})`, 'u'), '')
                : cell,
            );
          }),
        ),
  ),
  cells('退出情况写“正常”', (cell, { id }) => (id === 'exit' && (cell === null || cell === '') ? '正常' : cell)),
];
