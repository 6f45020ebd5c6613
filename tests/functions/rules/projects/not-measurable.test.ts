import { including, ruleTable } from '../plan.ts';

ruleTable('projects/not-measurable', [
  {
    says: '全是描述',
    lines: [{ project: 3, goal: '2025年,乡村绿色校园建设取得明显成效。' }],
    finds: [
      { row: 3, column: 'goal', severity: 'warning', message: including('没有可检查的指标', '乡村绿色校园全覆盖') },
    ],
  },
  {
    says: '清单原文就没有，只是提示',
    lines: [{ project: 12 }],
    finds: [{ severity: 'info', message: including('清单第12项原文也没有') }],
  },
  ...[
    '2025年,绿色校园达到30所。',
    '2025年,绿色校园比例达到50%。',
    '2025年,绿色校园全覆盖。',
    '2025年,小规模学校不再新增。',
    '2025年,在编教师比例逐年提升。',
  ].map((goal) => ({ says: goal, lines: [{ project: 3, goal }], finds: [] })),
]);
