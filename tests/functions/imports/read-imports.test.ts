import { describe, expect, test } from 'vitest';
import { readImports } from '../../../functions/imports/read-imports.ts';
import { toReference } from '../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { DraftResources } from '../../../shared/api/editions.ts';
import type { ImportSheet } from '../../../shared/api/imports.ts';
import { IMPORT_KINDS, type ImportKind } from '../../../shared/imports/kinds.ts';
import { sent } from './sheets.ts';
import { ARTICLES, DEPARTMENTS, DIVISIONS, DOCUMENTS, PROJECTS } from './yunchuan.ts';

const CURRENT = toReference('1', EDITION_1.content);
const yunchuan = [
  sent('divisions', DIVISIONS),
  sent('departments', DEPARTMENTS),
  sent('documents', DOCUMENTS),
  sent('articles', ARTICLES),
  sent('projects', PROJECTS),
];

describe('云川市的五张表', () => {
  const { resources, problems, notes, sheets } = readImports(yunchuan, CURRENT);

  test('读成可以起草的参考数据，没有问题', () => {
    expect(problems).toEqual([]);
    expect(DraftResources.parse(resources)).toEqual(resources);
    expect(sheets.map(({ records, kept }) => [records, kept])).toEqual([
      [7, 7],
      [6, 6],
      [1, 1],
      [5, 5],
      [7, 7],
    ]);
    expect(notes.join('\n')).toContain('基建科');
  });

  test('部门换成自己的六个，泛指与外部的沿用', () => {
    expect(resources.departments?.slice(0, 6).map(({ name }) => name)).toEqual(DEPARTMENTS.rows.map(([name]) => name));
    expect(resources.departments?.slice(6).every(({ generic, system }) => generic || system === '外部')).toBe(true);
    expect(resources.departments?.[3]?.aliases).toEqual(['市人社局', '市人力社保局']);
  });

  test('区划添上一市两县四乡镇，别的市照旧', () => {
    const before = new Set(CURRENT.divisions.map(({ code, name }) => `${code}${name}`));
    expect(resources.divisions?.filter(({ code, name }) => !before.has(`${code}${name}`))).toHaveLength(7);
    expect(resources.divisions).toHaveLength(CURRENT.divisions.length + 7);
    expect(resources.divisions?.find(({ code }) => code === '371921100')).toEqual({
      ...{ code: '371921100', name: '清河镇', level: 'town', parent: '371921', kind: '镇', former: [] },
    });
  });

  test('方案取代市级方案那一包，别的文件照旧', () => {
    expect(resources.documents?.map(({ id }) => id)).toEqual(CURRENT.documents.map(({ id }) => id));
    expect(resources.documents?.[0]).toEqual({
      ...{ id: 'lc-2023', pack: 'lc-2023', number: '云教发〔2024〕3号', status: 'issued', date: '2024-03-10' },
      title: '云川市乡村教育提升行动方案（2024—2028年）（云教发〔2024〕3号）',
      ...{ issuer: '云川市教育局', jurisdiction: ['371900'], validFrom: '2024', validTo: '2028' },
    });
  });

  test('条款读出牵头与配合、对应的项目；原方案的条款不在了', () => {
    const own = resources.articles?.filter(({ document }) => document === 'lc-2023') ?? [];
    expect(own.map(({ article, lead, participants, projects }) => [article, lead, participants, projects])).toEqual([
      ['总体目标', undefined, undefined, undefined],
      ['正文第1条', ['市教育局'], ['市财政局'], [1, 2]],
      ['正文第2条', ['市教育局'], ['市人力资源和社会保障局'], [3, 4]],
      ['正文第3条', ['市卫生健康委'], ['市教育局'], [5]],
      ['正文第4条', ['市教育局', '市山林湖泊保护局'], [], [6]],
    ]);
    expect(own[4]?.text).toBe('每年组织学生走进山林湖泊不少于2次。');
    expect(resources.articles?.filter(({ document }) => document !== 'lc-2023')).toEqual(
      CURRENT.articles.filter(({ document }) => document !== 'lc-2023'),
    );
  });

  test('清单的部门是规范名，原样另存；科室归到教育局', () => {
    const [first, , third] = resources.projects ?? [];
    expect(resources.projects).toHaveLength(7);
    expect(first?.articles).toEqual([1]);
    expect(third).toMatchObject({ participants: ['市人力资源和社会保障局'], printed: { participants: '市人社局' } });
    expect(resources.offices?.map(({ name, department, projects }) => [name, department, projects])).toEqual([
      ['基建科', '市教育局', [1, 2]],
      ['人事科', '市教育局', [3, 4]],
      ['体卫艺科', '市教育局', [5, 6]],
      ['基础教育科', '市教育局', [7]],
    ]);
  });
});

