import { type Labelled, label } from './score-targets.ts';

/** targets-unseen.ts 的后一半，标注办法见彼处。 */
const SOURCES = {
  state: {
    title: '国务院关于落实《政府工作报告》重点工作部门分工的意见（国发〔2020〕6号）',
    url: 'https://www.cs.com.cn/xwzx/hg/202006/t20200611_6066561.html',
  },
  senior: {
    title: '高中阶段教育普及攻坚计划（2017—2020年）',
    url: 'http://www.hsszcjzx.com/h-nd-128.html?fromColId=2',
  },
  children: {
    title: '健康儿童行动提升计划（2021—2025年）',
    url: 'http://www.cneo.com.cn/portal.php?mod=view&aid=19324',
  },
  henan: {
    title: '河南省关于提高贫困地区儿童发展整体水平的意见（2015）',
    url: 'http://zhengzhou.yuduxx.com/jinshui/248535.html',
  },
  teachers: {
    title: '新时代基础教育强师计划（2022）',
    url: 'https://cn.chinadaily.com.cn/a/202204/19/WS625e7a19a3101c3ee7ad140f.html',
  },
  football: { title: '青少年足球人才培养意见（2024）', url: 'http://tech.hexun.com/2024-03-25/212301510.html' },
  women: { title: '中国妇女发展纲要（2011—2020年）', url: 'http://www.gyfybj.cn/gyfy/article.html?id=144' },
  liaoning: { title: '辽宁省儿童发展规划（2001—2010年）', url: 'https://m.taodocs.com/p-201394.html' },
  eyesight: { title: '某区近视防控工作方案', url: 'http://f.tikuw.cn/f/item?id=1851698368808769' },
  jinxiang: {
    title: '2025年金乡县政府重要工作事项责任分工',
    url: 'http://www.jinxiang.gov.cn/art/2025/2/28/art_70552_2773466.html',
  },
  wuhan: {
    title: '武汉市2023年《政府工作报告》目标任务责任分解方案',
    url: 'http://bx2200.com/tjnianjian/huazhong/7737_9.html',
  },
  skills: { title: '“十四五”职业技能培训规划', url: 'https://www.cititic.com/news/mm/1679498-20220107.htm' },
  quality: {
    title: '新时代基础教育扩优提质行动计划（2023，人民日报转述）',
    url: 'http://www.njpanjin.com/cn/Instant/municipal/202308/t20230831_7476508.html',
  },
  community: { title: '成都市城市社区嵌入式服务设施建设工程实施方案', url: 'https://lr5.cn/2024/08/07/47893.html' },
  dazhu: {
    title: '大竹县2016年民生实事目标任务分解表（竹府办〔2016〕20号）',
    url: 'http://www.dazhu.gov.cn/xxgk-show-947.html',
  },
  zhejiang: { title: '浙江省人工智能高质量发展工作图谱（2026）的任务清单（据公开代码仓库转录）' },
  chengbu: {
    title: '城步苗族自治县就业帮扶车间专项行动实施方案（2021）',
    url: 'https://www.chengbu.gov.cn/jc_cbx/220/246/content_8897.html',
  },
} as const;

