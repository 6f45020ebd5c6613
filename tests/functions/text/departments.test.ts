import { describe, expect, test } from 'vitest';
import { departmentReader } from '../../../functions/text/departments.ts';
import { DepartmentReading } from '../../../shared/text.ts';
import { QUOTATIONS } from './gold/departments-elsewhere.ts';
import { LANJIANG_DEPARTMENTS } from './gold/departments-invented.ts';
import { PARENTHESES, PROJECT_CELLS } from './gold/departments-liaocheng.ts';
import { LIAOCHENG_DEPARTMENTS } from './gold/departments-registers.ts';
import { scoreNames } from './gold/departments-score.ts';
import { DEPARTMENTS_UNSEEN } from './gold/departments-unseen.ts';
import { DEPARTMENTS_UNSEEN_SECOND } from './gold/departments-unseen-second.ts';
import { DEPARTMENTS_UNSEEN_THIRD } from './gold/departments-unseen-third.ts';

const liaocheng = departmentReader(LIAOCHENG_DEPARTMENTS);
const lanjiang = departmentReader(LANJIANG_DEPARTMENTS);
const unregistered = departmentReader([]);

type Reader = typeof liaocheng;
const names = (text: string, reader: Reader = liaocheng) => reader.read(text).map(({ name }) => name);
const withRole = (text: string, role: 'lead' | 'participant', reader: Reader = liaocheng) =>
  reader
    .read(text)
    .filter((reading) => reading.role === role)
    .map(({ name }) => name);
const only = (text: string, reader: Reader = liaocheng) => {
  const [reading, ...rest] = reader.read(text);
  expect(rest).toEqual([]);
  return reading;
};

describe('聊城方案：照抓取时的原样读，读出的是校订后的名称', () => {
  test.each(PROJECT_CELLS)('清单第$no项的牵头部门与参与部门', ({ lead, participants }) => {
    expect(names(lead[0])).toEqual(lead[1]);
    expect(names(participants[0])).toEqual(participants[1]);
  });

  test.each(PARENTHESES)('正文第$article条的责任括注', ({ printed, lead, participants }) => {
    expect(withRole(printed, 'lead')).toEqual(lead);
    expect(withRole(printed, 'participant')).toEqual(participants);
    expect(names(printed)).toEqual([...lead, ...participants]);
  });
});

