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
const only = (text: string) => {
  const found = readTargets(text);
  expect(found).toHaveLength(1);
  return found[0];
};

describe('比较', () => {
  test.each<[string, Comparator, number, string?]>([
    ['普惠率达到90%以上', '>=', 90, '%'],
    ['普惠率不低于90%', '>=', 90, '%'],
    ['每个县至少建成3所', '>=', 3, '所'],
    ['培训教师不少于1000名', '>=', 1000, '名'],
    ['不低于1000名以上', '>=', 1000, '名'],
    ['经费不低于公用经费的5%', '>=', 5, '%'],
    ['一半以上的县完成试点', '>=', 50, '%'],
    ['占比超过一半', '>', 50, '%'],
    ['占比高于15%', '>', 15, '%'],
    ['民办园占比过半', '>', 50, '%'],
    ['1/3以上的学校达到标准', '>=', 33.33, '%'],
    ['培养骨干教师1000余名', '>', 1000, '名'],
    ['大班额比例控制在5%以内', '<=', 5, '%'],
    ['近视率下降到38%以下', '<=', 38, '%'],
    ['班额不超过45人', '<=', 45, '人'],
    ['辍学率低于1%', '<', 1, '%'],
    ['建设50所左右示范学校', '~=', 50, '所'],
    ['约30%的学校参加', '~=', 30, '%'],
    ['普惠率90%', '=', 90, '%'],
    ['近视率降至40%', '=', 40, '%'],
    ['封闭化管理率达到100%', '=', 100, '%'],
    ['之比降至1.05', '=', 1.05],
    ['巩固率稳定在98%以上', 'maintain', 98, '%'],
    ['覆盖率保持100%', 'maintain', 100, '%'],
    ['近视率每年降低0.5个百分点以上', 'decrease', 0.5, '个百分点'],
    ['教师减少10%', 'decrease', 10, '%'],
    ['降低不少于10%', 'decrease', 10, '%'],
    ['预期寿命提高1岁左右', 'increase', 1, '岁'],
    ['收入比2020年翻一番', 'increase', 100, '%'],
    ['用纸量减半', 'decrease', 50, '%'],
    ['乡村学校全覆盖', 'full', 100, '%'],
    ['乡村学校均具备寄宿条件', 'full', 100, '%'],
    ['所有学校饮用水达标', 'full', 100, '%'],
    ['编制教师应补尽补', 'full', 100, '%'],
    ['大班额动态清零', 'none', 0],
    ['失学辍学保持“常态清零”', 'none', 0],
    ['教学点数量不再新增', 'none', 0],
    ['校园安全事故零发生', 'none', 0],
  ])('%s', (text, comparator, value, unit) => {
    const read = only(text);
    expect([read?.comparator, read?.value, read?.unit]).toEqual([comparator, value, unit]);
  });

  test.each<[string, Comparator]>([
    ['申报一批省级文明校园', 'some'],
    ['在编教师比例逐年提升', 'increase'],
    ['生均支出逐年只增不减', 'increase'],
    ['化肥使用量保持负增长', 'decrease'],
    ['制度基本建立', 'complete'],
    ['到2025年,建立定期更新机制', 'complete'],
    ['2027年,达到省定II类办学条件标准', 'qualitative'],
    ['设施设备配备齐全', 'qualitative'],
    ['2025年,管理更加优化', 'qualitative'],
    ['所占比例不低于市级', '>='],
  ])('%s 没有数', (text, comparator) => {
    const read = only(text);
    expect(read).toMatchObject({ comparator });
    expect(read?.value).toBeUndefined();
  });
});

