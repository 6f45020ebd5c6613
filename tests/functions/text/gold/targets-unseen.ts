import { type Labelled, label } from './score-targets.ts';
import { LOCAL_AND_NATIONAL } from './targets-unseen-rest.ts';

/**
 * 读法没有见过的规划、方案的短引文：按 shared/text.ts 的记法先标注、入库，后运行（2026-11-23），标注不因读法而改。
 * 网页多是转载、新闻转述或繁体乱码页，引文只取看得清的，改作简体、半角标点。
 *
 * 首次运行（29份文件、208条）：四项全同的精确率 0.954、召回率 0.889、F1 0.920。其后按错处的类改过语法，现在的得分见 npm run accuracy。
 */
const SOURCES = {
  shandong: {
    title: '山东省第二期学前教育三年行动计划（2015）',
    url: 'https://e-chinaedu.cn/html/difang/2015/jydt_0209/25928.shtml',
  },
  ningxia: { title: '宁夏第四期学前教育三年行动计划（中新网转述）', url: 'https://cn.apdnews.com/tag/e146175' },
  suzhou: {
    title: '苏州市探索率先基本实现农业农村现代化三年行动计划（2020，新华网转述）',
    url: 'http://m.xb824.com/politics/2020-03/21/c_1125747211.htm',
  },
  services: { title: '促进健康服务业发展的省级实施意见', url: 'https://smesc.cn/news/show.php?itemid=264905' },
  schooling: {
    title: '“十四五”提高劳动年龄人口平均受教育年限（教育部，2021-03-31）',
    url: 'https://e-chinaedu.cn/html/edunews/2021/yaowen_0401/51879.shtml',
  },
  outline: {
    title: '国家中长期教育改革和发展规划纲要（2010—2020年）',
    url: 'https://wkda.cn/ask/txymjyyzmoztzoo.html',
  },
  special: {
    title: '江苏某市第二期特殊教育提升计划（2017—2020年）',
    url: 'http://www.loyalmeds.com/gi_news/881152470921528',
  },
  zhaoyuan: {
    title: '招远市2022年民生实事完成情况表',
    url: 'https://baoqoo.com/art/2022/10/8/art_48731_2934579',
  },
  chengdu: {
    title: '成都市特殊教育专项提升工程项目规划（中国教育报2020-04-16）',
    url: 'http://m.weilaiguolv0015.com/rmtzgjyb/202004/t20200416_317402.html',
  },
  rehabilitation: {
    title: '国务院关于建立残疾儿童康复救助制度的意见（2018，人民网转述）',
    url: 'http://nkrpiz.com/2018/0820/30023.html',
  },
  township: { title: '攀枝花市仁和区乡镇共同富裕目标解读（据公开代码仓库转录）' },
  beijing: {
    title: '北京市中小学建设三年行动计划（2012—2014年）',
    url: 'http://say1888.cn/html/1115/672451.html',
  },
} as const;

