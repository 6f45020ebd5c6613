import { boolean, column, type EnumValue, oneOf, type SheetKindSpec, text } from '../sheets/column.ts';

const system = (value: string, ...synonyms: string[]): EnumValue => ({ value, synonyms });
export const SYSTEMS: readonly EnumValue[] = [
  system('党委', '党委部门', '党群', '党委系统'),
  system('政府', '政府部门', '行政', '政府系统'),
  system('群团', '群团组织', '人民团体'),
  system('外部', '外部单位', '其他'),
  system('泛指'),
];

/** 一个市的部门名册：清单、条款里的部门照它认。 */
export const departments = {
  kind: 'departments',
  title: '部门名册',
  titles: ['部门名册', '部门及全称', '部门名单', '单位名册', '成员单位'],
  columns: [
    column('name', '名称', text, 'must', '部门名称', '简称', '部门', '部门简称', '单位名称', '单位简称', '机构名称'),
    column('full', '全称', text, 'column', '部门全称', '单位全称', '机构全称', '规范名称', '规范全称'),
    column('aliases', '别称', text, 'column', '别名', '又称', '部门别称', '其他写法', '其他名称', '常用写法'),
    column('system', '系统', oneOf(SYSTEMS), 'may', '所属系统', '系统类别', '机构类别'),
    column('generic', '泛指', boolean, 'may', '是否泛指'),
  ],
} as const satisfies SheetKindSpec;
