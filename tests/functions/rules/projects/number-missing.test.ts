import { including, ruleTable } from '../plan.ts';

ruleTable('projects/number-missing', [
  {
    says: '空着的序号，由名称知道是第几项',
    lines: [{ project: 4 }, { project: 5, no: null }],
    finds: [
      {
        row: 4,
        column: 'no',
        severity: 'warning',
        message: including('第4行没有序号', '清单第5项', '应填 5'),
        fix: { value: 5 },
      },
    ],
  },
  {
    says: '那个序号已有别的行在用，不敢替填',
    lines: [
      { project: 4, no: 5 },
      { project: 5, no: ' ' },
    ],
    finds: [{ row: 4, column: 'no', message: '第4行没有序号，请补上' }],
  },
  {
    says: '名称不在清单，只说没有序号',
    lines: [{ project: 5, no: null, name: '智慧教育示范区', goal: '至2027年建成。', task: '建设。' }],
    finds: [{ row: 3, message: '第3行没有序号，请补上' }],
  },
  { says: '有序号的不说', lines: [{ project: 5 }, { project: 6, no: '6' }, { project: 7, no: 'abc' }], finds: [] },
]);
