import { including, ruleTable } from '../plan.ts';

ruleTable('projects/no-deadline', [
  {
    says: '清单有时限而本行没有',
    lines: [{ project: 3, goal: '乡村绿色校园全覆盖。' }],
    finds: [
      {
        row: 3,
        column: 'goal',
        severity: 'warning',
        message: including('没有写明完成时限', '2025年,乡村绿色校园全覆盖'),
        citation: {
          pack: 'lc-2023',
          document: including('聊城市'),
          article: '清单第3项',
          quote: '2025年,乡村绿色校园全覆盖。',
        },
      },
    ],
  },
  {
    says: '第40、41项清单原文就没有，只是提示',
    lines: [{ project: 40 }, { project: 41 }],
    finds: [
      { row: 3, severity: 'info', message: including('清单第40项原文也没有写') },
      { row: 4, severity: 'info' },
    ],
  },
  {
    says: '不在清单的项目',
    lines: [{ project: 3, no: 42, name: '智慧平台试点', goal: '建成智慧平台3个。', task: '建设。' }],
    finds: [{ severity: 'warning', message: including('请写明到哪一年完成') }],
  },
  {
    says: '别处的工作簿不拿聊城的清单比',
    place: '370100',
    lines: [{ project: 40 }],
    finds: [{ severity: 'warning', message: '第3行“工作目标”没有写明完成时限，请写明到哪一年完成' }],
  },
  {
    says: '不是清单的项目，都是一直要做到的，没有时限可写；有一句不是的仍说',
    lines: [
      '巩固率保持在96%以上，失学辍学动态清零。',
      '常年保持专职保安配备率100%。',
      '三年帮扶周期内选派挂职干部6名。',
      '持续保持达标率100%。新建学校3所。',
    ].map((text, at) => ({ project: 3, no: 50 + at, name: `${at}号试点`, goal: text, task: '建设。' })),
    finds: [{ row: 6, severity: 'warning' }],
  },
  ...[
    '到2025年，绿色校园全覆盖',
    '“十四五”期间，遴选一批',
    '每年遴选10所绿色校园',
    '２０２５年底前全覆盖',
    '2O25年全覆盖',
    '2025年，开展试点工作',
    '力争2023—2025年建成10所',
  ].map((goal) => ({ says: goal, lines: [{ project: 3, goal }], finds: [] })),
  {
    says: '目标空着由别的规则说',
    lines: [
      { project: 3, goal: '' },
      { project: 4, goal: '/' },
    ],
    finds: [],
  },
]);