describe('写错的格', () => {
  const said = (kind: Parameters<typeof sent>[0], headers: string[], ...rows: (string | number)[][]) =>
    readImports([sent(kind, { sheet: '表', headers, rows })], CURRENT);
  const told = (kind: Parameters<typeof sent>[0], headers: string[], ...rows: (string | number)[][]) =>
    said(kind, headers, ...rows).problems.map(({ row, column, severity, message }) => [row, column, severity, message]);

  test.each([
    ['缺名称', ['', '云川市教育局'], 'name', '没有写部门名称'],
    ['公式错误', ['#REF!', '云川市教育局'], 'name', '公式错误 #REF!'],
    ['名称太长', ['局'.repeat(61), ''], 'name', '61 个字'],
  ])('部门%s的一行不收', (_what, row, column, why) => {
    const { problems, resources, counts } = said('departments', ['名称', '全称'], ['市教育局', '云川市教育局'], row);
    expect(problems[0]).toMatchObject({ sheet: '表', row: 3, column, severity: 'error' });
    expect(problems[0]?.message).toContain(why);
    expect(counts.error).toBe(1);
    expect(resources.departments?.filter(({ basis, generic }) => basis === 'seed' && !generic)[0]?.name).toBe(
      '市教育局',
    );
  });

  test('部门的名称与别人的别称相同', () => {
    expect(
      told(
        'departments',
        ['名称', '全称', '别称'],
        ['市教育局', '甲市教育局', '市教体局'],
        ['市教体局', '甲市教体局', ''],
      ),
    ).toEqual([[3, 'name', 'error', '第3行“市教体局”与第2行重复，没有收这一行。请删去一行']]);
  });

  test.each([
    ['代码不是六位、九位', ['37190', '云川市', '市', ''], 'code', '37190'],
    ['级别与代码不合', ['371900', '云川市', '县', ''], 'level', '代码 371900 却是市级的'],
    ['上级不在', ['379902', '某区', '县', ''], 'code', '上级“379900”不在表里'],
    ['上级与代码不合', ['371502', '东昌府区', '县', '370100'], 'parentCode', '属于 371500'],
    ['上级写的名称没有', ['371900', '云川市', '市', '某某省'], 'parentName', ''],
  ])('区划%s', (_what, [code = '', name = '', level = '', parent = ''], column, why) => {
    const header = /\d/u.test(parent) ? '上级代码' : '上级名称';
    const { problems } = said('divisions', ['区划代码', '名称', '级别', header], [code, name, level, parent]);
    if (why === '') expect(problems).toEqual([]);
    else {
      expect(problems[0]).toMatchObject({ row: 2, column, severity: 'error' });
      expect(problems[0]?.message).toContain(why);
    }
  });

  test('上级没有收的，下级也不收', () => {
    expect(
      told('divisions', ['区划代码', '名称', '级别'], ['3719', '云川市', '市'], ['371902', '云东区', '县']).map((one) =>
        one.slice(0, 3),
      ),
    ).toEqual([
      [2, 'code', 'error'],
      [3, 'code', 'error'],
    ]);
  });

  test('市、县、乡镇分列的，名字在哪一列就是哪一级；十二位代码去掉补的零', () => {
    const { resources, problems } = said(
      'divisions',
      ['县(市、区)', '乡镇(街道)', '区划代码'],
      ['莘县', '', '371522000000'],
      ['莘县', '新镇', '371522199000'],
    );
    expect(problems).toEqual([]);
    expect(resources.divisions?.filter(({ parent }) => parent === '371522').map(({ name }) => name)).toEqual(['新镇']);
  });

  test.each([
    ['序号读不成数', ['甲', '某工程'], 'no', '序号“甲”'],
    ['序号重复', [1, '另一工程'], 'no', '与第2行重复'],
    ['没有名称', [2, ''], 'name', '没有写项目名称'],
  ])('清单%s的一行不收', (_what, [no = '', name = ''], column, why) => {
    const { problems, resources } = said(
      'projects',
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门'],
      [1, '一工程', '做。', '2025年完成。', '市教育体育局'],
      [no, name, '做事。', '2025年建成。', '市财政局'],
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 3, column, severity: 'error' });
    expect(problems[0]?.message).toContain(why);
    expect(resources.projects).toHaveLength(1);
  });

  test('清单里不在名册的部门照写收下，说出来', () => {
    const { problems, resources } = said(
      'projects',
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门'],
      [1, '一工程', '做。', '2025年完成。', '市山林湖泊保护局'],
    );
    expect(problems).toMatchObject([{ row: 2, column: 'lead', severity: 'warning' }]);
    expect(resources.projects?.[0]?.lead).toEqual(['市山林湖泊保护局']);
  });

  test('题名是征求意见稿而状态写印发的，不说成已印发', () => {
    const { problems, resources } = said(
      'documents',
      ['题名', '日期', '状态', '适用地区'],
      ['莘县方案（征求意见稿）', '2024年', '印发', '聊城市'],
    );
    expect(problems).toMatchObject([{ column: 'status', severity: 'warning' }]);
    expect(resources.documents?.[0]).toMatchObject({ status: 'draft', date: '2024' });
  });

  test('没有适用地区的方案不收；读不出的日期空着', () => {
    expect(
      told('documents', ['题名', '日期', '类别'], ['某方案', '不详', '市级方案']).map((one) => one.slice(1, 3)),
    ).toEqual([['jurisdiction', 'error']]);
    expect(
      told('documents', ['题名', '日期', '类别'], ['某方案', '不详', '其他']).map((one) => one.slice(1, 3)),
    ).toEqual([['date', 'warning']]);
  });

  test('条号读不出、正文空着、文件没有的条款不收', () => {
    const problems = told(
      'articles',
      ['条号', '文件', '标题', '正文'],
      ['甲乙', '', '题', '文。'],
      ['3', '', '题', ''],
      ['4', '没有的文件', '题', '文。'],
      ['5', '', '题', '文。'],
      ['五', '', '题', '另文。'],
    );
    expect(problems.map(([row, column, severity]) => [row, column, severity])).toEqual([
      [2, 'article', 'error'],
      [3, 'text', 'error'],
      [4, 'document', 'error'],
      [6, 'article', 'error'],
    ]);
  });

  test('托管名单重复的一对不收；没有来源的，来源是这张表', () => {
    const { problems, resources } = said(
      'custody',
      ['托管高校', '帮扶县中', '省份', '县(市、区)'],
      ['北京大学', '垣曲中学', '山西省', '垣曲县'],
      ['清华大学', '垣曲中学', '山西省', '垣曲县'],
      ['清华大学', '', '山西省', '垣曲县'],
    );
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'school'],
      [4, 'school'],
    ]);
    expect(resources.custodyPairs).toMatchObject([
      { university: '北京大学', sourceTitle: '导入的表“表”', sourceUrl: '' },
    ]);
  });

  test('来源网址只收网页的，别的说出来、不收网址', () => {
    const headers = ['托管高校', '帮扶县中', '省份', '县(市、区)', '来源网址'];
    const urls = ['https://www.example.edu.cn/a?b=1', 'javascript:alert(1)', 'www.example.edu.cn', ''];
    const rows = urls.map((url, index) => ['北京大学', `甲${index}中`, '山西省', '垣曲县', url]);
    const { problems, resources } = said('custody', headers, ...rows);
    expect(resources.custodyPairs?.map(({ sourceUrl }) => sourceUrl)).toEqual([urls[0], '', '', '']);
    expect(problems.map(({ row, column, severity }) => [row, column, severity])).toEqual([
      [3, 'sourceUrl', 'warning'],
      [4, 'sourceUrl', 'warning'],
    ]);
  });

  const HEADERS = ['学校标识码', '学校名称', '县(市、区)', '乡镇', '学段', '城乡类型', '办学性质', '薄弱学校'];
  const ROW = ['2137000001', '阎楼镇中心小学', '阳谷县', '阎楼镇', '小学', '乡村', '公办', '否'];
  const row = (changes: Partial<Record<number, string | number>>): (string | number)[] =>
    ROW.map((value, at) => changes[at] ?? value);

  test('学校名录读成规范写法：县写全称，城乡分类代码、别称都认得', () => {
    const rows = [
      row({}),
      row({ 0: 2137000002, 1: '张秋镇幼儿园', 2: '阳谷', 3: '', 4: '学前', 5: 220, 6: '教育部门办', 7: '√' }),
    ];
    const { problems, resources } = said('school-register', HEADERS, ...rows);
    expect(problems).toEqual([]);
    expect(resources.schools).toEqual([
      {
        ...{ code: '2137000001', name: '阎楼镇中心小学', county: '阳谷县', town: '阎楼镇' },
        ...{ phase: '小学', setting: '乡村', ownership: '公办', weak: false },
      },
      {
        ...{ code: '2137000002', name: '张秋镇幼儿园', county: '阳谷县', town: '' },
        ...{ phase: '幼儿园', setting: '乡村', ownership: '公办', weak: true },
      },
    ]);
  });

  test.each<[string, Partial<Record<number, string>>, string, 'error' | 'warning']>([
    ['标识码重复', {}, 'schoolCode', 'error'],
    ['没有标识码', { 0: '' }, 'schoolCode', 'error'],
    ['标识码不像', { 0: '21370', 1: '乙小学' }, 'schoolCode', 'warning'],
    ['没有名称', { 0: '2137000002', 1: '' }, 'school', 'error'],
    ['没有县', { 0: '2137000002', 2: '' }, 'county', 'error'],
    ['县不在区划里', { 0: '2137000002', 2: '不存县' }, 'county', 'warning'],
    ['学段不在清单', { 0: '2137000002', 4: '大学' }, 'phase', 'error'],
    ['城乡类型空着', { 0: '2137000002', 5: '' }, 'setting', 'error'],
    ['办学性质不在清单', { 0: '2137000002', 6: '其他' }, 'ownership', 'error'],
    ['薄弱读不出', { 0: '2137000002', 1: '乙小学', 7: '待定' }, 'weak', 'warning'],
    ['同县同乡镇同名', { 0: '2137000002' }, 'school', 'warning'],
  ])('学校名录有毛病的说在那一格，只有错误的不收：%s', (_, changes, column, severity) => {
    const { problems, resources } = said('school-register', HEADERS, row({}), row(changes));
    expect(problems.map((one) => [one.row, one.column, one.severity])).toEqual([[3, column, severity]]);
    expect(resources.schools).toHaveLength(severity === 'error' ? 1 : 2);
  });

  test('名录整个以表为准：原有的县不在表里的，说出来；换了方案而没有名录的，也说出来', () => {
    const [one] = said('school-register', HEADERS, row({})).resources.schools ?? [];
    if (!one) throw new Error('没有读出学校');
    const held = { ...CURRENT, schools: [one, { ...one, code: '2', county: '莘县' }] };
    const { resources, notes } = readImports(
      [sent('school-register', { sheet: '名录', headers: HEADERS, rows: [row({})] })],
      held,
    );
    expect(resources.schools).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining('莘县')]);
    const moved = readImports([sent('divisions', DIVISIONS), sent('documents', DOCUMENTS)], held);
    expect(moved.notes.filter((note) => note.includes('学校名录'))).toHaveLength(1);
    expect(moved.resources).not.toHaveProperty('schools');
  });

  test('一万行都坏：列出前 500 条，条数照实', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ['', `第${index}个`]);
    const { problems, counts, sheets, resources } = said('departments', ['名称', '全称'], ...rows);
    expect(problems).toHaveLength(500);
    expect(counts).toEqual({ error: 10_000, warning: 0, info: 0 });
    expect(sheets).toMatchObject([{ records: 10_000, kept: 0 }]);
    expect(resources).toEqual({});
  });

  test('换了方案而没有条款、清单、部门：原方案的不再沿用，都说出来', () => {
    const { resources, notes } = readImports([sent('divisions', DIVISIONS), sent('documents', DOCUMENTS)], CURRENT);
    expect(resources.projects).toEqual([]);
    expect(resources.articles?.some(({ document }) => document === 'lc-2023')).toBe(false);
    expect(notes.filter((note) => note.startsWith('换了市级方案'))).toHaveLength(3);
  });
});

