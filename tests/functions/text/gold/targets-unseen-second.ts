import { type Labelled, label } from './score-targets.ts';

/**
 * 又一批没有见过的短引文：按第一批的错处改过语法之后才去找来，同样先标注、入库，后运行（2026-11-23）。
 *
 * 首次运行（11份文件、73条）：四项全同的精确率 0.970、召回率 0.890、F1 0.929，错的多是没有数的状态。其后又改过语法。
 */
const SOURCES = {
  vocational: {
    title: '某市大力发展职业教育的意见（专业覆盖、办学条件、教育质量目标）',
    url: 'http://www.fymate.net/html/text/lar/168921/16892132_1.html',
  },
  changsha: { title: '长沙县2021年政府工作报告（星沙教育摘编）', url: 'https://121xx.cn/art/info/53758759' },
  science: {
    title: '全民科学素质行动规划纲要（2021—2035年，新华社转述）',
    url: 'http://mkcnfr.com/c/2021-06-25/2890187.shtml',
  },
  village: {
    title: '乡村建设行动实施方案（2022，新华社转述）',
    url: 'https://gzdaily.dayoo.com/pc/html/2022-05/24/content_866_793026.htm',
  },
  popular: { title: '“十四五”国家科学技术普及发展规划', url: 'http://m.hljzhjs.cn/info/show-95740.html' },
  qichun: {
    title: '蕲春县2023年政府工作报告（荆楚网转述）',
    url: 'http://m.gzjqrwl.com/content/2023-01/01/content_15351610.html',
  },
  tangshan: {
    title: '唐山市2020年百所中小学、幼儿园提升工程',
    url: 'http://www.shenshougo.com.cn/thread-460993-1-1.html',
  },
  hohhot: {
    title: '呼和浩特市2022年中小学幼儿园建设（新闻发布会）',
    url: 'http://731312.com/zixun/jiaoyu/2022/0329/96793.html',
  },
  jingjinji: {
    title: '京津冀教育协同发展的做法（河北省教育厅）',
    url: 'https://fx361.cc/page/2021/1229/13687974.shtml',
  },
  revival: { title: '乡村振兴战略规划（2018—2022年，转引）' },
  senior: {
    title: '关于进一步保障和改善民生着力解决群众急难愁盼的意见（转引）',
    url: 'http://www.hgjy100.com/rensheng/3717745.html',
  },
} as const;

