import { type Labelled, label } from './score-targets.ts';

/**
 * 第六批没有见过的短引文：九份文件（养老托育、健康、体育、大气、学前、乡村、公共服务），整段取来；先标注、入库，后运行（2026-11-23）。
 *
 * 首次运行（9份文件、100条）：四项全同的精确率 0.980、召回率 0.970、F1 0.975；其后又改过语法。
 */
const SERVICES = {
  title: '某省加快发展服务业的意见（健康、养老、体育）',
  url: 'https://smesc.cn/news/show.php?itemid=264905',
};
const OLD_AND_YOUNG = { title: '某市“一老一小”整体解决方案', url: 'http://zhihaiinnovate.com/xinxi/6180.html' };
const SMOG = { title: '深入打好重污染天气消除攻坚战行动方案', url: 'https://cmenhu.cn/tanwenku/2175.html' };
const ZHENJIANG = {
  title: '镇江市“十四五”学前教育发展提升行动计划实施方案',
  url: 'http://www.jz8899.net/sxy/2023/0315/143784.html',
};
const VILLAGES = { title: '乡村建设行动实施方案', url: 'http://1xb935.cn/cn/News/info_46.aspx?itemid=37642' };
const REVIVAL = { title: '乡村全面振兴规划（2024—2027年）', url: 'https://jisuxw.com/5G/242024.html' };
const BLUE_SKY = {
  title: '打赢蓝天保卫战三年行动计划',
  url: 'https://tyromerasia.com/zh/2018/07/02/blue_sky_protection',
};
const HANGZHOU = {
  title: '杭州市关于加快学前教育改革与发展的若干意见',
  url: 'https://www.doczj.com/doc/1f18435069.html',
};
const PUBLIC = { title: '“十四五”公共服务规划', url: 'http://m.syhzkj.cn/redian/2022/0112/32453.html' };