describe('一行也没有收的表', () => {
  const broken = (kind: ImportKind): ImportSheet => {
    const columns = IMPORT_KINDS.find((one) => one.kind === kind)?.columns.map(({ id }) => id) ?? [];
    return { kind, name: `坏的${kind}`, columns, firstRow: 2, rows: Array(10_000).fill(columns.map(() => '#REF!')) };
  };

  test.each(IMPORT_KINDS.map(({ kind }) => kind))('%s：一万行都坏，原有的照旧沿用，说明白', (kind) => {
    const { resources, notes, sheets, counts } = readImports([broken(kind)], CURRENT);
    expect(resources).toEqual({});
    expect(notes).toContain(`“坏的${kind}”一行也没有收，这一类沿用当前版本`);
    expect(sheets).toEqual([{ name: `坏的${kind}`, kind, records: 10_000, kept: 0 }]);
    expect(counts.error).toBeGreaterThanOrEqual(10_000);
  });

  test('只有表头的也是', () => {
    const { resources, notes } = readImports([{ ...broken('departments'), rows: [] }], CURRENT);
    expect(resources).toEqual({});
    expect(notes).toContain('“坏的departments”一行也没有收，这一类沿用当前版本');
  });

  test('同一类另有好的一张：照好的收', () => {
    const { resources } = readImports([broken('departments'), sent('departments', DEPARTMENTS)], CURRENT);
    expect(resources.departments?.map(({ name }) => name)).toContain(DEPARTMENTS.rows[0]?.[0]);
  });
});

test('复制时断开的半个字、看不见的字符，不进参考数据', () => {
  const [row = []] = DEPARTMENTS.rows;
  const rows = [row.map((cell) => (typeof cell === 'string' ? `${cell}\ud840\u0000\u200b` : cell))];
  const { resources } = readImports([sent('departments', { ...DEPARTMENTS, rows })], CURRENT);
  expect(resources.departments?.[0]?.name).toBe(row[0]);
  expect(JSON.stringify(resources)).not.toMatch(/\\u(?:d840|0000)/);
});
