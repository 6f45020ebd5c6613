import { including, ruleTable } from '../plan.ts';

ruleTable('projects/deadline-passed', [
  {
    says: '过了年底',
    asOf: '2024-01-01',
    lines: [{ project: 9 }],
    finds: [{ row: 3, column: 'goal', severity: 'info', message: including('2023年的目标', '2024-01-01') }],
  },
  { says: '年底当天还没过', asOf: '2023-12-31', lines: [{ project: 9 }], finds: [] },
  {
    says: '写到月的按月',
    asOf: '2023-07-01',
    lines: [{ project: 9, goal: '2023年6月底前,午餐供应全覆盖。' }],
    finds: [{}],
  },
  {
    says: '只说过了的那几年',
    asOf: '2025-06-01',
    lines: [{ project: 39 }],
    finds: [{ message: including('第3行2024年的目标') }],
  },
  {
    says: '每年与没有时限的不算',
    asOf: '2040-01-01',
    lines: [{ project: 40 }, { project: 23, goal: '每年安排不低于1000名实习支教大学生。' }],
    finds: [],
  },
]);
