import { describe, expect, test } from 'vitest';
import { departmentReader } from '../../../functions/text/departments.ts';
import { LIAOCHENG_DEPARTMENTS } from './gold/departments-registers.ts';

const liaocheng = departmentReader(LIAOCHENG_DEPARTMENTS);
const unregistered = departmentReader([]);
const names = (text: string) => liaocheng.read(text).map(({ name }) => name);
const generic = (text: string) => liaocheng.read(text).flatMap((each) => (each.generic === true ? each.name : []));

describe('地名里的字不是句子里的字', () => {
  test.each([
    ['成都市发展和改革委员会 中共成都市委社会工作部', ['成都市发展和改革委员会', '中共成都市委社会工作部']],
    ['四川省成都市教育局、都江堰市财政局', ['四川省成都市教育局', '都江堰市财政局']],
    ['将乐县教育局、那曲市民政局，图们市教育局', ['将乐县教育局', '那曲市民政局', '图们市教育局']],
    ['扬州市江都区教育局、丰都县教委', ['扬州市江都区教育局', '丰都县教委']],
    ['成都海关', ['成都海关']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
    expect(unregistered.read(text).map(({ name }) => name)).toEqual(expected);
  });

  test.each(['都由各县教育局负责落实', '各部门都要落实', '我们都在市里', '将在各县召开会议'])('%s 是句子', (text) =>
    expect(liaocheng.read(text).filter((each) => each.generic !== true)).toEqual([]),
  );
});

describe('只说一类的，是泛指', () => {
  test.each([
    ['市财政局、各责任单位', ['各责任单位']],
    ['各牵头单位、各配合单位', ['各牵头单位', '各配合单位']],
    ['各部门、直属机构', ['各部门', '直属机构']],
    ['市财政局，中小学、幼儿园', ['中小学', '幼儿园']],
    ['各有关部门、各区协同推进', ['各有关部门', '各区']],
  ])('%s', (text, expected) => expect(generic(text)).toEqual(expected));

  test('后面有冒号的仍是标签', () =>
    expect(liaocheng.read('牵头单位：市财政局，各责任单位：市公安局').map(({ name, role }) => [name, role])).toEqual([
      ['市财政局', 'lead'],
      ['市公安局', undefined],
    ]));
  test('有名有姓的学校、机构不是', () => {
    expect(generic('市教育局直属学校、东方红幼儿园')).toEqual([]);
    expect(names('东方红幼儿园')).toEqual(['东方红幼儿园']);
  });
});

describe('一个名称里的两级', () => {
  test.each(['市人大常委会社会建设委', '国家税务总局市税务局', '人民银行市分行', '国家税务总局聊城市税务局'])(
    '%s',
    (text) => expect(names(text)).toEqual([text]),
  );

  test('别的相连的仍是两家', () => {
    expect(names('农业银行市教育体育局')).toEqual(['农业银行', '市教育体育局']);
    expect(names('市财政局人民银行市分行')).toEqual(['市财政局', '人民银行市分行']);
  });
});

test('一万个层级字也读得完：地名至多看三级', () => {
  expect(liaocheng.read('市'.repeat(10_000)).filter(({ known }) => known)).toEqual([]);
});
