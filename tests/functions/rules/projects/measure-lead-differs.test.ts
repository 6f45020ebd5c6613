import { including, ruleTable } from '../plan.ts';

ruleTable('projects/measure-lead-differs', [
  {
    says: '第33项由市科技局共同牵头，正文第9条只由它配合',
    lines: [{ project: 33 }],
    finds: [
      {
        row: 3,
        column: 'lead',
        severity: 'info',
        message: including('“市科技局”牵头', '正文第9条只由“市科技局”配合'),
        citation: {
          pack: 'lc-2023',
          document: including('聊城市'),
          article: '正文第9条',
          quote: including('市科技局配合'),
        },
      },
    ],
  },
  {
    says: '第2项由市文明办共同牵头，正文第2条没有提到',
    lines: [{ project: 2 }],
    finds: [{ message: including('没有提到“市文明办”') }],
  },
  { says: '本行添的牵头部门由 lead-differs 去说', lines: [{ project: 5, lead: '市教育体育局、市财政局' }], finds: [] },
  { says: '与正文一致', lines: [{ project: 3 }, { project: 38 }], finds: [] },
]);
