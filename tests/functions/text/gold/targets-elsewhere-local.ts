import { type Labelled, label } from './score-targets.ts';

/** 别的省、市、县的规划、方案；标注的办法见 targets-elsewhere.ts。 */
const SOURCES = {
  hangzhou: {
    title: '杭州市人民政府关于加快学前教育改革与发展的若干意见（试行）杭政函〔2005〕39号',
    url: 'https://www.doczj.com/doc/1f18435069.html',
  },
  zhenjiang: { title: '镇江市“十四五”学前教育发展提升行动计划实施方案（中国教育新闻网2023-03-15报道）' },
  zhengzhou: { title: '郑州2020年消除公办中心园“空白乡镇”（中国教育报2019-01-14）' },
  liuzhou: { title: '柳州市“十四五”特殊教育发展提升行动计划实施方案' },
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
  jiangsu: { title: '江苏体育发展“十四五”规划（人民网2021-11-18转载）' },
  hebei: { title: '河北省教育厅关于进一步深化义务教育办学模式改革提升义务教育均衡发展水平的通知（2020）' },
  shandong: {
    title: '山东省教育厅办公室关于加强省内教育扶贫协作的指导意见 鲁教厅办发〔2019〕5号',
    url: 'http://edu.shandong.gov.cn/art/2019/1/22/art_11990_7871117.html',
  },
  eshan: {
    title: '峨山县教育高质量发展计划（2022）',
    url: 'http://www.yxes.gov.cn/esxzfxxgk/zfwj6878/20220914/1377952.html',
  },
} as const;

export const ELSEWHERE_LOCAL: readonly Labelled[] = [
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
];
