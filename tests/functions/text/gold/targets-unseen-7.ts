import { type Labelled, label } from './score-targets.ts';

/**
 * 第七批没有见过的短引文：七份文件（市政、城乡建设、特教、儿童健康、妇幼、图书馆、应急），整段取来；先标注、入库，后运行（2026-11-23）。
 *
 * 首次运行（7份文件、60条）：四项全同的精确率 1.000、召回率 0.933、F1 0.966；漏的是「加快补齐」「深入推进」一类带情状副词的状态。其后又改过语法。
 */
const CITIES = { title: '“十四五”全国城市基础设施建设规划', url: 'http://msthinker.com/huanbao/article-62291.html' };
const YANGTZE = {
  title: '“十四五”推动长江经济带发展城乡建设行动方案',
  url: 'https://zhitongcaijing.com/content/detail/646979.html',
};
const LIUZHOU = {
  title: '柳州市“十四五”特殊教育发展提升行动计划实施方案',
  url: 'http://m.15769.cn/xxgk/fdzdgknr/shgysyjs/jyly/jyzcygh/t19700101_3373651.shtml',
};
const CHILDREN = {
  title: '健康儿童行动提升计划（2021—2025年）',
  url: 'http://www.cneo.com.cn/portal.php?mod=view&aid=19324',
};
const MOTHERS = {
  title: '妇幼健康工作目标（国新办发布）',
  url: 'http://www.tyjgjz.com/cn/Instant/expo/202306/t20230602_7426582.html',
};
const LIBRARIES = {
  title: '“十三五”时期全国公共图书馆事业发展规划',
  url: 'http://camilocontreras.com/html/2017/xiaoyuan_0918/42540.html',
};
const EMERGENCY = { title: '全国应急管理工作会议（2030年目标）', url: 'http://www.qiwen84.com/html/44d9299863.html' };

export const TARGETS_UNSEEN_7: readonly Labelled[] = [
  {
    text: '到2025年,城市建设方式和生产生活方式绿色转型成效显著,基础设施体系化水平、运行效率和防风险能力显著提升,超大特大城市“城市病”得到有效缓解,基础设施运行更加高效,大中城市基础设施质量明显提升,中小城市基础设施短板加快补齐。到2035年,全面建成系统完备、高效实用、智能绿色、安全可靠的现代化城市基础设施体系,建设方式基本实现绿色转型,设施整体质量、运行效率和服务管理水平达到国际先进水平。',
    source: CITIES,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2035 }, 'complete'),
      label({ year: 2035 }, 'complete'),
      label({ year: 2035 }, 'qualitative'),
    ],
  },
  {
    text: '到 2025 年,长江经济带初步建成人与自然和谐共处的美丽家园,率先建成宜居、绿色、韧性、智慧、人文的城市转型发展地区。城市生态修复成效显著,都市圈和大城市基本建成可持续的生态基础设施体系,绿色出行品质显著提升,绿色社区和绿色建筑广泛推广;流域区域协调建设治理水平更加高效,城市防洪排涝能力显著增强,海绵城市建设取得显著成效,有效应对城市内涝防治标准内的降雨;城乡建设环境品质明显提升,沿江城市实施城市更新行动获得有力推进;智能化建设管理深入推进,山水人城和谐相融风貌更加彰显,城乡风貌改善显著,长江大河文明价值得到充分彰显;城乡建设领域低碳减排成效显著,城乡建设引导的绿色生活方式初步形成。',
    source: YANGTZE,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'complete'),
    ],
  },
  {
    text: '到 2025 年,高质量的特殊教育体系初步建立。普及程度显著提高,适龄残疾儿童义务教育入学率达到97%,非义务教育阶段残疾儿童入学机会明显增加。教育质量全面提升,课程教材体系进一步完善,教育模式更加多样,课程教学改革不断深化,特殊教育质量评价制度基本建立。融合教育全面推进,普通教育、职业教育和医疗康复、信息技术与特殊教育进一步深度融合。保障机制进一步完善,逐步提高特殊教育经费保障水平。教师队伍建设进一步加强,结构更加合理,专业水平进一步提升,待遇保障进一步提高。',
    source: LIUZHOU,
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
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, 'increase'),
    ],
  },
  {
    text: '到2025年,新生儿死亡率、婴儿死亡率和5岁以下儿童死亡率分别控制在3.1‰、5.2‰和6.6‰以下;6个月内婴儿纯母乳喂养率达到50%以上;5岁以下儿童生长迟缓率控制在5%以下;适龄儿童免疫规划疫苗接种率以乡(镇、街道)为单位保持在90%以上。',
    source: CHILDREN,
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
    text: '力争到2030年我国孕产妇死亡率下降到12/10万以下,5岁以下儿童死亡率下降到6‰以下,使妇幼健康事业进一步得到高质量发展。',
    source: MOTHERS,
    milestones: [
      label({ year: 2030 }, '<=', 12, '/10万'),
      label({ year: 2030 }, '<=', 6, '‰'),
      label({ year: 2030 }, 'qualitative'),
    ],
  },
  {
    text: '到2020年,阅览室座席数105万个;人均公共图书馆藏书量1册;人均公共图书馆购书经费1.8元;文献外借8亿册次等。',
    source: LIBRARIES,
    milestones: [
      label({ year: 2020 }, '=', 1050000, '个'),
      label({ year: 2020 }, '=', 1, '册'),
      label({ year: 2020 }, '=', 1.8, '元'),
      label({ year: 2020 }, '=', 800000000, '册次'),
    ],
  },
  {
    text: '到2030年,我国应急管理体系和能力现代化建设要取得显著进展,以事前预防为主的公共安全治理模式有效建立,本质安全水平得到大幅提升。',
    source: EMERGENCY,
    milestones: [
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'complete'),
      label({ year: 2030 }, 'increase'),
    ],
  },
];
