import type { ColumnSpec, ColumnType, SheetKindSpec } from './column.ts';
import * as values from './values.ts';

const text: ColumnType = { type: 'text' };
const date: ColumnType = { type: 'date' };
const boolean: ColumnType = { type: 'boolean' };
const school: ColumnType = { type: 'school' };
const county: ColumnType = { type: 'place', level: 'county' };
const town: ColumnType = { type: 'place', level: 'town' };
const oneOf = (list: typeof values.PHASES): ColumnType => ({ type: 'enum', values: list, many: false });
const manyOf = (list: typeof values.PHASES): ColumnType => ({ type: 'enum', values: list, many: true });

type Presence = 'must' | 'column' | 'may';
/** must：必须有此列且每行填写；column：必须有此列，格可空；may：可以没有此列。 */
const column = (
  id: string,
  title: string,
  content: ColumnType,
  presence: Presence,
  ...synonyms: string[]
): ColumnSpec => ({
  id,
  title,
  synonyms,
  content,
  required: presence !== 'may',
  filled: presence === 'must',
});

const projects = {
  kind: 'projects',
  title: '重点项目清单',
  titles: ['重点项目清单', '重点任务清单', '项目清单', '任务清单', '工作台账'],
  columns: [
    column('no', '序号', { type: 'ordinal' }, 'must', '编号', '项目序号', '项目编号', '序 号', '项目号'),
    column('name', '项目名称', text, 'must', '项目', '重点项目', '工程名称', '重点项目名称', '项目(工程)名称'),
    column(
      'task',
      '主要任务',
      text,
      'must',
      '任务',
      '重点任务',
      '主要任务内容',
      '主要工作任务',
      '任务内容',
      '工作任务',
      '主要措施',
    ),
    column(
      'goal',
      '工作目标',
      { type: 'targets' },
      'must',
      '目标',
      '目标任务',
      '预期目标',
      '主要目标',
      '建设目标',
      '目标要求',
      '工作目标及时限',
    ),
    column(
      'lead',
      '牵头部门',
      { type: 'departments' },
      'must',
      '牵头单位',
      '牵头责任部门',
      '责任部门',
      '责任单位',
      '主要责任单位',
      '牵头责任单位',
      '牵头',
    ),
    column(
      'participants',
      '参与部门',
      { type: 'departments' },
      'column',
      '参与单位',
      '配合部门',
      '配合单位',
      '参加部门',
      '参加单位',
      '协同部门',
      '协作部门',
      '协助单位',
      '参与',
    ),
    column(
      'offices',
      '责任科室',
      { type: 'offices' },
      'column',
      '责任处室',
      '承办科室',
      '科室',
      '责任科(室)',
      '市教育体育局责任科室',
      '落实科室',
      '牵头科室',
    ),
  ],
} as const satisfies SheetKindSpec;

const cityPairs = {
  kind: 'city-pairs',
  title: '市际协作结对表',
  titles: ['市际协作结对表', '市际协作', '教育协作结对', '结对关系'],
  columns: [
    column(
      'helperCity',
      '帮助市',
      { type: 'place', level: 'city' },
      'must',
      '帮扶市',
      '支援市',
      '帮助方',
      '帮助城市',
      '帮扶方',
    ),
    column(
      'helpedCity',
      '被帮助市',
      { type: 'place', level: 'city' },
      'must',
      '受助市',
      '被帮扶市',
      '受援市',
      '被帮助方',
      '被帮助城市',
      '受帮扶市',
    ),
    column(
      'helperCounty',
      '帮助县(市、区)',
      county,
      'may',
      '帮助县',
      '帮扶县',
      '帮扶县(市、区)',
      '支援县',
      '支援县(市、区)',
    ),
    column(
      'helpedCounty',
      '被帮助县(市、区)',
      county,
      'may',
      '被帮助县',
      '受助县',
      '被帮扶县',
      '被帮扶县(市、区)',
      '受援县',
      '受援县(市、区)',
    ),
    column('fields', '协作领域', manyOf(values.COOPERATION_FIELDS), 'column', '合作领域', '协作内容', '领域'),
    column('form', '结对形式', oneOf(values.PAIRING_FORMS), 'column', '结对方式', '结对类型'),
    column('meetingDate', '联席会议日期', date, 'column', '联席会议时间', '联席会议召开日期', '联席会议', '会议日期'),
    column(
      'leadersPresent',
      '主要负责同志出席',
      boolean,
      'column',
      '主要负责同志是否出席',
      '主要负责人出席',
      '主要领导出席',
    ),
    column('specialPlan', '专项计划', boolean, 'column', '专项计划制定', '是否制定专项计划', '专项协作计划'),
  ],
} as const satisfies SheetKindSpec;

