import { including, plan, ruleTable } from '../plan.ts';

const all = plan.projects.map(({ no }) => ({ project: no }));

ruleTable('projects/measure-uncarried', [
  {
    says: '没有项目承接的举措，全表说一次',
    lines: all,
    finds: [
      {
        severity: 'info',
        message: including('有5条', '正文第1条“加强党的领导”', '正文第6条', '正文第14条', '正文第15条', '正文第16条'),
        citation: { pack: 'lc-2023', document: including('征求意见稿'), article: '正文第1条', quote: '加强党的领导' },
      },
    ],
  },
  {
    says: '删去第34项，正文第10条也没有了承接',
    lines: all.filter(({ project }) => project !== 34),
    finds: [{ message: including('有6条', '正文第10条') }],
  },
  { says: '摘录的表不说', lines: all.slice(0, 10), finds: [] },
]);
