import { including, ruleTable } from '../plan.ts';

const year = (words: string) => ({ project: 3, goal: `${words},乡村绿色校园全覆盖。` });

ruleTable('projects/deadline-outside-plan', [
  {
    says: '晚于方案',
    lines: [year('2030年')],
    finds: [
      {
        row: 3,
        column: 'goal',
        severity: 'warning',
        message: including('时限2030年', '2023–2027年', '2035年'),
        citation: { pack: 'lc-2023', document: including('征求意见稿'), article: '总体目标', quote: '到2027年' },
      },
    ],
  },
  { says: '早于方案', lines: [year('2020年')], finds: [{ message: including('2020年') }] },
  { says: '“十五五”晚于方案', lines: [year('“十五五”期间')], finds: [{ message: including('2026–2030年') }] },
  ...['2023年', '2027年底', '2035年', '“十四五”期间', '每年'].map((words) => ({
    says: `${words}在方案之内`,
    lines: [year(words)],
    finds: [],
  })),
  { says: '别处的工作簿不按聊城的年限', place: '370100', lines: [year('2030年')], finds: [] },
]);
