import { including, ruleTable } from '../plan.ts';

ruleTable('projects/participants-differ', [
  {
    says: '少了一个',
    lines: [{ project: 39, participants: '市民政局、市卫生健康委' }],
    finds: [
      {
        row: 3,
        column: 'participants',
        severity: 'info',
        message: including('少“市残联”'),
        citation: {
          pack: 'lc-2023',
          document: including('聊城市'),
          article: '清单第39项',
          quote: '民政市卫生健康委、市残联',
        },
      },
    ],
  },
  {
    says: '多了一个',
    lines: [{ project: 5, participants: '市财政局' }],
    finds: [{ message: including('多“市财政局”') }],
  },
  {
    says: '次序不同、写法不同、清单也没有，都不算',
    lines: [
      { project: 39, participants: '市残联，市卫健委，市民政局' },
      { project: 5, participants: '无' },
    ],
    finds: [],
  },
]);
