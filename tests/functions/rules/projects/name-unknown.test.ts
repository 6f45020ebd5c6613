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
  {
    says: '清单里的一项也没有，三项就是别的清单，只提示一次',
    lines: ['甲', '乙', '丙'].map((name, at) => ({ project: 5, no: at + 1, name: `${name}级智慧平台试点`, ...other })),
    finds: [{ column: 'name', severity: 'info', message: including('清单的41项表中一项也没有', '按别的清单看待') }],
  },
  {
    says: '两项对不上，逐项说',
    lines: ['甲', '乙'].map((name, at) => ({ project: 5, no: 60 + at, name: `${name}级智慧平台试点`, ...other })),
    finds: [{ row: 3 }, { row: 4 }],
  },
  {
    says: '十项不在清单之内，占三分之二以上：是别的清单，只提示一次',
    lines: [
      { project: 5 },
      ...['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map((name, at) => ({
        project: 5,
        no: 50 + at,
        name: `${name}级智慧平台试点`,
        ...other,
      })),
    ],
    finds: [{ column: 'name', severity: 'info', message: including('10个项目不在清单之内', '别的清单') }],
  },
  {
    says: '清单的表里混进几项，逐项说',
    lines: [
      ...[1, 2, 3, 4, 5].map((project) => ({ project })),
      ...['甲', '乙', '丙'].map((name) => ({ project: 5, no: 60, name: `${name}级智慧平台试点`, ...other })),
    ],
    finds: [{ row: 8 }, { row: 9 }, { row: 10 }],
  },
  { says: '名称空着由别的规则说', lines: [{ project: 5, no: 42, name: null, ...other }], finds: [] },
  { says: '名称改得面目全非，序号和目标还是那一项', lines: [{ project: 5, name: '智慧平台试点' }], finds: [] },
]);
