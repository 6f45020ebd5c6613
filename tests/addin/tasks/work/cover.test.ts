import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetDraft as Draft, DraftCell } from '../../../../addin/excel/sheet-draft.ts';
import { recognise } from '../../../../addin/tasks/recognise.ts';
import { carryOut } from '../../../../addin/tasks/work/carry-out.ts';
import { planCover } from '../../../../addin/tasks/work/cover.ts';
import { coverageGaps, coverageSummary, shownRate } from '../../../../addin/tasks/work/coverage-sheets.ts';
import type { CoverageResponse } from '../../../../shared/api/coverage.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import type { ReferenceSchool } from '../../../../shared/reference.ts';
import { openWorkbook, type SheetDraft, sheetOf } from '../open-workbook.ts';
import { AS_OF, reference, serving } from './serving.ts';

const share = (schools: number, paired: number) => ({ schools, paired, rate: paired / schools });
const RESPONSE: CoverageResponse = {
  edition: '1',
  asOf: AS_OF,
  goal: {
    ...{ rate: 1, by: '2025年' },
    citation: { pack: 'lc-2023', document: '某方案（征求意见稿）', article: '清单第30项' },
  },
  whole: share(6, 3),
  counties: [
    {
      county: '冠县',
      ...share(4, 3),
      towns: [
        { town: '甲镇', ...share(2, 1) },
        { town: '乙镇', ...share(2, 2) },
      ],
    },
    { county: '莘县', ...share(2, 0), towns: [{ town: '甲镇', ...share(2, 0) }] },
  ],
  gaps: [
    { sheet: '名录', row: 5, county: '冠县', town: '甲镇', school: '一小', weak: true, why: '结对表里没有这所学校' },
    { sheet: '名录', row: 8, county: '莘县', town: '甲镇', school: '一小', weak: false, why: '结对已退出或撤销' },
    { sheet: '名录', row: 9, county: '莘县', town: '甲镇', school: '一小', weak: false, why: '结对表里没有这所学校' },
  ],
  notes: ['学校名录有1所没有写明城乡类型，没有计入'],
};

const plain = (cell: DraftCell | undefined): CellValue =>
  typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
const lines = (draft: Draft): CellValue[][] => draft.rows.map(({ cells }) => cells.map(plain));

describe('覆盖率汇总', () => {
  test('先各县与合计，再各乡镇；比率是数，附目标与差距', () => {
    const draft = coverageSummary(RESPONSE);
    expect(lines(draft)).toEqual([
      ['冠县', '全县', 4, 3, 1, 0.75, 1, -0.25],
      ['莘县', '全县', 2, 0, 2, 0, 1, -1],
      ['合计', null, 6, 3, 3, 0.5, 1, -0.5],
      ['冠县', '甲镇', 2, 1, 1, 0.5, 1, -0.5],
      ['冠县', '乙镇', 2, 2, 0, 1, 1, 0],
      ['莘县', '甲镇', 2, 0, 2, 0, 1, -1],
    ]);
    expect(draft.columns.filter(({ numberFormat }) => numberFormat === '0.0%').map(({ title }) => title)).toEqual([
      '覆盖率',
      '目标覆盖率',
      '与目标相差',
    ]);
  });

  test('图画的是各县的覆盖率，行连着', () => {
    expect(coverageSummary(RESPONSE).chart).toMatchObject({ category: 0, values: [5], rows: [0, 1] });
    expect(coverageSummary({ ...RESPONSE, counties: [] }).chart).toBeUndefined();
  });

  test('说明目标与出处、征求意见稿、版本与日期、没有计入的', () => {
    expect(coverageSummary(RESPONSE).notes).toEqual([
      '本表由“教育台账”写出，不参加校验。',
      '目标：2025年公办乡村学校（含幼儿园）结对达到 100%（清单第30项）。',
      '学校名录有1所没有写明城乡类型，没有计入。',
      '依据：某方案（征求意见稿）。',
      '所据的是征求意见稿，不是正式印发的文件，以印发的为准。',
      `参考数据版本 1，判断日期 ${AS_OF}。`,
    ]);
  });

  test('没有目标的地方，目标与差距空着', () => {
    const { goal: _goal, ...response } = RESPONSE;
    expect(lines(coverageSummary(response))[0]?.slice(-2)).toEqual([null, null]);
  });

  test('不足目标的，看上去也不足', () => {
    expect(shownRate({ rate: 2999 / 3000 })).toBe(0.999);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.3, 0.55, 1), (rate, goal) => {
        const shown = shownRate({ rate }, goal);
        expect(Math.round(shown * 1000) >= Math.round(goal * 1000)).toBe(rate >= goal);
        expect(Math.abs(shown - rate)).toBeLessThanOrEqual(0.001);
      }),
    );
  });
});

test('未结对学校清单：链到名录那一行，同名的学校各是各的', () => {
  const draft = coverageGaps(RESPONSE, (sheet, row) => ({ worksheet: sheet, address: `B${row}` }));
  expect(lines(draft)).toEqual([
    [1, '冠县', '甲镇', '一小', '是', '结对表里没有这所学校'],
    [2, '莘县', '甲镇', '一小', '否', '结对已退出或撤销'],
    [3, '莘县', '甲镇', '一小', '否', '结对表里没有这所学校'],
  ]);
  expect(draft.rows.map(({ cells }) => cells[3])).toEqual(
    [5, 8, 9].map((row) => ({ value: '一小', link: { worksheet: '名录', address: `B${row}` } })),
  );
  expect(new Set(draft.rows.map(({ key }) => key)).size).toBe(3);
});

