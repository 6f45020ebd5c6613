import { including, ruleTable } from '../plan.ts';

ruleTable('projects/offices-differ', [
  {
    says: '换了一个',
    lines: [{ project: 3, offices: '学校安全科' }],
    finds: [{ row: 3, column: 'offices', severity: 'info', message: including('少“学生服务科”，多“学校安全科”') }],
  },
  { says: '空着', lines: [{ project: 3, offices: '无' }], finds: [{ message: including('少“学生服务科”') }] },
  {
    says: '次序、写法不同不算',
    lines: [
      { project: 8, offices: '学校建设科，规划财务科，训练竞赛和体卫艺科' },
      { project: 1, offices: '基础教育科、教育教学质量评估' },
      { project: 5, offices: '基础教育处' },
    ],
    finds: [],
  },
]);