export const TARGETS_UNSEEN_6: readonly Labelled[] = [
  {
    text: '在加强养老服务体系建设方面,到2015年,基本形成规模适度、运营良好、可持续发展的养老服务体系,每千名老年人拥有养老床位数达到30张,社区服务网络基本健全。到2020年,全面建成以居家为基础、社区为依托、机构为支撑的,功能完善、规模适度、覆盖城乡的养老服务体系,每千名老年人拥有养老床位数达到35-40张。',
    source: SERVICES,
    milestones: [
      label({ year: 2015 }, 'complete'),
      label({ year: 2015 }, '=', 30, '张'),
      label({ year: 2015 }, 'qualitative'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'range', 35, '张'),
    ],
  },
  {
    text: '在加强健康服务体系建设方面,到2015年,医疗卫生机构每千人口病床数(含住院护理)达到4.97张。到2020年,健康管理与促进服务的比重快速提高,护理、康复、临终关怀等接续性医疗服务能力大幅增强,医疗卫生机构每千人口病床数(含住院护理)达到6张,非公立医疗机构床位数占比达到25%,建立覆盖全生命周期、内涵更加丰富、结构更为合理的健康服务体系,形成以非营利性医疗机构为主体、营利性医疗机构为补充,公立医疗机构为主导、非公立医疗机构共同发展的多元办医格局。',
    source: SERVICES,
    milestones: [
      label({ year: 2015 }, '=', 4.97, '张'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2020 }, '=', 6, '张'),
      label({ year: 2020 }, '=', 25, '%'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'complete'),
    ],
  },
  {
    text: '在加强体育健身设施建设方面,到2015年,人均体育场地面积达到1.5平方米以上,有条件的市、县(区)、街道(乡镇)、社区(行政村)普遍建有体育场地,初步形成布局合理、广覆盖的体育健身设施体系。到2020年,人均体育场地面积达到1.8平方米以上,城市公共体育场、群众户外健身场地和公众健身活动中心普及,每个社区都有便捷的体育健身设施,每个行政村都有适合老年人的农民体育健身设施。',
    source: SERVICES,
    milestones: [
      label({ year: 2015 }, '>=', 1.5, '平方米'),
      label({ year: 2015 }, 'full', 100, '%'),
      label({ year: 2015 }, 'complete'),
      label({ year: 2020 }, '>=', 1.8, '平方米'),
      label({ year: 2020 }, 'complete'),
      label({ year: 2020 }, 'full', 100, '%'),
      label({ year: 2020 }, 'full', 100, '%'),
    ],
  },
  {
    text: '到2023年,全市养老服务床位数达到1.35万张。全面建立居家社区老年人定期探访制度。新建居住区按照人均用地不少于0.1平方米的标准规划配建养老服务设施。引导养老机构开展失能老年人长期照护,养老机构中护理型床位占比不低于50%。每个县至少有一所专业照护为主的县级特困供养服务设施(敬老院)。',
    source: OLD_AND_YOUNG,
    milestones: [
      label({ year: 2023 }, '=', 13500, '张'),
      label({ year: 2023 }, 'complete'),
      label({ year: 2023 }, '>=', 0.1, '平方米'),
      label({ year: 2023 }, '>=', 50, '%'),
      label({ year: 2023 }, '>=', 1, '所'),
    ],
  },
  {
    text: '到2025年,养老服务体系进一步完善,养老事业和养老产业协同发展。全市养老服务多样化供给能力明显增强,养老服务质量大幅提升。兜底线、促普惠,巩固以居家为基础、社区为依托、机构为补充、医养康养相结合的养老基础地位。智慧养老创新加强,老龄产业提质升级。全市养老服务床位数达到1.7万张,养老机构中护理型床位占比不低于55%。',
    source: OLD_AND_YOUNG,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, '=', 17000, '张'),
      label({ year: 2025 }, '>=', 55, '%'),
    ],
  },
  {
    text: '到2023年,逐步健全婴幼儿照护服务规范体系,扩大基本公共服务覆盖面。积极开展普惠性托育机构创建工作,有条件的县区建设达标的婴幼儿照护机构,每千人口拥有托位数4.1个。',
    source: OLD_AND_YOUNG,
    milestones: [
      label({ year: 2023 }, 'qualitative'),
      label({ year: 2023 }, 'increase'),
      label({ year: 2023 }, '=', 4.1, '个'),
    ],
  },
  {
    text: '到2025年,婴幼儿照护服务规范体系基本健全。日间照护、保育、教养等多种形式优质托育服务快速发展,普惠托育服务发展趋势良好,托育服务机构专业化、规范化发展,婴幼儿照护服务质量明显提升。社区婴幼儿照护服务机构覆盖率达到50%以上,各县区共建成达标的婴幼儿照护机构不少于6个,建成至少一个市级示范性、综合性托育服务中心。每千人口托位数达到4.5个以上。',
    source: OLD_AND_YOUNG,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, '>=', 50, '%'),
      label({ year: 2025 }, '>=', 6, '个'),
      label({ year: 2025 }, '>=', 1, '个'),
      label({ year: 2025 }, '>=', 4.5, '个'),
    ],
  },
  {
    text: '到 2025 年,基本消除重度及以上污染天气,全国重度及以上污染天数比率控制在 1%以内,70%以上的地级及以上城市全面消除重污染天气,各省(区、市)完成国家下达的“十四五”重度及以上污染天气比率控制目标;京津冀及周边地区、汾渭平原、东北地区、天山北坡城市群人为因素导致的重度及以上污染天数减少30%以上。',
    source: SMOG,
    milestones: [
      label({ year: 2025 }, 'none', 0),
      label({ year: 2025 }, '<=', 1, '%'),
      label({ year: 2025 }, '>=', 70, '%'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'decrease', 30, '%'),
    ],
  },
  {
    text: '通过统筹优化城乡学前教育资源布局和公共服务网络,全市新建改扩建幼儿园30所。到2025年,全市85%左右县(市、区)创建成国家和省学前教育普及普惠县(市、区),全市学前三年毛入园率保持在99%以上,特需儿童学前三年入园率达90%以上,普惠性幼儿园覆盖率保持在90%以上,公办幼儿园覆盖率保持在65%以上,省市优质幼儿园覆盖率达90%以上,幼儿园各类保教人员配备率达100%,专任教师本科及以上学历比例保持在70%以上。',
    source: ZHENJIANG,
    milestones: [
      label({}, '=', 30, '所'),
      label({ year: 2025 }, '~=', 85, '%'),
      label({ year: 2025 }, 'maintain', 99, '%'),
      label({ year: 2025 }, '>=', 90, '%'),
      label({ year: 2025 }, 'maintain', 90, '%'),
      label({ year: 2025 }, 'maintain', 65, '%'),
      label({ year: 2025 }, '>=', 90, '%'),
      label({ year: 2025 }, '=', 100, '%'),
      label({ year: 2025 }, 'maintain', 70, '%'),
    ],
  },
  {
    text: '到2025年,乡村建设取得实质性进展,农村人居环境持续改善,农村公共基础设施往村覆盖、往户延伸取得积极进展,农村基本公共服务水平稳步提升,农村精神文明建设显著加强,农民获得感、幸福感、安全感进一步增强。',
    source: VILLAGES,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
    ],
  },
  {
    text: '到2027年,乡村全面振兴取得实质性进展,农业农村现代化迈上新台阶;到2035年,乡村全面振兴取得决定性进展,农业现代化基本实现,农村基本具备现代生活条件。',
    source: REVIVAL,
    milestones: [
      label({ year: 2027 }, 'qualitative'),
      label({ year: 2027 }, 'qualitative'),
      label({ year: 2035 }, 'qualitative'),
      label({ year: 2035 }, 'complete'),
      label({ year: 2035 }, 'qualitative'),
    ],
  },
  {
    text: '到2020年,二氧化硫、氮氧化物排放总量分别比2015年下降15%以上。PM2.5未达标地级及以上城市浓度比2015年下降18%以上,地级及以上城市空气质量优良天数比率达到80%,重度及以上污染天数比率比2015年下降25%以上。',
    source: BLUE_SKY,
    milestones: [
      label({ year: 2020 }, 'decrease', 15, '%'),
      label({ year: 2020 }, 'decrease', 15, '%'),
      label({ year: 2020 }, 'decrease', 18, '%'),
      label({ year: 2020 }, '=', 80, '%'),
      label({ year: 2020 }, 'decrease', 25, '%'),
    ],
  },
  {
    text: '2007年,全市学前三年幼儿入园率达到96%以上,其中市区学前三年幼儿入园率达到98%以上,县(市)学前三年幼儿入园率达到92%以上,乡镇中心幼儿园建园率达到90%以上。2010年,每个乡镇都建有1所公办中心幼儿园,全面普及学前三年教育。',
    source: HANGZHOU,
    milestones: [
      label({ year: 2007 }, '>=', 96, '%'),
      label({ year: 2007 }, '>=', 98, '%'),
      label({ year: 2007 }, '>=', 92, '%'),
      label({ year: 2007 }, '>=', 90, '%'),
      label({ year: 2010 }, 'full', 100, '%'),
      label({ year: 2010 }, 'complete'),
    ],
  },
  {
    text: '2007年,市区学前第四年幼儿入园率达到50%以上,县(市)达到30%以上;各区、县(市)至少办1所早教中心。2010年,全市学前第四年幼儿入园率达到50%以上。依托社区开展0-6岁儿童家长和看护人员培训,城市受训率达到90%以上,农村受训率达到80%以上,基本形成0-3岁早期教育体制。',
    source: HANGZHOU,
    milestones: [
      label({ year: 2007 }, '>=', 50, '%'),
      label({ year: 2007 }, '>=', 30, '%'),
      label({ year: 2007 }, '>=', 1, '所'),
      label({ year: 2010 }, '>=', 50, '%'),
      label({ year: 2010 }, '>=', 90, '%'),
      label({ year: 2010 }, '>=', 80, '%'),
      label({ year: 2010 }, 'complete'),
    ],
  },
  {
    text: '到2025年,公共服务制度体系更加完善,政府保障基本、社会多元参与、全民共建共享的公共服务供给格局基本形成,民生福祉达到新水平。到2025年,每千人口拥有3岁以下婴幼儿托位数4.5个,孤儿和事实无人抚养儿童实现应保尽保。',
    source: PUBLIC,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, '=', 4.5, '个'),
      label({ year: 2025 }, 'full', 100, '%'),
    ],
  },
  {
    text: '人均预期寿命78.3岁,每千人口拥有执业(助理)医师3.2人、注册护士3.8人,基本医疗保险参保率大于95%。养老机构护理型床位占比达55%,新建城区、居住(小)区配套建设养老服务设施达标率100%,基本养老保险参保率达95%,养老服务床位总量约1000万张。',
    source: PUBLIC,
    milestones: [
      label({}, '=', 78.3, '岁'),
      label({}, '=', 3.2, '人'),
      label({}, '=', 3.8, '人'),
      label({}, '>', 95, '%'),
      label({}, '=', 55, '%'),
      label({}, '=', 100, '%'),
      label({}, '=', 95, '%'),
      label({}, '~=', 10000000, '张'),
    ],
  },
];