describe('别处的文件：没有登记册可依，只凭构词切分', () => {
  const readings = QUOTATIONS.map((quotation) => ({ quotation, read: unregistered.read(quotation.printed) }));

  test('名称的 F1 不低于 0.98', () => {
    const score = scoreNames(
      readings.map(({ quotation, read }) => ({
        expected: quotation.names,
        read: read.filter(({ generic }) => !generic).map(({ name }) => name),
      })),
    );
    expect(score.f1).toBeGreaterThanOrEqual(0.98);
  });

  test.each(readings.filter(({ quotation }) => quotation.generic))(
    '泛指：$quotation.printed',
    ({ quotation, read }) => {
      expect(read.filter(({ generic }) => generic).map(({ name }) => name)).toEqual(quotation.generic);
    },
  );

  test.each(readings.filter(({ quotation }) => quotation.lead))('牵头：$quotation.printed', ({ quotation, read }) => {
    expect(read.filter(({ role }) => role === 'lead').map(({ name }) => name)).toEqual(quotation.lead);
  });

  test('取自至少三份别处的文件', () => {
    expect(new Set(QUOTATIONS.map(({ source }) => source.title)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('没有见过的文件：以聊城登记册读', () => {
  test.each([
    ['一', DEPARTMENTS_UNSEEN],
    ['二', DEPARTMENTS_UNSEEN_SECOND],
    ['三', DEPARTMENTS_UNSEEN_THIRD],
  ])('第%s批名称的 F1 不低于 0.98', (_, cells) => {
    const score = scoreNames(
      cells.map(({ printed, names: expected }) => ({
        expected,
        read: liaocheng.read(printed).flatMap(({ name, generic }) => (generic ? [] : name)),
      })),
    );
    expect(score.f1).toBeGreaterThanOrEqual(0.98);
  });
});

describe('损坏与修法', () => {
  test.each([
    ['委宣传部', '市委宣传部', 'prefix'],
    ['宣传部', '市委宣传部', 'prefix'],
    ['发展改革委', '市发展改革委', 'prefix'],
    ['市科技', '市科技局', 'suffix'],
    ['住房城乡建设', '市住房城乡建设局', 'prefix-and-suffix'],
    ['市卫健委', '市卫生健康委', 'alias'],
    ['市文化旅游局', '市文化和旅游局', 'alias'],
    ['聊城市人力资源和社会保障局', '市人力资源社会保障局', 'alias'],
    ['山东省聊城市财政局', '市财政局', 'alias'],
    ['中共聊城市委组织部', '市委组织部', 'alias'],
    ['中共聊城市委教育工作委员会', '市委教育工委', 'alias'],
    ['共青团聊城市委员会', '团市委', 'alias'],
    ['市卫生健康委员会', '市卫生健康委', 'alias'],
    ['市工安局', '市公安局', 'typo'],
  ] as const)('“%s”是%s，损坏：%s', (printed, name, kind) => {
    expect(only(printed)).toMatchObject({ text: printed, name, known: true, repair: { kind, sure: true } });
  });

  test('名称完好的没有修法', () => {
    expect(only('市教育体育局')).toEqual({ text: '市教育体育局', name: '市教育体育局', known: true, span: [0, 6] });
  });

  test('只漏了顿号的，记在后一个名称上', () => {
    expect(liaocheng.read('市自然资源和规划局市委编办').map(({ repair }) => repair)).toEqual([
      undefined,
      { kind: 'separator', sure: true },
    ]);
  });

  test('修法不止一种时不说有把握', () => {
    const twins = departmentReader([
      { name: '市水务局', full: '某某市水务局', aliases: [], system: '政府', generic: false, basis: 'seed' },
      { name: '市水务委', full: '某某市水务委员会', aliases: [], system: '政府', generic: false, basis: 'seed' },
    ]);
    expect(only('水务', twins)?.repair).toEqual({ kind: 'prefix-and-suffix', sure: false });
    expect(only('水务局', twins)?.repair).toEqual({ kind: 'prefix', sure: true });
  });
});

describe('连写的名称，取整格最省的切分', () => {
  test.each([
    ['公安自然资源和规划局住房城乡建设', ['市公安局', '市自然资源和规划局', '市住房城乡建设局']],
    ['团市委残联', ['团市委', '市残联']],
    ['市应急管理局市教育体育局', ['市应急管理局', '市教育体育局']],
    ['市教育体育局应急管理局', ['市教育体育局', '市应急管理局']],
    ['市文化和旅游局和市财政局', ['市文化和旅游局', '市财政局']],
    ['市文化和旅游局与财政局', ['市文化和旅游局', '市财政局']],
    ['市公安局交警支队', ['市公安局交警支队']],
    ['市文化和旅游局和平分局', ['市文化和旅游局和平分局']],
    ['市科技馆', ['市科技馆']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('不在册的也能从连写里分开', () => {
  test.each([
    ['五星街道南大街街道荷花池街道', ['五星街道', '南大街街道', '荷花池街道']],
    ['晋陵公司轨道公司', ['晋陵公司', '轨道公司']],
    ['高新区经开区度假区', ['高新区', '经开区', '度假区']],
    ['幼儿园区教育局', ['幼儿园', '区教育局']],
    ['县政府园区发展服务中心', ['县政府园区发展服务中心']],
    ['聊城供电公司高新分公司', ['聊城供电公司高新分公司']],
    ['中国石化集团山东公司', ['中国石化集团山东公司']],
    ['高新区管委会', ['高新区管委会']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('字头说一次，管后面几个', () => {
  test.each([
    ['市教育局、财政局', ['市教育局', '市财政局']],
    ['东昌府区教育和体育局、财政局', ['东昌府区教育和体育局', '东昌府区财政局']],
    ['济南市教育局、财政局、民政局', ['济南市教育局', '济南市财政局', '济南市民政局']],
    ['冠县教育局、财政局', ['冠县教育局', '冠县财政局']],
    ['聊城市东昌府区教体局、财政局', ['聊城市东昌府区教体局', '聊城市东昌府区财政局']],
    ['山东省聊城市教体局、财政局', ['市教育体育局', '市财政局']],
    ['省教育厅、财政厅', ['省教育厅', '省财政厅']],
    ['市委组织部、宣传部、统战部', ['市委组织部', '市委宣传部', '市委统战部']],
    ['市规划资源局、上海证监局、市税务局', ['市规划资源局', '上海证监局', '市税务局']],
    ['市教育局、国网聊城供电公司', ['市教育局', '国网聊城供电公司']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('补上的字头注明是承前省略', () => {
    expect(liaocheng.read('市教育局、财政局')[1]?.repair).toEqual({ kind: 'elided-prefix', sure: true });
  });
});

describe('不在册而合式的名称照留', () => {
  test.each([
    '市应急管理局',
    '市退役军人局',
    '区发改局',
    '市委政法委',
    '市总工会',
    '市关工委',
    '团县委',
    '国网聊城供电公司',
    '信发集团',
    '聊城大学',
    '农业银行聊城分行',
    '阳谷县教育体育局',
    '临清市教育和体育局',
    '省教育厅',
    '国家发展改革委',
    '市委市直机关工委',
    '中国石油大学（华东）',
    '华为（山东）有限公司',
    '市纪委监委',
  ])('%s', (text) => {
    expect(only(text)).toMatchObject({ text, name: text, known: false });
    expect(only(text, unregistered)).toMatchObject({ text, name: text, known: false });
  });

  test('给出最近的在册名称', () => {
    expect(only('市教育局')?.suggestions?.[0]?.name).toBe('市教育体育局');
    expect(only('市卫生健康局')?.suggestions?.[0]?.name).toBe('市卫生健康委');
    expect(only('市教育体肓局')?.suggestions?.[0]?.name).toBe('市教育体育局');
    expect(only('国网聊城供电公司')?.suggestions).toBeUndefined();
  });
});

describe('名称以外的话', () => {
  test.each([
    ['市教育局、市财政局按职责分工负责', ['市教育局', '市财政局']],
    ['市财政局等部门', ['市财政局']],
    ['市财政局等15个部门', ['市财政局']],
    ['1.市教育局 2.市财政局', ['市教育局', '市财政局']],
    ['2023年12月底前，市教育局负责', ['市教育局']],
    ['市教育体育局（负责统筹，下同）、市财政局（2025年前）', ['市教育体育局', '市财政局']],
    ['市教育体育局（以下简称市教体局）', ['市教育体育局']],
    ['市教育体育局（基础教育科）', ['市教育体育局']],
    ['市教育局，市财政局;市民政局/市水利局', ['市教育局', '市财政局', '市民政局', '市水利局']],
    ['市教育体育局\n市财政局\r\n市民政局', ['市教育体育局', '市财政局', '市民政局']],
    ['①市教育局②市财政局', ['市教育局', '市财政局']],
    ['市教育局联合市财政局', ['市教育局', '市财政局']],
    ['市教育局、市财政局按职责分工做好相关工作', ['市教育局', '市财政局']],
    ['完成时限：2025年12月', []],
    ['市财政局，完成时限：全年', ['市财政局']],
    ['市财政局（年内持续推进）', ['市财政局']],
    ['市财政局，第三季度完成', ['市财政局']],
    ['市财政局，长期坚持', ['市财政局']],
    ['主管领导：刘东\n责任单位：市财政局\n主要责任人：毛杰', ['市财政局']],
    ['责任人：张三，市财政局', ['市财政局']],
    ['长期护理保险中心', ['长期护理保险中心']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    '',
    '   ',
    '\u0000\u0007',
    'Education Bureau',
    'N/A',
    '#REF!',
    '#N/A',
    '12345',
    '3.14',
    '😀👍',
    '无',
    '待定',
    '—',
  ])('“%s”里没有名称', (text) => {
    expect(liaocheng.read(text)).toEqual([]);
  });
});

describe('分工', () => {
  test.each([
    ['市教育局牵头，市财政局、市民政局配合', ['市教育局'], ['市财政局', '市民政局']],
    ['牵头单位：市教育局；配合单位：市财政局', ['市教育局'], ['市财政局']],
    ['市教育局（牵头）、市财政局', ['市教育局'], []],
    ['由市教育局牵头，会同市财政局负责', ['市教育局'], ['市财政局']],
    ['市教育局为牵头单位，市财政局为配合单位', ['市教育局'], ['市财政局']],
    ['市教育局、市财政局（列第一位的为牵头单位）', ['市教育局'], []],
    ['责任单位：市教育局、市财政局（第一责任单位为牵头单位，下同）', ['市教育局'], []],
    ['市教育局、市财政局（排第一位的责任部门为牵头部门）', ['市教育局'], []],
    ['〔市教育局牵头，各县（市、区）人民政府参与〕', ['市教育局'], ['各县(市、区)人民政府']],
    ['市教育局、市财政局按职责分工负责', [], []],
  ])('%s', (text, lead, participants) => {
    expect(withRole(text, 'lead')).toEqual(lead);
    expect(withRole(text, 'participant')).toEqual(participants);
  });
});

describe('一个机构两块牌子', () => {
  test.each(['市教育体育局（市委教育工委）', '市教育体育局委教育工委)牵头'])('%s', (text) => {
    expect(liaocheng.read(text)).toMatchObject([
      { name: '市教育体育局' },
      { name: '市委教育工委', nameplateOf: '市教育体育局' },
    ]);
  });

  test('区镇合一的开发区；行政区之后的街道是范围', () => {
    expect(liaocheng.read('高新区（韩集乡）')).toMatchObject([
      { name: '高新区' },
      { name: '韩集乡', nameplateOf: '高新区' },
    ]);
    expect(names('东昌府区（柳园街道）')).toEqual(['东昌府区']);
  });

  test('不在册的也一样', () => {
    expect(liaocheng.read('市应急管理局（市地震局）')).toMatchObject([
      { name: '市应急管理局', known: false },
      { name: '市地震局', known: false, nameplateOf: '市应急管理局' },
    ]);
  });
});

describe('泛指与外部', () => {
  test.each([
    ['各县（市、区）人民政府', '各县(市、区)人民政府'],
    ['各县市区政府', '各县(市、区)人民政府'],
    ['有关部门', '有关部门'],
    ['各乡镇（街道）', '各乡镇（街道）'],
    ['各县（市、区）教育局', '各县（市、区）教育局'],
    ['市直各部门', '市直各部门'],
    ['市直各有关部门和单位', '市直各有关部门和单位'],
    ['其他有关部门', '其他有关部门'],
    ['各区市政府、管委', '各区市政府'],
    ['区政府有关部门', '区政府有关部门'],
    ['国务院各部门', '国务院各部门'],
    ['县委各部门', '县委各部门'],
    ['市疫情防控指挥部各工作组', '市疫情防控指挥部各工作组'],
    ['各街道（功能区）', '各街道（功能区）'],
    ['各街道（园区）办事处（管委会）', '各街道（园区）办事处（管委会）'],
    ['街道办事处', '街道办事处'],
    ['市、县（市、区）政府', '市、县（市、区）政府'],
    ['省、市、县人民政府', '省、市、县人民政府'],
  ])('%s是泛指', (text, name) => {
    expect(only(text)).toMatchObject({ name, known: true, generic: true });
  });

  test.each([
    ['市财政局有关部门', ['市财政局', '有关部门']],
    ['市教育局各有关科室', ['市教育局', '各有关科室']],
    ['东昌府区政府各街道', ['东昌府区政府', '各街道']],
    ['各街道市水利局', ['各街道', '市水利局']],
    ['各县区（含开发区）', ['各县区']],
    ['柳园街道办事处', ['柳园街道办事处']],
  ])('%s不并作一个泛指', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('各高等院校、科研院所是在册的外部单位，不是泛指', () => {
    const readings = liaocheng.read('各高校、科研院所');
    expect(readings.map(({ name, known, generic }) => [name, known, generic])).toEqual([
      ['各高等院校', true, undefined],
      ['科研院所', true, undefined],
    ]);
  });
});

describe('换一地的登记册，读那一地的文件', () => {
  test.each([
    ['应急管理州教育局', ['州应急管理局', '州教育局']],
    ['委政法委林业和草原、民族宗教', ['州委政法委', '州林业和草原局', '州民族宗教委']],
    ['中共澜江州委统战部、澜江州民族和宗教事务委员会', ['州委统战部', '州民族宗教委']],
    ['应急管理畜牧渔业州科协', ['州应急管理局', '州畜牧渔业局', '州科协']],
    ['州教育局（州委政法委）牵头，信访办团州委配合', ['州教育局', '州委政法委', '州信访办', '团州委']],
  ])('%s', (text, expected) => {
    expect(names(text, lanjiang)).toEqual(expected);
    expect(lanjiang.read(text).every(({ known }) => known)).toBe(true);
  });

  test('聊城的部门在那里不在册', () => {
    expect(only('市教育体育局', lanjiang)).toMatchObject({ name: '市教育体育局', known: false });
  });
});

test('读法合乎契约', () => {
  const text = '市教育体育局（市委教育工委）牵头，市应急管理局、各县（市、区）政府配合';
  for (const reading of liaocheng.read(text)) expect(DepartmentReading.parse(reading)).toEqual(reading);
});
