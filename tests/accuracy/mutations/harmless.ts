import type { CellValue } from '../../../shared/api/validations.ts';
import type { ColumnSpec } from '../../../shared/sheets/column.ts';
import { columnOf } from '../../../shared/sheets/kinds.ts';
import { FALSE_WORDS, TRUE_WORDS } from '../../../shared/sheets/values.ts';
import { edition } from './clean/edition.ts';
import type { Random } from './random.ts';
import { Table, type Workbook } from './table.ts';

/** 一种无害的变化：意思没有变，不应多出错误或警告。 */
export interface Variation {
  readonly says: string;
  vary(workbook: Workbook, random: Random): Workbook;
}

type Rewrite = (cell: CellValue, column: ColumnSpec, random: Random, row: Record<string, CellValue>) => CellValue;

/** 逐格改写。 */
export const cells = (says: string, rewrite: Rewrite): Variation => ({
  says,
  vary: (workbook, random) =>
    workbook.map((table) =>
      table.with(
        table.rows.map((row) => {
          const record = Object.fromEntries(table.columns.map((field, at) => [field, row[at] ?? null]));
          return row.map((cell, at) => {
            const column = columnOf(table.kind, table.columns[at] ?? '');
            return column ? rewrite(cell, column, random, record) : cell;
          });
        }),
      ),
    ),
});
export const texts = (
  says: string,
  rewrite: (text: string, column: ColumnSpec, random: Random) => CellValue,
): Variation =>
  cells(says, (cell, column, random) =>
    typeof cell === 'string' && cell !== '' ? rewrite(cell, column, random) : cell,
  );
/** 逐张表改动行列。 */
export const tables = (says: string, change: (table: Table, random: Random) => Table): Variation => ({
  says,
  vary: (workbook, random) => workbook.map((table) => change(table, random)),
});

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;
export const dates = (says: string, write: (year: number, month: number, day: number) => CellValue): Variation =>
  texts(says, (text, { content }) => {
    const [, year, month, day] = (content.type === 'date' && ISO.exec(text)) || [];
    return year === undefined ? text : write(Number(year), Number(month), Number(day));
  });

const fullWidth = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
export const isNames = ({ content }: ColumnSpec): boolean =>
  content.type === 'departments' || content.type === 'offices';
const isList = ({ content }: ColumnSpec): boolean => content.type === 'enum' && content.many;
const departments = new Map(edition.departments.map((department) => [department.name, department]));

const renamed = (says: string, forms: (name: string) => readonly string[]): Variation =>
  texts(says, (text, column, random) =>
    column.content.type === 'departments'
      ? text
          .split('、')
          .map((name) => {
            const others = forms(name);
            return others.length > 0 ? random.pick(others) : name;
          })
          .join('、')
      : text,
  );

/** 名册里只此一处的短名才能用：「市中区」有两个。 */
function placeForms(name: string, { content }: ColumnSpec): string[] {
  if (content.type !== 'place' || content.level === 'province') return [];
  const found = edition.divisions.filter((division) => division.name === name && division.level === content.level);
  const [division] = found;
  if (!division || found.length > 1) return [];
  const above = edition.divisions.find(({ code }) => code === division.parent);
  const short = name.length > 2 ? [name.replace(/(?:街道|[市县区镇乡])$/u, '')] : [];
  return [...short, ...division.former, ...(above ? [`${above.name}${name}`] : [])].filter(
    (form) => !edition.divisions.some((other) => other !== division && other.name.startsWith(form)),
  );
}

const EMPTY_FORMS = ['无', '/', '—', '－', '', ' '];
const TRUE_FORMS: readonly CellValue[] = [...TRUE_WORDS, true, 1, 'True', 'Ｙ'];
const FALSE_FORMS: readonly CellValue[] = [...FALSE_WORDS, false, 0, 'False', 'Ｎ'];
const TIGHTNESS = new Map(edition.models.map(({ name, tightness }) => [name, tightness]));