const REGISTER: SheetDraft = {
  name: '名录',
  lines: [
    ['学校标识码', '学校名称', '县(市、区)', '乡镇', '学段', '城乡类型', '办学性质', '薄弱学校'],
    ['2137000001', '冠县实验小学', '冠县', '清泉街道', '小学', '城区', '公办', '否'],
    ['2137000002', '=一小', '冠县', '清水镇', '小学', '乡村', '公办', '是'],
    ['2137000003', '二小', '冠县', '清水镇', '小学', '乡村', '公办', '否'],
    ['2137000004', '三小', '莘县', '朝城镇', '小学', '乡村', '公办', '否'],
  ],
};
const LEDGER: SheetDraft = {
  name: '台账',
  lines: [
    ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
    [1, '项目', '任务。', '2025年全覆盖。', '市教育体育局', '市财政局', '基础教育科'],
  ],
};
const SCHOOLS: ReferenceSchool[] = REGISTER.lines.slice(1).map((line) => {
  const [code = '', name = '', county = '', town = '', phase = '', setting = '', ownership = '', weak] =
    line.map(String);
  return { code, name, county, town, phase, setting, ownership, weak: weak === '是' };
});
const PAIRS: SheetDraft = {
  name: '结对表',
  lines: [
    ['县(市、区)', '乡镇', '乡村学校', '学段', '办学性质', '帮扶学校', '结对形式', '办学模式'],
    ['冠县', '清水镇', '二小', '小学', '公办', '冠县实验小学', '一对一', '城乡结对'],
  ],
};

const plan = (api = serving()) => planCover(api, { work: 'cover' }, { asOf: AS_OF });

describe('写进工作簿', () => {
  test('两张新工作表与一幅图；再做一次没有要写的；写出的表不再当作要校验的表', async () => {
    const workbook = openWorkbook(REGISTER, PAIRS);
    const planned = await plan();
    expect(planned.steps).toEqual(['新建工作表“覆盖率汇总”，5 行', '新建工作表“未结对学校清单”，2 行']);
    await carryOut(planned);
    expect(sheetOf(workbook, '覆盖率汇总').charts).toHaveLength(1);
    const links = [...sheetOf(workbook, '未结对学校清单').rows.values()].flatMap(
      (cells) => cells.get(3)?.formula ?? [],
    );
    expect(links.toSorted()).toEqual(['=HYPERLINK("#\'名录\'!B3","=一小")', '=HYPERLINK("#\'名录\'!B5","三小")']);
    expect((await recognise()).tables.map(({ sheet }) => sheet)).toEqual(['名录', '结对表']);
    expect(await plan()).toMatchObject({ steps: [], changes: [], left: [] });
  });

  test('结对补上了再做：更新同两张表', async () => {
    const workbook = openWorkbook(REGISTER, PAIRS);
    await carryOut(await plan());
    sheetOf(workbook, '结对表').rows.set(
      2,
      new Map(
        ['莘县', '朝城镇', '三小', '小学', '公办', '冠县实验小学', '一对一', '城乡结对'].map((value, i) => [
          i,
          { value },
        ]),
      ),
    );
    await carryOut(await plan());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['名录', '结对表', '覆盖率汇总', '未结对学校清单']);
    const values = (name: string) =>
      [...sheetOf(workbook, name).rows.values()].map((cells) =>
        [...cells].sort(([left], [right]) => left - right).flatMap(([, { value }]) => value ?? []),
      );
    expect(values('覆盖率汇总')).toContainEqual(['合计', 3, 2, 1, 2 / 3, 1, 2 / 3 - 1]);
    expect(values('未结对学校清单').flat()).not.toContain('三小');
  });

  test.each<[string, SheetDraft[], number]>([
    ['有结对表，参考数据里没有名录', [PAIRS], 1],
    ['两样都没有，不问服务', [LEDGER], 0],
  ])('没有学校名录，说明要放哪张表：%s', async (_, sheets, asked) => {
    openWorkbook(...sheets);
    const api = serving();
    await expect(plan(api)).rejects.toMatchObject({
      reason: 'nothing-recognised',
      message: expect.stringContaining('学校名录'),
    });
    expect(api.asked).toHaveLength(asked);
  });

  test('没有名录表而参考数据里有：照它算，只算表中写到的县；学校没有可链的行', async () => {
    const workbook = openWorkbook(PAIRS);
    const planned = await plan(serving({}, { ...reference, schools: SCHOOLS }));
    expect(planned.notes).toContainEqual(expect.stringContaining('参考数据中的学校名录'));
    await carryOut(planned);
    const gaps = [...sheetOf(workbook, '未结对学校清单').rows.values()].flatMap((cells) => cells.get(3) ?? []);
    expect(gaps.map(({ value }) => value)).toContain('=一小');
    expect(gaps.map(({ value }) => value)).not.toContain('三小');
    expect(gaps.flatMap(({ formula }) => formula ?? [])).toEqual([]);
  });

  test('没有结对表也算，并说明', async () => {
    openWorkbook(REGISTER);
    expect((await plan()).notes).toContain('没有结对表，全部学校算作未结对');
  });
});
