import { type Labelled, label } from './score-targets.ts';

/**
 * 第五批没有见过的短引文：一份规划纲要的目标一节整段取来，不挑句子；先标注、入库，后运行（2026-11-23）。
 *
 * 首次运行（1份文件、31条）：四项全同的精确率 0.885、召回率 0.742、F1 0.807；错在“分别”里单位不一、各带各的界限。其后又改过语法。
 */
const OUTLINE = {
  title: '某市中长期教育改革和发展规划（2010—2020年）的发展目标',
  url: 'http://fsou.com/html/text/lar/172540/17254070_1.html',
};

export const TARGETS_UNSEEN_FIFTH: readonly Labelled[] = [
  {
    text: '实现更高标准的普及教育。2015年学前三年幼儿教育毛入园率、义务教育巩固率、高中阶段教育毛入学率、高等教育毛入学率和新增劳动力人均受教育年限分别达到90%、99%、92%、45%和13.5年;2020年分别达到98%、99%、95%、60%以上和15年以上,人人都有机会终身接受教育,从业人员继续教育年参与率达60%以上。',
    source: OUTLINE,
    milestones: [
      label({ year: 2015 }, '=', 90, '%'),
      label({ year: 2015 }, '=', 99, '%'),
      label({ year: 2015 }, '=', 92, '%'),
      label({ year: 2015 }, '=', 45, '%'),
      label({ year: 2015 }, '=', 13.5, '年'),
      label({ year: 2020 }, '=', 98, '%'),
      label({ year: 2020 }, '=', 99, '%'),
      label({ year: 2020 }, '=', 95, '%'),
      label({ year: 2020 }, '>=', 60, '%'),
      label({ year: 2020 }, '>=', 15, '年'),
      label({ year: 2020 }, 'full', 100, '%'),
      label({ year: 2020 }, '>=', 60, '%'),
    ],
  },
  {
    text: '建成更加先进的教育设施。2015年,基本完成校舍安全工程,全市中小学实现办学条件标准化,教育信息基础设施建设和教师运用信息技术的能力明显增强,以县市区为单位基本实现教育现代化,条件较好的县市区实现教育现代化;2020年,学校基础设施、教育技术装备特别是信息化程度达到发达国家平均水平,实现教育现代化。',
    source: OUTLINE,
    milestones: [
      label({}, 'complete'),
      label({ year: 2015 }, 'complete'),
      label({ year: 2015 }, 'qualitative'),
      label({ year: 2015 }, 'increase'),
      label({ year: 2015 }, 'complete'),
      label({ year: 2015 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
      label({ year: 2020 }, 'qualitative'),
    ],
  },
  {
    text: '教育公平得到保障,素质教育全面推进,创新人才培养水平显著提高。教师队伍整体素质增强,优质教育资源总量扩大。2020年,省定优秀标准学校达80%以上。',
    source: OUTLINE,
    milestones: [
      label({}, 'qualitative'),
      label({}, 'qualitative'),
      label({}, 'increase'),
      label({}, 'increase'),
      label({}, 'increase'),
      label({ year: 2020 }, '>=', 80, '%'),
    ],
  },
  {
    text: '办学体制逐步优化,以政府办学为主体、全社会积极参与、公办教育和民办教育共同发展的格局基本形成。以公共财政投入为主、多渠道筹措教育经费的公共教育投入机制更趋完善。教育对外开放不断扩大,教育国际交流合作广泛开展。',
    source: OUTLINE,
    milestones: [
      label({}, 'qualitative'),
      label({}, 'complete'),
      label({}, 'qualitative'),
      label({}, 'increase'),
      label({}, 'qualitative'),
    ],
  },
];
