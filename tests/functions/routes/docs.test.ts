import { expect, test } from 'vitest';
import { fieldsOf, typeText } from '../../../functions/routes/docs-fields.ts';
import { ask } from '../ask.ts';
import { operations } from '../operations.ts';

test('不要令牌就能看；每条路由都有，字段也有；没有脚本，不取别处的东西', async () => {
  const response = await ask('/docs', {}, false);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toContain('text/html');
  const page = await response.text();
  for (const { method, path } of await operations()) expect(page).toContain(`<code>${method} ${path}</code>`);
  expect(page).toContain('<code>sheets[].columns</code>');
  expect(page).not.toMatch(/<script|<link|<img|https?:\/\//);
  expect(page).not.toContain('[object Object]');
});

test('样式按散列放行，别的一概不许', async () => {
  const response = await ask('/docs');
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(await response.clone().text()) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("frame-ancestors 'none'");
});

test('字段展开成一行一个，列表里的写作 []', () => {
  const schema = {
    type: 'object',
    required: ['rows'],
    properties: {
      rows: {
        type: 'array',
        maxItems: 3,
        items: { type: 'object', properties: { 甲: { type: 'string', maxLength: 5 } } },
      },
    },
  };
  expect(fieldsOf(schema)).toEqual([
    { path: 'rows', type: '对象的列表', required: true, limits: '至多3项' },
    { path: 'rows[].甲', type: '文字', required: false, limits: '至多5字' },
  ]);
  expect(typeText({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toBe('文字 或 空');
  expect(typeText({ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } })).toBe(
    '（文字 或 空）的列表',
  );
  expect(fieldsOf({ properties: { 日: { type: 'string', format: 'date', pattern: '很长' } } })[0]?.limits).toBe(
    '如 2026-01-31',
  );
  expect(typeText({ enum: ['a', 'b'] })).toBe('"a"、"b"');
});
