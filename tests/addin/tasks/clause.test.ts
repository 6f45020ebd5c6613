import { expect, it } from 'vitest';
import { ApiError } from '../../../addin/api/client.ts';
import { createClauses } from '../../../addin/tasks/clause.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';
import projects from '../../../functions/reference/data/projects.json' with { type: 'json' };
import { answering } from './open-workbook.ts';

const ANSWERS: Record<string, { items: unknown[] }> = {
  documents: {
    items: [
      { id: 'lc-2023', pack: 'lc-2023' },
      { id: 'sd-2019', pack: 'sd-2019' },
    ],
  },
  articles: {
    items: [
      { document: 'sd-2019', article: '第二部分', text: '结对关系。' },
      { document: 'lc-2023', article: '正文第2条', text: '优化育人环境。', responsibility: '（市教育体育局牵头）' },
    ],
  },
  projects: { items: projects },
};

function clauses(fail = 0) {
  const asked: string[] = [];
  const api = {
    ...answering(() => []),
    reference: async (resource: string) => {
      asked.push(resource);
      if (asked.length <= fail) throw new ApiError('offline', '连不上校验服务');
      return ANSWERS[resource] as never;
    },
  };
  return { asked, ...createClauses(api) };
}

it('条款全文连同句末的责任分工', async () => {
  expect(await clauses().clause('lc-2023', '正文第2条')).toBe('优化育人环境。（市教育体育局牵头）');
});

it('清单的一项由其各栏连成', async () => {
  const text = await clauses().clause('lc-2023', '清单第38项');
  expect(text).toContain(`工作目标：${projects.find(({ no }) => no === 38)?.goal}`);
});

it.each([
  ['lc-2023', '正文第99条'],
  ['lc-2023', '清单第99项'],
  ['sd-2019', '正文第2条'],
] as const)('%s 没有“%s”', async (pack, article) => {
  expect(await clauses().clause(pack, article)).toBeUndefined();
});

it('各取一次；取不到的下次再取', async () => {
  const { asked, clause } = clauses();
  await clause('lc-2023', '正文第2条');
  await clause('sd-2019', '第二部分');
  expect(asked.sort()).toEqual(['articles', 'documents']);

  const failing = clauses(1);
  await expect(failing.documents()).rejects.toThrow(TaskError);
  expect((await failing.documents()).items).toHaveLength(2);
});
