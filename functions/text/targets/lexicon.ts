import type { Comparator } from '../../../shared/text.ts';

/**
 * 规划文字的词表。每一类词都是数据：加一个说法只动这里。各类的记法见 shared/text.ts。
 * For readers without Chinese: each list names one role a word plays in a goal sentence.
 */
export interface Sense {
  readonly kind:
    | 'bound' // a limit: 不低于 (no less than), 以上 (or more)
    | 'reach' // the value reached: 达到 (reach), 降至 (fall to)
    | 'delta' // a change by an amount or a direction: 提高 (raise), 下降 (fall)
    | 'keep' // stay at: 稳定在
    | 'full' // all: 全覆盖 (full coverage), 均 (each of them)
    | 'none' // down to nothing: 清零, 不再新增
    | 'some' // an unstated number: 一批
    | 'complete' // something exists afterwards: 建成, 出台
    | 'hold' // a verb that takes a condition: 具备, 符合
    | 'degree' // how much, how fast: 显著, 逐步
    | 'hedge' // softening: 力争, 原则上
    | 'and' // joins two predicates: 并, 且
    | 'each' // 每所, 每个
    | 'source' // 由, 从: what follows is where it starts
    | 'respectively' // 分别
    | 'past' // 目前, 现有: how things stand, not a goal
    | 'word'; // a longer word that hides one of the above: 均衡, 成立
  readonly comparator?: Comparator;
  /** 限定词在数前还是数后。 */
  readonly side?: 'before' | 'after';
  /** 变化的固定幅度：翻一番 100 %。 */
  readonly percent?: number;
  /** 弱：只有在期限之下才算目标（制定、设立），或单字须紧挨着数才算。 */
  readonly weak?: boolean;
}

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '');
const all = (list: string, sense: Sense): [string, Sense][] => words(list).map((word) => [word, sense]);

const BEFORE = (comparator: Comparator, list: string) => all(list, { kind: 'bound', comparator, side: 'before' });
const AFTER = (comparator: Comparator, list: string) => all(list, { kind: 'bound', comparator, side: 'after' });

