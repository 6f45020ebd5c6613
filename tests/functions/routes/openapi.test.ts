import { describe, expect, it } from 'vitest';
import { app } from '../../../functions/app.ts';
import { ask } from '../ask.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { responses: object; requestBody?: { content: object } }>>;
}

async function fetchDocument(): Promise<Document> {
  const response = await ask('/openapi.json');
  expect(response.status).toBe(200);
  return response.json();
}

/** Hono 登记的各条路由，去掉中间件与通配。 */
const routes = app.routes
  .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && path !== '/openapi.json')
  .map(({ method, path }) => `${method} ${path}`);

describe('GET /openapi.json', () => {
  it('是 OpenAPI 3.1', async () => expect((await fetchDocument()).openapi).toBe('3.1.0'));

  it('不多不少，就是应用的各条路由', async () => {
    const { paths } = await fetchDocument();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const concrete = routes.flatMap((route) =>
      route.includes(':') ? described.filter((one) => one.startsWith(route.slice(0, route.indexOf(':')))) : [route],
    );
    expect(new Set(described)).toEqual(new Set(concrete));
  });

  it('写明字段：校验请求的表有种类、名字、列、首行、各行', async () => {
    const { paths } = await fetchDocument();
    const text = JSON.stringify(paths['/v1/validations']?.post?.requestBody);
    for (const field of ['kind', 'name', 'columns', 'firstRow', 'rows', 'partial'])
      expect(text).toContain(`"${field}"`);
  });
});
