import { boolean, column, oneOf, place, type SheetKindSpec, school, text } from './column.ts';
import * as values from './values.ts';

/** 学校名录：覆盖率以它为分母。 */
export const schoolRegister = {
  kind: 'school-register',
  title: '学校名录',
  titles: ['学校名录', '学校名册', '中小学名录', '学校基本情况'],
  columns: [
    column('schoolCode', '学校标识码', text, 'must', '学校代码', '标识码', '学校(机构)标识码', '机构标识码'),
    column('school', '学校名称', school, 'must', '学校', '学校(机构)名称', '学校全称'),
    column('county', '县(市、区)', place('county'), 'must', '县市区', '县区', '县', '所在县(市、区)'),
    column('town', '乡镇', place('town'), 'column', '乡镇(街道)', '镇街', '所在乡镇', '乡镇街道'),
    column('phase', '学段', oneOf(values.PHASES), 'must', '办学类型', '学校类型', '学校类别'),
    column(
      'setting',
      '城乡类型',
      oneOf(values.SETTINGS),
      'must',
      '城乡分类',
      '城乡类别',
      '所在地城乡类型',
      '城乡分类代码',
    ),
    column('ownership', '办学性质', oneOf(values.OWNERSHIPS), 'must', '举办性质', '举办者性质', '公办民办', '学校性质'),
    column('weak', '薄弱学校', boolean, 'may', '是否薄弱学校', '薄弱', '薄弱校'),
  ],
} as const satisfies SheetKindSpec;