export const TARGETS_UNSEEN: readonly Labelled[] = [
  {
    text: '每年将新建、改扩建2000所公办幼儿园,三年内新增6000所公办幼儿园。到2017年,基本普及学前三年教育,入园率达到85%,残疾儿童入园率和接受康复教育训练率达到90%以上。',
    source: SOURCES.shandong,
    milestones: [
      label({ recurring: '每年' }, '=', 2000, '所'),
      label({ recurring: '三年内' }, '=', 6000, '所'),
      label({ year: 2017 }, 'complete'),
      label({ year: 2017 }, '=', 85, '%'),
      label({ year: 2017 }, '>=', 90, '%'),
    ],
  },
  {
    text: '到2017年,建立起覆盖城乡、布局合理、资源充足、公益普惠的学前教育公共服务体系,学前三年入园率达到85%,东部地区达到95%以上,西部地区达到80%以上,全省普惠性幼儿园数、在园幼儿数分别占总数80%以上,实现普惠性学前教育资源基本覆盖。',
    source: SOURCES.shandong,
    milestones: [
      label({ year: 2017 }, 'complete'),
      label({ year: 2017 }, '=', 85, '%'),
      label({ year: 2017 }, '>=', 95, '%'),
      label({ year: 2017 }, '>=', 80, '%'),
      label({ year: 2017 }, '>=', 80, '%'),
      label({ year: 2017 }, '>=', 80, '%'),
      label({ year: 2017 }, 'full', 100, '%'),
    ],
  },
  {
    text: '新增幼儿学位3.6万个,力争到2025年学前教育毛入园率达到95%,普惠性幼儿园覆盖率超过90%。',
    source: SOURCES.ningxia,
    milestones: [
      label({}, '=', 36_000, '个'),
      label({ year: 2025 }, '=', 95, '%'),
      label({ year: 2025 }, '>', 90, '%'),
    ],
  },
  {
    text: '到2022年,苏州农业农村现代化评价指标值基本达到现代化水平,城镇化水平达80%,农业科技进步贡献率达73%,村均集体可支配收入达1000万元以上,农村居民人均可支配收入达4.25万元以上,恩格尔系数保持在24.5%左右,城乡居民收入比缩小到1.95:1以内。',
    source: SOURCES.suzhou,
    milestones: [
      label({ year: 2022 }, 'qualitative'),
      label({ year: 2022 }, '=', 80, '%'),
      label({ year: 2022 }, '=', 73, '%'),
      label({ year: 2022 }, '>=', 1000, '万元'),
      label({ year: 2022 }, '>=', 4.25, '万元'),
      label({ year: 2022 }, 'maintain', 24.5, '%'),
      label({ year: 2022 }, '<=', 1.95),
    ],
  },
  {
    text: '到2015年,基本形成规模适度、运营良好、可持续发展的养老服务体系,每千名老年人拥有养老床位数达到30张,社区服务网络基本健全。到2020年,全面建成以居家为基础、社区为依托、机构为支撑的养老服务体系,每千名老年人拥有养老床位数达到35-40张。',
    source: SOURCES.services,
    milestones: [
      label({ year: 2015 }, 'complete'),
      label({ year: 2015 }, '=', 30, '张'),
      label({ year: 2015 }, 'qualitative'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'range', 35, '张'),
    ],
  },
  {
    text: '到2015年,医疗卫生机构每千人口病床数(含住院护理)达到4.97张。到2020年,健康管理与促进服务的比重快速提高,护理、康复、临终关怀等接续性医疗服务能力大幅增强,医疗卫生机构每千人口病床数(含住院护理)达到6张,非公立医疗机构床位数占比达到25%,建立覆盖全生命周期、内涵更加丰富、结构更为合理的健康服务体系。',
    source: SOURCES.services,
    milestones: [
      label({ year: 2015 }, '=', 4.97, '张'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, '=', 6, '张'),
      label({ year: 2020 }, '=', 25, '%'),
      label({ year: 2020 }, 'complete'),
    ],
  },
  {
    text: '到2015年,人均体育场地面积达到1.5平方米以上,有条件的市、县(区)、街道(乡镇)、社区(行政村)普遍建有体育场地,初步形成布局合理、广覆盖的体育健身设施体系。到2020年,人均体育场地面积达到1.8平方米以上,城市公共体育场、群众户外健身场地和公众健身活动中心普及,每个社区都有便捷的体育健身设施。',
    source: SOURCES.services,
    milestones: [
      label({ year: 2015 }, '>=', 1.5, '平方米'),
      label({ year: 2015 }, 'full', 100, '%'),
      label({ year: 2015 }, 'complete'),
      label({ year: 2020 }, '>=', 1.8, '平方米'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'full', 100, '%'),
    ],
  },
  {
    text: '在“十四五”末期,国家力争把劳动年龄人口平均受教育年限从2020年的10.8年提高到11.3年。到2025年,高等教育毛入学率力争提升到60%。',
    source: SOURCES.schooling,
    milestones: [label({ to: 2025 }, '=', 11.3, '年'), label({ year: 2025 }, '=', 60, '%')],
  },
  {
    text: '到2020年,新增劳动力平均受教育年限从12.4年提高到13.5年;主要劳动年龄人口平均受教育年限从9.5年提高到11.2年,其中受过高等教育的比例达到20%。',
    source: SOURCES.outline,
    milestones: [
      label({ year: 2020 }, '=', 13.5, '年'),
      label({ year: 2020 }, '=', 11.2, '年'),
      label({ year: 2020 }, '=', 20, '%'),
    ],
  },
  {
    text: '到2020年,全市各级各类特殊教育普及水平全面提高,残疾幼儿学前三年入园率达到85%以上,适龄残疾儿童少年义务教育入学率达到98%以上,残疾少年高中阶段入学率达到80%以上,基本普及残疾儿童少年15年教育。',
    source: SOURCES.special,
    milestones: [
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, '>=', 85, '%'),
      label({ year: 2020 }, '>=', 98, '%'),
      label({ year: 2020 }, '>=', 80, '%'),
      label({ year: 2020 }, 'complete'),
    ],
  },
  {
    text: '完成泉山学校一期2座教学楼建设,庙后吕家初级中学主体建设并投入使用。',
    source: SOURCES.zhaoyuan,
    milestones: [label({}, '=', 2, '座'), label({}, 'complete')],
  },
  {
    text: '完成罗峰学校及13处农村学校塑胶运动场地建成并投入使用。',
    source: SOURCES.zhaoyuan,
    milestones: [label({}, '=', 13, '处')],
  },
  {
    text: '对全市34所义务教育学校实行课后服务全覆盖,对有课后需求的学生实行全覆盖,稳步提高课后服务质量。',
    source: SOURCES.zhaoyuan,
    milestones: [label({}, 'full', 100, '%'), label({}, 'full', 100, '%'), label({}, 'increase')],
  },
  {
    text: '到2025年建成全国特殊教育强市。投入总资金约6.37亿元。将建成符合国家标准、覆盖全域、满足学生需要的24所特殊教育学校和558间普通学校资源教室。',
    source: SOURCES.chengdu,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, '~=', 6.37, '亿元'),
      label({ year: 2025 }, '=', 24, '所'),
      label({ year: 2025 }, '=', 558, '间'),
    ],
  },
  {
    text: '到2020年,建立与全面建成小康社会目标相适应的残疾儿童康复救助制度体系,基本实现残疾儿童应救尽救;到2025年,残疾儿童康复救助制度体系更加健全完善,残疾儿童普遍享有基本康复服务,健康成长、全面发展权益得到有效保障。',
    source: SOURCES.rehabilitation,
    milestones: [
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'full', 100, '%'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'full', 100, '%'),
      label({ year: 2025 }, 'qualitative'),
    ],
  },
  {
    text: '在编教师本科及以上学历与在编教师总数占比达90%,学前教育三年毛入园率达到95%以上,农村千人口拥有托育托位数达到3.8个;乡镇卫生院服务能力显著提升,居民医疗保险参保率95%以上,特殊人群达100%,适龄妇女“两癌”筛查覆盖率达到52%以上;农村客运全覆盖。',
    source: SOURCES.township,
    milestones: [
      label({}, '=', 90, '%'),
      label({}, '>=', 95, '%'),
      label({}, '=', 3.8, '个'),
      label({}, 'increase'),
      label({}, '>=', 95, '%'),
      label({}, '=', 100, '%'),
      label({}, '>=', 52, '%'),
      label({}, 'full', 100, '%'),
    ],
  },
  {
    text: '自来水普及率达95%以上、自然村(组)通硬化路率达100%,文化健身等基础设施配套完善,公共基础设施管理、运行、养护机制健全。生活垃圾收转运处置体系行政村覆盖率100%。',
    source: SOURCES.township,
    milestones: [
      label({}, '>=', 95, '%'),
      label({}, '=', 100, '%'),
      label({}, 'qualitative'),
      label({}, 'qualitative'),
      label({}, '=', 100, '%'),
    ],
  },
  {
    text: '计划建设中小学200余所,其中,新征占地项目学校70所左右,现址改扩建项目学校100所左右,接收小区配套项目学校30所左右。年底前,170所新学校都将开工建设。',
    source: SOURCES.beijing,
    milestones: [
      label({}, '>', 200, '所'),
      label({}, '~=', 70, '所'),
      label({}, '~=', 100, '所'),
      label({}, '~=', 30, '所'),
      label({}, '=', 170, '所'),
    ],
  },
  ...LOCAL_AND_NATIONAL,
];
