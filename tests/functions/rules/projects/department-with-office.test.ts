import { describe, expect, test } from 'vitest';
import { check, including, type Line, line, ruleTable } from '../plan.ts';

const lead = (cell: string, project = 5) => ({ project, lead: cell });

ruleTable('projects/department-with-office', [
  {
    says: '部门后面带科室，简称、脱字的部门也认',
    lines: [lead('市教育体育局基础教育科'), lead('市教体局基教科牵头', 6), lead('教育体育局基础教育科', 7)],
    finds: [
      {
        row: 3,
        column: 'lead',
        severity: 'warning',
        message: including('“市教育体育局基础教育科”写到了科室', '部门请写“市教育体育局”', '“责任科室”'),
      },
      { row: 4, message: including('部门请写“市教育体育局”，科室“基础教育科”') },
      { row: 5 },
    ],
  },
  {
    says: '只写了科室',
    lines: [lead('基础教育科')],
    finds: [{ message: including('“基础教育科”是市教育体育局的科室') }],
  },
  {
    says: '名录里没有的科室，照认它的部门；参与部门也是',
    lines: [{ project: 5, participants: '市财政局教科文科、市民政局' }],
    finds: [{ column: 'participants', message: including('部门请写“市财政局”，科室“教科文科”') }],
  },
  {
    says: '部门、不认识的部门、括注里的科室，都不是',
    lines: [
      lead('市教育体育局'),
      lead('市大数据局', 6),
      lead('市大数据局综合科', 7),
      lead('市教育体育局（基础教育科）', 8),
    ],
    finds: [],
  },
]);

describe('一处毛病只说一次', () => {
  const told = (one: Line) =>
    check([line(one)])
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule }) => rule);

  test.each(['市教育体育局基础教育科', '基础教育科', '市教育体育局基教科'])('牵头部门写%s', (cell) => {
    expect(told(lead(cell))).toEqual(['projects/department-with-office']);
  });

  test('参与部门写牵头部门的科室，不算部门两边都有', () => {
    expect(told({ project: 5, participants: '市教育体育局人事科' })).toEqual(['projects/department-with-office']);
  });

  test('牵头部门是别的部门的科室，还与清单不同', () => {
    expect(told(lead('市财政局教科文科'))).toEqual(['projects/department-with-office', 'projects/lead-differs']);
  });
});
