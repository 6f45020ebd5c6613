import { including, ruleTable } from '../plan.ts';

ruleTable('projects/office-not-leads', [
  {
    says: '不是清单这一项的科室',
    lines: [{ project: 5, lead: '市财政局', offices: '人事科' }],
    finds: [
      {
        row: 3,
        column: 'offices',
        severity: 'warning',
        message: including('“人事科”属市教育体育局', '“市财政局”'),
      },
    ],
  },
  {
    says: '牵头换成了别的部门，科室还是清单这一项的，由 lead-differs 说',
    lines: [{ project: 5, lead: '市财政局' }],
    finds: [],
  },
  { says: '是牵头部门之一', lines: [{ project: 1 }, { project: 33, lead: '市科技局、市教育体育局' }], finds: [] },
  {
    says: '牵头空着、错一个字，由别的规则说',
    lines: [
      { project: 5, lead: '' },
      { project: 6, lead: '市教育体肓局' },
    ],
    finds: [],
  },
  {
    says: '别处的清单，科室不逐行对照',
    lines: Array.from({ length: 12 }, () => ({
      project: 5,
      name: '寄宿制学校达标工程',
      lead: '市教育局',
      offices: '基础教育科',
    })),
    finds: [],
  },
]);