describe('上下两界与区间', () => {
  test.each([
    ['建设3—5所学校', 3, 5, '所'],
    ['建设3至5所学校', 3, 5, '所'],
    ['建设15-20个基地', 15, 20, '个'],
    ['占比达到50%～60%', 50, 60, '%'],
    ['占比不低于55%，且不高于80%', 55, 80, '%'],
    ['大班额比例不超过5%、不低于1%', 1, 5, '%'],
  ])('%s', (text, value, valueMax, unit) =>
    expect(only(text)).toMatchObject({ comparator: 'range', value, valueMax, unit }),
  );

  test('由…提高到…只取到达的', () => {
    expect(rows('毛入园率由目前的75%提升至85%')).toEqual([[{}, '=', 85, '%']]);
    expect(rows('配备率由2022年的78.6%提高到2025年的95%')).toEqual([[{ year: 2025 }, '=', 95, '%']]);
  });
});

describe('数与单位', () => {
  test.each<[string, number, string]>([
    ['新增学位10万个', 100_000, '个'],
    ['投入资金15万元', 15, '万元'],
    ['投入资金1.2亿元', 1.2, '亿元'],
    ['总规模达到5万亿元', 5, '万亿元'],
    ['产量达到1100亿斤', 1.1e11, '斤'],
    ['三分之一的学校达到标准', 33.33, '%'],
    ['百分之五十的学校达到标准', 50, '%'],
    ['五成学校达到标准', 50, '%'],
    ['达到全国平均的1.5倍', 1.5, '倍'],
    ['建设三个教研基地', 3, '个'],
    ['建成两所学校', 2, '所'],
    ['达到９０％', 90, '%'],
    ['达到5O%', 50, '%'],
    ['死亡率控制在12/10万', 12, '/10万'],
    ['每千人拥有社会体育指导员2.16名', 2.16, '名'],
    ['占地2.5万平方米', 25_000, '平方米'],
  ])('%s', (text, value, unit) => expect(only(text)).toMatchObject({ value, unit }));
});

describe('期限管到哪里', () => {
  test('年份管后面各截，直到下一个时间词', () => {
    expect(rows('2023年,普惠率达到85%,公办率达到50%;2025年,普惠率达到90%')).toEqual([
      [{ year: 2023 }, '=', 85, '%'],
      [{ year: 2023 }, '=', 50, '%'],
      [{ year: 2025 }, '=', 90, '%'],
    ]);
  });

  test('不往前管', () => {
    expect(rows('教师比例逐步提升,2027年之比降至1.05以内')).toEqual([
      [{}, 'increase'],
      [{ year: 2027 }, '<=', 1.05],
    ]);
  });

  test('句中的每年只管这一截，独占一截的管后面', () => {
    expect(rows('至2027年,每年遴选50所学校;温馨校园全覆盖')).toEqual([
      [{ year: 2027, recurring: '每年' }, '=', 50, '所'],
      [{ year: 2027 }, 'full', 100, '%'],
    ]);
    expect(rows('至2027年,每个培养周期内,名师占比不低于20%,名校长占比不低于30%')).toEqual([
      [{ year: 2027, recurring: '每个培养周期内' }, '>=', 20, '%'],
      [{ year: 2027, recurring: '每个培养周期内' }, '>=', 30, '%'],
    ]);
  });

  test('每年培训、选派：动词接着动词，都是每年的事；换了主语或说比率的不是', () => {
    expect(rows('每年培训教师1000名,选派支教教师500名,覆盖率达到90%')).toEqual([
      [{ recurring: '每年' }, '=', 1000, '名'],
      [{ recurring: '每年' }, '=', 500, '名'],
      [{}, '=', 90, '%'],
    ]);
    expect(rows('省级财政每年安排5000万元,每个县补助200万元')).toEqual([
      [{ recurring: '每年' }, '=', 5000, '万元'],
      [{}, '=', 200, '万元'],
    ]);
  });

  test('年底前完成，承前省了主语', () => expect(rows('2023年底前完成。')).toEqual([[{ year: 2023 }, 'complete']]));

  test('期间、起、区间', () => {
    expect(rows('“十四五”期间,每年培训1000名')).toEqual([
      [{ from: 2021, to: 2025, recurring: '每年' }, '=', 1000, '名'],
    ]);
    expect(rows('从2023年起,每年培训1000名')).toEqual([[{ from: 2023, recurring: '每年' }, '=', 1000, '名']]);
    expect(rows('2023—2025年,新建10所')).toEqual([[{ from: 2023, to: 2025 }, '=', 10, '所']]);
  });

  test('6月底前沿用前文的年份', () => {
    expect(rows('2024年,6月底前整改率达到50%,12月底前整改率达到80%')).toEqual([
      [{ year: 2024, month: 6 }, '=', 50, '%'],
      [{ year: 2024, month: 12 }, '=', 80, '%'],
    ]);
  });

  test('比较的年份、括号里的年份、书名里的年份', () => {
    expect(rows('到2030年,死亡率较2015年下降30%')).toEqual([[{ year: 2030 }, 'decrease', 30, '%']]);
    expect(rows('新建20所(2025年底前),改造30所(2026年底前完成)')).toEqual([
      [{ year: 2025 }, '=', 20, '所'],
      [{ year: 2026 }, '=', 30, '所'],
    ]);
    expect(rows('落实《行动计划（2021—2025年）》,普惠率达到90%')).toEqual([[{}, '=', 90, '%']]);
  });

  test('换行后另起年份或编号，是另一条；只是单元格太窄的换行不断句', () => {
    expect(rows('2025年普惠率达到90%\n2027年公办率达到60%')).toHaveLength(2);
    expect(rows('1.普惠率达到90%\n2.公办率达到60%')).toHaveLength(2);
    expect(readTargets('到2025年，普惠率\n达到90%')).toMatchObject([{ metric: '普惠率', value: 90 }]);
  });
});

