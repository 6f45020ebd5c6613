import { including, plan, ruleTable } from '../plan.ts';

const without = (...missing: number[]) =>
  plan.projects.filter(({ no }) => !missing.includes(no)).map(({ no }) => ({ project: no }));

ruleTable('projects/reference-missing', [
  {
    says: '缺两项，各说一次，没有行号',
    lines: without(7, 41),
    finds: [
      {
        column: 'name',
        severity: 'warning',
        message: including('清单第7项“乡村中小学布局优化行动”'),
        citation: {
          pack: 'lc-2023',
          document: including('征求意见稿'),
          article: '清单第7项',
          quote: '乡村中小学布局优化行动',
        },
      },
      { message: including('清单第41项') },
    ],
  },
  {
    says: '不到一半是摘录，只提示一次',
    lines: [{ project: 1 }, { project: 2 }],
    finds: [{ severity: 'info', message: including('41项中的2项', '摘录') }],
  },
  {
    says: '一项也没有的是别的清单，由 name-unknown 说',
    lines: [{ project: 5, no: 60, name: '智慧平台试点', task: '建设。', goal: '至2027年建成。' }],
    finds: [],
  },
  {
    says: '刚过一半就逐项说',
    lines: plan.projects.slice(0, 21).map(({ no }) => ({ project: no })),
    finds: Array.from({ length: 20 }, () => ({ severity: 'warning' })),
  },
  {
    says: '名称改了、序号错了，都不算缺',
    lines: [...without(5, 6), { project: 5, name: '温馨校园创建工程' }, { project: 6, no: 66 }],
    finds: [],
  },
  { says: '全有', lines: without(), finds: [] },
  { says: '空表', lines: [], finds: [] },
]);
