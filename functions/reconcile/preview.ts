import { html, raw } from 'hono/html';
import { type Entity, type EntityProperty, textOf } from './entity-type.ts';
import { ENTITY_TYPES } from './types.ts';

/** 预览框的大小，像素。 */
export const PREVIEW_SIZE = { width: 420, height: 320 };

/** 页面里仅有的样式；路由据它定内容安全策略。 */
export const PREVIEW_STYLE = `
body { margin: 0; padding: 12px 16px; font: 14px/1.6 "Microsoft YaHei", "PingFang SC", sans-serif; color: #242424; }
h1 { margin: 0; font-size: 16px; } p { margin: 0 0 8px; color: #616161; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0; }
dt { color: #616161; } dd { margin: 0; overflow-wrap: anywhere; }`;

const propertiesOf = ({ type }: Entity): readonly EntityProperty[] =>
  ENTITY_TYPES.find(({ id }) => id === type.id)?.properties ?? [];

/** 一个实体的小页：名称、种类、各属性、出处与版本。各处文字都由 `html` 转义。 */
export function previewPage(entity: Entity, edition: string) {
  const { url } = entity.source;
  const link = url?.startsWith('https://') || url?.startsWith('http://') ? url : undefined;
  const rows = propertiesOf(entity)
    .map((property) => ({ name: property.name, values: entity.values(property.id).map(textOf) }))
    .filter(({ values }) => values.length > 0);
  return html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${entity.name}</title><style>${raw(PREVIEW_STYLE)}</style></head>
<body>
<h1>${entity.name}</h1>
<p>${entity.type.name} · ${entity.description}</p>
<dl>${rows.map(({ name, values }) => html`<dt>${name}</dt><dd>${values.join('、')}</dd>`)}
<dt>参考数据版本</dt><dd>${edition}</dd></dl>
${link === undefined ? '' : html`<p><a href="${link}" rel="noreferrer noopener" target="_blank">查看来源</a></p>`}
</body>
</html>`;
}
