import { including, ruleTable } from '../plan.ts';

const inOrder = [1, 2, 3, 4, 5, 6, 7, 8].map((project) => ({ project }));

ruleTable('projects/number-order', [
  {
    says: '一行挪了位置，只说那一行',
    lines: [...inOrder.slice(1), { project: 1 }],
    finds: [{ row: 10, column: 'no', severity: 'info', message: including('第10行的序号 1 次序颠倒') }],
  },
  {
    says: '相邻两行对调，说一行',
    lines: [{ project: 2 }, { project: 1 }, ...inOrder.slice(2)],
    finds: [{ column: 'no' }],
  },
  { says: '整表倒排，只说一次', lines: inOrder.toReversed(), finds: [{ message: including('没有按序号排列', '7行') }] },
  { says: '按序号排列，中间可以有缺', lines: [{ project: 2 }, { project: 5 }, { project: 30 }], finds: [] },
  {
    says: '序号错了的行由别的规则说',
    lines: [...inOrder.slice(0, 4), { project: 5, no: 2 }, ...inOrder.slice(5)],
    finds: [],
  },
]);
