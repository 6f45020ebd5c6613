import { type Labelled, label } from './score-targets.ts';

/**
 * 别处规划、方案的短引文（全角标点照半角录），按 domain.md §3 的记法标注（初稿由读法写出，再逐条复核改正）：用来看读法是不是只认得一个市的写法。
 * 有的网页是转载，只记题名；有的引文是新闻转述，以所引原话为准。
 */
const SOURCES = {
  hangzhou: {
    title: '杭州市人民政府关于加快学前教育改革与发展的若干意见（试行）杭政函〔2005〕39号',
    url: 'https://www.doczj.com/doc/1f18435069.html',
  },
  zhenjiang: { title: '镇江市“十四五”学前教育发展提升行动计划实施方案（中国教育新闻网2023-03-15报道）' },
  zhengzhou: { title: '郑州2020年消除公办中心园“空白乡镇”（中国教育报2019-01-14）' },
  liuzhou: { title: '柳州市“十四五”特殊教育发展提升行动计划实施方案' },
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
  jining: { title: '济宁市“十四五”教育事业发展规划' },
  fujian: {
    title: '福建省农村人居环境整治提升行动实施方案',
    url: 'http://nynct.fujian.gov.cn/jdhy/zcwd/cjwt/zcgg/202312/t20231212_6329673.htm',
  },
  xiongan: {
    title: '河北雄安新区农村人居环境整治提升五年行动实施方案（2021—2025年）',
    url: 'https://zhjsw.cn/jianshehangye/show-6242.html',
  },
  henan: { title: '河南省乡村建设行动实施方案', url: 'http://www.baiduhn.cn/show/284.html' },
  rural: { title: '农村人居环境整治三年行动方案（新华社2018-02-05）' },
  fitness: {
    title: '全民健身计划（2021—2025年）',
    url: 'http://epaper.cbt.com.cn/epaper/uniflows/html/2021/08/06/05/05_56.htm',
  },
  jiangsu: { title: '江苏体育发展“十四五”规划（人民网2021-11-18转载）' },
  hebei: { title: '河北省教育厅关于进一步深化义务教育办学模式改革提升义务教育均衡发展水平的通知（2020）' },
  moe: { title: '教育部办公厅关于组织实施部属高校县中托管帮扶项目的通知 教基厅函〔2022〕13号' },
  shandong: {
    title: '山东省教育厅办公室关于加强省内教育扶贫协作的指导意见 鲁教厅办发〔2019〕5号',
    url: 'http://edu.shandong.gov.cn/art/2019/1/22/art_11990_7871117.html',
  },
  eshan: {
    title: '峨山县教育高质量发展计划（2022）',
    url: 'http://www.yxes.gov.cn/esxzfxxgk/zfwj6878/20220914/1377952.html',
  },
  informatization: {
    title: '2017年教育信息化工作要点（教育部办公厅）',
    url: 'http://www.lalcy.com/yaowen/1707324.html',
  },
} as const;

