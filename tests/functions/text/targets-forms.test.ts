import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../functions/text/targets.ts';

/** 期限、比较、值、单位。 */
const rows = (text: string) =>
  readTargets(text).map(({ deadline: { year, month, from, to, recurring }, comparator, value, unit }) =>
    [year, month, from, to, recurring, comparator, value, unit].filter((part) => part !== undefined),
  );
const metrics = (text: string) => readTargets(text).map(({ metric }) => metric);

describe('比较的符号就是限定词', () => {
  test.each([
    ['复诊率≥80%', '>=', 80],
    ['复诊率 ≧ 80%', '>=', 80],
    ['住院率≤15%', '<=', 15],
    ['住院率＜15%', '<', 15],
    ['就诊率＞90%', '>', 90],
    ['就诊率>=90%', '>=', 90],
  ])('%s', (text, comparator, value) => {
    expect(rows(text)).toEqual([[comparator, value, '%']]);
    expect(metrics(text)).toEqual([text.slice(0, 3)]);
  });

  test('小于号不与后面的大于号合成一对书名号；尖括号括着的题目仍是题目', () => {
    expect(rows('死亡率<3/万,复诊率>80%')).toEqual([
      ['<', 3, '/万'],
      ['>', 80, '%'],
    ]);
    expect(metrics('<教育改革意见>印发')).toEqual(['<教育改革意见>']);
  });
});

describe('单位', () => {
  test.each([
    ['总磷浓度不超过0.2毫克/升', ['<=', 0.2, '毫克/升']],
    ['颗粒物浓度控制在30微克／立方米以内', ['<=', 30, '微克/立方米']],
    ['审批时间压缩至20个工作日以内', ['<=', 20, '个工作日']],
    ['赠送盆栽达到40万盆', ['=', 400_000, '盆']],
    ['投入增长至2027年的1.2万亿元', [2027, '=', 1.2, '万亿元']],
  ])('%s', (text, row) => expect(rows(text)).toEqual([row]));

  test('钱数后面的斜线不连', () => expect(rows('补助标准提高到800元/生')).toEqual([['=', 800, '元']]));
});

describe('承前省去的增长', () => {
  test('只有力争和数的一截，说的还是增长', () =>
    expect(rows('全年税收增长5%以上,力争6%')).toEqual([
      ['increase', 5, '%'],
      ['increase', 6, '%'],
    ]));
  test('另有主语的、隔了句号的不算', () => {
    expect(rows('税收增长5%,力争入园率达到96%')[1]).toEqual(['=', 96, '%']);
    expect(rows('税收增长5%。力争6%以上')[1]).toEqual(['>=', 6, '%']);
  });
  test('增产、增收带着的数是变化，限定词不重记', () => {
    expect(rows('粮食亩均增产不低于8%')).toEqual([['increase', 8, '%']]);
    expect(rows('果农户均增收3000元')).toEqual([['increase', 3000, '元']]);
  });
});

describe('数说的是范围', () => {
  test('全部、所有紧接着的数', () => {
    expect(rows('2024年完成全部22个乡镇的改造')).toEqual([[2024, 'full', 100, '%']]);
    expect(metrics('2024年完成所有15个村的改厕任务')).toEqual(['15个村的改厕任务']);
  });
  test('后面才说它的几分之几', () => {
    expect(rows('完成30所学校改造任务的三分之二以上')).toEqual([['>=', 66.67, '%']]);
    expect(rows('完成40个村改厕任务的60%')).toEqual([['=', 60, '%']]);
  });
  test('另有自己的目标的，各是一条', () =>
    expect(rows('新建30所学校,优质学校占比达到60%')).toEqual([
      ['=', 30, '所'],
      ['=', 60, '%'],
    ]));
});

describe('顿号隔开的', () => {
  test('都是“的”字前的定语，是一句', () =>
    expect(rows('到2026年,形成资源共享、质量提升、特色鲜明的办学格局')).toEqual([[2026, 'complete']]));
  test('前面已有谓语和宾语，是两句', () =>
    expect(rows('到2026年,一体化发展取得积极进展、带动能力明显增强')).toEqual([
      [2026, 'qualitative'],
      [2026, 'increase'],
    ]));
});

describe('状态', () => {
  test.each([
    ['到2025年,主要健康指标优于全省平均水平', 'qualitative'],
    ['到2025年,职业教育更好服务产业发展', 'qualitative'],
    ['进出口稳中向好', 'qualitative'],
    ['招生规模大体相当', 'qualitative'],
    ['2024年暑期前全部工程完工', 'full'],
    ['2024年暑期前完工', 'complete'],
    ['到2025年,规范有序的托育服务体系基本建成', 'complete'],
  ])('%s', (text, comparator) => expect(readTargets(text).map((each) => each.comparator)).toEqual([comparator]));

  test('说的是条件，不是目标', () =>
    expect(rows('在师资保持稳定的前提下,2025年新增学位500个')).toEqual([[2025, '=', 500, '个']]));
  test('做法开头、没有说完的仍是做法', () => expect(rows('统筹规范的托育服务')).toEqual([]));
  test('到本世纪中叶没有年份，前面的年份到此为止', () =>
    expect(rows('到2030年覆盖率达到60%。到本世纪中叶,教育现代化全面实现')).toEqual([
      [2030, '=', 60, '%'],
      ['complete'],
    ]));
});

test('数后括号里的补说不是指标名', () =>
  expect(metrics('新增普通高中学位1.2万个(其中公办0.9万个)')[0]).toBe('新增普通高中学位'));
