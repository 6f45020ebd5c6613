import { type Labelled, label } from './score-targets.ts';

/** 第八批的另一半：农业、环境、数字化、城镇化、经济。先标注、入库，后运行（2026-11-23）。 */
const POMEGRANATE = {
  title: '枣庄石榴特色产业发展规划（大众新闻转述）',
  url: 'http://cocokvip.com/content/2024-10/29/content_2622777.htm',
};
const TEA_OIL = {
  title: '加快油茶产业发展三年行动方案（2023—2025年）（新华社转述）',
  url: 'http://www.kolcatapizza.com/2023/0107/436389.html',
};
const WUPING = {
  title: '武平县2019年特色现代农业提质增收行动实施方案（武平网）',
  url: 'https://www.fjwpxww.cn/2019-03/28/content_878082.htm',
};
const WATER = { title: '水污染防治行动计划（转录）', url: 'https://xing528.com/lilun/2149030.html' };
const CHONGQING = {
  title: '重庆市贯彻落实国务院水污染防治行动计划实施方案（渝府发〔2015〕69号）',
  url: 'https://jendow.com.tw/wiki/重庆市人民政府关于印发贯彻落实国务院水污染防治行动计划实施方案的通知',
};
const HUNAN_URBAN = {
  title: '湖南省深入推进以人为本的新型城镇化战略五年行动计划实施方案（湘政发〔2024〕15号）',
  url: 'http://bgbf.com.cn/hnszf/xxgk/wjk/szfwj/202412/t20241206_33519128.html',
};
const SUINING = {
  title: '遂宁市工程建设项目审批制度改革实施方案（遂府函〔2019〕55号）',
  url: 'https://www.suining.gov.cn/gongkai/show/4d68fdf085f444d2a0859d3100bd665e.html',
};
const SHIJIAZHUANG = { title: '石家庄市关于深入打好污染防治攻坚战的实施意见（报道，据公开代码仓库转录）' };
const HUZHOU = {
  title: '2017年度湖州市政府重点工作清单（湖政办发〔2017〕33号）',
  url: 'https://0798ci.com/rule/81052.html',
};
const REPORT_2018 = {
  title: '2018年国务院政府工作报告的主要预期目标',
  url: 'https://j637.cn/politics/2018lh/2018-03/22/c_1122575453.htm',
};
const MACHINERY = {
  title: '“十四五”全国农业机械化发展规划（转述）',
  url: 'http://www.kolcatapizza.com/2022/0106/391704.html',
};
const TELECOM = {
  title: '“十四五”信息通信行业发展规划（人民日报转述）',
  url: 'http://zw.china.com.cn/2021-11/17/content_77876538.html',
};
const INFORMATION = { title: '“十四五”国家信息化规划（转述）', url: 'http://m.8866n.com/p/128915.html' };
const WASTE = {
  title: '全国城市生活垃圾分类（住房城乡建设部，报道）',
  url: 'http://epaper.sxrb.com/shtml/sxscdb/20230530/868624.shtml',
};
const FARMING = {
  title: '江苏某市“十四五”农业农村现代化规划（转录）',
  url: 'https://edutainingadventures.com/ghuadong/9378_3.html',
};
const DIGITAL = {
  title: '各省数字政府“十四五”目标（数据观摘编）',
  url: 'https://infoobs.com/index.php/article/20220510/53718.html',
};