/** 表的排法、各格的写法。经办人的习惯另见 habits.ts。 */
export const FORMS: readonly Variation[] = [
  tables('列的次序', (table, random) => {
    const order = random.shuffled(table.columns.map((_, at) => at));
    return new Table(
      table.kind,
      table.name,
      order.flatMap((at) => table.columns[at] ?? []),
      table.rows.map((row) => order.map((at) => row[at] ?? null)),
    );
  }),
  tables('夹着空行', (table, random) =>
    table.with(table.rows.flatMap((row) => (random.whole(4) === 0 ? [row.map(() => null), row] : [row]))),
  ),
  tables('末尾有合计、备注', (table) =>
    table.with([
      ...table.rows,
      table.columns.map((_, at) => (at === 0 ? '合计' : null)),
      table.columns.map((_, at) => (at === 0 ? '备注：以上由各县报送' : null)),
    ]),
  ),
  tables('末尾的空格没有送来', (table) =>
    table.with(table.rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== '') + 1))),
  ),
  tables('可有可无的列没有', (table) => {
    const kept = table.columns.flatMap((field, at) => (columnOf(table.kind, field)?.required ? [at] : []));
    return new Table(
      table.kind,
      table.name,
      kept.flatMap((at) => table.columns[at] ?? []),
      table.rows.map((row) => kept.map((at) => row[at] ?? null)),
    );
  }),
  texts('全角数字', (text) => fullWidth(text, /[0-9]/gu)),
  texts('全角标点', (text) => text.replaceAll(/[,;:()%]/gu, (char) => fullWidth(char, /./gu))),
  texts('首尾空格', (text) => ` ${text}　`),
  texts('夹有零宽字符', (text, _, random) => {
    const at = random.whole(text.length);
    return `${text.slice(0, at)}\u200b${text.slice(at)}`;
  }),
  texts('名称中的换行', (text, { content }, random) => {
    if (!['school', 'university', 'text'].includes(content.type) || /[A-Za-z0-9]/u.test(text)) return text;
    const at = 1 + random.whole(Math.max(1, text.length - 1));
    return `${text.slice(0, at)}\n${text.slice(at)}`;
  }),
  texts('顿号写成换行', (text, column) => (isNames(column) || isList(column) ? text.replaceAll('、', '\n') : text)),
  texts('顿号写成逗号', (text, column) => (isNames(column) || isList(column) ? text.replaceAll('、', '，') : text)),
  texts('顿号写成分号', (text, column) => (isNames(column) || isList(column) ? text.replaceAll('、', '；') : text)),
  renamed('部门写全称', (name) => [departments.get(name)?.full ?? name]),
  renamed('部门写别名', (name) => departments.get(name)?.aliases ?? []),
  texts('句末加“负责”', (text, { id }) => (id === 'lead' ? `${text}负责` : text)),
  texts('年份后有空格', (text, { content }) =>
    content.type === 'targets' ? text.replaceAll(/(\d{4})年/gu, '$1 年') : text,
  ),
  cells('序号是文本', (cell, { content }) => (content.type === 'ordinal' ? String(cell) : cell)),
  cells('序号写成“第几项”', (cell, { content }) => (content.type === 'ordinal' ? `第${cell}项` : cell)),
  dates('日期写成 2022/7/20', (year, month, day) => `${year}/${month}/${day}`),
  dates('日期写成 2022.7.20', (year, month, day) => `${year}.${month}.${day}`),
  dates('日期写成 2022年7月20日', (year, month, day) => `${year}年${month}月${day}日`),
  dates('日期是序列号', (year, month, day) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569),
  cells('签订、会议、起始只写到月', (cell, { id }) => {
    const [, year, month] = (['signedOn', 'meetingDate', 'startsOn'].includes(id) && ISO.exec(String(cell))) || [];
    return year === undefined ? cell : `${year}年${Number(month)}月`;
  }),
  cells('是与否的各种写法', (cell, { content }, random) => {
    if (content.type !== 'boolean') return cell;
    return cell === '是' ? random.pick(TRUE_FORMS) : cell === '否' ? random.pick(FALSE_FORMS) : cell;
  }),
  texts('取值的同义写法', (text, { content }, random) => {
    if (content.type !== 'enum') return text;
    const synonym = (word: string): string =>
      random.pick([word, ...(content.values.find(({ value }) => value === word)?.synonyms ?? [])]);
    return content.many ? text.split('、').map(synonym).join('、') : synonym(text);
  }),
  texts('城乡类型写代码', (text, { id }, random) => {
    const codes = { 城区: [111, 112], 镇区: [121, 122, 123], 乡村: [210, 220] }[text];
    return id === 'setting' && codes ? random.pick(codes) : text;
  }),
  texts('地名的简称、旧称、全称', (text, column, random) => random.pick([text, ...placeForms(text, column)])),
  texts('模式旁注松紧', (text, { id }) =>
    id === 'model' && TIGHTNESS.has(text) ? `${text}（${TIGHTNESS.get(text)}）` : text,
  ),
  cells('签约方写名称', (cell, { id }, _, row) =>
    id === 'signatories' ? `${row.university}、${row.county}人民政府、${row.school}` : cell,
  ),
  cells('品牌费的各种“没有”', (cell, { content }, random) =>
    content.type === 'fee' ? random.pick(['无', 0, '0', '不收取', '否', false, '×']) : cell,
  ),
  cells('空着的写“无”“/”', (cell, { filled, id }, random) =>
    !filled && (cell === null || cell === '') && id !== 'town' ? random.pick(EMPTY_FORMS) : cell,
  ),
];

/** 某种变化有没有改到什么。 */
export const differs = (before: Workbook, after: Workbook): boolean =>
  JSON.stringify(before.map((table) => table.payload())) !== JSON.stringify(after.map((table) => table.payload()));
