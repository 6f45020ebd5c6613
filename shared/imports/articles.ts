import { column, type SheetKindSpec, text } from '../sheets/column.ts';

/** 方案正文的各条举措。 */
export const articles = {
  kind: 'articles',
  title: '方案条款',
  titles: ['方案条款', '方案正文', '正文条款', '条款表', '工作举措', '任务举措'],
  columns: [
    column('article', '条号', text, 'must', '条', '条款', '条款号', '条次', '条款序号', '序号', '编号'),
    column('document', '文件', text, 'may', '所属文件', '文件题名', '文件名称', '出自文件'),
    column('title', '标题', text, 'column', '条标', '条名', '举措', '举措名称', '条款标题', '题目'),
    column('text', '正文', text, 'must', '条文', '条款内容', '条款正文', '原文', '内容', '举措内容'),
    column('responsibility', '责任单位', { type: 'departments' }, 'may', '责任分工', '责任部门', '分工'),
    column('lead', '牵头', { type: 'departments' }, 'may', '牵头单位', '牵头部门', '牵头责任单位'),
    column('participants', '配合', { type: 'departments' }, 'may', '配合单位', '配合部门', '参与单位', '参与部门'),
    column('projects', '对应项目', text, 'may', '对应清单', '对应项目序号', '清单项目', '项目序号'),
  ],
} as const satisfies SheetKindSpec;
