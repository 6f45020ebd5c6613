import { describe, expect, test } from 'vitest';
import { Problem } from '../../../shared/api/problem.ts';
import { type CellValue, ValidationResponse } from '../../../shared/api/validations.ts';
import { post, SHEET } from '../ask.ts';

const VALIDATE = '/v1/validations';
const AS_OF = '2024-06-01';

/** 一张托管表的一行，改几格；没有毛病。 */
const RIGHT: Readonly<Record<string, CellValue>> = {
  university: '北京大学',
  school: '垣曲中学',
  province: '山西省',
  county: '垣曲县',
  signedOn: '2022-07-20',
  filedOn: '2022-08-10',
  startsOn: '2022-09-01',
  endsOn: '2025-08-31',
  modes: '派驻团队',
  signatories: '托管高校、县级政府、帮扶县中',
  brandFee: '无',
  feeUses: '教师培训',
  crossRegion: '否',
};

async function findings(sheet: object) {
  const response = await post(VALIDATE, { sheets: [sheet], asOf: AS_OF });
  expect(response.status, await response.clone().text()).toBe(200);
  return ValidationResponse.parse(await response.json()).findings;
}

const custody = (changes: Readonly<Record<string, CellValue>>) => {
  const row = { ...RIGHT, ...changes };
  return findings({
    kind: 'custody',
    name: '托管',
    columns: Object.keys(row),
    firstRow: 2,
    rows: [Object.values(row)],
  });
};

async function refused(status: number, sheet: object): Promise<string> {
  const response = await post(VALIDATE, { sheets: [sheet], asOf: AS_OF });
  expect(response.status).toBe(status);
  const problem = Problem.parse(await response.json());
  return JSON.stringify([problem.detail, problem.errors]);
}

describe('列与行不对', () => {
  test('说是项目清单，列却是别的表的：逐列说没有这个字段', async () => {
    const said = await refused(422, { ...SHEET, columns: ['school', 'helperSchool'], rows: [['甲', '乙']] });
    expect(said).toContain('没有字段“school”');
    expect(said).toContain('没有字段“helperSchool”');
  });

  test('必需的列没有送：每列一条，不是出错', async () => {
    const found = await findings({ ...SHEET, columns: ['name'], rows: [['乡村绿色校园创建行动']] });
    const missing = found.filter(({ rule }) => rule === 'every-sheet/column-missing').map(({ column }) => column);
    expect(new Set(missing)).toEqual(new Set(['no', 'task', 'goal', 'lead', 'participants', 'offices']));
  });

  test('行短了当作空着，长了说是哪一行', async () => {
    const found = await findings({ ...SHEET, rows: [[3, '乡村绿色校园创建行动'], []] });
    expect(found.filter(({ rule }) => rule === 'every-sheet/cell-empty').map(({ column }) => column)).toEqual([
      'task',
      'goal',
      'lead',
    ]);
    expect(await refused(422, { ...SHEET, rows: [[1], ['x', 2, 3, 4, 5, 6, 7, 8]] })).toContain('8 格，多于 7 列');
  });
});

describe('格里的写法', () => {
  test.each(['2022年7月20日', '2022/7/20', '2022.7.20', '2022-7-20', '20220720', 44_762, '44762', '2022年7月'])(
    '签订日期写成 %s，一样读',
    async (signedOn) => {
      expect(await custody({ signedOn })).toEqual([]);
    },
  );

  test.each(['2022年8月1日', '2022/8/1', '2022.8.1', '2022-08-01', '20220801', 44_774, '2022/8/1 0:00:00'])(
    '签订日期写成 %s，一样说晚了一天',
    async (signedOn) => {
      expect(await custody({ signedOn })).toMatchObject([
        { rule: 'custody/signed-late', severity: 'error', column: 'signedOn', row: 2 },
      ]);
    },
  );

  test.each(['2022-02-30', '去年', 99_999_999, true])('签订日期写成 %s，说不是日期', async (signedOn) => {
    expect(await custody({ signedOn })).toMatchObject([{ rule: 'every-sheet/date-invalid', severity: 'error' }]);
  });

  test.each(['是', '√', '有', 'Y', true, 1, '1'])('跨区域招生写成 %s，是错误', async (crossRegion) => {
    expect(await custody({ crossRegion })).toMatchObject([{ rule: 'custody/cross-region', severity: 'error' }]);
  });
  test.each(['否', '×', '无', 'N', false, 0, '0', null])('跨区域招生写成 %s，什么也不说', async (crossRegion) => {
    expect(await custody({ crossRegion })).toEqual([]);
  });

  test('序号存成文本：提示，给出改法', async () => {
    const found = await findings({ ...SHEET, rows: [['1', ...(SHEET.rows[0] ?? []).slice(1)]] });
    expect(found.filter(({ rule }) => rule === 'every-sheet/number-as-text')).toMatchObject([
      { severity: 'info', fix: { value: 1 } },
    ]);
  });
});

describe('太大', () => {
  test('一格一百万字：说一格的上限', async () => {
    const rows = [[1, '名', '任务', '长'.repeat(1_000_000), '市教育体育局', null, null]];
    expect(await refused(422, { ...SHEET, rows })).toContain('32767');
  });

  test('一次五万行：说上限，请分片送', async () => {
    const said = await refused(413, {
      ...SHEET,
      columns: ['no'],
      rows: Array.from({ length: 50_000 }, (_, no) => [no]),
    });
    expect(said).toContain('20000 行，这次有 50000 行；请分片送');
  });
});
