import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../functions/text/targets.ts';
import type { Comparator, Deadline } from '../../../shared/text.ts';

type Row = readonly [Deadline, Comparator, number?, string?];

const rows = (text: string): Row[] =>
  readTargets(text).map(({ deadline, comparator, value, unit }) =>
    unit !== undefined
      ? [deadline, comparator, value, unit]
      : value !== undefined
        ? [deadline, comparator, value]
        : [deadline, comparator],
  );
const metrics = (text: string) => readTargets(text).map(({ metric }) => metric);
const hedges = (text: string) => readTargets(text).map(({ hedge }) => hedge);

describe('三年内、用五年时间：是期限，管到句末', () => {
  test('记时间词，不记「用」「经过」；力争不丢', () => {
    const text = '力争用3年时间,建成10所学校,覆盖率达到80%。';
    expect(rows(text)).toEqual([
      [{ recurring: '3年时间' }, '=', 10, '所'],
      [{ recurring: '3年时间' }, '=', 80, '%'],
    ]);
    expect(hedges(text)).toEqual(['力争', '力争']);
    expect(rows('力争通过三年努力,普惠率达到90%')).toEqual([[{ recurring: '三年努力' }, '=', 90, '%']]);
  });

  test('句中说的也管后面各截，到句号或下一个年份为止；每年只管自己一截', () => {
    expect(rows('三年内新增6000所幼儿园,覆盖率达到80%。普惠率达到85%')).toEqual([
      [{ recurring: '三年内' }, '=', 6000, '所'],
      [{ recurring: '三年内' }, '=', 80, '%'],
      [{}, '=', 85, '%'],
    ]);
    expect(rows('三年内建成10所学校,到2027年覆盖率达到80%')).toEqual([
      [{ recurring: '三年内' }, '=', 10, '所'],
      [{ year: 2027 }, '=', 80, '%'],
    ]);
    expect(rows('每年新增6所幼儿园,覆盖率达到80%')[1]).toEqual([{}, '=', 80, '%']);
  });

  test('说的是人的年龄月龄，不是期限', () =>
    expect(rows('到2025年,6个月内婴儿纯母乳喂养率达到50%')).toEqual([[{ year: 2025 }, '=', 50, '%']]));

  test('“十四五”末只有到期的一年', () =>
    expect(rows('“十四五”末期,普惠率达到90%')).toEqual([[{ to: 2025 }, '=', 90, '%']]));
});

describe('每生每年多少元是标准，不是每年的事', () => {
  test.each([
    ['生均公用经费标准提高到每生每年1000元', 1000],
    ['每人每月补助300元', 300],
    ['补助标准为每生1000元', 1000],
  ])('%s', (text, value) => expect(rows(text)).toEqual([[{}, '=', value, '元']]));

  test.each([
    ['津贴标准不低于每人每月400元', 400],
    ['生均公用经费标准不低于每生1000元', 1000],
    ['财政拨款标准不低于每年600元', 600],
  ])('限定词在前：%s', (text, value) => {
    expect(rows(text)).toEqual([[{}, '>=', value, '元']]);
    expect(metrics(text)[0]).toMatch(/标准$/);
  });

  test('每年多少万元是投入，仍是每年的事', () =>
    expect(rows('每年不低于600万元')).toEqual([[{ recurring: '每年' }, '>=', 600, '万元']]));

  test('每校每年培训几次，仍是每年', () =>
    expect(rows('每校每年培训不少于2次')).toEqual([[{ recurring: '每年' }, '>=', 2, '次']]));
});

describe('其中：前一截那个数的几部分，期限也是它的', () => {
  test.each(['每年培训2000人次,其中省级500人次,市级800人次', '每年培训2000人次,其中,省级500人次,市级800人次'])(
    '%s',
    (text) =>
      expect(rows(text)).toEqual([
        [{ recurring: '每年' }, '=', 2000, '人次'],
        [{ recurring: '每年' }, '=', 500, '人次'],
        [{ recurring: '每年' }, '=', 800, '人次'],
      ]),
  );

  test('到句号为止', () =>
    expect(rows('每年培训2000人次,其中省级500人次。市级800人次')[2]).toEqual([{}, '=', 800, '人次']));
});

