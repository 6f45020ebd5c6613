import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validate } from '../../../../functions/rules/engine.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import { holdsWhenFaulty } from '../faulty-sheets.ts';
import { edition, reader } from '../one-sheet.ts';
import { FIRST_ROW } from '../plan.ts';
import { AS_OF, check, type Line, sheetOf, sixPairs } from './table.ts';

const grave = (lines: readonly Line[], place?: string) =>
  check(lines, { ...(place !== undefined && { place }) }).filter(({ severity }) => severity !== 'info');

/** 各县结对的表：一对一，每行写了两侧的县。 */
const countyPairs = (): Line[] =>
  [
    ['寿光市', '冠县'],
    ['诸城市', '莘县'],
    ['青州市', '高唐县'],
    ['高密市', '东昌府区'],
  ].map(([helperCounty = '', helpedCounty = '']) => ({ helperCounty, helpedCounty }));

const hebei: readonly Line[] = [
  { helperCity: '石家庄市', helpedCity: '张家口市' },
  { helperCity: '唐山市', helpedCity: '承德市', helperCounty: '迁安市', helpedCounty: '丰宁县' },
];

describe('对的表', () => {
  test('六对齐全，什么也不说', () => {
    expect(check(sixPairs())).toEqual([]);
  });

  test('各县结对的摘录，没有错误和警告', () => {
    expect(grave(countyPairs())).toEqual([]);
  });

  test('外省的表没有错误和警告，不论说没说所属地', () => {
    expect(grave(hebei)).toEqual([]);
    expect(grave(hebei, '130000')).toEqual([]);
  });

  test.each([
    ['简称', (text: string) => text.replace(/市$/u, '')],
    ['首尾空白', (text: string) => ` ${text}　`],
    ['全角逗号', (text: string) => text.replaceAll('、', '，')],
    ['换行分隔', (text: string) => text.replaceAll('、', '\n')],
    ['日期用点', (text: string) => text.replaceAll('-', '.')],
  ] as const)('无害的变化：%s', (_, change) => {
    const sheet = sheetOf(sixPairs());
    const rows = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell)));
    const { findings } = validate({ sheets: [{ ...sheet, rows }] }, edition, reader, AS_OF);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

/** 经办人会犯的毛病，一格一种。 */
const FAULTS: readonly (readonly [keyof Line, CellValue])[] = [
  ['helperCity', '聊城市'],
  ['helperCity', '济南布'],
  ['helperCity', '东营市'],
  ['helperCity', null],
  ['helperCity', ' 青岛 市'],
  ['helpedCity', '潍坊市'],
  ['helpedCity', '石家庄市'],
  ['helperCounty', '冠县'],
  ['helpedCounty', '寿光市'],
  ['fields', '基础教育、体育'],
  ['form', '一对多'],
  ['form', '多对一'],
  ['form', '结对'],
  ['meetingDate', null],
  ['meetingDate', '2017年3月'],
  ['meetingDate', '2021-01-01'],
  ['meetingDate', '待定'],
  ['leadersPresent', '否'],
  ['leadersPresent', null],
  ['specialPlan', '无'],
  ['specialPlan', ''],
];
const faulty = fc
  .array(fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(...FAULTS)), { minLength: 1, maxLength: 10 })
  .map((faults) => {
    const lines = [...sixPairs(), ...countyPairs()];
    for (const [at, [field, value]] of faults) lines[at] = { ...lines[at], [field]: value };
    return sheetOf(lines);
  });

describe('错的表', () => {
  test.each(FAULTS)('%s 写成 %s，指到那一行', (field, value) => {
    const [weifang, ...others] = sixPairs().toSorted((a) => (a.helperCity === '潍坊市' ? -1 : 1));
    const lines = [{ ...weifang, [field]: value }, ...others];
    expect(check(lines).filter(({ row }) => row === FIRST_ROW).length).toBeGreaterThan(0);
  });

  holdsWhenFaulty({
    sheets: faulty,
    pack: 'sd-2019',
    asOf: AS_OF,
    words: ['济南市', '聊城市', '市中区', '一对多', '2019-05', 43_600],
  });
});