const custody = {
  kind: 'custody',
  title: '县中托管帮扶表',
  titles: ['县中托管帮扶表', '托管帮扶', '县中托管', '部属高校托管'],
  columns: [
    column(
      'university',
      '托管高校',
      { type: 'university' },
      'must',
      '部属高校',
      '帮扶高校',
      '高校',
      '托管单位',
      '高校名称',
    ),
    column('school', '帮扶县中', school, 'must', '托管县中', '受援县中', '县中', '县中名称', '被托管学校', '帮扶学校'),
    column(
      'province',
      '省份',
      { type: 'place', level: 'province' },
      'must',
      '省',
      '省(区、市)',
      '所在省',
      '省(自治区、直辖市)',
      '所在省份',
    ),
    column(
      'county',
      '县(市、区、旗)',
      county,
      'must',
      '县',
      '县(市、区)',
      '所在县',
      '所在县(市、区)',
      '县域',
      '县市区',
      '县区',
    ),
    column(
      'signedOn',
      '协议签订日期',
      date,
      'column',
      '签订日期',
      '签约日期',
      '协议签署日期',
      '协议签订时间',
      '签订时间',
      '签约时间',
    ),
    column('filedOn', '备案日期', date, 'column', '备案时间', '报备日期', '协议备案日期'),
    column('startsOn', '起始日期', date, 'column', '开始日期', '托管起始日期', '起始时间', '开始时间'),
    column(
      'endsOn',
      '终止日期',
      date,
      'column',
      '结束日期',
      '到期日期',
      '托管终止日期',
      '终止时间',
      '结束时间',
      '截止日期',
    ),
    column('modes', '托管方式', manyOf(values.CUSTODY_MODES), 'column', '帮扶方式', '托管形式', '帮扶形式'),
    column(
      'signatories',
      '签约方',
      manyOf(values.SIGNATORIES),
      'column',
      '签约主体',
      '协议签订方',
      '签订方',
      '签约三方',
    ),
    column('brandFee', '品牌费', { type: 'fee' }, 'column', '是否收取品牌费', '品牌使用费'),
    column(
      'feeUses',
      '管理费用途',
      manyOf(values.MANAGEMENT_FEE_USES),
      'column',
      '管理费使用',
      '管理费支出用途',
      '管理费用于',
    ),
    column('crossRegion', '跨区域招生', boolean, 'column', '是否跨区域招生', '跨区招生', '是否跨区招生'),
  ],
} as const satisfies SheetKindSpec;

