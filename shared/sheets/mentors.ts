import { column, oneOf, place, type SheetKindSpec, school, text } from './column.ts';
import * as values from './values.ts';

/** 教研员和骨干教师联系表（lc-2023 清单第32项）。 */
export const mentors = {
  kind: 'mentors',
  title: '教研员和骨干教师联系表',
  titles: ['教研员和骨干教师联系表', '教研员联系', '骨干教师联系', '联系乡村学校'],
  columns: [
    column(
      'person',
      '姓名',
      { type: 'person' },
      'must',
      '教师姓名',
      '教研员姓名',
      '联系人姓名',
      '联系教师姓名',
      '名字',
    ),
    column('identity', '身份', oneOf(values.MENTOR_IDENTITIES), 'must', '人员身份', '人员类别', '类别'),
    column('level', '层级', oneOf(values.MENTOR_LEVELS), 'column', '级别', '人员层级'),
    column('employer', '单位', text, 'column', '工作单位', '所在单位'),
    column('school', '联系学校', school, 'must', '联系乡村学校', '联系的乡村学校', '定点联系学校', '联系点学校'),
    column('county', '县(市、区)', place('county'), 'column', '县市区', '县区', '县', '联系学校所在县(市、区)'),
    column('town', '乡镇', place('town'), 'column', '乡镇(街道)', '镇街', '所在乡镇'),
  ],
} as const satisfies SheetKindSpec;
