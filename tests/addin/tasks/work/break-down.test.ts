import { describe, expect, test } from 'vitest';
import type { CellLink, DraftCell, SheetDraft } from '../../../../addin/excel/sheet-draft.ts';
import { departmentTasks } from '../../../../addin/tasks/work/department-tasks.ts';
import { targetBreakdown } from '../../../../addin/tasks/work/target-breakdown.ts';
import { yearLedger } from '../../../../addin/tasks/work/year-ledger.ts';
import { BreakdownsResponse } from '../../../../shared/api/breakdowns.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import { AS_OF, serving } from './serving.ts';

const COLUMNS = ['no', 'name', 'goal', 'lead', 'participants', 'offices'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], CellValue>>;

const locate = (sheet: string, row: number): CellLink => ({ worksheet: sheet, address: `B${row}` });

const broken = async (...rows: Row[]): Promise<BreakdownsResponse> =>
  BreakdownsResponse.parse(
    await serving().breakdowns({
      asOf: AS_OF,
      sheets: [
        {
          ...{ kind: 'projects', name: '清单', columns: [...COLUMNS], firstRow: 3 },
          rows: rows.map((row) => COLUMNS.map((column) => row[column] ?? null)),
        },
      ],
    }),
  );

const plain = (cell: DraftCell | undefined): CellValue =>
  typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);

/** 一张表的各行，只要几列。 */
const table = (draft: SheetDraft, ...titles: string[]): CellValue[][] =>
  draft.rows.map(({ cells }) =>
    titles.map((title) => plain(cells[draft.columns.findIndex((column) => column.title === title)])),
  );

const GREEN: Row = {
  no: 3,
  name: '乡村绿色校园创建行动',
  goal: '2025年,乡村绿色校园全覆盖。',
  lead: '市教育体育局',
  participants: '市发展改革委',
};
const RATES: Row = {
  ...{ no: 17, name: '乡村幼儿园布局优化行动', lead: '市教育体育局、市财政局', participants: '市委编办' },
  goal: '2024年,学前教育公办率和普惠率分别达到50%、90%;至2027年,每年新建2所。',
};
const VAGUE: Row = {
  no: 40,
  name: '改革评价制度',
  goal: '激发乡村教育发展动力。',
  lead: '市教育体育局',
  offices: '督导室',
};
const YEARLY: Row = {
  no: 41,
  name: '联席会议',
  goal: '每年召开2次联席会议。',
  lead: '市星际开发局',
  participants: '市教育体育局',
};

describe('目标分解表', () => {
  test('一个目标节点一行，按原表的次序；没有读出目标的也列出', async () => {
    const draft = targetBreakdown(await broken(GREEN, RATES, VAGUE), locate);
    expect(table(draft, '序号', '原表序号', '指标', '目标值', '完成时限', '状态')).toEqual([
      [1, 3, '乡村绿色校园', '100%', '2025年', '年内到期'],
      [2, 17, '学前教育公办率', '50%', '2024年', '已到期'],
      [3, 17, '学前教育普惠率', '90%', '2024年', '已到期'],
      [4, 17, '新建', '2所', '至2027年每年', '未到期'],
      [5, 40, '（没有读出目标，请核对原表）', null, null, null],
    ]);
    expect(table(draft, '牵头部门', '参与部门', '责任科室', '对应条款')[0]).toEqual([
      '市教育体育局',
      '市发展改革委',
      '',
      '清单第3项；正文第2条',
    ]);
  });

  test('项目名称链到原表那一行', async () => {
    const draft = targetBreakdown(await broken(GREEN, RATES), locate);
    expect(draft.rows[1]?.cells[2]).toEqual({
      value: '乡村幼儿园布局优化行动',
      link: { worksheet: '清单', address: 'B4' },
    });
  });

  test('写明依据、征求意见稿、版本、日期，且不参加校验', async () => {
    expect(targetBreakdown(await broken(GREEN), locate).notes).toEqual([
      '本表由“教育台账”写出，不参加校验。',
      '依据：聊城市建设全国乡村教育振兴先行区专项工作方案（征求意见稿）。',
      '所据的是征求意见稿，不是正式印发的文件，以印发的为准。',
      `参考数据版本 1，判断日期 ${AS_OF}。`,
    ]);
  });
});

