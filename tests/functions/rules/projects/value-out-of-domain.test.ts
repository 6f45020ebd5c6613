import { including, ruleTable } from '../plan.ts';

const goal = (text: string) => ({ project: 17, goal: text });

ruleTable('projects/value-out-of-domain', [
  {
    says: '比例超过百分之百',
    lines: [goal('2025年,学前教育普惠率达到190%。')],
    finds: [{ row: 3, column: 'goal', severity: 'error', message: including('为 190%', '不会超过 100%') }],
  },
  {
    says: '分别之一超过',
    lines: [goal('2025年,县域内乡镇学前教育公办率和普惠率分别达到50%、190%。')],
    finds: [{ message: including('普惠率', '190%') }],
  },
  ...[
    '2025年,普惠率达到100%。',
    '2025年,高中阶段毛入学率达到105%。',
    '2025年,经费投入增长120%。',
    '2025年,建成绿色校园120所。',
  ].map((text) => ({ says: text, lines: [goal(text)], finds: [] })),
]);