export const TARGETS_UNSEEN_SECOND: readonly Labelled[] = [
  {
    text: '各行业产业的专业覆盖率达到80%以上,其中,支柱产业的专业覆盖率达到100%。全市建成20个特色专业群。',
    source: SOURCES.vocational,
    milestones: [label({}, '>=', 80, '%'), label({}, '=', 100, '%'), label({}, '=', 20, '个')],
  },
  {
    text: '建成30所省级以上重点中等职业学校(其中国家级16所),校均规模达到2500人;高标准实训基地全面建成,实训网络逐步健全;培养一批素质好、技能强、知识宽的专业教师,“双师型”专业教师比例达到80%;在此基础上,建成10所专业优、实力强的市级特色专业学校。高职院校建成省部级重点专业15个,国家级实训基地3个,应用型人才培养基地全面建成。',
    source: SOURCES.vocational,
    milestones: [
      label({}, '=', 30, '所'),
      label({}, '=', 16, '所'),
      label({}, '=', 2500, '人'),
      label({}, 'complete'),
      label({}, 'qualitative'),
      label({}, 'some'),
      label({}, '=', 80, '%'),
      label({}, '=', 10, '所'),
      label({}, '=', 15, '个'),
      label({}, '=', 3, '个'),
      label({}, 'complete'),
    ],
  },
  {
    text: '中等职校毕业生中级以上职业资格证书持有率达到80%以上,高职院校毕业生高级职业资格证书持有率达到50%以上;职业院校毕业生对口就业率达到70%以上,在本市就业比例达到75%以上;全市技术工人队伍中具有中级工技能水平的达到45%,高级工以上的超过15%。',
    source: SOURCES.vocational,
    milestones: [
      label({}, '>=', 80, '%'),
      label({}, '>=', 50, '%'),
      label({}, '>=', 70, '%'),
      label({}, '>=', 75, '%'),
      label({}, '=', 45, '%'),
      label({}, '>', 15, '%'),
    ],
  },
  {
    text: '实现学前三年毛入园率达99%以上、普惠性幼儿园覆盖率达85%以上、公办幼儿园占比达50%,建成一级、二级园所80所。',
    source: SOURCES.changsha,
    milestones: [label({}, '>=', 99, '%'), label({}, '>=', 85, '%'), label({}, '=', 50, '%'), label({}, '=', 80, '所')],
  },
  {
    text: '建成昌济中学、大元中心小学等学校,扩建松雅湖二小、泉塘二小,建设开慧中学、龙峰小学等8所学校,新增义务教育公办学位5760个。实现公办中小学校空调配备全覆盖。',
    source: SOURCES.changsha,
    milestones: [
      label({}, 'complete'),
      label({}, '=', 8, '所'),
      label({}, '=', 5760, '个'),
      label({}, 'full', 100, '%'),
    ],
  },
  {
    text: '建设1-2所“未来学校”,创建全市智慧教育优秀示范区。实施名师、卓越教师引进培养工程,持续壮大高层次教师人才队伍。',
    source: SOURCES.changsha,
    milestones: [label({}, 'range', 1, '所'), label({}, 'increase')],
  },
  {
    text: '布局“未来学校”,引进2所国际学校,推进职业教育改革,创建全国义务教育优质均衡发展县、学前教育普及普惠县、智慧教育示范区。',
    source: SOURCES.changsha,
    milestones: [label({}, '=', 2, '所')],
  },
  {
    text: '2025年,我国公民具备科学素质的比例将超过15%,各地区、各人群科学素质发展不均衡明显改善。',
    source: SOURCES.science,
    milestones: [label({ year: 2025 }, '>', 15, '%'), label({ year: 2025 }, 'qualitative')],
  },
  {
    text: '2025年,“科学普及与科技创新同等重要”的制度安排基本形成,科学精神在全社会广泛弘扬,崇尚创新的社会氛围日益浓厚,社会文明程度实现新提高。2035年,我国公民具备科学素质的比例达到25%,城乡、区域科学素质发展差距显著缩小,为进入创新型国家前列奠定坚实社会基础。',
    source: SOURCES.science,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2035 }, '=', 25, '%'),
      label({ year: 2035 }, 'decrease'),
    ],
  },
  {
    text: '确保到2025年乡村建设取得实质性进展,农村人居环境持续改善,农村公共基础设施往村覆盖、往户延伸取得积极进展,农村基本公共服务水平稳步提升,农村精神文明建设显著加强。',
    source: SOURCES.village,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
    ],
  },
  {
    text: '到2025年,公民具备科学素质的比例超过15%;多元化科普投入机制基本形成,在政府加大投入的同时,引导企业、社会团体、个人等加大科普投入;科普人员数量持续增长,结构不断优化;科普设施布局不断优化,鼓励和支持建设具有地域、产业、学科等特色的科普基地,创建一批全国科普教育基地,提高科普基础设施覆盖面。',
    source: SOURCES.popular,
    milestones: [
      label({ year: 2025 }, '>', 15, '%'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'some'),
      label({ year: 2025 }, 'increase'),
    ],
  },
  {
    text: '2023年,蕲春将加快学前教育优质普惠发展,推进义务教育优质均衡发展,办好人民满意教育。全面落实“双减”政策。加快教联体试点工作,推进县域10%的义务教育学校纳入教联体建设。',
    source: SOURCES.qichun,
    milestones: [label({ year: 2023 }, '=', 10, '%')],
  },
  {
    text: '唐山今年新增中小学、幼儿园学位5.7万多个,计划新建、改扩建中小学、幼儿园103所。',
    source: SOURCES.tangshan,
    milestones: [label({}, '>', 57_000, '个'), label({}, '=', 103, '所')],
  },
  {
    text: '2022年我市将启动新建续建中小学33所、幼儿园19所。',
    source: SOURCES.hohhot,
    milestones: [label({ year: 2022 }, '=', 33, '所'), label({ year: 2022 }, '=', 19, '所')],
  },
  {
    text: '与北京市教委合作推进“中小学校长教师千人培训计划”,每年选派200名优秀中小学校长教师赴京跟岗培训。',
    source: SOURCES.jingjinji,
    milestones: [label({ recurring: '每年' }, '=', 200, '名')],
  },
  {
    text: '到2020年,乡村振兴的制度框架和政策体系基本形成,各地区各部门乡村振兴的思路举措得以确立,全面建成小康社会的目标如期实现。到2022年,乡村振兴的制度框架和政策体系初步健全。国家粮食安全保障水平进一步提高。',
    source: SOURCES.revival,
    milestones: [
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2022 }, 'qualitative'),
      label({ year: 2022 }, 'increase'),
    ],
  },
  {
    text: '农村一二三产业融合发展格局初步形成,农村基础设施条件持续改善,城乡统一的社会保障制度体系基本建立,农村人居环境显著改善,乡村治理能力进一步提升。到2035年,乡村振兴取得决定性进展,农业农村现代化基本实现。农业结构得到根本性改善,农民就业质量显著提高,共同富裕迈出坚实步伐。',
    source: SOURCES.revival,
    milestones: [
      label({}, 'complete'),
      label({}, 'qualitative'),
      label({}, 'complete'),
      label({}, 'qualitative'),
      label({}, 'increase'),
      label({ year: 2035 }, 'qualitative'),
      label({ year: 2035 }, 'complete'),
      label({ year: 2035 }, 'qualitative'),
      label({ year: 2035 }, 'increase'),
      label({ year: 2035 }, 'qualitative'),
    ],
  },
  {
    text: '新建改扩建千所以上优质普通高中。',
    source: SOURCES.senior,
    milestones: [label({}, '>=', 1000, '所')],
  },
];