export const TARGETS_UNSEEN_8_REST: readonly Labelled[] = [
  {
    text: '到2026年,全市石榴种植面积稳定在12万亩,鲜果产量达到7.5万吨,深加工企业增加到20家,在园石榴盆景盆栽达到40万盆,石榴产业总产值达到60亿元。',
    source: POMEGRANATE,
    milestones: [
      label({ year: 2026 }, 'maintain', 120_000, '亩'),
      label({ year: 2026 }, '=', 75_000, '吨'),
      label({ year: 2026 }, '=', 20, '家'),
      label({ year: 2026 }, '=', 400_000, '盆'),
      label({ year: 2026 }, '=', 60, '亿元'),
    ],
  },
  {
    text: '到2030年,石榴产业从业人员达到3万人、人均可支配收入达到5万元,产业总产值达到100亿元,形成全要素集聚、全产业融合、全环节提升、全链条增值的发展格局。',
    source: POMEGRANATE,
    milestones: [
      label({ year: 2030 }, '=', 30_000, '人'),
      label({ year: 2030 }, '=', 5, '万元'),
      label({ year: 2030 }, '=', 100, '亿元'),
      label({ year: 2030 }, 'complete'),
    ],
  },
  {
    text: '2023年至2025年完成新增油茶种植1917万亩、改造低产林1275.9万亩,到2025年全国油茶种植面积达到9000万亩以上、茶油产能达到200万吨等一系列发展目标。',
    source: TEA_OIL,
    milestones: [
      label({ from: 2023, to: 2025 }, '=', 19_170_000, '亩'),
      label({ from: 2023, to: 2025 }, '=', 12_759_000, '亩'),
      label({ year: 2025 }, '>=', 90_000_000, '亩'),
      label({ year: 2025 }, '=', 2_000_000, '吨'),
    ],
  },
  {
    text: '2019年,计划实施农业重点项目20个、计划投资6.9亿元,大力推进现代特色农业发展“851”工程。',
    source: WUPING,
    milestones: [label({ year: 2019 }, '=', 20, '个'), label({ year: 2019 }, '=', 6.9, '亿元')],
  },
  {
    text: '加快发展茶叶、水果、食用菌、畜禽、蔬菜、淡水鱼、林竹、花卉苗木八大优势产业,力争实现八大特色产业全产业链产值78.39亿元。',
    source: WUPING,
    milestones: [label({}, '=', 78.39, '亿元')],
  },
  {
    text: '到2019年底,力争实现“五大”特色农产品产值12.5亿元以上。',
    source: WUPING,
    milestones: [label({ year: 2019 }, '>=', 12.5, '亿元')],
  },
  {
    text: '守好耕地红线,大力改善农田水利设施,深入推进高标准农田建设,坚持不懈稳定粮食生产,确保粮食播种面积在38.2万亩、产量稳定在15.7万吨以上。',
    source: WUPING,
    milestones: [label({}, '=', 382_000, '亩'), label({}, 'maintain', 157_000, '吨')],
  },
  {
    text: '到2020年,长江、黄河、珠江、松花江、淮河、海河、辽河等七大重点流域水质优良(达到或优于Ⅲ类)比例总体达到70%以上;到2030年,这七大重点流域水质优良比例总体达到75%以上。',
    source: WATER,
    milestones: [label({ year: 2020 }, '>=', 70, '%'), label({ year: 2030 }, '>=', 75, '%')],
  },
  {
    text: '到2020年,地级及以上城市建成区黑臭水体均控制在10%以内,地级及以上城市集中式饮用水水源水质达到或优于Ⅲ类比例总体高于93%,全国地下水质量极差的比例控制在15%左右,近岸海域水质优良(一、二类)比例达到70%左右;到2030年,城市建成区黑臭水体总体得到消除,城市集中式饮用水水源水质达到或优于Ⅲ类比例总体为95%左右。',
    source: WATER,
    milestones: [
      label({ year: 2020 }, '<=', 10, '%'),
      label({ year: 2020 }, '>', 93, '%'),
      label({ year: 2020 }, '~=', 15, '%'),
      label({ year: 2020 }, '~=', 70, '%'),
      label({ year: 2030 }, 'none', 0),
      label({ year: 2030 }, '~=', 95, '%'),
    ],
  },
  {
    text: '到2020年,京津冀区域丧失使用功能(劣于Ⅴ类)的水体断面比例下降15%左右,长三角、珠三角区域力争消除丧失使用功能的水体。',
    source: WATER,
    milestones: [label({ year: 2020 }, 'decrease', 15, '%'), label({ year: 2020 }, 'none', 0)],
  },
  {
    text: '到2020年,全国水环境质量得到阶段性改善,污染严重水体较大幅度减少。到2030年,力争全国水环境质量总体改善,水生态系统功能初步恢复。到本世纪中叶,生态环境质量全面改善,生态系统实现良性循环。',
    source: WATER,
    milestones: [
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'decrease'),
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'qualitative'),
      label({}, 'qualitative'),
      label({}, 'qualitative'),
    ],
  },
  {
    text: '到2020年,在上游地区来水水质保持优良的情况下,三峡库区水质总体达到优良,饮用水安全保障水平持续提升;到2030年,力争三峡库区水生态系统功能基本恢复,生态系统基本实现良性循环。',
    source: CHONGQING,
    milestones: [
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'increase'),
      label({ year: 2030 }, 'qualitative'),
      label({ year: 2030 }, 'complete'),
    ],
  },
  {
    text: '到2020年,城市集中式饮用水水源地水质达到或优于Ⅲ类比例总体高于93%,乡镇集中式饮用水水源地水质达到或优于Ⅲ类比例总体高于80%。',
    source: CHONGQING,
    milestones: [label({ year: 2020 }, '>', 93, '%'), label({ year: 2020 }, '>', 80, '%')],
  },
  {
    text: '经过5年的努力,进城农民工及其随迁家属、城市间流动人口更好融入所在城市,以湘西南为重点的潜力地区新型工业化城镇化发展更加协调,长株潭都市圈一体化发展取得明显成效、辐射带动力进一步增强,城市安全韧性短板得到有效补齐,全省常住人口城镇化率提升至66%左右,努力缩小户籍人口城镇化率与常住人口城镇化率差距。',
    source: HUNAN_URBAN,
    milestones: [
      label({ recurring: '5年的努力' }, 'qualitative'),
      label({ recurring: '5年的努力' }, 'qualitative'),
      label({ recurring: '5年的努力' }, 'qualitative'),
      label({ recurring: '5年的努力' }, 'increase'),
      label({ recurring: '5年的努力' }, 'qualitative'),
      label({ recurring: '5年的努力' }, '~=', 66, '%'),
      label({ recurring: '5年的努力' }, 'decrease'),
    ],
  },
  {
    text: '到2019年6月底,基本实现工程建设项目(主要是房屋建筑和城市基础设施)全流程审批时间压缩至90个工作日以内,初步建成工程建设项目审批制度框架和管理系统。到2019年12月底,实现工程建设项目审批管理系统与相关系统平台互联互通,实现各项改革举措固化标化,在审批事项、审批流程、审批效率、群众和企业获得感等方面全面提升。',
    source: SUINING,
    milestones: [
      label({ year: 2019, month: 6 }, '<=', 90, '个工作日'),
      label({ year: 2019, month: 6 }, 'complete'),
      label({ year: 2019, month: 12 }, 'qualitative'),
      label({ year: 2019, month: 12 }, 'qualitative'),
      label({ year: 2019, month: 12 }, 'increase'),
    ],
  },
  {
    text: '到2025年，全市主要污染物排放总量持续下降，全市PM2.5浓度达到40微克/立方米，空气质量优良天数比率达到67.4%，地表水—类水体比例达到66.7%，基本消除重污染天气，全部消除黑臭水体，土壤污染风险得到有效管控。',
    source: SHIJIAZHUANG,
    milestones: [
      label({ year: 2025 }, 'decrease'),
      label({ year: 2025 }, '=', 40, '微克/立方米'),
      label({ year: 2025 }, '=', 67.4, '%'),
      label({ year: 2025 }, '=', 66.7, '%'),
      label({ year: 2025 }, 'none', 0),
      label({ year: 2025 }, 'none', 0),
      label({ year: 2025 }, 'qualitative'),
    ],
  },
  {
    text: '到2025年，空气质量综合指数排名稳定退出全国后十位。',
    source: SHIJIAZHUANG,
    milestones: [label({ year: 2025 }, 'qualitative')],
  },
  {
    text: '全年地区生产总值增长7.5%以上,力争8%以上;规上工业增加值增长7%,力争7.5%以上;财政总收入和地方财政收入增长7%,力争财政总收入达到400亿元;固定资产投资增长11%,力争12%以上。',
    source: HUZHOU,
    milestones: [
      label({}, 'increase', 7.5, '%'),
      label({}, 'increase', 8, '%'),
      label({}, 'increase', 7, '%'),
      label({}, 'increase', 7.5, '%'),
      label({}, 'increase', 7, '%'),
      label({}, '=', 400, '亿元'),
      label({}, 'increase', 11, '%'),
      label({}, 'increase', 12, '%'),
    ],
  },
  {
    text: '国内生产总值增长6.5%左右;居民消费价格涨幅3%左右;城镇新增就业1100万人以上,城镇调查失业率5.5%以内,城镇登记失业率4.5%以内;居民收入增长和经济增长基本同步;进出口稳中向好,国际收支基本平衡;单位国内生产总值能耗下降3%以上,主要污染物排放量继续下降;供给侧结构性改革取得实质性进展,宏观杠杆率保持基本稳定,各类风险有序有效防控。',
    source: REPORT_2018,
    milestones: [
      label({}, 'increase', 6.5, '%'),
      label({}, '~=', 3, '%'),
      label({}, '>=', 11_000_000, '人'),
      label({}, '<=', 5.5, '%'),
      label({}, '<=', 4.5, '%'),
      label({}, 'qualitative'),
      label({}, 'qualitative'),
      label({}, 'qualitative'),
      label({}, 'decrease', 3, '%'),
      label({}, 'decrease'),
      label({}, 'qualitative'),
      label({}, 'maintain'),
      label({}, 'qualitative'),
    ],
  },
  {
    text: '到2025年,全国农机总动力稳定在11亿千瓦左右,全国农作物耕种收综合机械化率达到75%,粮棉油糖主产县(市、区)基本实现农业机械化,丘陵山区县(市、区)农作物耕种收综合机械化率达到55%,设施农业、畜牧养殖、水产养殖和农产品初加工机械化率总体达到50%以上。',
    source: MACHINERY,
    milestones: [
      label({ year: 2025 }, 'maintain', 1_100_000_000, '千瓦'),
      label({ year: 2025 }, '=', 75, '%'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, '=', 55, '%'),
      label({ year: 2025 }, '>=', 50, '%'),
    ],
  },
  {
    text: '到2025年,基本建成高速泛在、集成互联、智能绿色、安全可靠的新型数字基础设施体系,为支撑制造强国、网络强国、数字中国建设夯实发展基础。为此,信息通信基础设施累计投资将由2020年的2.5万亿元增长至2025年的3.7万亿元。',
    source: TELECOM,
    milestones: [label({ year: 2025 }, 'complete'), label({ year: 2025 }, '=', 3.7, '万亿元')],
  },
  {
    text: '“十四五”时期力争建成全球规模最大的5G独立组网网络,力争每万人拥有5G基站数达到26个,实现城市和乡镇全面覆盖、行政村基本覆盖、重点应用场景深度覆盖,其中行政村5G通达率预计达到80%。',
    source: TELECOM,
    milestones: [
      label({ from: 2021, to: 2025 }, 'complete'),
      label({ from: 2021, to: 2025 }, '=', 26, '个'),
      label({ from: 2021, to: 2025 }, 'full', 100, '%'),
      label({ from: 2021, to: 2025 }, 'full', 100, '%'),
      label({ from: 2021, to: 2025 }, 'qualitative'),
      label({ from: 2021, to: 2025 }, '=', 80, '%'),
    ],
  },
  {
    text: '到2025年5G用户普及率达56%,1000M及以上速率的光纤接入用户达6000万户,IPv6活跃用户数达8亿,网民规模达12亿。',
    source: INFORMATION,
    milestones: [
      label({ year: 2025 }, '=', 56, '%'),
      label({ year: 2025 }, '=', 60_000_000, '户'),
      label({ year: 2025 }, '=', 800_000_000),
      label({ year: 2025 }, '=', 1_200_000_000),
    ],
  },
  {
    text: '我国将力争在今年年底前使地级及以上城市居民小区垃圾分类覆盖率达到90%以上,2025年底前基本实现全覆盖。',
    source: WASTE,
    milestones: [label({}, '>=', 90, '%'), label({ year: 2025 }, 'full', 100, '%')],
  },
  {
    text: '到2025年,农业农村现代化取得阶段性成果。现代农业生产体系、产业体系、经营体系不断健全完善,农业质量效益和竞争力显著提升。',
    source: FARMING,
    milestones: [
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
    ],
  },
  {
    text: '到2025年,将北京建设成为全球新型智慧城市的标杆城市。统筹规范的城市感知体系基本建成,城市数字新底座稳固夯实,整体数据治理能力大幅提升。',
    source: DIGITAL,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
      label({ year: 2025 }, 'increase'),
    ],
  },
  {
    text: '到2025年,数字治理得到新提升。加快建设智慧天津“一网统管”城市治理体系,建设50个数字治理典型应用场景,形成一体化社会治理新格局。',
    source: DIGITAL,
    milestones: [
      label({ year: 2025 }, 'increase'),
      label({ year: 2025 }, '=', 50, '个'),
      label({ year: 2025 }, 'complete'),
    ],
  },
  {
    text: '江苏提出到2025年基本建成基于数字和网络空间的唯实领先的数字政府;浙江提出到2025年基本建成“整体智治、唯实唯先”的现代政府;四川提出到2025年数字政府建设整体水平迈入全国先进行列。',
    source: DIGITAL,
    milestones: [
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'complete'),
      label({ year: 2025 }, 'qualitative'),
    ],
  },
];
