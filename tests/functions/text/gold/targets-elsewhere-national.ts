import { type Labelled, label } from './score-targets.ts';

/** 国家的规划、纲要、意见；标注的办法见 targets-elsewhere.ts。 */
const SOURCES = {
  myopia: {
    title: '综合防控儿童青少年近视实施方案（新华社2018-08-30）',
    url: 'http://hkwb.net/news/content/2018-08/31/content_3580861.htm',
  },
  health: {
    title: '“十四五”国民健康规划（国办，2022）',
    url: 'https://hk01.com/%E5%8D%B3%E6%99%82%E4%B8%AD%E5%9C%8B/772723/%E5%8D%81%E5%9B%9B%E4%BA%94-%E5%9C%8B%E6%B0%91%E5%81%A5%E5%BA%B7%E8%A6%8F%E5%8A%83%E5%85%AC%E4%BD%88-%E6%8F%90%E5%87%BA%E4%B8%AD%E5%9C%8B%E4%BA%BA%E5%9D%87%E9%A0%90%E6%9C%9F%E5%A3%BD%E5%91%BD%E5%B0%87%E9%81%9480%E6%AD%B2%E4%BB%A5%E4%B8%8A',
  },
  health2030: { title: '“健康中国2030”规划纲要', url: 'http://m.zx.lc123.net/html/2016-10-26/570611.html' },
  classes: {
    title: '教育部门消除大班额工作目标（教育事业统计公报转引）',
    url: 'http://www.qida100.com/index.php?m=content&c=tag&a=lists&catid=371',
  },
  county: {
    title: '“十四五”县域普通高中发展提升行动计划（财新网2021-12-17报道）',
    url: 'https://m.caixin.com/m/2021-12-17/101818987.html',
  },
  vocational: { title: '中国特色高水平高职学校和专业建设计划（新华社2019-04-02）' },
  balanced: {
    title: '关于构建优质均衡的基本公共教育服务体系的意见（2023）',
    url: 'https://jiaoyu.henance.com/show-45048.html',
  },
  third: {
    title: '关于实施第三期学前教育行动计划的意见（新华社2017-05-16）',
    url: 'https://wsic.ac.cn/index.php?a=show&c=index&catid=3&id=786&m=content',
  },
  outline: {
    title: '国民经济和社会发展第十四个五年规划和2035年远景目标纲要（转引）',
    url: 'https://m.fx361.cc/news/2021/0514/8341554.html',
  },
  counties95: { title: '国务院关于深入推进义务教育均衡发展的意见（转引）', url: 'https://scholarmate.com/S/qsHetz' },
  west: { title: '国家西部地区“两基”攻坚计划（2004—2007年）', url: 'https://guayunfan.com/lilun/70607.html' },
  rural: { title: '农村人居环境整治三年行动方案（新华社2018-02-05）' },
  fitness: {
    title: '全民健身计划（2021—2025年）',
    url: 'http://epaper.cbt.com.cn/epaper/uniflows/html/2021/08/06/05/05_56.htm',
  },
  moe: { title: '教育部办公厅关于组织实施部属高校县中托管帮扶项目的通知 教基厅函〔2022〕13号' },
  informatization: {
    title: '2017年教育信息化工作要点（教育部办公厅）',
    url: 'http://www.lalcy.com/yaowen/1707324.html',
  },
} as const;

