import { including, ruleTable } from '../plan.ts';

ruleTable('projects/target-later', [
  {
    says: '晚一年',
    lines: [{ project: 3, goal: '2026年,乡村绿色校园全覆盖。' }],
    finds: [
      {
        row: 3,
        column: 'goal',
        severity: 'warning',
        message: including(
          '2026年，晚于2025年',
          '本行“2026年,乡村绿色校园全覆盖”',
          '清单第3项“2025年,乡村绿色校园全覆盖”',
        ),
        citation: {
          pack: 'lc-2023',
          document: including('征求意见稿'),
          article: '清单第3项',
          quote: '2025年,乡村绿色校园全覆盖',
        },
      },
    ],
  },
  {
    says: '两个指标只有一个晚了',
    lines: [
      {
        project: 1,
        goal: '2023年,乡村学校全部制定全环境立德树人工作方案,乡村学校家长委员会和家长学校(课堂)建设全覆盖。2027年村居家长学校或家庭教育指导站建设基本全覆盖。',
      },
    ],
    finds: [{ message: including('2027年，晚于2025年') }],
  },
  {
    says: '“十四五”与2025年同期',
    lines: [{ project: 27, goal: '2025年,遴选4个以上县(市、区)开展试点工作。' }],
    finds: [],
  },
  { says: '提前不算', lines: [{ project: 3, goal: '2024年,乡村绿色校园全覆盖。' }], finds: [] },
  {
    says: '超出方案年限的由 deadline-outside-plan 说',
    lines: [{ project: 3, goal: '2030年,乡村绿色校园全覆盖。' }],
    finds: [],
  },
]);
