import { describe, expect, test } from 'vitest';
import { type SheetKind, sheetKind } from '../../../../shared/sheets/kinds.ts';
import { type Cells, COLUMNS, check, including, line, ruleTable, sheet } from '../plan.ts';

const only = (rule: string, found: ReturnType<typeof check>) =>
  found.findings.filter((finding) => finding.rule === `every-sheet/${rule}`);

describe('every-sheet/column-missing', () => {
  const without = (...missing: string[]) => {
    const columns = COLUMNS.filter((field) => !missing.includes(field));
    const row = line({ project: 5 }).filter((_, index) => !missing.includes(COLUMNS[index] ?? ''));
    return only('column-missing', check([row], { columns }));
  };

  test('必填的列缺失是错误，可以空着的列缺失是警告，都没有行号', () => {
    expect(without('goal', 'offices')).toEqual([
      {
        rule: 'every-sheet/column-missing',
        severity: 'error',
        sheet: '清单',
        column: 'goal',
        message: including('没有“工作目标”列'),
      },
      {
        rule: 'every-sheet/column-missing',
        severity: 'warning',
        sheet: '清单',
        column: 'offices',
        message: including('没有“责任科室”列'),
      },
    ]);
  });

  test('可有可无的列不说', () => {
    const columns = sheetKind('school-register')
      .columns.map(({ id }) => id)
      .filter((id) => id !== 'weak');
    expect(only('column-missing', check([], { kind: 'school-register', columns }))).toEqual([]);
  });

  test.each([
    'projects',
    'city-pairs',
    'custody',
    'school-pairs',
    'mentors',
    'university-support',
    'school-register',
  ] as const)('%s 只有一列时，其余必须有的列都说', (kind: SheetKind) => {
    const [first, ...rest] = sheetKind(kind).columns;
    const found = only('column-missing', check([], { kind, columns: [first?.id ?? ''] }));
    expect(found.map(({ column }) => column).toSorted()).toEqual(
      rest
        .filter(({ required }) => required)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

ruleTable('every-sheet/cell-empty', [
  {
    says: '名称、目标、牵头空着是错误，任务空着是警告',
    lines: [{ project: 5, name: null, task: '', goal: ' ', lead: '/' }],
    finds: [
      { row: 3, column: 'name', severity: 'error' },
      { column: 'task', severity: 'warning' },
      { column: 'goal', severity: 'error', message: '第3行“工作目标”没有填写，请补上' },
      { column: 'lead', severity: 'error' },
    ],
  },
  { says: '参与部门、责任科室可以空', lines: [{ project: 5, participants: null, offices: '无' }], finds: [] },
  { says: '公式出错的由 formula-error 说', lines: [{ project: 5, goal: '#REF!' }], finds: [] },
]);

ruleTable('every-sheet/formula-error', [
  {
    says: '公式错误',
    lines: [{ project: 5, goal: '#REF!', offices: ' #N/A ' }],
    finds: [{ row: 3, column: 'goal', severity: 'error', message: including('#REF!') }, { column: 'offices' }],
  },
  { says: '以 # 起头的文字不是', lines: [{ project: 5, task: '#1教学楼改造' }], finds: [] },
]);

ruleTable('every-sheet/cell-too-long', [
  {
    says: '长过 Excel 一格的上限',
    lines: [{ project: 5, task: '任'.repeat(32_768) }],
    finds: [{ row: 3, column: 'task', severity: 'error', message: including('32768个字') }],
  },
  { says: '正好到上限', lines: [{ project: 5, task: '任'.repeat(32_767) }], finds: [] },
]);

ruleTable('every-sheet/control-characters', [
  {
    says: '零宽字符',
    lines: [{ project: 5, name: '乡村温馨\u200b校园\ufeff建设行动' }],
    finds: [
      {
        row: 3,
        column: 'name',
        severity: 'info',
        message: including('2个看不见的字符'),
        fix: { value: '乡村温馨校园建设行动' },
      },
    ],
  },
  { says: '换行与制表符是空白，不是控制符', lines: [{ project: 5, task: '一、\n二、\t' }], finds: [] },
]);

ruleTable('every-sheet/stray-blanks', [
  {
    says: '首尾空格',
    lines: [{ project: 5, name: ' 乡村温馨校园建设行动　' }],
    finds: [
      {
        row: 3,
        column: 'name',
        severity: 'info',
        message: including('多余的空格'),
        fix: { value: '乡村温馨校园建设行动' },
      },
    ],
  },
  {
    says: '名称中的换行',
    lines: [{ project: 22, name: '乡村教师\n补充工程' }],
    finds: [{ message: including('多余的换行'), fix: { value: '乡村教师补充工程' } }],
  },
  {
    says: '成段文字里汉字之间的空格',
    lines: [{ project: 5, task: '改善 乡村学校 条件。' }],
    finds: [{ column: 'task', fix: { value: '改善乡村学校条件。' } }],
  },
  {
    says: '又有看不见的字符，一次改净',
    lines: [{ project: 5, name: '乡村\u200b温馨校园建设行动 ' }],
    finds: [{ fix: { value: '乡村温馨校园建设行动' } }],
  },
  {
    says: '分段、缩进、西文词间、数字旁、名称间的空白都不算',
    lines: [
      {
        project: 5,
        task: '一、改善条件。\n　　二、配备 Wi Fi 设备 3 套。',
        goal: '至 2027 年,每年遴选 50 所。',
        participants: '市民政局 市残联\n市妇联',
      },
    ],
    finds: [],
  },
]);

ruleTable('every-sheet/number-as-text', [
  {
    says: '文本的数字，改成数字',
    lines: [{ project: 5, no: '5' }],
    finds: [{ row: 3, column: 'no', severity: 'info', message: including('应存成数字 5'), fix: { value: 5 } }],
  },
  {
    says: '全角、带字、汉字',
    lines: [
      { project: 5, no: '５' },
      { project: 6, no: '第6项' },
      { project: 12, no: '十二' },
    ],
    finds: [{ fix: { value: 5 } }, { fix: { value: 6 } }, { fix: { value: 12 } }],
  },
  {
    says: '数字与读不成数的不说',
    lines: [{ project: 5 }, { project: 6, no: 'abc' }, { project: 7, no: null }],
    finds: [],
  },
]);

const custody = (signedOn: Cells[number]) =>
  only('date-invalid', sheet('custody', ['university', 'signedOn'], [['北京大学', signedOn]]));

describe('every-sheet/date-invalid', () => {
  test.each([
    '2022-07-20',
    '2022/7/20',
    '2022.7.20',
    '2022年7月20日',
    '2022年7月',
    44762,
    '44762',
    '２０２２年７月２０日',
    '2024-02-29',
    null,
    '',
    '无',
    '—',
    '#REF!',
  ])('%s 可以', (value) => {
    expect(custody(value)).toEqual([]);
  });

  test.each(['2022-13-01', '2022年2月30日', '2023-02-29', '待定', '七月', 7, '20-7'])('%s 不是日期', (value) => {
    expect(custody(value)).toMatchObject([
      { row: 3, column: 'signedOn', severity: 'error', message: including(`“${value}”不是日期`) },
    ]);
  });
});

test.each([
  ['2022年', 'warning', '没有写到月、日'],
  ['2022—2023学年', 'warning', '没有写到月、日'],
  ['每年一次', 'error', '不是日期'],
] as const)('签订日期写%s，是%s', (value, severity, words) => {
  expect(custody(value)).toMatchObject([{ severity, message: including(`“${value}”`, words) }]);
});

test.each([
  ['2022年', 'info', '没有写到月、日'],
  ['每年一次', 'warning', '是多久一次'],
  ['2022年6月8日在济南召开', 'info', '不只是日期'],
  ['2022年6月8日、2022年2月30日', 'error', '没有这一天'],
  ['待定', 'error', '不是日期'],
] as const)('联席会议日期写%s，是%s', (value, severity, words) => {
  const found = only('date-invalid', sheet('city-pairs', ['helperCity', 'meetingDate'], [['潍坊市', value]]));
  expect(found).toMatchObject([{ severity, message: including(`“${value}”`, words) }]);
});

test('结对的起始日期只写到年，只提示', () => {
  const found = only('date-invalid', sheet('school-pairs', ['school', 'startsOn'], [['某小学', '2023年']]));
  expect(found).toMatchObject([{ severity: 'info', message: including('“2023年”没有写到月、日') }]);
});

test('不可能的年份只说年份不对，不拿它去判早晚', () => {
  const { findings } = sheet(
    'custody',
    ['signedOn', 'filedOn', 'startsOn', 'endsOn'],
    [['2202-07-20', '2022-08-10', '2022-09-01', '2025-08-31']],
  );
  expect(findings.filter(({ row }) => row !== undefined)).toMatchObject([
    { rule: 'every-sheet/date-invalid', column: 'signedOn', message: including('年份不对（2202年）') },
  ]);
});

test('联席会议还没有开，不是日期写错', () => {
  for (const meetingDate of ['未召开', '尚未召开', '拟于6月召开'])
    expect(only('date-invalid', sheet('city-pairs', ['helperCity', 'meetingDate'], [['潍坊市', meetingDate]]))).toEqual(
      [],
    );
});

test.each(['220', 220, '220村庄', '220-村庄', '220（村庄）', '111主城区'])('城乡类型写%s，认得', (setting) => {
  expect(only('value-not-listed', sheet('school-register', ['school', 'setting'], [['某小学', setting]]))).toEqual([]);
});

test.each([
  ['identity', '市教研员'],
  ['identity', '教研员、骨干教师'],
  ['identity', '县级骨干教师'],
  ['level', '省、市'],
] as const)('联系表的 %s 写%s，认得', (field, value) => {
  expect(only('value-not-listed', sheet('mentors', ['person', field], [['人员-01', value]]))).toEqual([]);
});

test('一长段话贴进日期格、选项格，消息只引开头', () => {
  const long = '待高校与县政府协商后另行确定'.repeat(300);
  const said = [
    ...custody(long),
    ...only('value-not-listed', sheet('school-pairs', ['school', 'form'], [['某小学', long]])),
  ];
  expect(said).toHaveLength(2);
  for (const { message } of said) {
    expect(message).toContain('待高校与县政府协商后另行确定');
    expect(message).toContain('…');
    expect(message.length).toBeLessThan(120);
  }
});

test.each(['2202-07-20', '1022年7月', 22_020_720])('年份不可能的 %s 也不是日期', (value) => {
  expect(custody(value)).toHaveLength(1);
});

describe('every-sheet/value-not-listed', () => {
  const pairing = (field: 'form' | 'phase', value: Cells[number]) =>
    only('value-not-listed', sheet('school-pairs', ['school', field], [['某小学', value]]));

  test.each(['一对一', '1对1', '一 对 一', '1+X', null, '/'])('结对形式 %s 可以', (value) =>
    expect(pairing('form', value)).toEqual([]),
  );

  test('清单之外的说出应有的取值', () => {
    expect(pairing('form', '多对多')).toMatchObject([
      { row: 3, column: 'form', severity: 'warning', message: including('“多对多”', '一对一、一对多、多对一') },
    ]);
    expect(pairing('phase', '大学')).toHaveLength(1);
  });

  test('可以几个并列的逐个看', () => {
    const fields = (value: string, packs?: ('sd-2019' | 'lc-2023')[]) => {
      const terms = { kind: 'city-pairs', columns: ['helperCity', 'fields'], ...(packs && { packs }) } as const;
      return only('value-not-listed', check([['潍坊市', value]], terms));
    };
    expect(fields('基础教育、职业教育，教师队伍', [])).toEqual([]);
    expect(fields('基础教育、体育', [])).toMatchObject([{ message: including('“体育”') }]);
    // 指导意见在用时，由引着条款的 city-pairs/field-outside 去说。
    expect(fields('基础教育、体育')).toEqual([]);
  });

  test.each([true, false, '是', '否', '√', '×', '有', '无', 'Y', 'n', 'Yes', 'True', 'Ｎ', '☑', 1, 0])(
    '是否格里 %s 可以',
    (value) => {
      expect(only('value-not-listed', sheet('custody', ['university', 'crossRegion'], [['北京大学', value]]))).toEqual(
        [],
      );
    },
  );

  test('是否格里的别的话', () => {
    expect(
      only('value-not-listed', sheet('custody', ['university', 'crossRegion'], [['北京大学', '部分']])),
    ).toMatchObject([{ message: including('“部分”', '是、否') }]);
  });
});
