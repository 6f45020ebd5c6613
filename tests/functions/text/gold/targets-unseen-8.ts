import { type Labelled, label } from './score-targets.ts';
import { TARGETS_UNSEEN_8_REST } from './targets-unseen-8-rest.ts';

/**
 * 第八批没有见过的短引文：教育、健康、儿童、农业、环境、数字化、城镇化等三十一份文件或报道，整句取来
 * （繁体转录的转成简体，脱落的标点照页面）；先标注、入库，后运行（2026-11-23）。
 *
 * 首次运行（53段、214条）：四项全同的精确率 0.937、召回率 0.902、F1 0.919。错在：只写了力争的增长、浓度的单位、
 * 隔着年份的“增长至”、条件从句、定语里的顿号、“更好…”“稳中向好”一类的状态。其后又改过语法。
 */
const YUYANG = {
  title: '榆林市榆阳区关于推进健康榆阳行动的实施意见',
  url: 'http://www.yuyang.gov.cn/zwgk/jcxxgk/zfwj/qzffw/1692000103917273090.html',
};
const JIANGSU_DISTRICT = {
  title: '江苏某区“十四五”教育事业发展规划（转录）',
  url: 'https://edutainingadventures.com/ghuadong/8731_3.html',
};
const HUNAN_PRESCHOOL = {
  title: '湖南省学前教育发展提升行动计划（2022—2025年）（中国教育报转述）',
  url: 'http://www.b4dc4.cn/edu/2023/0111/200308.html',
};
const FUZHOU = {
  title: '福州市儿童发展纲要（2021—2030年）（福州晚报转述）',
  url: 'https://duobangwang.com/html/11/20220525/628d93fd98690.shtml',
};
const REPORT_2016 = {
  title: '2016年国务院政府工作报告（“十三五”目标）',
  url: 'http://010baizhang.com/news/2016-03/05/content_37943587.htm',
};
const BEIJING_2025 = {
  title: '2025年地方政府工作报告摘编（北京）',
  url: 'https://eol.cn/news/yaowen/202502/t20250206_2653839.shtml',
};
const COUNTY_HIGH = {
  title: '县域普通高中振兴行动计划（北京商报摘编）',
  url: 'https://staging.reportify.cn/news/1168929184907661312',
};
const HUNAN_TCM = {
  title: '湖南省基层中医药服务能力提升工程“十四五”行动实施方案（转述）',
  url: 'http://yxinborn.com/news/index_news12_14.html',
};
const NURSERY = { title: '托育服务目标（国新办发布）', url: 'http://zixun.sdjingji.com/zixun/2022/0113/66922.html' };
const GUANGZHOU = { title: '中共广州市委、广州市人民政府关于推进人才集聚工程的实施意见（据公开代码仓库转录）' };
const SHANGLUO = {
  title: '商洛市区学校中长期布局建设规划（2011—2020年）（报道）',
  url: 'http://markspestcontrol.com/special/szzt/2011-09-06/34338.html',
};
const DONGGUAN = {
  title: '东莞市增加中小学幼儿园学位和优质教育资源供给的实施意见（东府〔2018〕67号）',
  url: 'http://shao168.com/zwgk/zfxxgkml/txz/zcwj/gfxwj/content/post_983603.html',
};
const GUANGDONG_TEN = {
  title: '广东省办好十件民生实事的分工方案（2011，报道）',
  url: 'http://www.buildingchn.com/zszx/jcxg/88548.html',
};
const DEZHOU = {
  title: '德州市2024年度民生实事：儿童友好社区（发布会）',
  url: 'http://floorcoveringcontractor.com/p/1657278.html',
};
const FRIENDLY = {
  title: '关于推进儿童友好城市建设的指导意见（中国妇女报转述）',
  url: 'http://m.h6813.cn/dfgc/detail/20250416/1000200033136151744772458856075939_1.html',
};