export const ELSEWHERE: readonly Labelled[] = [
  {
    text: '2007年,全市学前三年幼儿入园率达到96%以上,其中市区学前三年幼儿入园率达到98%以上,县(市)学前三年幼儿入园率达到92%以上,乡镇中心幼儿园建园率达到90%以上。',
    source: SOURCES.hangzhou,
    milestones: [
      label({ year: 2007 }, '>=', 96, '%'),
      label({ year: 2007 }, '>=', 98, '%'),
      label({ year: 2007 }, '>=', 92, '%'),
      label({ year: 2007 }, '>=', 90, '%'),
    ],
  },
  {
    text: '2010年,每个乡镇都建有1所公办中心幼儿园,全面普及学前三年教育。',
    source: SOURCES.hangzhou,
    milestones: [label({ year: 2010 }, '=', 1, '所'), label({ year: 2010 }, 'complete')],
  },
  {
    text: '2007年,市区学前第四年幼儿入园率达到50%以上,县(市)达到30%以上;各区、县(市)至少办1所早教中心。',
    source: SOURCES.hangzhou,
    milestones: [
      label({ year: 2007 }, '>=', 50, '%'),
      label({ year: 2007 }, '>=', 30, '%'),
      label({ year: 2007 }, '>=', 1, '所'),
    ],
  },
  {
    text: '依托社区开展0-6岁儿童家长和看护人员培训,城市受训率达到90%以上,农村受训率达到80%以上,基本形成0-3岁早期教育体制。',
    source: SOURCES.hangzhou,
    milestones: [label({}, '>=', 90, '%'), label({}, '>=', 80, '%'), label({}, 'complete')],
  },
  {
    text: '全市新建改扩建幼儿园30所。到2025年,全市85%左右县(市、区)创建成国家和省学前教育普及普惠县(市、区),全市学前三年毛入园率保持在99%以上,特需儿童学前三年入园率达90%以上,普惠性幼儿园覆盖率保持在90%以上,幼儿园各类保教人员配备率达100%。',
    source: SOURCES.zhenjiang,
    milestones: [
      label({}, '=', 30, '所'),
      label({ year: 2025 }, '~=', 85, '%'),
      label({ year: 2025 }, 'maintain', 99, '%'),
      label({ year: 2025 }, '>=', 90, '%'),
      label({ year: 2025 }, 'maintain', 90, '%'),
      label({ year: 2025 }, '=', 100, '%'),
    ],
  },
  {
    text: '到2020年底该市学前教育三年毛入园率将达到95%以上,普惠性资源覆盖率达到90%左右,新增公办园200所,彻底消除公办中心幼儿园“空白乡镇”。',
    source: SOURCES.zhengzhou,
    milestones: [
      label({ year: 2020 }, '>=', 95, '%'),
      label({ year: 2020 }, '~=', 90, '%'),
      label({ year: 2020 }, '=', 200, '所'),
      label({ year: 2020 }, 'none', 0),
    ],
  },
  {
    text: '落实3万人口以上乡镇至少办好2所、3万人口以下乡镇至少办好1所标准化公办中心幼儿园的要求。',
    source: SOURCES.zhengzhou,
    milestones: [label({}, '>=', 2, '所'), label({}, '>=', 1, '所')],
  },
  {
    text: '到2020年,每个县(市、区)至少建成1所省级示范幼儿园,85%的幼儿园基本达到省定幼儿园办园标准。',
    source: SOURCES.zhengzhou,
    milestones: [label({ year: 2020 }, '>=', 1, '所'), label({ year: 2020 }, '=', 85, '%')],
  },
  {
    text: '到2025年,高质量的特殊教育体系初步建立。普及程度显著提高,适龄残疾儿童义务教育入学率达到97%,非义务教育阶段残疾儿童入学机会明显增加。教育质量全面提升,课程教材体系进一步完善,教育模式更加多样,课程教学改革不断深化,特殊教育质量评价制度基本建立。保障机制进一步完善,逐步提高特殊教育经费保障水平。教师队伍建设进一步加强,结构更加合理,专业水平进一步提升,待遇保障进一步提高。',
    source: SOURCES.liuzhou,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, '=', 97, '%'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'increase'),
    ],
  },
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
    text: '到2025年,济宁市学前教育毛入学率将达到99%以上,九年义务教育巩固率达到99.9%,高中阶段教育毛入学率达到99%以上,劳动年龄人口平均受教育年限达到10.9年。',
    source: SOURCES.jining,
    milestones: [
      label({ year: 2025 }, '>=', 99, '%'),
      label({ year: 2025 }, '=', 99.9, '%'),
      label({ year: 2025 }, '>=', 99, '%'),
      label({ year: 2025 }, '=', 10.9, '年'),
    ],
  },
  {
    text: '“十四五”期间新改扩建普惠性幼儿园200所,新增学位5万个。推进义务教育优质均衡发展,“十四五”期间新改扩建普通中小学校150所,新增学位15万个。',
    source: SOURCES.jining,
    milestones: [
      label({ from: 2021, to: 2025 }, '=', 200, '所'),
      label({ from: 2021, to: 2025 }, '=', 50000, '个'),
      label({ from: 2021, to: 2025 }, '=', 150, '所'),
      label({ from: 2021, to: 2025 }, '=', 150000, '个'),
    ],
  },
  {
    text: '到2025年,农村人居环境显著提升,生态宜居美丽乡村建设取得新进步。农村卫生厕所全面普及,厕所粪污得到有效处理或资源化利用;农村生活污水治理率达到65%以上,基本消除较大面积农村黑臭水体;农村生活垃圾基本实现无害化处理,农村有机垃圾生态处理机制基本建立;新建改造农村公路5000公里;农村自来水普及率达到90%以上。长效管护机制全面建立,建成一批美丽宜居村庄。',
    source: SOURCES.fujian,
    milestones: [
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, '>=', 65, '%'),
      label({ year: 2025 }, 'none', 0),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, '=', 5000, '公里'),
      label({ year: 2025 }, '>=', 90, '%'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'some'),
    ],
  },
  {
    text: '到2025年,农村人居环境显著改善,宜居宜业和美乡村建设取得新进步。农村卫生厕所基本普及,厕所粪污得到有效处理,处理率达到100%;农村生活污水治理率不断提升;农村生活垃圾日扫日清,无害化处理水平明显提升,有条件的村庄实现生活垃圾分类、源头减量;村容村貌显著改观,乡村特色彰显;农村人居环境基础设施配套完善,公共服务体系更加健全,公共服务水平得到有效提升。',
    source: SOURCES.xiongan,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, '=', 100, '%'),
      label({ year: 2025 }, 'increase'),
      // 日扫日清
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
    ],
  },
  {
    text: '2025年年底前基本实现县域城乡供水管护一体化,力争完成60个县(市、区)水源置换工作,农村自来水普及率达到93%。',
    source: SOURCES.henan,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, '=', 60, '个'),
      label({ year: 2025 }, '=', 93, '%'),
    ],
  },
  {
    text: '2025年年底前,累计新改造农村无害化卫生厕所550万户、厕所粪污基本得到处理;农村生活污水治理率达到45%以上;30%以上的行政村达到“四美乡村”建设标准、50%以上的乡镇政府所在地达到“美丽小镇”建设标准、50%以上的农户庭院达到“五美庭院”建设标准。',
    source: SOURCES.henan,
    milestones: [
      label({ year: 2025 }, '=', 5500000, '户'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, '>=', 45, '%'),
      label({ year: 2025 }, '>=', 30, '%'),
      label({ year: 2025 }, '>=', 50, '%'),
      label({ year: 2025 }, '>=', 50, '%'),
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
    text: '“十四五”时期,江苏要实现人均体育场地面积达到3.6平方米,全省每千人拥有社会体育指导员3.6名,经常参加体育锻炼人数比例达43%以上,城乡居民达到《国民体质测定标准》合格以上人数比例超过93.8%。',
    source: SOURCES.jiangsu,
    milestones: [
      label({ from: 2021, to: 2025 }, '=', 3.6, '平方米'),
      label({ from: 2021, to: 2025 }, '=', 3.6, '名'),
      label({ from: 2021, to: 2025 }, '>=', 43, '%'),
      label({ from: 2021, to: 2025 }, '>', 93.8, '%'),
    ],
  },
  {
    text: '“十四五”时期,全省体育产业总规模要超过7200亿元,增加值占全省地区生产总值2%以上,服务业增加值占体育产业增加值的比重超过70%,将培育一批体育产业特色鲜明、生产生活生态融合的体育休闲方向特色小镇。',
    source: SOURCES.jiangsu,
    milestones: [
      label({ from: 2021, to: 2025 }, '>', 7200, '亿元'),
      label({ from: 2021, to: 2025 }, '>=', 2, '%'),
      label({ from: 2021, to: 2025 }, '>', 70, '%'),
      label({ from: 2021, to: 2025 }, 'some'),
    ],
  },
  {
    text: '各地要在2020年6月底前实现城乡结对帮扶全覆盖,对每一所农村薄弱学校都要建立对口帮扶机制。',
    source: SOURCES.hebei,
    milestones: [label({ year: 2020, month: 6 }, 'full', 100, '%'), label({ year: 2020, month: 6 }, 'complete')],
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
    text: '确保到2020年,被帮助地区教育总体发展水平显著提升,教育服务区域经济社会发展和脱贫攻坚的能力显著增强,教育脱贫攻坚任务全面完成。',
    source: SOURCES.shandong,
    milestones: [
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, 'complete'),
    ],
  },
  {
    text: '建立联席会议制度,协作双方每年至少召开一次联席会议,主要负责同志出席。',
    source: SOURCES.shandong,
    milestones: [label({}, 'complete'), label({ recurring: '每年' }, '>=', 1, '次')],
  },
  // 以下几格先标注、后读。
  {
    text: '到 2024 年,全县教育基础性制度体系建立健全,基本建成充满活力、富有效率、全面支撑高质量发展的现代化教育体系,形成校园精致高雅、学生健康成长、教师职业幸福、人民群众满意、服务社会有力的教育发展格局,教育教学质量进入全市第一梯队。',
    source: SOURCES.eshan,
    milestones: [
      label({ year: 2024 }, 'complete'),
      label({ year: 2024 }, 'complete'),
      label({ year: 2024 }, 'complete'),
      label({ year: 2024 }, 'qualitative'),
    ],
  },
  {
    text: '加大公办幼儿园学位供给力度,改扩建一所县城公办幼儿园,完成化念第二幼儿园建设, 到 2024 年力争实现学前教育公办学位供给率不低于75%,全县学前三年毛入园率不低于 95%,普惠性幼儿园覆盖率达到 95%。',
    source: SOURCES.eshan,
    milestones: [
      label({}, '=', 1, '所'),
      label({}, 'complete'),
      label({ year: 2024 }, '>=', 75, '%'),
      label({ year: 2024 }, '>=', 95, '%'),
      label({ year: 2024 }, '=', 95, '%'),
    ],
  },
  {
    text: '到 2024 年,实现义务教育优质均衡县目标,全县九年义务教育巩固率不低于 97.5%,控辍保学实现“动态性”清零向“常态性”清零转变。力争全县初中在“玉溪市初中教学质量综合评价”中获一等奖 1 所、二等奖 1 所、三等奖 3 所。',
    source: SOURCES.eshan,
    milestones: [
      label({ year: 2024 }, 'qualitative'),
      label({ year: 2024 }, '>=', 97.5, '%'),
      label({ year: 2024 }, 'none', 0),
      label({ year: 2024 }, '=', 1, '所'),
      label({ year: 2024 }, '=', 1, '所'),
      label({ year: 2024 }, '=', 3, '所'),
    ],
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
