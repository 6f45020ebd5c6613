import { column, date, type EnumValue, oneOf, type SheetKindSpec, text } from '../sheets/column.ts';

const one = (value: string, ...synonyms: string[]): EnumValue => ({ value, synonyms });
export const STATUSES: readonly EnumValue[] = [
  one('issued', '印发', '正式印发', '已印发', '正式', '已发布', '发布', '有效', '现行'),
  one('draft', '征求意见稿', '征求意见', '未印发', '草案', '送审稿', '讨论稿'),
];

/** 一份文件立的是哪一组规则；别的文件只作出处。 */
export const ROLES: readonly EnumValue[] = [
  one('lc-2023', '市级方案', '方案', '专项工作方案', '重点项目', '市级'),
  one('sd-2019', '市际结对', '市际协作', '协作结对'),
  one('moe-2022', '托管帮扶', '县中托管', '县中托管帮扶'),
  one('he-2020', '办学模式', '义务教育办学模式'),
  one('other', '其他', '出处', '参考'),
];

/** 所据的文件：方案、通知。 */
export const documents = {
  kind: 'documents',
  title: '文件目录',
  titles: ['文件目录', '文件清单', '方案文件', '政策文件', '所据文件'],
  columns: [
    column('title', '题名', text, 'must', '文件题名', '文件名称', '文件标题', '方案名称'),
    column('number', '文号', text, 'column', '发文字号', '文件编号', '文件字号'),
    column('date', '日期', date, 'column', '印发日期', '发文日期', '成文日期', '发布日期', '印发时间', '发文时间'),
    column('issuer', '发文机关', text, 'column', '发文单位', '印发单位', '制定机关', '发布机关', '印发机关'),
    column('status', '状态', oneOf(STATUSES), 'column', '文件状态', '印发状态'),
    column('jurisdiction', '适用地区', text, 'column', '适用区域', '适用范围', '实施范围', '管辖地区'),
    column('years', '目标年限', text, 'may', '规划期', '年限', '实施期限', '起止年份', '规划期限'),
    column('role', '类别', oneOf(ROLES), 'may', '文件类别', '文件用途'),
  ],
} as const satisfies SheetKindSpec;