describe('分别', () => {
  test('各指标各得其数，共有的限定在 metric', () => {
    expect(readTargets('2025年,县域内乡镇学前教育公办率和普惠率分别达到50%、90%。')).toMatchObject([
      { deadline: { year: 2025 }, metric: '县域内乡镇学前教育', part: '公办率', comparator: '=', value: 50, unit: '%' },
      { deadline: { year: 2025 }, metric: '县域内乡镇学前教育', part: '普惠率', comparator: '=', value: 90, unit: '%' },
    ]);
  });

  test('前面的数省了量词', () => {
    expect(rows('小学、初中、高中研究生比例分别提高5、8和10个百分点')).toEqual([
      [{}, 'increase', 5, '个百分点'],
      [{}, 'increase', 8, '个百分点'],
      [{}, 'increase', 10, '个百分点'],
    ]);
  });

  test('以上只说在最后，前面的也按以上读，但标明可有两读', () => {
    const read = readTargets('小学、初中、高中近视率分别下降到38%、60%、70%以下');
    expect(read.map(({ comparator, unsure }) => [comparator, unsure])).toEqual([
      ['<=', true],
      ['<=', true],
      ['<=', undefined],
    ]);
  });

  test('名单与数不一样多，都读出，都标 unsure', () => {
    const read = readTargets('公办率、普惠率分别达到50%、60%、90%');
    expect(read.map(({ value, part, unsure }) => [value, part, unsure])).toEqual([
      [50, undefined, true],
      [60, undefined, true],
      [90, undefined, true],
    ]);
  });

  test('年份与数成对', () => {
    const expected = [
      [{ year: 2025 }, '=', 97, '%'],
      [{ year: 2027 }, '=', 98, '%'],
    ];
    expect(rows('到2025年和2027年，巩固率分别达到97%和98%')).toEqual(expected);
    expect(rows('2025年、2027年巩固率达到97%、98%')).toEqual(expected);
  });
});