describe('年度任务台账', () => {
  test('按年度；跨几年的各年都列，每年的各年都列，没有写明年份的在最后', async () => {
    const draft = yearLedger(await broken(GREEN, RATES, VAGUE, YEARLY), locate);
    expect(table(draft, '年度', '项目名称', '目标值')).toEqual([
      ...[2023, 2024, 2025, 2026, 2027].flatMap((year) => [
        ...(year === 2025 ? [['2025年', '乡村绿色校园创建行动', '100%']] : []),
        ...(year === 2024
          ? [
              ['2024年', '乡村幼儿园布局优化行动', '50%'],
              ['2024年', '乡村幼儿园布局优化行动', '90%'],
            ]
          : []),
        [`${year}年`, '乡村幼儿园布局优化行动', '2所'],
        [`${year}年`, '联席会议', '2次'],
      ]),
      ['未写明年份', '改革评价制度', null],
    ]);
  });

  test('一个年份也没有时，全在“未写明年份”', async () => {
    expect(table(yearLedger(await broken(VAGUE, YEARLY), locate), '年度', '项目名称')).toEqual([
      ['未写明年份', '改革评价制度'],
      ['未写明年份', '联席会议'],
    ]);
  });
});

describe('部门任务清单', () => {
  test('一个部门一个项目一行，先牵头后参与；没有写部门的在最后', async () => {
    const draft = departmentTasks(
      await broken(GREEN, YEARLY, RATES, { no: 9, name: '无主项目', goal: '2025年全覆盖' }),
      locate,
    );
    expect(table(draft, '部门', '分工', '原表序号')).toEqual([
      ['市教育体育局', '牵头', 3],
      ['市教育体育局', '牵头', 17],
      ['市教育体育局', '参与', 41],
      ['市星际开发局', '牵头', 41],
      ['市财政局', '牵头', 17],
      ['市发展改革委', '参与', 3],
      ['市委编办', '参与', 17],
      ['未写明部门', '', 9],
    ]);
  });

  test('目标摘要一个节点一行，分别达到的各说各的', async () => {
    const [row] = table(departmentTasks(await broken(RATES), locate), '目标摘要', '完成时限');
    expect(row).toEqual([
      '2024年：学前教育公办率50%\n2024年：学前教育普惠率90%\n至2027年每年：新建2所',
      '2024年、至2027年每年',
    ]);
  });

  test('同一项目里既牵头又参与的，只算牵头', async () => {
    const draft = departmentTasks(await broken({ ...GREEN, participants: '市教育体育局、市财政局' }), locate);
    expect(table(draft, '部门', '分工')).toEqual([
      ['市教育体育局', '牵头'],
      ['市财政局', '参与'],
    ]);
  });
});

describe('各行的键', () => {
  const LAYOUTS = [targetBreakdown, yearLedger, departmentTasks];

  test('不重复，同名的项目、同名的指标也不重复', async () => {
    const response = await broken(
      GREEN,
      GREEN,
      { ...RATES, goal: '2024年达到50%，2025年达到50%，2026年达到50%' },
      { goal: '2025年全覆盖' },
    );
    for (const layout of LAYOUTS) {
      const keys = layout(response, locate).rows.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('前面插了行、改了目标值，键不变', async () => {
    const before = await broken(GREEN, RATES);
    const after = await broken(VAGUE, { ...GREEN, goal: '2025年,乡村绿色校园达到90%以上。' }, RATES);
    for (const layout of LAYOUTS) {
      const later = layout(after, locate).rows.map(({ key }) => key);
      expect(later).toEqual(expect.arrayContaining(layout(before, locate).rows.map(({ key }) => key)));
    }
  });
});
