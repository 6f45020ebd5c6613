import { expect, it } from 'vitest';
import { makeGrid, type SheetContent } from '../../../addin/excel/grid.ts';
import { recogniseSheet } from '../../../addin/excel/recognise.ts';
import { placeCells } from '../../../addin/excel/snapshot.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { content } from './sheet-content.ts';

/** 各县真会报来的样子：表头与记录都要找得恰好，一行不多、一行不少。 */

interface Expected {
  readonly kind: string;
  readonly header: number;
  /** 是记录的各行。 */
  readonly records: readonly number[];
  /** 各列的字段，自左而右。 */
  readonly fields: string;
}

interface Untidy {
  readonly lines: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  readonly tables: readonly Expected[];
  readonly skipped?: number;
}

function found(sheet: SheetContent): Expected[] {
  const grid = makeGrid(sheet);
  return recogniseSheet(sheet).tables.map((table) => ({
    kind: table.kind,
    header: table.headerRow,
    records: placeCells(grid, table, new Map()).flatMap((row, i) =>
      row.some(({ value }) => value !== null) ? [table.firstRow + i] : [],
    ),
    fields: table.columns.map(({ field }) => field).join(' '),
  }));
}

const SCHOOLS = 'county town school phase ownership helperSchool helperPhase helperOwnership form model';

const PROJECTS = 'no name task goal lead participants offices';

