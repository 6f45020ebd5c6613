import { column, date, manyOf, oneOf, place, type SheetKindSpec, school, university } from './column.ts';
import * as values from './values.ts';

/** 高校科研院所支持表（lc-2023 清单第33项）。 */
export const universitySupport = {
  kind: 'university-support',
  title: '高校科研院所支持表',
  titles: ['高校科研院所支持表', '高校支持', '科研院所支持'],
  columns: [
    column(
      'university',
      '高校(院所)',
      university,
      'must',
      '高校',
      '院所',
      '高校科研院所',
      '高校(科研院所)',
      '高校院所',
      '支持单位',
      '支持高校',
    ),
    column('school', '支持学校', school, 'must', '受支持学校', '乡村学校', '被支持学校', '支持乡村学校'),
    column('county', '县(市、区)', place('county'), 'must', '县市区', '县区', '县'),
    column('phase', '学段', oneOf(values.PHASES), 'column', '学校类型'),
    column('baseType', '基地类型', manyOf(values.BASE_TYPES), 'must', '基地类别', '支持方式'),
    column('startsOn', '起始日期', date, 'column', '开始日期', '起始时间', '建立日期'),
  ],
} as const satisfies SheetKindSpec;