export const LOCAL_AND_NATIONAL: readonly Labelled[] = [
  {
    text: '城镇新增就业900万人以上,城镇调查失业率6%左右,城镇登记失业率5.5%左右;居民消费价格涨幅3.5%左右;进出口促稳提质,国际收支基本平衡;居民收入增长与经济增长基本同步。',
    source: SOURCES.state,
    milestones: [
      label({}, '>=', 9_000_000, '人'),
      label({}, '~=', 6, '%'),
      label({}, '~=', 5.5, '%'),
      label({}, '~=', 3.5, '%'),
      label({}, 'qualitative'),
      label({}, 'qualitative'),
      label({}, 'qualitative'),
    ],
  },
  {
    text: '到2020年,全国普及高中阶段教育,适应初中毕业生接受良好高中阶段教育的需求。全国、各省(区、市)毛入学率均达到90%以上,中西部贫困地区毛入学率显著提升;普通高中与中等职业教育结构更加合理,招生规模大体相当;学校办学条件明显改善,满足教育教学基本需要;经费投入机制更加健全,生均拨款制度全面建立;教育质量明显提升,办学特色更加鲜明,吸引力进一步增强。',
    source: SOURCES.senior,
    milestones: [
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, '>=', 90, '%'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'increase'),
    ],
  },
  {
    text: '到2025年,新生儿死亡率、婴儿死亡率和5岁以下儿童死亡率分别控制在3.1‰、5.2‰和6.6‰以下;6个月内婴儿纯母乳喂养率达到50%以上;5岁以下儿童生长迟缓率控制在5%以下;适龄儿童免疫规划疫苗接种率以乡(镇、街道)为单位保持在90%以上。',
    source: SOURCES.children,
    milestones: [
      label({ year: 2025 }, '<=', 3.1, '‰'),
      label({ year: 2025 }, '<=', 5.2, '‰'),
      label({ year: 2025 }, '<=', 6.6, '‰'),
      label({ year: 2025 }, '>=', 50, '%'),
      label({ year: 2025 }, '<=', 5, '%'),
      label({ year: 2025 }, 'maintain', 90, '%'),
    ],
  },
  {
    text: '到2020年,我省贫困地区儿童发展整体水平基本达到或接近全省平均水平。其中,保障母婴安全,孕产妇死亡率下降到30/10万以下,婴儿和5岁以下儿童死亡率分别下降到12‰和15‰,出生人口素质显著提高;保障儿童健康,5岁以下儿童生长迟缓率降低到10%以下,低体重率降低到5%以下,5岁以下儿童贫血患病率控制在12%以下。',
    source: SOURCES.henan,
    milestones: [
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, '<=', 30, '/10万'),
      label({ year: 2020 }, '=', 12, '‰'),
      label({ year: 2020 }, '=', 15, '‰'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, '<=', 10, '%'),
      label({ year: 2020 }, '<=', 5, '%'),
      label({ year: 2020 }, '<=', 12, '%'),
    ],
  },
  {
    text: '以乡镇为单位适龄儿童国家免疫规划疫苗接种率达到并保持在90%以上。保障儿童教育,学前三年毛入园率达到80%。义务教育巩固率达到93%,教育总体质量、均衡发展水平显著提高。视力、听力、智力残疾儿童少年义务教育入学率达到90%。',
    source: SOURCES.henan,
    milestones: [
      label({}, 'maintain', 90, '%'),
      label({}, '=', 80, '%'),
      label({}, '=', 93, '%'),
      label({}, 'increase'),
      label({}, '=', 90, '%'),
    ],
  },
  {
    text: '到2025年,建成一批国家师范教育基地,形成一批可复制可推广的教师队伍建设改革经验,培养一批硕士层次中小学教师和教育领军人才,欠发达地区中小学教师紧缺情况逐渐缓解,教师培训实现专业化、标准化,教师发展保障有力,教师队伍管理服务水平显著提升。',
    source: SOURCES.teachers,
    milestones: [
      label({ year: 2025 }, 'some'),
      label({ year: 2025 }, 'some'),
      label({ year: 2025 }, 'some'),
      label({ year: 2025 }, 'decrease'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
    ],
  },
  {
    text: '到2030年,青少年足球人口大幅增加,结构合理、衔接有序、层次分明的青少年足球竞赛和训练体系稳定运行,男、女足青少年国家队成绩位居亚洲前列。到2035年,青少年足球治理能力全面提升,竞赛训练体系进一步完善,青少年足球国家队在国际重要赛事取得优异成绩。',
    source: SOURCES.football,
    milestones: [
      label({ year: 2030 }, 'increase'),
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2035 }, 'increase'),
      label({ year: 2035 }, 'qualitative'),
      label({ year: 2035 }, 'qualitative'),
    ],
  },
  {
    text: '到2025年,建立常态化考核与退出机制。抓实5个全国高水平足球后备人才基地和一批省、市级男、女足青训中心,青少年球员成长通道初步建立,体教融合的足球人才培养体系初步形成。',
    source: SOURCES.football,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, '=', 5, '个'),
      label({ year: 2025 }, 'some'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'complete'),
    ],
  },
  {
    text: '孕产妇死亡率控制在20/10万以下。逐步缩小城乡区域差距,降低流动人口孕产妇死亡率。妇女常见病定期筛查率达到80%以上。提高宫颈癌和乳腺癌的早诊早治率,降低死亡率。',
    source: SOURCES.women,
    milestones: [
      label({}, '<=', 20, '/10万'),
      label({}, 'decrease'),
      label({}, 'decrease'),
      label({}, '>=', 80, '%'),
      label({}, 'increase'),
      label({}, 'decrease'),
    ],
  },
  {
    text: '全省出生缺陷发生率到2005年要降至72/万;到2010年要降至70/万。全省婚前医学检查率到2005年城市要达到98%,农村要达到86%。到2010年全省孕产妇死亡率以2000年为基础下降1/4。',
    source: SOURCES.liaoning,
    milestones: [
      label({ year: 2005 }, '=', 72, '/万'),
      label({ year: 2010 }, '=', 70, '/万'),
      label({ year: 2005 }, '=', 98, '%'),
      label({ year: 2005 }, '=', 86, '%'),
      label({ year: 2010 }, 'decrease', 25, '%'),
    ],
  },
  {
    text: '全省孕产妇系统管理率到2005年城市要达到90%,农村要达到83%;到2010年城市要达到92%,农村要达到85%。',
    source: SOURCES.liaoning,
    milestones: [
      label({ year: 2005 }, '=', 90, '%'),
      label({ year: 2005 }, '=', 83, '%'),
      label({ year: 2010 }, '=', 92, '%'),
      label({ year: 2010 }, '=', 85, '%'),
    ],
  },
  {
    text: '到2025年底,实现辖区内儿童青少年总体近视率在基线数据基础上每年下降0.5个百分点以上;小学生新发近视率控制在5%以内,初中生控制在7%以内,高中生控制在10%以内;近视度数年增长超过50度的学生比例降至15%以下。',
    source: SOURCES.eyesight,
    milestones: [
      label({ year: 2025, recurring: '每年' }, 'decrease', 0.5, '个百分点'),
      label({ year: 2025 }, '<=', 5, '%'),
      label({ year: 2025 }, '<=', 7, '%'),
      label({ year: 2025 }, '<=', 10, '%'),
      label({ year: 2025 }, '<=', 15, '%'),
    ],
  },
  {
    text: '1.地区生产总值增长6%。2.一般公共预算收入增长3.5%左右。3.固定资产投资增长7%。5.社会消费品零售总额增长8%以上。6.城乡居民人均可支配收入分别增长6%、6.5%。',
    source: SOURCES.jinxiang,
    milestones: [
      label({}, 'increase', 6, '%'),
      label({}, 'increase', 3.5, '%'),
      label({}, 'increase', 7, '%'),
      label({}, 'increase', 8, '%'),
      label({}, 'increase', 6, '%'),
      label({}, 'increase', 6.5, '%'),
    ],
  },
  {
    text: '推进学前教育优质普惠发展,新改扩建公办幼儿园45所、新增学位1.2万个。推进义务教育优质均衡发展,巩固拓展“双减”成果,新改扩建中小学25所、新增学位3.3万个。',
    source: SOURCES.wuhan,
    milestones: [
      label({}, '=', 45, '所'),
      label({}, '=', 12_000, '个'),
      label({}, '=', 25, '所'),
      label({}, '=', 33_000, '个'),
    ],
  },
  {
    text: '启动实施“双优计划”,立项建设32所市级优秀中等职业学校和55个市级优质专业。',
    source: SOURCES.wuhan,
    milestones: [label({}, '=', 32, '所'), label({}, '=', 55, '个')],
  },
  {
    text: '组织实施政府补贴性职业技能培训7500万人次以上,其中农民工职业技能培训3000万人次以上;新增取得职业资格证书或职业技能等级证书4000万人次以上,其中新增高级工、技师、高级技师的高技能人才800万人次以上;新增公共实训基地200个。',
    source: SOURCES.skills,
    milestones: [
      label({}, '>=', 75_000_000, '人次'),
      label({}, '>=', 30_000_000, '人次'),
      label({}, '>=', 40_000_000, '人次'),
      label({}, '>=', 8_000_000, '人次'),
      label({}, '=', 200, '个'),
    ],
  },
  {
    text: '到2027年,学前教育优质普惠、义务教育优质均衡、普通高中优质特色、特殊教育优质融合发展的格局基本形成。学前教育阶段,公办园在园幼儿占比力争达到60%以上(2022年为54%);义务教育阶段,扩增一批新优质学校,优质学位供给大幅增加;高中教育阶段,培育一批优质特色高中,高中阶段毛入学率持续提升;特殊教育方面,特教学校在20万人口以上的县基本实现全覆盖,适龄残疾儿童义务教育入学率保持在97%以上。',
    source: SOURCES.quality,
    milestones: [
      label({ year: 2027 }, 'complete'),
      label({ year: 2027 }, '>=', 60, '%'),
      label({ year: 2027 }, 'some'),
      label({ year: 2027 }, 'increase'),
      label({ year: 2027 }, 'some'),
      label({ year: 2027 }, 'increase'),
      label({ year: 2027 }, 'full', 100, '%'),
      label({ year: 2027 }, 'maintain', 97, '%'),
    ],
  },
  {
    text: '到2025年底前,全市首批100个嵌入式服务设施建设示范社区全面建成,实现各类嵌入式设施空间协同布局、功能复合设置和可持续运营,形成可复制、可推广的经验、政策或模式。',
    source: SOURCES.community,
    milestones: [
      label({ year: 2025 }, '=', 100, '个'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
    ],
  },
  {
    text: '启动大竹县第十二小学建设,新建中心幼儿园2所。完成棚户区改造2836户。城区再新建1个农贸市场。建成县残疾人综合服务中心。开工建设县老年养护楼。',
    source: SOURCES.dazhu,
    milestones: [label({}, '=', 2, '所'), label({}, '=', 2836, '户'), label({}, '=', 1, '个'), label({}, 'complete')],
  },
  {
    text: '遴选省级数据治理优秀企业20家,新增CDO建设试点企业30家。选树第三批优质浙江数商,拟遴选“领军型浙江数商”10家、“成长型浙江数商”50家、数商优秀案例100个。',
    source: SOURCES.zhejiang,
    milestones: [
      label({}, '=', 20, '家'),
      label({}, '=', 30, '家'),
      label({}, '=', 10, '家'),
      label({}, '=', 50, '家'),
      label({}, '=', 100, '个'),
    ],
  },
  {
    text: '遴选首批20个技术先进、场景适配、价值显著的省级重点行业高质量数据集。面向工业重点行业和企业遴选省级试点10个左右。实施新一轮高价值专利培育项目、平台100个以上。',
    source: SOURCES.zhejiang,
    milestones: [label({}, '=', 20, '个'), label({}, '~=', 10, '个'), label({}, '>=', 100, '个')],
  },
  {
    text: '推动新一代智能终端、企业智能体等在重点行业的应用普及率超过70%。每年引进10名以上顶尖人才。滚动开放不低于50个应用场景。',
    source: SOURCES.zhejiang,
    milestones: [label({}, '>', 70, '%'), label({ recurring: '每年' }, '>=', 10, '名'), label({}, '>=', 50, '个')],
  },
  {
    text: '可按照不高于合同实际执行金额的30%,给予最高800万元补助。打造百项高价值场景,开发千款智能体产品,推动万家企业牵头应用。',
    source: SOURCES.zhejiang,
    milestones: [
      label({}, '<=', 30, '%'),
      label({}, '<=', 800, '万元'),
      label({}, '=', 100, '项'),
      label({}, '=', 1000, '款'),
      label({}, '=', 10_000, '家'),
    ],
  },
  {
    text: '还没有就业帮扶车间的乡镇(场)原则上到2021年底要创建一个以上帮扶车间。',
    source: SOURCES.chengbu,
    milestones: [label({ year: 2021 }, '>=', 1, '个')],
  },
];
