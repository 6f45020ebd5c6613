import { including, ruleTable } from '../plan.ts';

const goal = (text: string) => ({ project: 3, goal: text });

ruleTable('projects/number-mistyped', [
  {
    says: '字母当作零',
    lines: [goal('2O25年,乡村绿色校园全覆盖。')],
    finds: [
      {
        row: 3,
        column: 'goal',
        severity: 'info',
        message: including('“2O25”应为“2025”'),
        fix: { value: '2025年,乡村绿色校园全覆盖。' },
        span: [0, 4],
      },
    ],
  },
  {
    says: '几处一次改净',
    lines: [goal('2O25年,建成l0所,覆盖率9〇%。')],
    finds: [{ fix: { value: '2025年,建成10所,覆盖率90%。' } }],
  },
  ...[
    '２０２５年,全覆盖。',
    '二〇二五年,全覆盖。',
    '2025年,5G网络、H2O实验室全覆盖。',
    '2025年,达到省定II类标准。',
  ].map((text) => ({ says: text, lines: [goal(text)], finds: [] })),
]);
