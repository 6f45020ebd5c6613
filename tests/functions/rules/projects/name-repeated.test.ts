import { including, ruleTable } from '../plan.ts';

ruleTable('projects/name-repeated', [
  {
    says: '指向名称与序号不符的那一行',
    lines: [{ project: 5, no: 9, goal: '2023年完成。', task: '建设。' }, { project: 5 }],
    finds: [{ row: 3, column: 'name', severity: 'error', message: including('与第4行是同一个项目', '清单第9项') }],
  },
  {
    says: '换行、全半角不同，仍是同一个',
    lines: [{ project: 20 }, { project: 6 }, { project: 20, name: '乡村校（园）长\n配备工程' }],
    finds: [{ row: 5 }],
  },
  {
    says: '各不相同；空名称不算',
    lines: [{ project: 5 }, { project: 6, name: null }, { project: 7, name: '' }],
    finds: [],
  },
  {
    says: '前面一行拿了后面一行的名称：序号与目标都还是自己的，指向前面一行',
    lines: [{ project: 3, name: '乡村温馨校园建设行动' }, { project: 4 }, { project: 5 }],
    finds: [{ row: 3, column: 'name', message: including('与第5行是同一个项目', '清单第3项是“乡村绿色校园创建行动”') }],
  },
]);
