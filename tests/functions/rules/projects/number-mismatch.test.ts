import { including, ruleTable } from '../plan.ts';

ruleTable('projects/number-mismatch', [
  {
    says: '两行的序号互换',
    lines: [{ project: 5, no: 6 }, { project: 6, no: 5 }, { project: 7 }, { project: 8 }, { project: 9 }],
    finds: [{ row: 3, column: 'no', severity: 'warning', message: including('清单中是第5项', '却是 6') }, { row: 4 }],
  },
  {
    says: '应有的序号没有别的行在用，给出改法',
    lines: [{ project: 5, no: 9 }, { project: 6 }],
    finds: [
      {
        row: 3,
        fix: { value: 5 },
        citation: {
          pack: 'lc-2023',
          document: including('聊城市'),
          article: '清单第5项',
          quote: '乡村温馨校园建设行动',
        },
      },
    ],
  },
  {
    says: '摘录自编序号，只提示一次',
    lines: [
      { project: 6, no: 1 },
      { project: 9, no: 2 },
      { project: 12, no: 3 },
      { project: 20, no: 4 },
    ],
    finds: [{ column: 'no', severity: 'info', message: including('自编', '共4行') }],
  },
  { says: '序号相符', lines: [{ project: 5 }, { project: 6 }], finds: [] },
  { says: '错的是名称而不是序号（目标也是第5项的）', lines: [{ project: 5, name: '乡村书香校园建设行动' }], finds: [] },
]);
