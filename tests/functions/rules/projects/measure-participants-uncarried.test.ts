import { including, plan, ruleTable } from '../plan.ts';

const all = plan.projects.map(({ no }) => ({ project: no }));
const found = (article: string, names: string) => ({ severity: 'info', message: including(article, names) });

ruleTable('projects/measure-participants-uncarried', [
  {
    says: '正文写明配合、这一条的各项都没有的部门，每条一次',
    lines: all,
    finds: [
      found('正文第4条', '“市委组织部”'),
      found('正文第7条', '“市发展改革委”'),
      found('正文第9条', '“市财政局”、“市人力资源社会保障局”'),
      found('正文第11条', '“市文明办”、“团市委”、“市妇联”、“市文化和旅游局”'),
      found('正文第13条', '“团市委”'),
      found('正文第18条', '“市委农办”'),
    ],
  },
  {
    says: '添上了的不说',
    lines: all.map((line) => (line.project === 40 ? { ...line, participants: '市委农办' } : line)),
    finds: ['正文第4条', '正文第7条', '正文第9条', '正文第11条', '正文第13条'].map((article) => found(article, '')),
  },
  { says: '摘录的表不说', lines: all.slice(0, 10), finds: [] },
]);