const schoolPairs = {
  kind: 'school-pairs',
  title: '城乡学校结对表',
  titles: ['城乡学校结对表', '城乡结对', '学校结对', '结对帮扶表'],
  columns: [
    column('county', '县(市、区)', county, 'must', '县市区', '县区', '县', '所在县(市、区)', '所在县', '区县'),
    column('town', '乡镇', town, 'column', '乡镇(街道)', '镇街', '乡镇街道', '所在乡镇', '镇(街道)'),
    column('school', '乡村学校', school, 'must', '乡村学校名称', '农村学校', '受援学校', '被帮扶学校', '受帮扶学校'),
    column('phase', '学段', oneOf(values.PHASES), 'column', '乡村学校学段', '学校类型', '办学层次'),
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

const mentors = {
  kind: 'mentors',
  title: '教研员和骨干教师联系表',
  titles: ['教研员和骨干教师联系表', '教研员联系', '骨干教师联系', '联系乡村学校'],
  columns: [
    column('person', '姓名', { type: 'person' }, 'must', '教师姓名', '教研员姓名', '名字'),
    column('identity', '身份', oneOf(values.MENTOR_IDENTITIES), 'must', '人员身份', '人员类别', '类别'),
    column('level', '层级', oneOf(values.MENTOR_LEVELS), 'column', '级别', '人员层级'),
    column('employer', '单位', text, 'column', '工作单位', '所在单位'),
    column('school', '联系学校', school, 'must', '联系乡村学校', '联系的乡村学校', '定点联系学校', '联系点学校'),
    column('county', '县(市、区)', county, 'column', '县市区', '县区', '县', '联系学校所在县(市、区)'),
    column('town', '乡镇', town, 'column', '乡镇(街道)', '镇街', '所在乡镇'),
  ],
} as const satisfies SheetKindSpec;

const universitySupport = {
  kind: 'university-support',
  title: '高校科研院所支持表',
  titles: ['高校科研院所支持表', '高校支持', '科研院所支持'],
  columns: [
    column(
      'university',
      '高校(院所)',
      { type: 'university' },
      'must',
      '高校',
      '院所',
      '高校科研院所',
      '高校(科研院所)',
      '高校院所',
      '支持单位',
      '支持高校',
    ),
    column('school', '支持学校', school, 'must', '受支持学校', '乡村学校', '被支持学校'),
    column('county', '县(市、区)', county, 'must', '县市区', '县区', '县'),
    column('phase', '学段', oneOf(values.PHASES), 'column', '学校类型'),
    column('baseType', '基地类型', oneOf(values.BASE_TYPES), 'must', '基地类别', '支持方式'),
    column('startsOn', '起始日期', date, 'column', '开始日期', '起始时间', '建立日期'),
  ],
} as const satisfies SheetKindSpec;

const schoolRegister = {
  kind: 'school-register',
  title: '学校名录',
  titles: ['学校名录', '学校名册', '中小学名录', '学校基本情况'],
  columns: [
    column('schoolCode', '学校标识码', text, 'must', '学校代码', '标识码', '学校(机构)标识码', '机构标识码'),
    column('school', '学校名称', school, 'must', '学校', '学校(机构)名称', '学校全称'),
    column('county', '县(市、区)', county, 'must', '县市区', '县区', '县', '所在县(市、区)'),
    column('town', '乡镇', town, 'column', '乡镇(街道)', '镇街', '所在乡镇', '乡镇街道'),
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
    column('ownership', '办学性质', oneOf(values.OWNERSHIPS), 'must', '举办性质', '公办民办', '学校性质'),
    column('weak', '薄弱学校', boolean, 'may', '是否薄弱学校', '薄弱'),
  ],
} as const satisfies SheetKindSpec;

/** 全部七种表，次序即识别时的优先次序。加一种表：写一份说明，添进这一行。 */
export const SHEET_KINDS = [
  projects,
  cityPairs,
  custody,
  schoolPairs,
  mentors,
  universitySupport,
  schoolRegister,
] as const;

export type SheetKind = (typeof SHEET_KINDS)[number]['kind'];
export type FieldId<K extends SheetKind = SheetKind> = Extract<
  (typeof SHEET_KINDS)[number],
  { kind: K }
>['columns'][number]['id'];
export const SHEET_KIND_IDS = SHEET_KINDS.map((spec) => spec.kind) as [SheetKind, ...SheetKind[]];

const byKind = new Map<string, SheetKindSpec>(SHEET_KINDS.map((spec) => [spec.kind, spec]));

/** 某种表的说明。`kind` 来自契约，必有其表。 */
export function sheetKind(kind: SheetKind): SheetKindSpec {
  const spec = byKind.get(kind);
  if (!spec) throw new RangeError(`没有这种表：${kind}`);
  return spec;
}

/** 某列的说明；没有该列时为 undefined。 */
export function columnOf(kind: SheetKind, field: string): ColumnSpec | undefined {
  return sheetKind(kind).columns.find((candidate) => candidate.id === field);
}
