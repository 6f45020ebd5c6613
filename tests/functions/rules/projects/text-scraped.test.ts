import { including, plan, ruleTable } from '../plan.ts';

const printed = (project: number, field: 'task' | 'goal') => ({
  project,
  [field]: plan.projects.find(({ no }) => no === project)?.printed[field] ?? null,
});

ruleTable('projects/text-scraped', [
  {
    says: '脱了“市”，校订确定',
    lines: [printed(41, 'goal')],
    finds: [
      {
        row: 3,
        column: 'goal',
        severity: 'info',
        message: including('“提升我乡村教育研究水平”应为“提升我市乡村教育研究水平”'),
        fix: { value: '建强乡村教育发展研究力量,提升我市乡村教育研究水平。' },
      },
    ],
  },
  {
    says: '校订不确定的不替改',
    lines: [printed(1, 'task')],
    finds: [{ column: 'task', message: including('疑为“文明实践站(点),”') }],
  },
  {
    says: '校订过的、自己改写的都不说',
    lines: [{ project: 41 }, { project: 1 }, { project: 41, goal: '提升研究水平。' }],
    finds: [],
  },
]);

ruleTable('projects/text-scraped', [
  { says: '不确定的没有改法', lines: [printed(33, 'task')], finds: [{ message: including('疑为') }] },
]);