export const LEXICON: ReadonlyMap<string, Sense> = new Map<string, Sense>([
  // 限定词
  ...BEFORE(
    '>=',
    '≥ ≧ ⩾ >= 不低于 不少于 不小于 大于等于 大于或等于 至少 最少 最低 不得低于 不得少于 不得小于 不能低于 不能少于 不应低于 不应少于 应不低于',
  ),
  ...BEFORE(
    '<=',
    '≤ ≦ ⩽ <= 不超过 不高于 不多于 不大于 小于等于 小于或等于 不得超过 不得高于 不得多于 不能超过 不应超过 不突破 最多 至多 最高',
  ),
  ...BEFORE('>', '> 超过 高于 突破 大于 多于'),
  ...BEFORE('<', '< 低于 少于 小于'),
  ...all('约 大约 约为 接近 大致', { kind: 'bound', comparator: '~=', side: 'before', weak: true }),
  ...all('超', { kind: 'bound', comparator: '>', side: 'before', weak: true }),
  ...all('高', { kind: 'bound', comparator: '>', side: 'before', weak: true }),
  ...all('低', { kind: 'bound', comparator: '<', side: 'before', weak: true }),
  ...all('近', { kind: 'bound', comparator: '~=', side: 'before', weak: true }),
  ...AFTER('>=', '以上 及以上 (含)以上 含以上 或以上'),
  ...AFTER('<=', '以内 以下 及以下 (含)以下 之内'),
  ...AFTER('~=', '左右 上下'),
  // 达到的值
  ...all(
    '达到 达到了 达至 提高到 提高至 提升到 提升至 提到 增加到 增加至 增长到 增长至 增至 升至 升到 上升到 上升至 扩大到 扩大至 扩展到 拓展到 降至 降到 降为 下降到 下降至 降低到 降低至 减少到 减少至 减至 压减到 压减至 压缩到 压缩至 缩小到 缩小至 缩短到 缩短至 控制在 控制到 控制至 达标率为 调整到 调整为',
    { kind: 'reach' },
  ),
  ...all('达 为 占 到 至', { kind: 'reach', weak: true }),
  // 变化
  ...all('提高 提升 增加 增长 上升 扩大 增强 增多 壮大 攀升 只增不减 稳中有升 稳步上升', {
    kind: 'delta',
    comparator: 'increase',
  }),
  ...all('只减不增 稳中有降 下降 降低 减少 压减 压缩 缩小 缩短 削减 回落 负增长 减轻', {
    kind: 'delta',
    comparator: 'decrease',
  }),
  ...all('增产 增收', { kind: 'delta', comparator: 'increase', weak: true }),
  ...all('减产', { kind: 'delta', comparator: 'decrease', weak: true }),
  ...all('增 升', { kind: 'delta', comparator: 'increase', weak: true }),
  ...all('降', { kind: 'delta', comparator: 'decrease', weak: true }),
  ...all('翻一番 翻番', { kind: 'delta', comparator: 'increase', percent: 100 }),
  ...all('翻两番', { kind: 'delta', comparator: 'increase', percent: 300 }),
  ...all('减半', { kind: 'delta', comparator: 'decrease', percent: 50 }),
  // 保持
  ...all('稳定在 保持在 维持在 巩固在 稳定到 保持 维持 保持稳定 总体稳定 基本稳定', { kind: 'keep' }),
  // 全部
  ...all('全覆盖 全面覆盖 覆盖全体 覆盖全部 覆盖所有 惠及全体 基本覆盖 全部 全数 所有 均 普遍 一律 实现覆盖', {
    kind: 'full',
  }),
  // 清零
  ...all(
    '清零 动态清零 常态清零 归零 不再新增 不再增加 不再出现 不再发生 零新增 零增长 零辍学 零失学 零事故 零发生 零遗漏 消除 消灭 根除 淘汰 禁止 严禁 杜绝 取缔',
    { kind: 'none' },
  ),
  ...all('数以千计 数以万计 数以百计 一批 一大批 若干 多所 多名 多项', { kind: 'some' }),
  // 从无到有
  ...all(
    '建成 建立 建立健全 建立起 建立完善 完成 出台 创建成 基本形成 全面形成 初步形成 建设成 建成投用 全面完成 全面建立 全面建成 全面实现 基本实现 如期实现 总体实现 基本建成 竣工 完工 落成 交付使用 投入使用 全面普及 基本普及',
    { kind: 'complete' },
  ),
  ...all('普及 确立 形成 制定 构建 设立 印发 成立 组建 编制 打造成 建好', { kind: 'complete', weak: true }),
  // 带状态的动词
  ...all('实现', { kind: 'hold', weak: true }),
  ...all(
    '具备 符合 取得 进入 成为 得到 适应 满足 享有 享受 处于 走在 迈入 迈上 位居 居于 跻身 通过 迈进 呈现 赶上 步入 迈出 赢得 获得 展现 焕发 彰显出 呈现出 发挥更 起到 优于 好于 领先于 全面保障 有效保障 切实保障 基本具备',
    { kind: 'hold' },
  ),
  // 程度与进度
  ...all(
    '继续 彻底 逐步 逐年 逐渐 显著 明显 大幅 大幅度 不断 持续 稳步 进一步 更加 更为 全面 日益 初步 较为 整体 总体 有效 充分 切实 基本得到 较大幅度 全方位 同步 有序 实质性 稳中有 广泛 深度 根本性 快速 高度',
    { kind: 'degree' },
  ),
  // 留有余地
  ...all('力争 原则上 争取 力求 努力 鼓励有条件的 基本 拟 鼓励 有望 尽量 一般', { kind: 'hedge' }),
  ...all(
    '人人 每个 每所 每名 每位 每校 每县 每乡 每镇 每村 每班 每人 每生 每家 每户 每园 每市 每区 每省 每万 每千 每百 每十 每亩 每',
    { kind: 'each' },
  ),
  ...all('由 从 自 较 比', { kind: 'source' }),
  ...all('目前 现有 现已 已有 已经 已建成 已建 已完成 已达 已达到 近年来 近年 过去', { kind: 'past' }),
  ...all('分别 分别为', { kind: 'respectively' }),
  ...all('并 并且 且 同时', { kind: 'and' }),
  // 藏着上面某个字的词，整个略过
  ...all(
    '新增 增加值 增长率 增长点 增长极 增速 增幅 降幅 增值 增强型 提升率 下降率 提升班 自来水 高中 高校 高等 高职 高水平 高质量 高标准 高素质 高技能 高新 高层次 高效 提高班 最高人民 低收入 低保 低碳 低龄 合并 一并 撤并 兼并 归并 吞并 并轨 并举 并行 并重 并网 并存 并联 并用 而且 尚且 暂且 均衡 优质均衡发展 平均 人均 生均 班均 户均 师均 地均 亩均 日均 年均 月均 均等 均等化 均值 为主 作为 认为 为期 为了 行为 因为 视为 占地 占用 到位 到校 到户 直到 至于 甚至 乃至 存在 现在 在校 在园 在岗 在职 在编 在线 在籍 在读 在册 所在 正在 旨在 达成 达人 自主 自然 自治 自身 自觉 自建 自信 从业 从事 从严 理由 自由 由此 对比 比例 比重 比率 之比 比较 占比 普职比 师生比 生师比 对比度 相比 评比 比赛 排在 附近 近视 近期 近日 就近 近平 超大 超标 超前 超级 超声 集约 节约 约束 公约 条约 预约 契约 制约 提升工程 提升计划 提升行动 提升项目 提升年 能力提升 提质 扩优 发展提升 所有权 所有制 全部门 普遍性 普遍服务 完成率 完成情况 完成时限 完成度 形成性 建成区 建立在 一般性 一般公共 基本公共 基本均衡 基本公共服务 基本标准 基本办学 基本办园 基本要求 基本建设 基本医疗 基本养老 基本医保 基本原则 基本情况 基本条件 基本农田 基本功 基本素质 基本制度 基本药物 基本保险 基本生活 一体 一流 一定 统一 一致 唯一 第一 一线 一方 一系列 一同 一经 一旦 一带 一切 一样 专一 单一 同一 万众 千方 百姓 百年 三农 两委 两免一补 双一流 九年一贯 九年义务教育 十二年一贯 十五年免费 学前三年 学前一年 高中三年 三全育人 五育并举 三教 两教 四有 一二三产业 省市县三级 市县两级 省市两级 三级 两级 四级 五级 二级 一级 三甲 三方 两化 两区 各类 各级 各地 各方 各项 各种 各界 各自 特殊教育 标准化考点 特色产业 特色学校 基本覆盖率 普及率 普及程度 普及水平 普及普惠 普及攻坚 普及推广 普及化 普及型 普及教育',
    { kind: 'word' },
  ),
]);

