import { including, ruleTable } from '../plan.ts';

ruleTable('projects/deadline-near', [
  {
    says: '一年之内',
    asOf: '2024-12-31',
    lines: [{ project: 3 }],
    finds: [
      { row: 3, column: 'goal', severity: 'info', message: including('2025年的目标', '2024-12-31', '一年之内到期') },
    ],
  },
  { says: '差一天不到一年之外', asOf: '2024-12-30', lines: [{ project: 3 }], finds: [] },
  { says: '当天到期', asOf: '2025-12-31', lines: [{ project: 3 }], finds: [{}] },
  { says: '已过的由 deadline-passed 说', asOf: '2026-01-01', lines: [{ project: 3 }], finds: [] },
]);
