import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validate } from '../../../../functions/rules/engine.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import { holdsWhenFaulty } from '../faulty-sheets.ts';
import { edition, reader } from '../one-sheet.ts';
import { FIRST_ROW } from '../plan.ts';
import { AS_OF, COLUMNS, check, knownPairs, type Line, sheetOf } from './table.ts';

const grave = (lines: readonly Line[], place?: string) =>
  check(lines, { ...(place !== undefined && { place }) }).filter(({ severity }) => severity !== 'info');

/** 一个县填的表，签约方写名称。 */
const named = (): Line[] =>
  knownPairs().map((pair) => ({
    ...pair,
    signatories: `${pair.university}、${pair.county}人民政府、${pair.school}`,
    startsOn: '2022年9月',
    endsOn: '2025年8月',
    brandFee: 0,
    crossRegion: false,
  }));

describe('对的表', () => {
  test('已查到的26对，什么也不说', () => {
    expect(check(knownPairs())).toEqual([]);
  });

  test('签约方写名称、日期只写到月，也什么都不说', () => {
    expect(check(named())).toEqual([]);
  });

  test('名单之外的结对：只有一条提示，说无从判断', () => {
    const others = ['甲县', '乙县', '丙县'].map((county) => ({
      county,
      school: `${county}第一中学`,
      province: '云南省',
    }));
    expect(check(others).map(({ rule, severity, row }) => [rule, severity, row])).toEqual([
      ['custody/pairs-open', 'info', undefined],
    ]);
  });

  test('河北的表、不说所属地的表，一样没有错误和警告', () => {
    const rows = knownPairs().filter(({ province }) => province === '河北省');
    expect(grave(rows, '130000')).toEqual([]);
    expect(grave(rows)).toEqual([]);
    expect(grave(knownPairs(), '650000')).toEqual([]);
  });

  test.each([
    ['日期用点', (text: string) => text.replaceAll('-', '.')],
    ['日期用汉字', (text: string) => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/u, '$1年$2月$3日')],
    ['首尾空白', (text: string) => ` ${text}　`],
    ['全角数字', (text: string) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
    ['换行分隔', (text: string) => text.replaceAll('、', '\n')],
    ['空格分隔', (text: string) => text.replaceAll('、', ' ')],
    ['校名写简称', (text: string) => text.replace('第一中学', '一中')],
    ['省名写简称', (text: string) => text.replace(/^(.{2})省$/u, '$1')],
  ] as const)('无害的变化：%s', (_, change) => {
    const sheet = sheetOf(named());
    const rows = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell)));
    const { findings } = validate({ sheets: [{ ...sheet, rows }] }, edition, reader, AS_OF);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

/** 经办人会犯的毛病，一格一种。 */
const FAULTS: readonly (readonly [keyof Line, CellValue])[] = [
  ['university', '清华大学'],
  ['university', null],
  ['school', '实验高中'],
  ['province', '山东省'],
  ['province', '山希省'],
  ['county', '右玉县'],
  ['signedOn', '2022-08-01'],
  ['signedOn', '2021-07-20'],
  ['signedOn', null],
  ['filedOn', '2022年9月'],
  ['filedOn', '2022-07-01'],
  ['startsOn', '2022-07-01'],
  ['startsOn', '2023-09-01'],
  ['endsOn', '2024-08-31'],
  ['endsOn', '2021-08-31'],
  ['endsOn', '没有'],
  ['modes', '派驻团队、挂牌'],
  ['signatories', '托管高校、帮扶县中'],
  ['signatories', ' 清华大学、县政府、县中 '],
  ['brandFee', 50_000],
  ['brandFee', '是'],
  ['feeUses', '教师培训、奖金'],
  ['crossRegion', '是'],
];
const faulty = fc
  .array(fc.tuple(fc.nat({ max: 7 }), fc.constantFrom(...FAULTS)), { minLength: 1, maxLength: 10 })
  .map((faults) => {
    const lines = [...knownPairs().slice(0, 6), ...knownPairs().slice(0, 2)];
    for (const [at, [field, value]] of faults) lines[at] = { ...lines[at], [field]: value };
    return sheetOf(lines);
  });

describe('错的表', () => {
  test.each(FAULTS)('%s 写成 %s，指到那一行', (field, value) => {
    const found = check(knownPairs().map((line, index) => (index === 0 ? { ...line, [field]: value } : line)));
    expect(found.filter(({ row }) => row === FIRST_ROW).length).toBeGreaterThan(0);
    expect(found.filter(({ row }) => row !== undefined && row !== FIRST_ROW)).toEqual([]);
  });

  holdsWhenFaulty({
    sheets: faulty,
    pack: 'moe-2022',
    asOf: AS_OF,
    words: ['北京大学', '山西省', '第一中学', '和', '2022年9月', 44_800],
  });

  test('满格的长文字、上万行，都读得完', () => {
    const long = COLUMNS.map(() => '北京大学和'.repeat(6_500));
    const rows = [long, ...Array.from({ length: 5_000 }, () => sheetOf([{ university: '清华大学' }]).rows[0] ?? [])];
    const { findings } = validate({ sheets: [{ ...sheetOf([]), rows }] }, edition, reader, AS_OF);
    expect(findings.length).toBeGreaterThan(5_000);
  });
});