/** 量词。先长后短匹配。 */
export const UNITS: readonly string[] = words(
  '册次 个百分点 百分点 个小时 个床位 平方公里 平方千米 立方米 平方米 人次 人口 万元 亿元 周岁 小时 分钟 公里 千米 毫米 厘米 公顷 公斤 千克 学时 课时 千瓦时 千瓦 兆瓦 人天 批次 户次 例次 台套 台(套) 所(个) 个(所) 名(次) 个月 个工作日 工作日 吨标准煤 微克 毫克 毫升 升 盆 棵 匹 盏 张床位 % ‰ 个 名 所 家 人 户 次 处 项 门 节 场 期 批 套 台 辆 间 座 幢 栋 条 张 份 篇 部 册 本 件 对 组 支 位 班 轮 遍 种 类 级 等 档 届 天 日 周 月 年 岁 米 亩 吨 斤 克 元 倍 分 度 兆 例 株 头 只 宗 艘 架 片 块 幅 枚 颗 粒 尾 羽 箱 港元 美元 欧元 ° 号 页 版 款 流 代 集 堂 孔 眼 村 县 镇 校 园 乡 市 区',
).sort((left, right) => right.length - left.length);

/** 能作浓度、密度的分子的量词：35微克/立方米。 */
export const PHYSICAL_UNITS: ReadonlySet<string> = new Set(words('微克 毫克 克 千克 公斤 斤 吨 毫升 升 立方米'));

/** 表示等级、次序的量词，其前的数不是指标：二类、三级、12号、5版。 */
export const GRADE_UNITS: ReadonlySet<string> = new Set(words('类 级 等 档 版 号 页 流 代 款 体 度 届 月 日'));

/** 表示长短大小的量词：后面还跟着名词时（2公里以上的走读学生、56人以上大班额）是范围，不是指标。 */
export const EXTENT_UNITS: ReadonlySet<string> = new Set(
  words(
    '岁 周岁 公里 千米 米 厘米 年 个月 天 周 小时 个小时 分钟 人 人口 平方米 元 万元 亿元 分 个工作日 工作日 学时 课时 倍 兆 县 镇 村 校 园 乡 市 区 班 亩 公顷',
  ),
);

/** 单字地名、人名量词：只有数是阿拉伯数字或有限定词才当量词（「三校」「两区」多是合称）。 */
export const NAME_UNITS: ReadonlySet<string> = new Set(words('县 镇 村 校 园 乡 市 区 班'));

