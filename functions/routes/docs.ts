import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { PROBLEM_TYPES } from '../../shared/api/problem.ts';
import type { AppEnv } from '../bindings.ts';
import { PROBLEM_KINDS } from '../problem.ts';
import { type Field, fieldsOf, type JsonSchema, typeText } from './docs-fields.ts';
import { OPERATIONS, type Operation, openApiDocument } from './openapi.ts';
import { styleSource } from './style-source.ts';

const STYLE = `:root{color-scheme:light dark}
body{font:15px/1.6 "Microsoft YaHei","PingFang SC",sans-serif;max-width:64rem;margin:0 auto;padding:1rem}
code{font-family:Consolas,Menlo,monospace;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #8888;padding:.2rem .5rem;text-align:left;vertical-align:top}
td:first-child,td:nth-child(3){white-space:nowrap}td{overflow-wrap:anywhere}td:last-child{min-width:7rem}details{overflow-x:auto}
summary{cursor:pointer;padding:.3rem 0}details{border-top:1px solid #8886}caption{text-align:left;font-weight:bold;padding-top:.6rem}`;

const WHO = { public: '不要令牌', editor: '要 editor 的令牌', anyone: '要令牌' } as const;
const escapeId = (text: string): string => text.replaceAll(/[^\w-]+/g, '-');

const fieldRow = ({ path, type, required, limits }: Field) =>
  html`<tr><td><code>${path}</code></td><td>${type}</td><td>${required ? '必有' : ''}</td><td>${limits}</td></tr>`;

function fieldTable(title: string, schema: JsonSchema | undefined) {
  if (!schema) return '';
  const fields = fieldsOf(schema);
  if (fields.length === 0) return html`<p>${title}：${typeText(schema)}</p>`;
  return html`<table><caption>${title}</caption>
<thead><tr><th scope="col">字段</th><th scope="col">类型</th><th scope="col"></th><th scope="col">限度</th></tr></thead>
<tbody>${fields.map(fieldRow)}</tbody></table>`;
}

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }>
  >;
}

function section(one: Operation, method: string, { parameters = [], requestBody, responses }: Described) {
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const [status, response] = Object.entries(responses)[0] ?? [];
  const [answerType, answer] = Object.entries(response?.content ?? {})[0] ?? [];
  return html`<details id="${escapeId(`${method}-${one.path}`)}"><summary><code>${method.toUpperCase()} ${one.path}</code> ${one.summary}</summary>
<p>${WHO[one.access ?? 'anyone']}；成功时 ${status}${answerType === undefined ? '，没有正文' : html`，<code>${answerType}</code>`}。</p>
${parameters.length === 0 ? '' : html`<ul>${parameters.map(({ name, in: where, description }) => html`<li>${where === 'path' ? '地址' : '查询'} <code>${name}</code>：${description}</li>`)}</ul>`}
${fieldTable(`请求（${type ?? ''}）`, body?.schema)}
${fieldTable('应答', answer?.schema)}</details>`;
}

function page() {
  const { paths, info } = openApiDocument();
  const sections = OPERATIONS.map((one) => {
    const methods = Object.entries(paths[one.path] ?? {});
    const [method, described] = methods.find(([, { summary }]) => summary === one.summary) ?? [];
    return method === undefined || described === undefined ? '' : section(one, method, described as Described);
  });
  return html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${info.title}：接口</title><style>${raw(STYLE)}</style></head>
<body>
<h1>${info.title}：接口</h1>
<p>${info.description}机器读的全文在 <a href="/openapi.json">openapi.json</a>。</p>
<p>令牌写在请求头里：<code>Authorization: Bearer …</code>。参考数据的应答带 ETag（版本内容的 hash），下次以 <code>If-None-Match</code> 来问，没变只答 304；是哪一版，见 <code>Content-Location</code>。</p>
<h2>地址</h2>
${sections}
<h2>没有办成时</h2>
<p>应答是 <code>application/problem+json</code>，<code>type</code> 稳定不变，<code>detail</code> 说怎么办；429、503 带 <code>Retry-After</code>（秒）。</p>
<table><thead><tr><th scope="col">type</th><th scope="col">状态</th><th scope="col">意思</th></tr></thead>
<tbody>${PROBLEM_TYPES.map((type) => html`<tr><td><code>${type}</code></td><td>${PROBLEM_KINDS[type].status}</td><td>${PROBLEM_KINDS[type].title}</td></tr>`)}</tbody></table>
</body>
</html>`;
}

/** 这一页只许自己的样式，没有脚本，也不取别处的任何东西。 */
async function policy(): Promise<string> {
  return `default-src 'none'; style-src ${await styleSource(STYLE)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** `GET /docs`：给人看的接口说明，由 openapi.json 的同一份契约画出。 */
export const docs = new Hono<AppEnv>().get('/', async (c) => {
  c.header('Content-Security-Policy', await policy());
  return c.html(page());
});