export const ELSEWHERE_NATIONAL: readonly Labelled[] = [
  {
    text: '到2023年,力争实现全国儿童青少年总体近视率在2018年的基础上每年降低0.5个百分点以上,近视高发省份每年降低1个百分点以上。到2030年,实现儿童青少年新发近视率明显下降、视力健康整体水平显著提升,6岁儿童近视率控制在3%左右,小学生近视率下降到38%以下,初中生近视率下降到60%以下,高中阶段学生近视率下降到70%以下。',
    source: SOURCES.myopia,
    milestones: [
      label({ year: 2023, recurring: '每年' }, 'decrease', 0.5, '个百分点'),
      label({ year: 2023, recurring: '每年' }, 'decrease', 1, '个百分点'),
      label({ year: 2030 }, 'decrease'),
      label({ year: 2030 }, 'increase'),
      label({ year: 2030 }, '~=', 3, '%'),
      label({ year: 2030 }, '<=', 38, '%'),
      label({ year: 2030 }, '<=', 60, '%'),
      label({ year: 2030 }, '<=', 70, '%'),
    ],
  },
  {
    text: '到2025年,人均预期寿命在2020年基础上继续提高1岁左右,人均健康预期寿命同比例提高。展望2035年,人均预期寿命达到80岁以上。',
    source: SOURCES.health,
    milestones: [
      label({ year: 2025 }, 'increase', 1, '岁'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2035 }, '>=', 80, '岁'),
    ],
  },
  {
    text: '国家和省级健康县区比例不低于40%,进一步推进健康促进医院建设,二级以上医院中健康促进医院比例不低于50%。',
    source: SOURCES.health,
    milestones: [label({}, '>=', 40, '%'), label({}, '>=', 50, '%')],
  },
  {
    text: '到2025年,居民健康素养水平要提高到25.0%,经常参加体育锻炼人数比例达38.5%,15岁以上吸烟率下降到23.3%。',
    source: SOURCES.health,
    milestones: [
      label({ year: 2025 }, '=', 25, '%'),
      label({ year: 2025 }, '=', 38.5, '%'),
      label({ year: 2025 }, '=', 23.3, '%'),
    ],
  },
  {
    text: '到2030年,人均预期寿命较目前的76.34岁继续增长,达到79岁;重大慢性病过早死亡率较2015年下降30%;个人卫生支出占卫生总费用的比重从目前29.3降至25左右。',
    source: SOURCES.health2030,
    milestones: [
      label({ year: 2030 }, 'increase'),
      label({ year: 2030 }, '=', 79, '岁'),
      label({ year: 2030 }, 'decrease', 30, '%'),
      label({ year: 2030 }, '~=', 25),
    ],
  },
  {
    text: '到2020年,建立覆盖城乡居民的基本医疗卫生制度,健康素养水平持续提高,健康服务体系完善高效,主要健康指标居于中高收入国家前列。',
    source: SOURCES.health2030,
    milestones: [
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
    ],
  },
  {
    text: '2018年底基本消除超大班额(控制在2%以内),2020年底基本消除大班额(控制在5%以内)。',
    source: SOURCES.classes,
    milestones: [
      label({ year: 2018 }, 'none', 0),
      label({ year: 2018 }, '<=', 2, '%'),
      label({ year: 2020 }, 'none', 0),
      label({ year: 2020 }, '<=', 5, '%'),
    ],
  },
  {
    text: '普通高中全面消除56人及以上大班额,杜绝违规跨区域掐尖招生。',
    source: SOURCES.county,
    milestones: [label({}, 'none', 0), label({}, 'none', 0)],
  },
  {
    text: '全国普惠性幼儿园覆盖率超过85%。',
    source: SOURCES.county,
    milestones: [label({}, '>', 85, '%')],
  },
  {
    text: '集中力量建设50所左右高水平高职学校和150个左右高水平专业群。到2022年,列入计划的高职学校和专业群办学水平、服务能力、国际影响显著提升。到2035年,一批高职学校和专业群达到国际先进水平。',
    source: SOURCES.vocational,
    milestones: [
      label({}, '~=', 50, '所'),
      label({}, '~=', 150, '个'),
      label({ year: 2022 }, 'increase'),
      label({ year: 2035 }, 'some'),
    ],
  },
  {
    text: '到2027年,优质均衡的基本公共教育服务体系初步建立,供给总量进一步扩大,供给结构进一步优化,均等化水平明显提高。到2035年,绝大多数县(市、区、旗)域义务教育实现优质均衡,适龄学生享有公平优质的基本公共教育服务,总体水平步入世界前列。',
    source: SOURCES.balanced,
    milestones: [
      label({ year: 2027 }, 'complete'),
      label({ year: 2027 }, 'increase'),
      label({ year: 2027 }, 'qualitative'),
      label({ year: 2027 }, 'increase'),
      label({ year: 2035 }, 'qualitative'),
      label({ year: 2035 }, 'qualitative'),
      label({ year: 2035 }, 'qualitative'),
    ],
  },
  {
    text: '到2020年,全国学前三年毛入园率由目前的75%提升至85%。',
    source: SOURCES.third,
    milestones: [label({ year: 2020 }, '=', 85, '%')],
  },
  {
    text: '到2020年,普惠性幼儿园覆盖率(公办幼儿园和普惠性民办幼儿园在园幼儿数占在园幼儿总数的比例)要达到80%左右。',
    source: SOURCES.third,
    milestones: [label({ year: 2020 }, '~=', 80, '%')],
  },
  {
    text: '“十四五”时期,学前教育毛入园率提高到90%以上;巩固义务教育基本均衡成果,推进义务教育优质均衡发展和城乡一体化;高中阶段教育毛入学率提高到92%以上;高等教育毛入学率提高到60%。',
    source: SOURCES.outline,
    milestones: [
      label({ from: 2021, to: 2025 }, '>=', 90, '%'),
      label({ from: 2021, to: 2025 }, '>=', 92, '%'),
      label({ from: 2021, to: 2025 }, '=', 60, '%'),
    ],
  },
  {
    text: '力争到2020年全国2800多个县中有95%的县达到基本均衡目标。',
    source: SOURCES.counties95,
    milestones: [label({ year: 2020 }, '=', 95, '%')],
  },
  {
    text: '到2007年,西部地区整体上实现“两基”目标,“两基”人口覆盖率达到85%以上,初中毛入学率达到90%以上,扫除600万文盲,青壮年文盲率下降到5%以下。',
    source: SOURCES.west,
    milestones: [
      label({ year: 2007 }, 'qualitative'),
      label({ year: 2007 }, '>=', 85, '%'),
      label({ year: 2007 }, '>=', 90, '%'),
      label({ year: 2007 }, '=', 6000000),
      label({ year: 2007 }, '<=', 5, '%'),
    ],
  },
  {
    text: '到2020年,实现农村人居环境明显改善,村庄环境基本干净整洁有序,村民环境与健康意识普遍增强。',
    source: SOURCES.rural,
    milestones: [
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'increase'),
    ],
  },
  {
    text: '中西部有较好基础、基本具备条件的地区,人居环境质量较大提升,力争实现90%左右的村庄生活垃圾得到治理,卫生厕所普及率达到85%左右,生活污水乱排乱放得到管控,村内道路通行条件明显改善。',
    source: SOURCES.rural,
    milestones: [
      label({}, 'increase'),
      label({}, '~=', 90, '%'),
      label({}, '~=', 85, '%'),
      label({}, 'qualitative'),
      label({}, 'qualitative'),
    ],
  },
  {
    text: '到2025年,全民健身公共服务体系更加完善,人民群众体育健身更加便利,健身热情进一步提高,各运动项目参与人数持续提升,经常参加体育锻炼人数比例达到38.5%,县(市、区)、乡镇(街道)、行政村(社区)三级公共健身设施和社区15分钟健身圈实现全覆盖,每千人拥有社会体育指导员2.16名,带动全国体育产业总规模达到5万亿元。',
    source: SOURCES.fitness,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, '=', 38.5, '%'),
      label({ year: 2025 }, 'full', 100, '%'),
      label({ year: 2025 }, '=', 2.16, '名'),
      label({ year: 2025 }, '=', 5, '万亿元'),
    ],
  },
  {
    text: '2022年秋季学期起,全面启动部属高校县中托管帮扶项目,示范引领地方高校和城区优质普通高中积极开展县中托管帮扶工作,力争到2023年形成国家示范、地方为主的县中托管帮扶体系,到2025年,帮扶县中办学质量显著提升,促进整体提升县中办学水平。',
    source: SOURCES.moe,
    milestones: [label({ year: 2023 }, 'complete'), label({ year: 2025 }, 'increase')],
  },
  {
    text: '三方于2022年7月31日前签订托管帮扶协议,并于2022年8月15日前将托管帮扶协议复印件汇总后报送教育部(基础教育司)备案。',
    source: SOURCES.moe,
    milestones: [],
  },
  {
    text: '今年要基本实现具备条件的学校互联网全覆盖、网络教学环境全覆盖。今年,接入带宽10M以上的中小学比例要达到70%,多媒体教室占普通教室比例达到80%,普通教室全部配备多媒体教学设备的学校比例达到60%。服务用户超过7000万人,支持全国200万个以上的班级实现“优质资源班班通”。',
    source: SOURCES.informatization,
    milestones: [
      label({}, 'full', 100, '%'),
      label({}, 'full', 100, '%'),
      label({}, '=', 70, '%'),
      label({}, '=', 80, '%'),
      label({}, '=', 60, '%'),
      label({}, '>', 70_000_000, '人'),
      label({}, '>=', 2_000_000, '个'),
    ],
  },
];