/** 汉字小数目加这些量词多是合称（三项制度、两条主线），没有限定词时不当指标。 */
export const LOOSE_UNITS: ReadonlySet<string> = new Set(
  words('项 种 门 套 支 条 张 份 片 块 对 组 部 本 件 分 期 批 倍 头'),
);

/** 「个」后接这些名词时，数的是范围：两个聘期、三个方面。 */
export const SCOPE_NOUNS: readonly string[] = words(
  '任期 聘期 聘用期 方面 层面 阶段 环节 学年 学期 维度 周期 级 层次 领域 年度 月 重点 学段 工作日 基本 坚持 意识 自信 维护 一 或多',
);

/** 数前紧挨着这些字时，数的是资历、次序、名次：满2个任期、连续5年、前10名。 */
export const SCOPE_PREFIXES: readonly string[] = words(
  '第 按 不足 不到 满 前 连续 为期 任教 工龄 教龄 任职 年满 未满 超龄 年级 长达 历时',
);

/** 能带出目标状态的开头词，不算「只是做」。 */
export const CAUSATIVES: ReadonlySet<string> = new Set(words('推动 促进 确保 保障 使 带动 实现 力争'));

/** 句末说到这些名词的「提升…水平」是方向；其余「提升…」是做法。 */
export const QUALITIES: readonly string[] = words(
  '队伍 总量 水平 质量 能力 率 比例 比重 数量 规模 程度 覆盖面 占比 标准 素质 素养 满意度 获得感 效益 效率 影响力 竞争力 吸引力 差距 负担 成本 学位 供给 水准 质效',
);

/** 不入指标名的开头字。 */
export const METRIC_LEAD_INS: readonly string[] = words(
  '实现 确保 力争 推动 保证 其中 达到 基本实现 全面实现 把 使 的',
);

/** 句末的状态词：齐全 (complete), 达标 (up to standard)。句首另有做法词时不算。 */
export const STATE_ENDINGS: readonly string[] = words(
  '齐全 达标 完备 完善 健全 优化 改善 理顺 合理 规范 良好 明显 显著 突出 有序 有效 有力 充足 充分 充裕 到位 畅通 顺畅 均衡 优质均衡 协调 平衡 丰富 多样 优质 优良 满意 成熟 稳固 稳定 巩固 发挥 充分发挥 满足 释放 缓解 遏制 扭转 改观 彰显 凸显 繁荣 兴旺 活跃 牢固 扎实 科学 先进 领先 安全 便捷 便利 美丽 宜居 整洁 和谐 公平 融合 衔接 贯通 共享 落实 落地 见效 加快 加强 深化 拓展 保障 解决 受益 普及 普惠 发展 独具特色 特色 一体化 现代化 标准化 规范化 信息化 数字化 常态化 制度化 一流 高效 完整 配套 配齐 齐备 公开 统一 转变 突破 减负 向好 增效 相当 持平 同步 一致 稳定运行 良性运行 高效运行 弘扬 浓厚 深入人心 传承 振兴 强劲 强大 蓬勃 清朗 富足 富裕 安定 稳健 坚实 高涨 踊跃 可及 透明 富强 成型 定型 显效 密切 紧密 提档升级 提质升级 转型升级 优化升级 升级 升级换代 扩面 扩容 扩大 补齐 推广 推进 落细 落实落地 夯实 筑牢 压实 化解 破解 破除 根治 打通 贯通融合 互通 互联互通 联动 共建 共治 投产 投运 运营 运行 开通 上线 启用 成势 起势 成网 成链 成片 凝聚 迸发 涌现 显现 跃升 鲜明 清晰 明确 严密 精准 精细 旺盛 充沛 灵活 多元 优越 雄厚 密集 温馨 舒适 过硬 优异 优秀 卓越 顺利 平稳 高质量 常态 长效 接轨 赋能 见底 复苏 恢复 修复 重塑 改良 净化 美化 绿化 亮化 专业化 特色化 多元化 多样化 个性化 均等化 法治化 国际化 市场化 产业化 规模化 集群化 网络化 智能化 智慧化 体系化 系统化 精细化 精准化 绿色化 便利化 便捷化 社会化 科学化 民主化 品牌化 优质化 融合化 高端化 有保障 有提升 可持续 相适应 相匹配 相协调 相衔接 更有保障',
);

