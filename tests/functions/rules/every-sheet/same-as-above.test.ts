import { expect, test } from 'vitest';
import { sheet } from '../plan.ts';

const said = (lead: string, participants: string | null) =>
  sheet('projects', ['no', 'name', 'lead', 'participants'], [[5, '乡村温馨校园建设行动', lead, participants]])
    .findings.filter(({ row }) => row !== undefined)
    .map(({ rule, severity, column, message }) => [rule, severity, column, message]);

test.each(['同上', '〃', '同前'])('牵头部门只写%s：说一次，不再当作与清单不同', (text) => {
  expect(said(text, null)).toEqual([
    ['every-sheet/same-as-above', 'info', 'lead', `第3行“牵头部门”只写了“${text}”，请写出名称`],
  ]);
});

test('参与部门、学校只写同上', () => {
  expect(said('市教育体育局', '同上').map(([rule, , column]) => [rule, column])).toEqual([
    ['every-sheet/same-as-above', 'participants'],
  ]);
  const { findings } = sheet('custody', ['university', 'school'], [['北京大学', '同上']]);
  expect(findings.filter(({ row }) => row !== undefined)).toMatchObject([
    { rule: 'every-sheet/same-as-above', column: 'school' },
  ]);
});

test('写了名称的不说', () =>
  expect(said('市教育体育局', '以上部门同上级部门')).not.toContainEqual(
    expect.arrayContaining(['every-sheet/same-as-above']),
  ));