export const TARGETS_UNSEEN_8: readonly Labelled[] = [
  {
    text: '到2025年,全民健康优先的政策体系初步建立,影响健康的突出问题得到有效解决,人民群众健康素养水平持续提高,基本医疗卫生服务和基本体育健身服务更加完善,绿色安全的健康环境基本形成,健康生活方式加快推广,重点人群健康状况显著改善,居民主要健康指标优于全市平均水平。',
    source: YUYANG,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
    ],
  },
  {
    text: '到2030年,建成与全区经济社会发展相协调的全民健康服务体系,全民健康素养水平全面提升,健康生活方式全面普及,居民主要健康影响因素得到有效控制,重大慢性病过早死亡率全面下降,人均预期寿命达到78.5岁,婴儿死亡率、5岁以下儿童死亡率、孕产妇死亡率分别下降到4.0‰、4.5‰、10/10万,人人享有高质量的健康服务和高水平的健康保障,健康榆阳行动各项目标任务全面实现。',
    source: YUYANG,
    milestones: [
      label({ year: 2030 }, 'complete'),
      label({ year: 2030 }, 'increase'),
      label({ year: 2030 }, 'complete'),
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'decrease'),
      label({ year: 2030 }, '=', 78.5, '岁'),
      label({ year: 2030 }, '=', 4, '‰'),
      label({ year: 2030 }, '=', 4.5, '‰'),
      label({ year: 2030 }, '=', 10, '/10万'),
      label({ year: 2030 }, 'full', 100, '%'),
      label({ year: 2030 }, 'complete'),
    ],
  },
  {
    text: '服务社会,群众满意。教育贡献能力不断提升,群众对教育的满意度不断提高,教育发展水平基本满足经济社会发展和人民对优质教育的需求。构建劳动者终身职业培训体系,劳动年龄人口平均受教育年限达12.3年以上。教育发展成果更多公平惠及民生,人民群众在教育方面的获得感和满意度进一步提高。',
    source: JIANGSU_DISTRICT,
    milestones: [
      label({}, 'increase'),
      label({}, 'increase'),
      label({}, 'qualitative'),
      label({}, '>=', 12.3, '年'),
      label({}, 'qualitative'),
      label({}, 'increase'),
    ],
  },
  {
    text: '到2025年学前教育普及普惠水平进一步提高,全省学前三年毛入园率达到92%以上,普惠性幼儿园覆盖率达到90%以上,公办园在园幼儿占比达到55%以上。覆盖城乡、布局合理、公益普惠的学前教育公共服务体系进一步健全,普惠性学前教育保障机制进一步完善,幼儿园保教质量全面提高,幼儿园与小学科学衔接机制基本形成。',
    source: HUNAN_PRESCHOOL,
    milestones: [
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, '>=', 92, '%'),
      label({ year: 2025 }, '>=', 90, '%'),
      label({ year: 2025 }, '>=', 55, '%'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'complete'),
    ],
  },
  {
    text: '小学生近视率降至38%以下,初中生近视率降至60%以下,高中阶段学生近视率降至70%以下。',
    source: FUZHOU,
    milestones: [label({}, '<=', 38, '%'), label({}, '<=', 60, '%'), label({}, '<=', 70, '%')],
  },
  {
    text: '新生儿、婴儿和5岁以下儿童死亡率分别保持在3‰、4‰和5‰以下;适龄儿童免疫规划疫苗接种率以乡(镇)、街道为单位稳定在98%以上;5岁以下儿童贫血率和生长迟缓率分别控制在6%和3%以下;12岁儿童龋患率控制在25%以内。',
    source: FUZHOU,
    milestones: [
      label({}, 'maintain', 3, '‰'),
      label({}, 'maintain', 4, '‰'),
      label({}, 'maintain', 5, '‰'),
      label({}, 'maintain', 98, '%'),
      label({}, '<=', 6, '%'),
      label({}, '<=', 3, '%'),
      label({}, '<=', 25, '%'),
    ],
  },
  {
    text: '学校眼保健操普及率达到100%,儿童每天接触户外自然光不少于1小时;力争实现儿童青少年总体近视率在2020年基础上每年降低0.5到1个百分点;0~6岁儿童眼保健和视力检查覆盖率达到90%以上;中小学生国家学生体质健康标准达标率稳定在95%以上,达标优良率达到60%以上;配备专兼职心理健康工作人员的中小学比例达到100%。',
    source: FUZHOU,
    milestones: [
      label({}, '=', 100, '%'),
      label({ recurring: '每天' }, '>=', 1, '小时'),
      label({ recurring: '每年' }, 'decrease', 0.5, '个百分点'),
      label({}, '>=', 90, '%'),
      label({}, 'maintain', 95, '%'),
      label({}, '>=', 60, '%'),
      label({}, '=', 100, '%'),
    ],
  },
  {
    text: '市、县均设1所政府举办、标准化妇幼保健机构,每千名儿童拥有儿科执业(助理)医生达1.12名、床位增至3.17张。',
    source: FUZHOU,
    milestones: [label({}, 'full', 100, '%'), label({}, '=', 1.12, '名'), label({}, '=', 3.17, '张')],
  },
  {
    text: '每所乡镇卫生院、社区卫生服务中心至少配备1名提供规范儿童基本医疗服务的全科医生,至少配备2名专业从事儿童保健的医生。',
    source: FUZHOU,
    milestones: [label({}, '>=', 1, '名'), label({}, '>=', 2, '名')],
  },
  {
    text: '95%的城市社区和85%的农村社区(村)建立家长学校或家庭教育指导服务站点,中小学(含中职)、幼儿园建立家长学校的比率达到100%;50%的家长学校或家庭教育指导服务站点开展心理健康教育。',
    source: FUZHOU,
    milestones: [label({}, '=', 95, '%'), label({}, '=', 85, '%'), label({}, '=', 100, '%'), label({}, '=', 50, '%')],
  },
  {
    text: '劳动年龄人口平均受教育年限从10.23年提高到10.8年。实现城镇新增就业5000万人以上。',
    source: REPORT_2016,
    milestones: [label({}, '=', 10.8, '年'), label({}, '>=', 50_000_000, '人')],
  },
  {
    text: '完善住房保障体系,城镇棚户区住房改造2000万套。推进健康中国建设,人均预期寿命提高1岁。',
    source: REPORT_2016,
    milestones: [label({}, '=', 20_000_000, '套'), label({}, 'increase', 1, '岁')],
  },
  { text: '增加中小学学位2万个。', source: BEIJING_2025, milestones: [label({}, 'increase', 20_000, '个')] },
  {
    text: '到2030年,适应学龄人口增长的普通高中教育资源供给机制进一步完善,县中布局更合理,教育治理能力显著提高,城乡教育协调发展机制更完善,市域内普通高中发展差距明显缩小。',
    source: COUNTY_HIGH,
    milestones: [
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'increase'),
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'decrease'),
    ],
  },
  {
    text: '到2025年,实现湖南全省基层中医药五个“全覆盖”,即县办中医医疗机构全覆盖、社区卫生服务中心和乡镇卫生院中医馆全覆盖、基层中医药服务提供全覆盖、基层中医药人才配备全覆盖、基层中医药健康宣教全覆盖。',
    source: HUNAN_TCM,
    milestones: [
      label({ year: 2025 }, 'full', 100, '%'),
      label({ year: 2025 }, 'full', 100, '%'),
      label({ year: 2025 }, 'full', 100, '%'),
      label({ year: 2025 }, 'full', 100, '%'),
      label({ year: 2025 }, 'full', 100, '%'),
    ],
  },
  {
    text: '到2025年,努力实现每千人口拥有3岁以下婴幼儿托位数达到4.5个。',
    source: NURSERY,
    milestones: [label({ year: 2025 }, '=', 4.5, '个')],
  },
  {
    text: '5年内市、区（县级市）两级在战略性主导产业领域重点引进和培养1万名左右具有博士、硕士学位的企业紧缺人才。对战略性主导产业领域企业引进的紧缺人才，分2年给予政府安家补助。',
    source: GUANGZHOU,
    milestones: [label({ recurring: '5年内' }, '~=', 10_000, '名')],
  },
  {
    text: '加强市管企业领导人员队伍建设，5年内重点引进100名市管企业中高级经营管理人才，选拔100名正职后备人才、200名副职后备人才，培养100名优秀企业家。',
    source: GUANGZHOU,
    milestones: [
      label({ recurring: '5年内' }, '=', 100, '名'),
      label({ recurring: '5年内' }, '=', 100, '名'),
      label({ recurring: '5年内' }, '=', 200, '名'),
      label({ recurring: '5年内' }, '=', 100, '名'),
    ],
  },
  {
    text: '5年内市、区（县级市）两级重点支持300名经营管理领军人才赴境外培训，1000名经营管理团队核心人才参加国内著名高校专题研修，3000名经营管理专业技术人才参加本地业务能力培训。',
    source: GUANGZHOU,
    milestones: [
      label({ recurring: '5年内' }, '=', 300, '名'),
      label({ recurring: '5年内' }, '=', 1000, '名'),
      label({ recurring: '5年内' }, '=', 3000, '名'),
    ],
  },
  {
    text: '今后5至10年,按照40万人口的城市发展规模,市区规划在校学生总数预计达到10万余人,建设公办学校51所。',
    source: SHANGLUO,
    milestones: [
      label({ recurring: '今后5至10年' }, '>', 100_000, '人'),
      label({ recurring: '今后5至10年' }, '=', 51, '所'),
    ],
  },
  {
    text: '新建扩建一批义务教育学校和幼儿园,确保满足常住适龄少年儿童入学需求,切实消除大班额。',
    source: DONGGUAN,
    milestones: [label({}, 'some'), label({}, 'qualitative'), label({}, 'none', 0)],
  },
  {
    text: '实现25万贫困户、110万贫困人口稳定脱贫。省财政拨款14亿元启动54万农村贫困户危房、泥砖房和茅草房改造。',
    source: GUANGDONG_TEN,
    milestones: [
      label({}, '=', 250_000),
      label({}, '=', 1_100_000),
      label({}, '=', 14, '亿元'),
      label({}, '=', 540_000),
    ],
  },
  {
    text: '城镇新增就业125万人,下岗失业人员再就业60万人,促进创业10万人。组织培训本省农村劳动力80万人、转移就业125万人。',
    source: GUANGDONG_TEN,
    milestones: [
      label({}, '=', 1_250_000, '人'),
      label({}, '=', 600_000, '人'),
      label({}, '=', 100_000, '人'),
      label({}, '=', 800_000, '人'),
      label({}, '=', 1_250_000, '人'),
    ],
  },
  {
    text: '计划在全市30%以上的社区开展创建工作,打造20个市级儿童友好社区。',
    source: DEZHOU,
    milestones: [label({}, '>=', 30, '%'), label({}, '=', 20, '个')],
  },
  {
    text: '到2025年要在全国范围内开展100个左右儿童友好城市建设。',
    source: FRIENDLY,
    milestones: [label({ year: 2025 }, '~=', 100, '个')],
  },
  ...TARGETS_UNSEEN_8_REST,
];
