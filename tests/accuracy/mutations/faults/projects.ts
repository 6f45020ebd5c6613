import { edition } from '../clean/edition.ts';
import { cellFault, type Fault, faultIn } from '../fault.ts';

const cell = cellFault('projects');
const fault = faultIn('projects');

const names = (text: string): string[] => text.split('、').filter((name) => name !== '');
const dropOne = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
/** 带年份的时间词，连同后面的逗号。 */
const YEARS = /(?:到|至)?20\d\d年(?:[—－-]20\d\d年)?(?:年?底)?(?:前|期间|起)?[,，]?/gu;
const OTHER_TIMES = /每|期间|周期|年内|学年|年底/u;
const UNKNOWN_DEPARTMENTS = ['市航天管理局', '市海洋渔业发展中心', '市核工业管理局'];
const known = new Set(edition.departments.map(({ name }) => name));

/** 项目清单的毛病。 */
export const PROJECT_FAULTS: readonly Fault[] = [
  cell('序号空着', 'no', ['projects/number-missing'], () => null),
  cell('序号不是数', 'no', ['projects/number-unreadable'], () => 'abc'),
  cell('序号在1—41之外', 'no', ['projects/number-out-of-range'], (_, random) => 42 + random.whole(50)),
  cell('序号与别的行重复', 'no', ['projects/number-repeated', 'projects/number-mismatch'], (text, random) =>
    [1 + random.whole(41)].find((no) => String(no) !== text),
  ),
  fault({
    says: '两行的序号对调',
    rules: ['projects/number-mismatch'],
    change(table, random) {
      const [a = 0, b = 1] = random.shuffled(table.where(() => true));
      return {
        table: table.set(a, { no: table.at(b, 'no') }).set(b, { no: table.at(a, 'no') }),
        row: a,
        columns: ['no'],
      };
    },
  }),
  fault({
    says: '两行次序颠倒',
    rules: ['projects/number-order'],
    change(table, random) {
      const at = random.whole(table.rows.length - 1);
      const rows = table.rows.map(
        (row, index) => table.rows[index === at ? at + 1 : index === at + 1 ? at : index] ?? row,
      );
      return { table: table.with(rows) };
    },
  }),
  cell('项目名称漏一个字', 'name', ['projects/name-altered'], (text, random) =>
    dropOne(text, random.whole(text.length)),
  ),
  cell('项目名称换成清单没有的', 'name', ['projects/name-unknown', 'projects/name-altered'], () => '校园足球联赛筹办'),
  cell(
    '项目名称与别的行相同',
    'name',
    ['projects/name-repeated', 'projects/number-mismatch', 'projects/name-altered'],
    (text, random, table) => {
      const other = table.text(random.whole(table.rows.length), 'name');
      return other === text ? undefined : other;
    },
    { also: ['no'] },
  ),
  fault({
    says: '漏了一个项目',
    rules: ['projects/reference-missing'],
    change: (table, random) => ({ table: table.remove(random.whole(table.rows.length)) }),
  }),
  cell('目标没有时限', 'goal', ['projects/no-deadline'], (text) => {
    const bare = text.replaceAll(YEARS, '');
    return bare === text || OTHER_TIMES.test(bare) || /20\d\d/u.test(bare) ? undefined : bare;
  }),
  cell('时限在方案年限之外', 'goal', ['projects/deadline-outside-plan'], (text, random) => {
    const years = text.match(/20\d\d(?=年)/gu);
    return years ? text.replaceAll(/20\d\d(?=年)/gu, String(2029 + random.whole(4))) : undefined;
  }),
  cell('时限晚于清单', 'goal', ['projects/target-later'], (text) => {
    const years = text.match(/20\d\d(?=年)/gu) ?? [];
    return years.length === 1 && years[0] !== '2027' ? text.replace(years[0], '2027') : undefined;
  }),
  cell('百分比超过100', 'goal', ['projects/value-out-of-domain'], (text, random) =>
    /(?:达到|达)\d+%/u.test(text) ? text.replace(/\d+(?=%)/u, String(110 + random.whole(90))) : undefined,
  ),
  cell('目标值低于清单', 'goal', ['projects/target-weaker'], (text) => {
    const [value] = /(?<=达到)\d+(?=%)/u.exec(text) ?? [];
    return value ? text.replace(/(?<=达到)\d+(?=%)/u, String(Math.max(1, Number(value) - 20))) : undefined;
  }),
  cell('“分别”的数目不等', 'goal', ['projects/respectively-unequal'], (text) => {
    const cut = text.replace(/(分别达到?\d+%)、\d+%/u, '$1');
    return cut === text ? undefined : cut;
  }),
  cell('目标没有可衡量的内容', 'goal', ['projects/not-measurable'], (text) =>
    /\d+(?:%|[名所个次])/u.test(text) ? '到2025年,继续做好相关工作。' : undefined,
  ),
  cell('目标前高后低', 'goal', ['projects/milestones-backward'], (_, random) => {
    const high = 70 + random.whole(25);
    return `2024年,学前教育普及率达到${high}%;2025年,学前教育普及率达到${high - 10}%。`;
  }),
  cell('目标少了一段', 'goal', ['projects/target-missing'], (text) => {
    const parts = text.split(/(?<=[;；])/u);
    return parts.length > 1 && /\d/u.test(parts.at(-1) ?? '')
      ? parts
          .slice(0, -1)
          .join('')
          .replace(/[;；]$/u, '。')
      : undefined;
  }),
  cell('数字里混进字母', 'goal', ['projects/number-mistyped'], (text) =>
    /20\d\d/u.test(text) ? text.replace(/20(\d\d)/u, '2O$1') : undefined,
  ),
  cell('牵头部门认不得', 'lead', ['projects/department-unknown'], (_, random) => random.pick(UNKNOWN_DEPARTMENTS)),
  cell('参与部门有认不得的', 'participants', ['projects/department-unknown'], (text, random) =>
    text === '' ? undefined : `${text}、${random.pick(UNKNOWN_DEPARTMENTS)}`,
  ),
  cell('参与部门连成一串', 'participants', ['projects/department-damaged'], (text) =>
    names(text).length > 1 ? text.replaceAll('、', '') : undefined,
  ),
  cell('参与部门脱了“市”字', 'participants', ['projects/department-damaged'], (text) => {
    const [first = '', ...rest] = names(text);
    const bare = first.replace(/^市/u, '');
    return bare === first || rest.length === 0 || known.has(bare) ? undefined : [bare, ...rest].join('');
  }),
  cell('牵头部门后带科室', 'lead', ['projects/department-with-office'], (text, random) =>
    names(text).length === 1 ? `${text}${random.pick(['综合科', '基础教育科', '办公室'])}` : undefined,
  ),
  cell('牵头部门写了两遍', 'lead', ['projects/department-repeated'], (text) => `${text}、${names(text)[0] ?? ''}`),
  cell('参与部门写了两遍', 'participants', ['projects/department-repeated'], (text) =>
    names(text).length > 0 ? `${text}、${names(text)[0] ?? ''}` : undefined,
  ),
  cell(
    '牵头部门又在参与部门里',
    'participants',
    ['projects/lead-also-participant'],
    (text, _, table, row) => (text === '' ? undefined : `${names(table.text(row, 'lead'))[0] ?? ''}、${text}`),
    { also: ['lead'] },
  ),
  cell('牵头部门与清单不同', 'lead', ['projects/lead-differs'], (text, random) =>
    random.shuffled(['市财政局', '市民政局', '市公安局', '市水利局']).find((name) => !text.includes(name)),
  ),
  cell('牵头部门次序颠倒', 'lead', ['projects/lead-differs'], (text) =>
    names(text).length > 1 && !text.includes('(') ? names(text).reverse().join('、') : undefined,
  ),
  cell('牵头部门是泛指', 'lead', ['projects/lead-generic', 'projects/department-unknown'], (_, random) =>
    random.pick(['有关部门', '各有关部门', '市直有关部门']),
  ),
  cell('参与部门少了一个', 'participants', ['projects/participants-differ'], (text) =>
    names(text).length > 1 ? names(text).slice(0, -1).join('、') : undefined,
  ),
  cell('责任科室认不得', 'offices', ['projects/office-unknown'], () => '太空教育科'),
  cell('责任科室与清单不同', 'offices', ['projects/offices-differ', 'projects/office-not-leads'], (text, random) => {
    const other = random.pick(edition.offices.filter(({ generic }) => !generic)).name;
    return text === '' || text.includes(other) ? undefined : other;
  }),
  cell('牵头部门空着', 'lead', ['every-sheet/cell-empty'], () => null),
  cell('工作目标写“无”', 'goal', ['every-sheet/cell-empty'], () => '无'),
  cell('主要任务空着', 'task', ['every-sheet/cell-empty'], () => ''),
  cell('序号是文本', 'no', ['every-sheet/number-as-text'], (text) => text),
  cell('一格贴进整篇文章', 'task', ['every-sheet/cell-too-long'], (text) => text.repeat(2_000)),
  cell('时限已过', 'goal', ['projects/deadline-passed'], (text) =>
    /20\d\d(?=年)/u.test(text) && !text.includes('2023') ? text.replaceAll(/20\d\d(?=年)/gu, '2023') : undefined,
  ),
  cell('一年内到期', 'goal', ['projects/deadline-near'], (text) =>
    /2025(?=年)/u.test(text) && !text.includes('2024') ? text.replaceAll(/20\d\d(?=年)/gu, '2024') : undefined,
  ),
  cell('照抄网页上脱字的任务', 'task', ['projects/text-scraped'], (text) => {
    const project = edition.projects.find(({ task }) => task === text);
    return project && project.printed.task !== text ? project.printed.task : undefined;
  }),
  cell('目标高于清单', 'goal', ['projects/goal-differs'], (text) => {
    const [value] = /(?<=达到)\d+(?=%)/u.exec(text) ?? [];
    return value && Number(value) < 97 ? text.replace(`达到${value}%`, `达到${Number(value) + 2}%`) : undefined;
  }),
  cell('科室脱了末字', 'offices', ['projects/office-damaged'], (text) =>
    /^[^、]+科$/u.test(text) ? text.slice(0, -1) : undefined,
  ),
  fault({
    says: '一条举措的各项都没有',
    rules: ['projects/measure-uncarried'],
    change(table, random) {
      const measures = edition.articles.filter(({ projects = [] }) => projects.length > 0);
      const { projects = [] } = random.pick(measures);
      return { table: table.remove(...table.where((row) => projects.includes(Number(table.at(row, 'no'))))) };
    },
  }),
  fault({
    says: '正文配合的部门，各项都没有',
    rules: ['projects/measure-participants-uncarried', 'projects/participants-differ', 'projects/lead-differs'],
    change(table, random) {
      const row = random.pick(table.where((at) => names(table.text(at, 'participants')).length > 0));
      const gone = random.pick(names(table.text(row, 'participants')));
      const left = (at: number) => names(table.text(at, 'participants')).filter((name) => name !== gone);
      return {
        table: table.where(() => true).reduce((done, at) => done.set(at, { participants: left(at).join('、') }), table),
      };
    },
  }),
  cell('公式出错', 'goal', ['every-sheet/formula-error'], (_, random) => random.pick(['#REF!', '#N/A', '#VALUE!'])),
];