describe('不是目标的数', () => {
  test.each([
    '45岁以下乡村学校校长参加培训',
    '在一所学校任职连续满2个任期',
    '56人以上大班额',
    '新任职教师前两个聘期实行捆绑聘用',
    '支持五年制高职教育',
    '整合为三个或多个独立法人机构',
    '“千兆进校、百兆进班”',
    '“一校一案”制定实施方案',
    '达到二类',
    '落实三项制度',
    '面向中西部23个省份开展帮扶',
    '（鲁政办字〔2022〕168号）',
    '根据第12条规定',
    '构建“1+X”模式',
    '推广5G、K12应用',
    '以三年为一个周期',
    '目前全市有幼儿园500所',
    '近三年培训了500名教师',
    '加强乡村教师队伍建设',
    '全国排名进入前10名',
    '不足100名学生的教学点按100名学生核定公用经费',
    '经过3—5年努力',
    '开展“进校园”系列活动',
  ])('%s', (text) => expect(readTargets(text).filter(({ value }) => value !== undefined)).toEqual([]));

  test('省级、市级之后的数照样是目标', () =>
    expect(rows('创建国家级示范校2所、省级5所')).toEqual([
      [{}, '=', 2, '所'],
      [{}, '=', 5, '所'],
    ]));

  test('范围里的数不碍着真的目标', () => {
    expect(rows('所有距离学校2公里以上的乡村走读学生实现接送服务')).toEqual([[{}, 'full', 100, '%']]);
    expect(rows('落实3万人口以上乡镇至少办好2所、3万人口以下乡镇至少办好1所的要求')).toEqual([
      [{}, '>=', 2, '所'],
      [{}, '>=', 1, '所'],
    ]);
    expect(rows('每500名学生配备1名心理教师')).toEqual([[{}, '=', 1, '名']]);
    expect(rows('全国2800多个县中有95%的县达到目标')).toEqual([[{}, '=', 95, '%']]);
    expect(rows('6岁儿童近视率控制在3%左右')).toEqual([[{}, '~=', 3, '%']]);
  });
});

describe('指标名、余地、区间与两读', () => {
  test('指标名是原词', () => {
    expect(only('2025年,市级文明校园比例达到5%')?.metric).toBe('市级文明校园比例');
    expect(only('每年遴选50所市级乡村温馨校园')?.metric).toBe('市级乡村温馨校园');
    expect(readTargets('2023年普惠率达到85%,2025年达到90%')[1]?.metric).toBe('普惠率');
    expect(readTargets('2024年大班额占比控制在3%以下,2025年全面消除')[1]?.metric).toBe('大班额占比');
  });

  test('力争、原则上、基本、鼓励记在 hedge，比较不变', () => {
    expect(only('力争普惠率达到90%以上')).toMatchObject({ hedge: '力争', comparator: '>=' });
    expect(readTargets('力争到2025年,普惠率达到90%')).toMatchObject([{ hedge: '力争' }]);
    expect(only('原则上应达到50%以上')).toMatchObject({ hedge: '原则上', comparator: '>=' });
    expect(only('指导站建设基本全覆盖')).toMatchObject({ hedge: '基本', comparator: 'full' });
    expect(only('鼓励50%县(市、区)开展试点')).toMatchObject({ hedge: '鼓励', comparator: '=' });
    expect(only('基本公共服务覆盖率达到90%')?.hedge).toBeUndefined();
  });

  test('区间在原文里就是那几个字', () => {
    const text = '2025 年，普惠率 达到９０％ 以上。';
    const [start, end] = only(text)?.span ?? [0, 0];
    expect(text.slice(start, end)).toBe('普惠率 达到９０％ 以上');
  });

  test('可有两读的标 unsure', () => {
    expect(only('所有学校全部建成一处劳动实践场所')).toMatchObject({ comparator: 'full', unsure: true });
    expect(only('生师比不高于18:1')).toMatchObject({ value: 18, unsure: true });
    expect(readTargets('2018年底基本消除超大班额(控制在2%以内)')).toMatchObject([
      { comparator: 'none' },
      { comparator: '<=', value: 2, unsure: true },
    ]);
    expect(only('普惠率达到90%')?.unsure).toBeUndefined();
  });
});
