import { including, ruleTable } from '../plan.ts';

const other = { goal: '至2027年建成。', task: '建设。' };

ruleTable('projects/name-unknown', [
  {
    says: '清单里没有，也不像哪一项',
    lines: [{ project: 5, no: 42, name: '智慧平台试点', ...other }],
    finds: [
      {
        row: 3,
        column: 'name',
        severity: 'warning',
        message: '第3行“智慧平台试点”不是清单中的项目',
        citation: {
          pack: 'lc-2023',
          document: including('聊城市'),
          article: '正文第15条',
          quote: '统筹推进重点项目清单',
        },
      },
    ],
  },
  {
    says: '说出最接近的一项',
    lines: [{ project: 5, no: 42, name: '乡村幼儿园提质行动', ...other }],
    finds: [{ message: including('最接近的是第17项“乡村幼儿园布局优化行动”') }],
  },
  { says: '名称空着由别的规则说', lines: [{ project: 5, no: 42, name: null, ...other }], finds: [] },
  { says: '名称改得面目全非，序号和目标还是那一项', lines: [{ project: 5, name: '智慧平台试点' }], finds: [] },
]);