const CASES: Record<string, Untidy> = {
  '三行表头：大标题格并在表头上，另有单位说明行': {
    lines: [
      ['2024年度城乡学校结对帮扶情况统计表'],
      ['填报单位（盖章）：阳谷县教育和体育局', '', '', '', '', '', '填报时间：2024年6月'],
      ['县区', '乡镇', '受援学校', '', '', '支援学校', '', '', '结对情况', ''],
      ['', '', '校名', '学段', '性质', '校名', '学段', '性质', '结对形式', '办学模式'],
      ['阳谷县', '安乐镇', '安乐小学', '小学', '公办', '实验小学', '小学', '公办', '一对一', '城乡结对'],
      ['', '', '张庄小学', '小学', '公办', '第二小学', '小学', '公办', '一对一', '城乡结对'],
    ],
    merges: ['A1:J1', 'A2:F2', 'G2:J2', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:H3', 'I3:J3', 'A5:A6', 'B5:B6'],
    tables: [{ kind: 'school-pairs', header: 4, records: [5, 6], fields: SCHOOLS }],
  },
  '一个项目占几行：前几列竖着合并，任务一行一条': {
    lines: [
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '教师周转宿舍', '摸清底数', '2024年完成', '市教育体育局', '市财政局', '师训科'],
      ['', '', '建设宿舍', '2025年，建成500套', '', '', ''],
      ['', '', '建立台账', '', '', '', ''],
      [2, '名师工作室', '遴选名师', '2025年，每个乡镇1个', '市教育体育局', '', '师训科'],
    ],
    merges: ['A2:A4', 'B2:B4', 'E2:E4', 'F2:F4', 'G2:G4'],
    tables: [
      {
        kind: 'projects',
        header: 1,
        records: [2, 3, 4, 5],
        fields: PROJECTS,
      },
    ],
  },
  '栏次行写成带括号的，合计在最上面': {
    lines: [
      ['县（市、区）', '乡镇（街道）', '乡村学校', '学段', '帮扶学校', '结对形式', '办学模式', '法人与编制'],
      ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）', '（8）'],
      ['合计', '', '2', '', '2', '', '', ''],
      ['莘县', '张鲁回族镇', '张鲁小学', '小学', '莘县实验小学', '一对一', '城乡结对', '独立'],
      ['莘县', '观城镇', '观城小学', '小学', '莘县第二小学', '一对一', '城乡结对', '独立'],
    ],
    tables: [
      {
        kind: 'school-pairs',
        header: 1,
        records: [4, 5],
        fields: 'county town school phase helperSchool form model legalPerson',
      },
    ],
  },
  '栏次行写成甲乙丙、1、2': {
    lines: [
      ['学校标识码', '学校名称', '县区', '乡镇', '学段', '城乡类型', '办学性质'],
      ['甲', '乙', '丙', '丁', 1, 2, 3],
      ['3737000001', '安乐小学', '阳谷县', '安乐镇', '小学', '220', '公办'],
      ['3737000002', '张庄小学', '阳谷县', '安乐镇', '小学', '220', '公办'],
    ],
    tables: [
      {
        kind: 'school-register',
        header: 1,
        records: [3, 4],
        fields: 'schoolCode school county town phase setting ownership',
      },
    ],
  },
  '分县小计、县名独占一行': {
    lines: [
      ['序号', '县区', '乡镇', '乡村学校', '学段', '帮扶学校', '结对形式'],
      ['东昌府区', '', '', '', '', '', ''],
      [1, '东昌府区', '沙镇镇', '沙镇小学', '小学', '实验小学', '一对一'],
      ['小 计', '', '', 1, '', '', ''],
      ['阳谷县', '', '', '', '', '', ''],
      [2, '阳谷县', '安乐镇', '安乐小学', '小学', '实验小学', '一对一'],
      [3, '阳谷县', '安乐镇', '张庄小学', '小学', '第二小学', '一对一'],
      ['小 计', '', '', 2, '', '', ''],
      ['总 计', '', '', 3, '', '', ''],
      ['', '', '', '', '', '', ''],
      ['单位负责人：', '', '', '填表人：', '', '', '联系电话：'],
    ],
    tables: [
      {
        kind: 'school-pairs',
        header: 1,
        records: [3, 6, 7],
        fields: 'county town school phase helperSchool form',
      },
    ],
  },
  '上下两张：上表的合计与说明之后紧跟下表的标题': {
    lines: [
      ['附件1 县中托管帮扶情况表'],
      ['托管高校', '帮扶县中', '省份', '县（市、区、旗）', '协议签订日期', '备案日期'],
      ['山东大学', '甲县一中', '贵州', '甲县', '2022-07-01', '2022-08-01'],
      ['合计', '1所', '', '', '', ''],
      ['说明：日期写到日。'],
      ['附件2 教研员和骨干教师联系乡村学校情况表'],
      ['填报单位：某局'],
      ['姓名', '身份', '层级', '工作单位', '联系学校', '县（市、区）', '乡镇'],
      ['某甲', '教研员', '县', '县教研室', '安乐小学', '阳谷县', '安乐镇'],
      ['某乙', '骨干教师', '市', '实验小学', '张庄小学', '阳谷县', '安乐镇'],
    ],
    merges: ['A1:F1', 'A5:F5', 'A6:G6', 'A7:G7'],
    tables: [
      { kind: 'custody', header: 2, records: [3], fields: 'university school province county signedOn filedOn' },
      { kind: 'mentors', header: 8, records: [9, 10], fields: 'person identity level employer school county town' },
    ],
  },
  '左右两张，高矮不齐，各有标题和合计': {
    lines: [
      ['高校支持表', '', '', '', '', '', '', '学校名录'],
      [
        '高校（院所）',
        '支持学校',
        '县区',
        '学段',
        '基地类型',
        '起始日期',
        '',
        '学校标识码',
        '学校名称',
        '县区',
        '乡镇',
        '学段',
        '城乡类型',
        '办学性质',
      ],
      [
        '聊城大学',
        '安乐小学',
        '阳谷县',
        '小学',
        '实习实训',
        '2024-03-01',
        '',
        '37001',
        '安乐小学',
        '阳谷县',
        '安乐镇',
        '小学',
        '乡村',
        '公办',
      ],
      ['合计', 1, '', '', '', '', '', '37002', '张庄小学', '阳谷县', '安乐镇', '小学', '乡村', '公办'],
      ['', '', '', '', '', '', '', '37003', '李庄小学', '阳谷县', '安乐镇', '小学', '乡村', '公办'],
      ['', '', '', '', '', '', '', '合计', 3, '', '', '', '', ''],
    ],
    merges: ['A1:F1', 'H1:N1'],
    tables: [
      {
        kind: 'university-support',
        header: 2,
        records: [3],
        fields: 'university school county phase baseType startsOn',
      },
      {
        kind: 'school-register',
        header: 2,
        records: [3, 4, 5],
        fields: 'schoolCode school county town phase setting ownership',
      },
    ],
  },
  '分页打印：页脚、续表字样、重复的表头': {
    lines: [
      ['重点项目清单'],
      ['序号', '项目名称', '主要任务', '工作目标及时限', '牵头单位', '配合单位', '责任科室'],
      [1, '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
      [2, '乙', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
      ['第1页 共2页'],
      ['重点项目清单（续）'],
      ['序号', '项目名称', '主要任务', '工作目标及时限', '牵头单位', '配合单位', '责任科室'],
      [3, '丙', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
      ['第2页 共2页'],
    ],
    merges: ['A1:G1', 'A5:G5', 'A6:G6', 'A9:G9'],
    tables: [{ kind: 'projects', header: 2, records: [3, 4, 8], fields: PROJECTS }],
  },
  '表头里有换行、全角空格、括注、单位，名字各有写法': {
    lines: [
      ['　'],
      [
        '编　号',
        '重点项目\n（工程）名称',
        '主要\n任务',
        '目标任务\n（2023—2027年）',
        '牵头\r\n责任单位',
        '配合单位（部门）',
        '承办科（室）',
        '备　注',
      ],
      ['1', '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科', ''],
      ['２', '乙', '任务', '2025年完成', '市教育体育局', '市财政局', '科', ''],
    ],
    tables: [{ kind: 'projects', header: 2, records: [3, 4], fields: PROJECTS }],
  },
  '序号断在空白分隔行里，末尾有落款日期和盖章': {
    lines: [
      ['序号', '帮助市', '被帮助市', '协作领域', '结对形式', '联席会议日期', '主要负责同志出席', '专项计划'],
      ['一', '青岛市', '菏泽市', '基础教育', '一对一', '2024年3月', '是', '有'],
      [],
      ['二', '济南市', '临沂市', '职业教育', '多对一', '2024年4月', '是', '有'],
      [],
      [],
      ['', '', '', '', '', '某市教育局（章）'],
      ['', '', '', '', '', '2024年6月30日'],
    ],
    tables: [
      {
        kind: 'city-pairs',
        header: 1,
        records: [2, 4],
        fields: 'helperCity helpedCity fields form meetingDate leadersPresent specialPlan',
      },
    ],
  },
  '没有序号列，末尾落款是单位名和日期，右对齐': {
    lines: [
      ['托管高校', '帮扶县中', '省份', '县（市、区、旗）', '协议签订日期', '备案日期', '托管方式'],
      ['山东大学', '甲县一中', '贵州', '甲县', '2022-07-01', '2022-08-01', '派驻团队'],
      ['山东大学', '乙县一中', '贵州', '乙县', '2022-07-01', '2022-08-01', '派驻团队'],
      [],
      ['', '', '', '', '', '某大学帮扶办'],
      ['', '', '', '', '', '2022年8月10日'],
    ],
    tables: [
      {
        kind: 'custody',
        header: 1,
        records: [2, 3],
        fields: 'university school province county signedOn filedOn modes',
      },
    ],
  },
  '县名竖着合并到底，中间夹着没有填完的行': {
    lines: [
      ['县区', '乡镇', '乡村学校', '学段', '帮扶学校', '结对形式'],
      ['冠县', '贾镇', '贾镇小学', '小学', '冠县实验小学', '一对一'],
      ['', '', '贾镇中学', '初中', '', ''],
      ['', '斜店镇', '斜店小学', '小学', '冠县第二小学', '一对一'],
      ['', '', '', '', '', ''],
      ['临清市', '康庄镇', '康庄小学', '小学', '临清实验小学', '一对一'],
    ],
    merges: ['A2:A5', 'B2:B3'],
    tables: [
      {
        kind: 'school-pairs',
        header: 1,
        records: [2, 3, 4, 6],
        fields: 'county town school phase helperSchool form',
      },
    ],
  },
  表头上方的填表说明里提到列名: {
    lines: [
      ['填表说明：1.“牵头部门”只填一个；2.“工作目标”写明年份。'],
      ['牵头部门', '市教育体育局'],
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
    ],
    merges: ['A1:G1'],
    tables: [{ kind: 'projects', header: 3, records: [4], fields: PROJECTS }],
  },
  示例行在表头之下: {
    lines: [
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      ['示例', '乡村教育数字化', '建设平台', '2025年，全覆盖', '市教育体育局', '市财政局', '科'],
      [1, '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
    ],
    tables: [{ kind: 'projects', header: 1, records: [3], fields: PROJECTS }],
  },
  '末尾是没有冒号的落款、县名在前的合计、以下空白': {
    lines: [
      ['县区', '乡镇', '乡村学校', '学段', '帮扶学校', '结对形式'],
      ['冠县', '贾镇', '贾镇小学', '小学', '冠县实验小学', '一对一'],
      ['冠县小计', '', '1所', '', '1所', ''],
      ['莘县', '观城镇', '观城小学', '小学', '莘县第二小学', '一对一'],
      ['全市合计', '', '2所', '', '2所', ''],
      ['以下空白'],
      ['分管领导（签字）：', '', '科室负责人：', '', '经办人：', ''],
    ],
    tables: [
      { kind: 'school-pairs', header: 1, records: [2, 4], fields: 'county town school phase helperSchool form' },
    ],
  },
  '预先编好的空序号，划斜线的空行': {
    lines: [
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
      [2, '', '', '', '', '', ''],
      [3, '丙', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
      ['/', '/', '/', '/', '/', '/', '/'],
      [4, '', '', '', '', '', ''],
      [5, '', '', '', '', '', ''],
    ],
    tables: [{ kind: 'projects', header: 1, records: [2, 3, 4], fields: PROJECTS }],
  },
  '空白的模板：一条记录也没有': {
    lines: [
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '', '', '', '', '', ''],
      [2, '', '', '', '', '', ''],
      ['填表人：', '', '', '审核人：'],
    ],
    tables: [{ kind: 'projects', header: 1, records: [], fields: PROJECTS }],
  },
  '末尾几条没有“说明”二字的要求': {
    lines: [
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
      ['1.本表由各县（市、区）教育和体育局填写，于6月底前报送。'],
      ['2.牵头部门只填一个。'],
    ],
    tables: [{ kind: 'projects', header: 1, records: [2], fields: PROJECTS }],
  },
  '没有序号列，末尾的要求写在头一列': {
    lines: [
      ['县区', '乡镇', '乡村学校', '学段', '帮扶学校', '结对形式'],
      ['冠县', '贾镇', '贾镇小学', '小学', '冠县实验小学', '一对一'],
      ['本表由各县（市、区）教育和体育局填写，加盖公章后于6月底前报送。'],
    ],
    tables: [{ kind: 'school-pairs', header: 1, records: [2], fields: 'county town school phase helperSchool form' }],
  },
  '左右两张不同的表紧挨着，中间没有空列': {
    lines: [
      ['姓名', '身份', '层级', '单位', '联系学校', '帮助市', '被帮助市', '协作领域', '结对形式', '专项计划'],
      ['某甲', '教研员', '县', '教研室', '安乐小学', '青岛市', '菏泽市', '基础教育', '一对一', '有'],
    ],
    tables: [
      { kind: 'mentors', header: 1, records: [2], fields: 'person identity level employer school' },
      { kind: 'city-pairs', header: 1, records: [2], fields: 'helperCity helpedCity fields form specialPlan' },
    ],
  },
  '每页重复的表头，空格多少不一': {
    lines: [
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
      ['序 号', '项目 名称', '主要任务', '工作目标', '牵头 部门', '参与部门', '责任科室'],
      [2, '乙', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
    ],
    tables: [{ kind: 'projects', header: 1, records: [2, 4], fields: PROJECTS }],
  },
  '帮助方、被帮助方之下各分市和县': {
    lines: [
      ['序号', '帮助方', '', '被帮助方', '', '协作领域', '结对形式', '联席会议', '', '专项计划'],
      ['', '市', '县（市、区）', '市', '县（市、区）', '', '', '召开日期', '主要负责同志出席', ''],
      [1, '青岛市', '市南区', '菏泽市', '单县', '基础教育', '一对一', '2024-03-01', '是', '有'],
      ['', '', '市北区', '', '曹县', '基础教育', '一对一', '', '', ''],
    ],
    merges: [
      'A1:A2',
      'B1:C1',
      'D1:E1',
      'F1:F2',
      'G1:G2',
      'H1:I1',
      'J1:J2',
      'A3:A4',
      'B3:B4',
      'D3:D4',
      'H3:H4',
      'I3:I4',
    ],
    tables: [
      {
        kind: 'city-pairs',
        header: 2,
        records: [3, 4],
        fields: 'helperCity helperCounty helpedCity helpedCounty fields form meetingDate leadersPresent specialPlan',
      },
    ],
  },
  记录之下隔一行是一张统计小表: {
    lines: [
      ['县区', '乡镇', '乡村学校', '学段', '帮扶学校', '结对形式'],
      ['冠县', '贾镇', '贾镇小学', '小学', '冠县实验小学', '一对一'],
      [],
      ['县区', '学校数', '已结对', '覆盖率'],
      ['冠县', 1, 1, '100%'],
    ],
    tables: [{ kind: 'school-pairs', header: 1, records: [2], fields: 'county town school phase helperSchool form' }],
    skipped: 1,
  },
  '合计之后列“其中”': {
    lines: [
      ['高校（院所）', '支持学校', '县区', '学段', '基地类型'],
      ['聊城大学', '安乐小学', '阳谷县', '小学', '实习实训'],
      ['合计', 1, 1, 1, 1],
      ['其中：小学', 1, 1, 1, 1],
    ],
    tables: [
      { kind: 'university-support', header: 1, records: [2], fields: 'university school county phase baseType' },
    ],
  },
  '表不在左上角，标题上方还有附件号和几格填报信息': {
    lines: [
      ['', '', '附件3'],
      ['', '', '教研员和骨干教师联系乡村学校情况表'],
      ['', '', '单位：某局', '联系人：某甲', '电话：1', '日期：6月'],
      [],
      ['', '', '序号', '姓名', '人员身份', '级别', '工作单位', '联系点学校', '所在县', '备注'],
      ['', '', 1, '某甲', '教研员', '县', '教研室', '安乐小学', '阳谷县', '填表人：本人'],
      ['', '', 2, '某乙', '骨干教师', '市', '实验小学', '张庄小学', '阳谷县', ''],
    ],
    tables: [{ kind: 'mentors', header: 5, records: [6, 7], fields: 'person identity level employer school' }],
  },
  表头带年份: {
    lines: [
      ['序号', '项目名称', '主要任务', '2025年工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '甲', '任务', '完成', '市教育体育局', '市财政局', '科'],
    ],
    tables: [{ kind: 'projects', header: 1, records: [2], fields: PROJECTS }],
  },
  '帮扶学校竖着合并管着几所，序号一所一个': {
    lines: [
      ['序号', '县区', '乡镇', '乡村学校', '学段', '帮扶学校', '结对形式'],
      [1, '冠县', '贾镇', '贾镇小学', '小学', '冠县实验小学', '一对多'],
      [2, '', '斜店镇', '斜店小学', '小学', '', ''],
      ['3.1', '', '桑阿镇', '桑阿小学', '小学', '', ''],
      ['小计', '', '', '3所', '', '1所', ''],
    ],
    merges: ['B2:B4', 'F2:F4', 'G2:G4'],
    tables: [
      {
        kind: 'school-pairs',
        header: 1,
        records: [2, 3, 4],
        fields: 'county town school phase helperSchool form',
      },
    ],
  },
  三级表头: {
    lines: [
      ['县区', '乡镇', '结对双方', '', '', '', '办学模式'],
      ['', '', '乡村学校', '', '帮扶学校', '', ''],
      ['', '', '名称', '学段', '名称', '学段', ''],
      ['冠县', '贾镇', '贾镇小学', '小学', '冠县实验小学', '小学', '城乡结对'],
    ],
    merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2', 'G1:G3'],
    tables: [
      {
        kind: 'school-pairs',
        header: 3,
        records: [4],
        fields: 'county town school phase helperSchool helperPhase model',
      },
    ],
  },
  '同一张表写了两遍表头，上一遍是提纲': {
    lines: [
      ['重点项目清单（表头：序号、项目名称、主要任务、工作目标、牵头部门、参与部门、责任科室）'],
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
      [1, '甲', '任务', '2025年完成', '市教育体育局', '市财政局', '科'],
    ],
    tables: [{ kind: 'projects', header: 2, records: [4], fields: PROJECTS }],
  },
};

it.each(Object.entries(CASES))('%s', (_, { lines, merges = [], tables, skipped = 0 }) => {
  const sheet = content(lines, { merges });
  expect(found(sheet)).toEqual(tables);
  expect(recogniseSheet(sheet).skipped).toHaveLength(skipped);
});
