import { type ColumnSpec, column, type SheetKindSpec, text } from '../sheets/column.ts';
import { custody as checkedCustody } from '../sheets/custody.ts';
import { projects as checkedProjects } from '../sheets/projects.ts';
import { schoolRegister } from '../sheets/school-register.ts';
import { articles } from './articles.ts';
import { departments } from './departments.ts';
import { divisions } from './divisions.ts';
import { documents } from './documents.ts';
import { offices } from './offices.ts';

/** 重点项目清单：比校验多认一列对应的条款。 */
const projects = {
  ...checkedProjects,
  columns: [
    ...checkedProjects.columns,
    column('articles', '对应条款', text, 'may', '对应举措', '正文条款', '所属条款'),
  ],
} as const satisfies SheetKindSpec;

const PAIR = new Set<string>(['university', 'school', 'province', 'county']);

/** 托管名单：通知附件只列哪所高校帮哪所学校，协议的各列与它无关。 */
const custody = {
  ...checkedCustody,
  columns: [
    ...checkedCustody.columns.filter(({ id }) => PAIR.has(id)),
    column('source', '来源', text, 'may', '出处', '依据'),
    column('sourceUrl', '来源网址', text, 'may', '网址', '链接'),
  ],
} as const satisfies SheetKindSpec;

/** 能导入成参考数据的八种表，次序即读的次序：后面的要用前面的。加一种：写一个文件，添进这一行。 */
export const IMPORT_KINDS = [
  divisions,
  departments,
  offices,
  documents,
  articles,
  projects,
  custody,
  schoolRegister,
] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number]['kind'];
export const IMPORT_KIND_IDS = IMPORT_KINDS.map((spec) => spec.kind) as [ImportKind, ...ImportKind[]];

const byKind = new Map<string, SheetKindSpec>(IMPORT_KINDS.map((spec) => [spec.kind, spec]));

/** 某种可导入的表的说明。`kind` 来自契约，必有其表。 */
export function importKind(kind: ImportKind): SheetKindSpec {
  const spec = byKind.get(kind);
  if (!spec) throw new RangeError(`没有这种可导入的表：${kind}`);
  return spec;
}

/** 某列的说明；没有该列时为 undefined。 */
export const importColumn = (kind: ImportKind, field: string): ColumnSpec | undefined =>
  importKind(kind).columns.find(({ id }) => id === field);
