import { including, ruleTable } from '../plan.ts';

ruleTable('projects/department-repeated', [
  {
    says: '写了两次',
    lines: [{ project: 39, participants: '市民政局、市卫生健康委、市残联、市民政局' }],
    finds: [
      {
        row: 3,
        column: 'participants',
        severity: 'warning',
        message: including('“市民政局”写了不止一次'),
        fix: { value: '市民政局、市卫生健康委、市残联' },
      },
    ],
  },
  {
    says: '简称与全称是同一个',
    lines: [{ project: 5, lead: '市教育体育局、聊城市教育和体育局' }],
    finds: [{ column: 'lead', fix: { value: '市教育体育局' } }],
  },
  { says: '各不相同', lines: [{ project: 39 }, { project: 7 }], finds: [] },
]);
