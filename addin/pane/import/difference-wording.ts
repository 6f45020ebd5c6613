import { z } from 'zod';
import type { DraftResource, ResourceDiff } from '../../../shared/api/editions.ts';

/** 差别里的一项是什么，界面只为说出来而读它；读不成的照 JSON 写。 */
const Item = z.looseObject({
  no: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  title: z.string().optional(),
  article: z.string().optional(),
  helper: z.string().optional(),
  helped: z.string().optional(),
  university: z.string().optional(),
  school: z.string().optional(),
});
type Item = z.infer<typeof Item>;

const NAMES: Readonly<Record<DraftResource, (item: Item) => string>> = {
  projects: ({ no, name }) => `第${no}项 ${name}`,
  departments: ({ name = '' }) => name,
  offices: ({ name = '' }) => name,
  divisions: ({ name, code }) => (code === '' ? `${name}` : `${name} ${code}`),
  cityPairs: ({ helper, helped }) => `${helper}—${helped}`,
  custodyPairs: ({ university, school }) => `${university}—${school}`,
  models: ({ name = '' }) => name,
  articles: ({ article, title }) => (article === title ? `${article}` : `${article} ${title}`),
  documents: ({ title = '' }) => title,
  schools: ({ name, code }) => `${name} ${code}`,
};

/** 一项的名字。 */
export function itemName(resource: DraftResource, item: unknown): string {
  const read = Item.safeParse(item);
  return read.success ? NAMES[resource](read.data) : JSON.stringify(item);
}

const FIELDS = new Map([
  ['name', '名称'],
  ['full', '全称'],
  ['aliases', '别称'],
  ['system', '系统'],
  ['generic', '泛指'],
  ['department', '所属部门'],
  ['projects', '对应项目'],
  ['level', '级别'],
  ['parent', '上级'],
  ['kind', '种类'],
  ['former', '曾用名'],
  ['task', '主要任务'],
  ['goal', '工作目标'],
  ['lead', '牵头部门'],
  ['participants', '参与部门'],
  ['offices', '责任科室'],
  ['articles', '对应条款'],
  ['title', '标题'],
  ['text', '正文'],
  ['responsibility', '责任单位'],
  ['number', '文号'],
  ['date', '日期'],
  ['issuer', '发文机关'],
  ['status', '状态'],
  ['jurisdiction', '适用地区'],
  ['validFrom', '起始年份'],
  ['validTo', '终止年份'],
  ['note', '说明'],
  ['university', '托管高校'],
  ['sourceTitle', '来源'],
  ['sourceUrl', '来源网址'],
  ['county', '县(市、区)'],
  ['town', '乡镇'],
  ['phase', '学段'],
  ['setting', '城乡类型'],
  ['ownership', '办学性质'],
  ['weak', '薄弱学校'],
]);

/** 官员不必看的：原样照录、校订的说明。 */
const HIDDEN = new Set(['printed', 'repairs', 'unresolved', 'basis']);
const STATUS: Readonly<Record<string, string>> = { issued: '印发', draft: '征求意见稿' };

function shown(field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '（空）';
  if (Array.isArray(value)) return value.length === 0 ? '（空）' : value.map((each) => shown('', each)).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field === 'status') return STATUS[String(value)] ?? String(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** 一项里变了的一处，前后对照。 */
export interface ChangedField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const fieldsOf = (item: unknown): Map<string, unknown> =>
  new Map(typeof item === 'object' && item !== null ? Object.entries(item) : []);

/** 一项里变了哪几处。 */
export function changedFields({ before, after }: ResourceDiff['changed'][number]): ChangedField[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    if (HIDDEN.has(field) || JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field: FIELDS.get(field) ?? field, before: shown(field, was), after: shown(field, is) }];
  });
}

/** 如「增 7 项，删 41 项，改 3 项」。 */
export function countsText({ added, removed, changed, reordered }: ResourceDiff): string {
  const parts = [
    added.length > 0 ? `增 ${added.length} 项` : '',
    removed.length > 0 ? `删 ${removed.length} 项` : '',
    changed.length > 0 ? `改 ${changed.length} 项` : '',
    reordered ? '次序有变' : '',
  ].filter((part) => part !== '');
  return parts.join('，');
}