/** 开头是这些词的，只是做，不说做成什么样：开展 (carry out), 加强 (strengthen)。 */
export const ACTION_OPENERS: readonly string[] = words(
  '开展 推进 推动 深化 鼓励 支持 引导 实施 落实 加大 探索 组织 指导 健全 坚持 做好 促进 培育 打造 强化 加强 加快 大力 着力 积极 持续推进 继续 统筹 规范 丰富 完善 优化 改善 改进 保障 注重 重视 严格 激发 依托 围绕 充分利用 充分挖掘 发挥 充分发挥 突出 聚焦 贯彻 巩固 拓展 扩大 创新 创建 提供 安排 遴选 选派 推广 倡导 抓好 抓实 对标 对照 参照 整合 利用 运用 鼓励和 给予 调整 规划 确保 确立 启动 切实 申报 稳步推进 有序推进 全面推进 全面落实 全面加强 全面实施 全面实行 全面启动 进一步完善 进一步加强 逐步配齐 增配 扩充 及时 缩小 提高 提升 增强 增加 减少 降低 多渠道 支持有 支持各',
);

/** 不入指标名的结尾字。 */
export const METRIC_TAILS: readonly string[] = words('实现 将 应当 保持 得到 更有 更加 数量达 的');

/** 没有期限的句子里，只有这些谓语才当作状态（布局规范合理）；别的结尾多是名词（融合发展、统筹协调）。 */
export const PREDICATE_ENDINGS: ReadonlySet<string> = new Set(
  words(
    '齐全 达标 完备 完善 健全 理顺 合理 规范 良好 明显 显著 突出 充足 到位 畅通 丰富 多样 满意 成熟 稳固 完整 配套 独具特色 向好',
  ),
);

/** 数前若以这些介词开头而没有动词，数的是范围：面向中西部23个省份。 */
export const PREPOSITIONS: readonly string[] = words('面向 针对 以及 根据 按照 围绕 对于 作为 涉及 包括 含');

/** 动词直接带着「一所」「两个」：是要建成的数；「在一所学校任职」「一镇一策」不是。 */
export const MAKERS: readonly string[] = words(
  '建成 新建 建设 建有 建好 办好 设立 设置 配备 举办 召开 开展 组织 培养 培育 打造 遴选 创建 参加 接受 安排 改建 扩建 建 办 有 认定 建立 成立 新增 完成 享受 选派 推荐 培训 引进 招聘 补充 申报 选树 培树 资助 扶持 改造 投入 评选 命名 联系 覆盖 增设 给予 补助 奖补 涌现 轮训',
);

/** 「实现…的乡村学校,」：宾语只是个名词，话还没说完。 */
export const BARE_NOUNS: readonly string[] = words(
  '学校 学生 教师 儿童 地区 村庄 县 家庭 人群 幼儿园 单位 幼儿 群众 居民',
);

/** 说是状态、说是变好都通的词：读作状态而标 unsure。 */
export const AMBIGUOUS_ENDINGS: readonly string[] = words('改善 优化 改进 改观');

/** 兼作名词的做法词，后接这些名词时是名词：保障机制、创新能力。 */
export const NOMINAL_ACTIONS: ReadonlySet<string> = new Set(
  words('保障 创新 规划 指导 支持 培育 调整 统筹 组织 规范 发挥'),
);
export const NOUN_HEADS: readonly string[] = words(
  '机制 体系 能力 水平 制度 条件 格局 工作 模式 环境 队伍 力度 结构 质量 化 性 作用 意识',
);

/** 这些程度词说的是进展：「逐步提高…水平」是目标，「全面提高…水平」是做法。 */
export const PROGRESSIVE: ReadonlySet<string> = new Set(words('逐步 逐年 逐渐 显著 明显 大幅 大幅度 不断 持续 稳步'));

/** 说多久的量词：没有「达到」「不少于」一类的词带着，说的是过程，不是指标（经过3—5年努力）。 */
export const DURATION_UNITS: ReadonlySet<string> = new Set(words('年 个月 月 周 天 日 个工作日 工作日'));

/** 主语之后带着动词的情状副词：加快补齐、深入推进、协调发展。 */
export const MANNERS: readonly string[] = words(
  '加快 加速 深入 有力 积极 扎实 健康 良性 蓬勃 全力 纵深 协同 协调 平稳 顺利 圆满 如期 高效 有机 紧密 竞相 自觉 主动 普遍 广泛 全面 充分 明显 显著 更好 更快 更优 更多 更广',
);
