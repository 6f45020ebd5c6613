import { column, date, oneOf, place, type SheetKindSpec, school } from './column.ts';
import * as values from './values.ts';

/** 城乡学校结对表（lc-2023 正文第9条，he-2020）。 */
export const schoolPairs = {
  kind: 'school-pairs',
  title: '城乡学校结对表',
  titles: ['城乡学校结对表', '城乡结对', '学校结对', '结对帮扶表'],
  columns: [
    column('county', '县(市、区)', place('county'), 'must', '县市区', '县区', '县', '所在县(市、区)', '所在县', '区县'),
    column('town', '乡镇', place('town'), 'column', '乡镇(街道)', '镇街', '乡镇街道', '所在乡镇', '镇(街道)'),
    column(
      'school',
      '乡村学校',
      school,
      'must',
      '乡村学校名称',
      '农村学校',
      '农村学校名称',
      '受援学校',
      '被帮扶学校',
      '受帮扶学校',
    ),
    column('phase', '学段', oneOf(values.PHASES), 'column', '乡村学校学段', '学校学段', '学校类型', '办学层次'),
    column('ownership', '办学性质', oneOf(values.OWNERSHIPS), 'column', '乡村学校性质', '公办民办', '学校性质'),
    column(
      'helperSchool',
      '帮扶学校',
      school,
      'must',
      '帮扶学校名称',
      '支援学校',
      '城区学校',
      '优质学校',
      '牵头学校',
      '结对学校',
    ),
    column('helperPhase', '帮扶学校学段', oneOf(values.PHASES), 'column', '支援学校学段'),
    column('helperOwnership', '帮扶学校性质', oneOf(values.OWNERSHIPS), 'column', '帮扶学校办学性质', '支援学校性质'),
    column('form', '结对形式', oneOf(values.PAIRING_FORMS), 'column', '结对方式', '结对类型'),
    column('model', '办学模式', oneOf(values.RUNNING_MODELS), 'column', '模式', '办学形式'),
    column('legalPerson', '法人与编制', oneOf(values.LEGAL_PERSON), 'column', '法人编制', '法人', '隶属法人编制'),
    column('startsOn', '起始日期', date, 'column', '开始日期', '结对日期', '结对时间', '起始时间'),
    column('exit', '退出情况', oneOf(values.EXIT_STATES), 'column', '退出', '退出机制', '退出情形'),
  ],
} as const satisfies SheetKindSpec;