describe('限定哪些学校的数是范围', () => {
  test.each<readonly [string, readonly Row[]]>([
    ['常住人口超过5万人的乡镇至少办好2所', [[{}, '>=', 2, '所']]],
    ['服务半径不超过2公里的小学实现全覆盖', [[{}, 'full', 100, '%']]],
    ['在校生超过200人的学校配备专职保健医', []],
    ['安排不少于30分钟的大课间体育活动', [[{}, '>=', 30, '分钟']]],
    ['按每校不低于20万元的标准给予奖补', [[{}, '>=', 20, '万元']]],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('一个数、几个指标，几个数、一句话', () => {
  test('后一年的「分别」省了名单，沿用前一年的', () =>
    expect(
      readTargets('2024年,小学、初中学历比例分别达到85%、95%;2025年分别达到88%、97%').map(({ part, value }) => [
        part,
        value,
      ]),
    ).toEqual([
      ['小学', 85],
      ['初中学历比例', 95],
      ['小学', 88],
      ['初中学历比例', 97],
    ]));

  test('分别达到同一个数，各记一条', () =>
    expect(readTargets('普惠性幼儿园数、在园幼儿数分别占总数80%以上')).toMatchObject([
      { part: '普惠性幼儿园数', comparator: '>=', value: 80 },
      { part: '在园幼儿数', comparator: '>=', value: 80 },
    ]));

  test('单位不一、各带各的界限，也各配各的', () =>
    expect(rows('毛入园率、巩固率和人均受教育年限分别达到98%、60%以上和15年以上')).toEqual([
      [{}, '=', 98, '%'],
      [{}, '>=', 60, '%'],
      [{}, '>=', 15, '年'],
    ]));

  test('几个全名并列，没有共有的限定', () =>
    expect(
      readTargets('学前三年毛入园率、义务教育巩固率、高中毛入学率分别达到90%、99%、92%').map(({ part }) => part),
    ).toEqual(['学前三年毛入园率', '义务教育巩固率', '高中毛入学率']));

  test('首项长出一两个字，不是共有的限定', () =>
    expect(readTargets('新生儿死亡率、婴儿死亡率分别控制在3‰、5‰以下').map(({ part }) => part)).toEqual([
      '新生儿死亡率',
      '婴儿死亡率',
    ]));

  test('数与一批并说，前后都行', () => {
    expect(rows('建设5个基地和一批中心')).toEqual([
      [{}, '=', 5, '个'],
      [{}, 'some'],
    ]);
    expect(rows('建设一批中心和5个基地')).toEqual([
      [{}, 'some'],
      [{}, '=', 5, '个'],
    ]);
  });

  test('「其中」说在括号里', () =>
    expect(rows('建成30所重点学校(其中国家级16所)')).toEqual([
      [{}, '=', 30, '所'],
      [{}, '=', 16, '所'],
    ]));

  test('建成…的24所学校和558间教室：都是要建成的', () => {
    const text = '建成满足学生需要的24所特殊教育学校和558间资源教室';
    expect(rows(text)).toEqual([
      [{}, '=', 24, '所'],
      [{}, '=', 558, '间'],
    ]);
    expect(metrics(text)[1]).toBe('资源教室');
  });
});

describe('全部与范围', () => {
  test('后面说全覆盖，前面的数是范围；要新建的数不是', () => {
    expect(rows('对全市34所学校实行课后服务全覆盖')).toEqual([[{}, 'full', 100, '%']]);
    expect(rows('新建34所学校')).toEqual([[{}, '=', 34, '所']]);
  });

  test('每个社区都有，是全部；每个乡镇都建有1所，是1所', () => {
    expect(rows('到2025年,每个社区都有健身设施')).toEqual([[{ year: 2025 }, 'full', 100, '%']]);
    expect(rows('到2025年,每个乡镇都建有1所幼儿园')).toEqual([[{ year: 2025 }, '=', 1, '所']]);
  });

  test('人人享有是全部', () => expect(rows('人人都有机会接受教育')).toEqual([[{}, 'full', 100, '%']]));

  test('基本覆盖是全覆盖留有余地', () =>
    expect(readTargets('实现普惠资源基本覆盖')).toMatchObject([{ comparator: 'full', hedge: '基本' }]));
});

describe('写法不同的数', () => {
  test.each<[string, Comparator, number, string]>([
    ['出生缺陷发生率降至72/万', '=', 72, '/万'],
    ['新建改扩建千所以上优质高中', '>=', 1000, '所'],
    ['打造百项高价值场景', '=', 100, '项'],
    ['给予最高800万元补助', '<=', 800, '万元'],
  ])('%s', (text, comparator, value, unit) => expect(rows(text)).toEqual([[{}, comparator, value, unit]]));

  test.each(['推进百校结对', '走进千家万户', '实施万人计划'])('“%s”里没有数', (text) =>
    expect(readTargets(text).filter(({ value }) => value !== undefined)).toEqual([]),
  );

  test('以某年为基础、从某年的多少：是起点', () => {
    expect(rows('到2010年死亡率以2000年为基础下降1/4')).toEqual([[{ year: 2010 }, 'decrease', 25, '%']]);
    expect(metrics('到2025年,力争把平均受教育年限从2020年的10.8年提高到11.3年')).toEqual(['平均受教育年限']);
  });
});

describe('没有数的状态', () => {
  test.each<[string, Comparator]>([
    ['到2020年,全国普及高中阶段教育', 'complete'],
    ['教学楼主体建设并投入使用', 'complete'],
    ['到2020年,发展思路得以确立', 'complete'],
    ['国际收支基本平衡', 'qualitative'],
    ['到2030年,训练体系稳定运行', 'qualitative'],
    ['到2025年,科学精神广泛弘扬', 'qualitative'],
    ['到2035年,共同富裕迈出坚实步伐', 'qualitative'],
    ['持续壮大高层次人才队伍', 'increase'],
    ['到2035年,事业与远景目标相适应', 'qualitative'],
  ])('%s', (text, comparator) => expect(readTargets(text).map((each) => each.comparator)).toEqual([comparator]));

  test.each(['2023年,某县将加快学前教育普惠发展', '2035年,为进入创新型国家前列奠定坚实基础'])('“%s”不是状态', (text) =>
    expect(readTargets(text)).toEqual([]),
  );
});

test('顿号隔开的几个谓语，三个以上各读各的', () => {
  expect(rows('到2035年,建成现代教育体系、普及学前教育、实现均衡的义务教育、教育竞争力明显提升')).toEqual([
    [{ year: 2035 }, 'complete'],
    [{ year: 2035 }, 'complete'],
    [{ year: 2035 }, 'qualitative'],
    [{ year: 2035 }, 'increase'],
  ]);
  expect(rows('到2022年,教学应用覆盖全体教师、学习应用覆盖全体学生')).toEqual([
    [{ year: 2022 }, 'full', 100, '%'],
    [{ year: 2022 }, 'full', 100, '%'],
  ]);
});

describe('指标名', () => {
  test.each([
    ['2025年底前完成专项规划编制', '专项规划编制'],
    ['教师培训经费不低于学校年度公用经费预算总额的5%', '教师培训经费'],
    ['公办园在园幼儿占比力争达到60%以上', '公办园在园幼儿占比'],
    ['研究生学历教师占比达到12%', '研究生学历教师占比'],
    ['完成泉山学校2座教学楼建设', '教学楼建设'],
    ['到2005年农村婚检率要达到86%', '农村婚检率'],
  ])('%s', (text, metric) => expect(metrics(text)).toEqual([metric]));
});

describe('没有见过的说法', () => {
  const read = (text: string) => readTargets(text).map(({ comparator, metric }) => [comparator, metric]);

  test('主语之后情状副词带着动词，是状态', () => {
    expect(read('到2025年,城市基础设施短板加快补齐')).toEqual([['qualitative', '城市基础设施短板']]);
    expect(read('到2025年,智能化建设管理深入推进')).toEqual([['qualitative', '智能化建设管理']]);
  });
  test('没有主语的是做法', () => {
    expect(read('2025年,加快补齐城市基础设施短板')).toEqual([]);
    expect(read('2025年,深入推进智能化建设管理')).toEqual([]);
  });
  test('「通过」带出办法，不是状态；通过验收是', () => {
    expect(read('通过统筹优化学前教育资源布局,新建幼儿园30所')).toEqual([['=', '新建幼儿园']]);
    expect(read('2025年,通过省级验收')[0]?.[0]).toBe('qualitative');
  });
  test('动词开头时，指标名不带动词', () => {
    expect(read('2025年覆盖全市30%以上乡村公办中小学、幼儿园')[0]?.[1]).toBe('乡村公办中小学');
    expect(read('到2025年,提升我乡村教育研究水平')[0]?.[1]).toBe('我乡村教育研究水平');
  });
  test('「每个周期」不读成「每个周」', () => {
    expect(readTargets('每个周期培训不少于100学时')[0]?.deadline).toEqual({ recurring: '每个周期' });
  });
});
