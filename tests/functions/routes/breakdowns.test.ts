import { expect, test } from 'vitest';
import { BreakdownsResponse } from '../../../shared/api/breakdowns.ts';
import { post, SHEET } from '../ask.ts';
import { COLUMNS, cleanTable, FIRST_ROW, line } from '../rules/plan.ts';

const AS_OF = '2025-06-01';

const ask = async (body: object) => {
  const response = await post('/v1/breakdowns', { asOf: AS_OF, ...body });
  expect(response.status, await response.clone().text()).toBe(200);
  return BreakdownsResponse.parse(await response.json());
};
const sheet = (rows: unknown[][], name = '清单') => ({
  kind: 'projects',
  name,
  columns: COLUMNS,
  firstRow: FIRST_ROW,
  rows,
});

test('一个项目分解到部门、科室、条款与各个节点', async () => {
  const answer = await ask({ sheets: [sheet([line({ project: 39 })])] });
  expect(answer.basis).toEqual(['聊城市建设全国乡村教育振兴先行区专项工作方案（征求意见稿）']);
  const [project] = answer.projects;
  expect(project).toMatchObject({
    sheet: '清单',
    row: FIRST_ROW,
    no: 39,
    name: '农村困境儿童关爱工程',
    lead: [{ name: '市教育体育局', known: true }],
    participants: ['市民政局', '市卫生健康委', '市残联'].map((name) => ({ name, known: true })),
    offices: [{ name: '基础教育科', known: true }],
    clauses: '清单第39项；正文第13条',
  });
  expect(
    project?.milestones.map(({ deadlineText, text, targetText, years, status }) => [
      deadlineText,
      text,
      targetText,
      years,
      status,
    ]),
  ).toEqual([
    ['2025年', '农村贫困家庭适龄儿童失学辍学保持“常态清零”', '清零', [2025], '年内到期'],
    ['2025年', '农村留守儿童关爱室建设全覆盖', '100%', [2025], '年内到期'],
    ['2024年', '依托设在乡镇的小学和初中实现乡镇特殊教育资源中心全覆盖', '100%', [2024], '已到期'],
  ]);
});

test('每年的目标落在方案的各年，期间落在起讫之间的各年，没有年份的不落在哪年', async () => {
  const { projects } = await ask({ sheets: [sheet([23, 27, 41].map((no) => line({ project: no })))] });
  expect(projects.map(({ milestones }) => milestones[0]?.years)).toEqual([
    [2023, 2024, 2025, 2026, 2027],
    [2021, 2022, 2023, 2024, 2025],
    [],
  ]);
  expect(projects[2]?.milestones[0]).toMatchObject({ deadlineText: '未写明年份' });
  expect(projects[2]?.milestones[0]?.status).toBeUndefined();
});

test('四十一项都在，按原来的次序；占几行的合成一项', async () => {
  const rows = cleanTable();
  const spread = COLUMNS.map((field) => (field === 'goal' ? '2027年，再建成10所。' : null));
  const { projects } = await ask({ sheets: [sheet([...rows.slice(0, 1), spread, ...rows.slice(1)])] });
  expect(projects.map(({ no }) => no)).toEqual(rows.map(([no]) => no));
  expect(projects.map(({ row }) => row).slice(0, 3)).toEqual([FIRST_ROW, FIRST_ROW + 2, FIRST_ROW + 3]);
  expect(projects[0]?.milestones.at(-1)).toMatchObject({ deadlineText: '2027年', targetText: '10所' });
});

test('别处的项目一样分解，只是没有条款', async () => {
  const columns = ['name', 'goal', 'lead', 'offices'];
  const rows = [['县域普通高中振兴', '到2026年,全县高中阶段教育毛入学率达到97%以上', '县教育局、县星际办', '基教\n股']];
  const { projects, basis } = await ask({
    sheets: [{ kind: 'projects', name: '外县', columns, firstRow: 2, rows }],
    place: '410000',
  });
  expect(basis).toEqual([]);
  expect(projects[0]).toMatchObject({ clauses: '', no: null, milestones: [{ targetText: '97%以上', years: [2026] }] });
  expect(projects[0]?.lead.at(-1)).toEqual({ name: '县星际办', known: false });
});

test('别的表不理会；没有清单的答空', async () => {
  const register = { kind: 'school-register', name: '名录', columns: ['school'], firstRow: 2, rows: [['某小学']] };
  expect((await ask({ sheets: [register] })).projects).toEqual([]);
  expect((await ask({ sheets: [register, SHEET] })).projects.map(({ sheet: name }) => name)).toEqual(['清单']);
});
