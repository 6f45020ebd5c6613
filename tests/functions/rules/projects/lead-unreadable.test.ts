import { including, ruleTable } from '../plan.ts';

ruleTable('projects/lead-unreadable', [
  {
    says: '只有分工的话，没有部门',
    lines: [{ project: 5, lead: '按职责分工负责' }],
    finds: [{ row: 3, column: 'lead', severity: 'warning', message: including('“按职责分工负责”读不出部门') }],
  },
  {
    says: '不像部门的名称',
    lines: [{ project: 5, lead: '不存在的单位' }],
    finds: [{ row: 3, column: 'lead', severity: 'warning', message: including('请写明是哪个部门') }],
  },
  { says: '不认识的部门另有规则说', lines: [{ project: 5, lead: '市外星事务局' }], finds: [] },
  { says: '泛指另有规则说', lines: [{ project: 5, lead: '有关部门' }], finds: [] },
  { says: '写同上', lines: [{ project: 5 }, { project: 6, lead: '同上' }], finds: [] },
  {
    says: '没填另有规则说',
    lines: [
      { project: 5, lead: '' },
      { project: 6, lead: '/' },
    ],
    finds: [],
  },
]);
