import { env } from 'cloudflare:workers';
import { app } from '../../functions/app.ts';

const LOCAL = 'http://127.0.0.1:8787';

/** 像本机的加载项那样问 Worker 一次；`open` 为 false 时与部署后一样要令牌。 */
export function ask(path: string, init: RequestInit = {}, open = true): Promise<Response> {
  const request = new Request(new URL(path, LOCAL), init);
  return Promise.resolve(app.fetch(request, open ? { ...env, ACCESS: 'local' } : { ...env }));
}

export const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** 一张只有一行的重点项目表，各测试改其中一处。 */
export const SHEET = {
  kind: 'projects',
  name: '清单',
  columns: ['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'],
  firstRow: 3,
  rows: [[1, '乡村全环境立德树人工程', '任务', '2025年全覆盖。', '市教育体育局', '市委宣传部', '基础教育科']],
};
