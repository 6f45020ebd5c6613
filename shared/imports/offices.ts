import { boolean, column, type SheetKindSpec, text } from '../sheets/column.ts';

/** 责任科室及其所属部门。 */
export const offices = {
  kind: 'offices',
  title: '科室名册',
  titles: ['科室名册', '科室名单', '内设机构', '处室名单'],
  columns: [
    column('name', '科室', text, 'must', '科室名称', '责任科室', '处室', '处室名称', '内设机构', '内设科室'),
    column('department', '所属部门', text, 'must', '所属单位', '所在部门', '所在单位', '隶属部门', '部门'),
    column('aliases', '别称', text, 'may', '别名', '又称', '科室别称', '其他写法'),
    column('generic', '泛指', boolean, 'may', '是否泛指'),
  ],
} as const satisfies SheetKindSpec;
