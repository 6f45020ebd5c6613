import { including, ruleTable } from '../plan.ts';

ruleTable('projects/number-repeated', [
  {
    says: '指向名称与序号不符的那一行，哪怕它在前',
    lines: [{ project: 5, no: 6 }, { project: 6 }],
    finds: [
      {
        row: 3,
        column: 'no',
        severity: 'error',
        message: including('序号 6 与第4行重复', '应为 5'),
        fix: { value: 5 },
      },
    ],
  },
  {
    says: '整行重复，指向靠后的，不敢替改',
    lines: [{ project: 5 }, { project: 6 }, { project: 5 }],
    finds: [{ row: 5, message: '第5行的序号 5 与第3行重复，请核对' }],
  },
  {
    says: '三行同号，说两次',
    lines: [{ project: 5 }, { project: 6, no: 5 }, { project: 7, no: '5' }],
    finds: [{ row: 4 }, { row: 5 }],
  },
  {
    says: '各不相同',
    lines: [{ project: 5 }, { project: 6 }, { project: 7, no: null }, { project: 8, no: null }],
    finds: [],
  },
]);
