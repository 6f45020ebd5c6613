/**
 * 机构名称的构词：层级字头、机构字尾与名称以外的用语。这里没有任何一个机构的名称，
 * 机构名称只来自登记册（shared/reference.ts）。
 */
export interface Lexicon {
  /** 能独立成为责任单位的机构字尾；其后紧接另一个名称时，二者是漏了顿号。 */
  readonly bodies: readonly string[];
  /** 其余合式的字尾；以它结尾的一段可以是名称，但不据此把连写的两段拆开。 */
  readonly endings: readonly string[];
  /** 内设机构的字尾：紧接在机构之后时与之同属一个名称。 */
  readonly inner: readonly string[];
  /** 抓取、转抄时容易脱落的字尾。 */
  readonly droppable: readonly string[];
  /** 泛指的中心词，如“有关部门”。 */
  readonly genericHeads: readonly string[];
}

/** 行政层级的单字字头。 */
export const LEVELS = '市省县区州盟旗镇乡';
/** 地名以这些字收尾。 */
export const REGION_ENDS = '省市县区州盟旗';
/** 地方本身作名称时的字尾；它后面接着的多半是同一个名称的下文。 */
export const PLACES = ['街道', '乡', '镇', '村', '省', '县', '区', '市', '州', '盟', '旗'];
export const HEAD_WORDS = ['国家', '中央', '国务院', '全国', '中国', '中共', '共青团', '国网', '驻'];
export const LEAGUE = '团';
export const PARTY_NAMES = ['中共', '共青团'];
export const PROVINCE_ENDS = ['省', '自治区'];
export const PARTY = '委';
/** 接在上一个名称之后，说明另起了一个泛指的名称。 */
export const GENERIC_OPENERS = ['各', '有关', '相关', '其他', '其它'];
/** 下面管着部门、单位、工作组的机关；“区政府有关部门”“指挥部各工作组”说的是一方，不是两家。 */
export const OWNERS = '政府 党委 国务院 管委会 指挥部 领导小组 委员会 联席会议 专班'.split(' ');
/** 只说是哪一类、不说是哪一个的名称：“街道办事处”“乡镇人民政府”。 */
export const CLASS_PLACES = '乡镇 乡 镇 街道 镇街 乡镇街道 镇街道 县区 区县 市县 县市区 市区县 园区 功能区'.split(' ');
/** 只说一类的单位：“直属机构”“中小学、幼儿园”。 */
export const CLASS_UNITS = '直属机构 派出机构 中小学 中小学校 幼儿园 学校'.split(' ');
export const CLASS_BODIES = '人民政府 政府 办事处 党委 党工委 管委会'.split(' ');
/** “各街道(功能区)”括号里各类的字尾。 */
export const MEMBER_ENDS = '市 县 区 旗 镇 乡 街道 园 场 办 办事处 管委会 部门 单位 科室'.split(' ');
/** 连写的几个街道、公司：各自写全了，中间没有顿号。 */
export const LISTED_ENDS = ['街道', '公司', '集团'];
/** 开发区一类的简称；两个相连是两家：“高新区经开区”。 */
export const ZONES = '经开区 高新区 开发区 度假区 综保区 保税区 高新园 经开园'.split(' ');
/** 区镇合一的，镇是开发区的又一块牌子：“高新区（韩集乡）”。 */
export const TOWN_ENDS = ['镇', '乡', '街道'];
/** “分公司”是前一个公司的，不另起。 */
export const BRANCH_STEMS = '分支子总';
/** 与前一字成词的层级字不是字头：园区、社区…… */
export const LEVEL_WORDS = ['园区', '社区', '校区', '院区', '乡镇', '村镇'];
/** 层级字之后接这些字时不是字头：市场、区域、省份…… */
export const NOT_A_HEAD = new Map([
  ['市', '场'],
  ['区', '域划位'],
  ['县', '域'],
  ['省', '份'],
  ['乡', '村'],
  ['州', ''],
  ['镇', '静'],
]);
/** 字尾之后接这些字时不是字尾：部门、办公、委员、科技…… */
export const NOT_AN_END = new Map([
  ['部', '门队分署长委级属'],
  ['办', '公学事法案理医税'],
  ['委', '员托派'],
  ['局', '长机属部'],
  ['科', '技学研教普创'],
  ['室', '内外主'],
  ['厅', '长'],
  ['院', '校所士'],
]);
/** “X委”之“委”前为这些字时，是党委一类的字头，不是名称的结尾。 */
export const PARTY_STEMS = `${LEVELS}工党纪编国`;
/** 名称之间的连词；名称里也有“和”“与”，故只在前一名称写全之后才作连词看。 */
export const CONJUNCTIONS = ['以及', '和', '与', '及', '暨', '并'];
/** “和”之后接这些字时是地名或词语：和平、和谐…… */
export const NOT_A_CONJUNCTION = new Map([['和', '平谐田县林龙顺政硕布静']]);

export const DEPARTMENT_LEXICON: Lexicon = {
  bodies: [
    ...['局', '委', '办', '部', '厅', '委员会', '总工会', '红十字会', '法院', '检察院'],
    ...['妇联', '残联', '文联', '工商联', '侨联', '社科联', '台联', '科协', '计生协'],
  ],
  endings: [
    ...['政府', '政协', '人大', '常委会', '公司', '集团', '银行', '支行', '分行', '合作社', '供销社', '报社'],
    ...['大学', '学院', '院校', '院所', '学校', '中学', '小学', '幼儿园', '党校', '中心', '馆', '台', '院', '所'],
    ...['站', '社', '会', '军分区', '海关', '基地', '联盟'],
    ...['组', '署', '司', '联', '协', '园', '校', '企业', '机构', '科', '处', '室', '股', '支队', '大队', '总队'],
    ...['分局', '办公室', '办公厅', '部门', '单位', '科室', '处室', '办事处', '行', '校区', '新区', '警备区'],
  ],
  inner: ['分局', '总局', '办公室', '科', '处', '室', '股', '队', '中心', '所', '站', '馆'],
  droppable: ['委员会', '办公室', '局', '委', '办', '部', '厅'],
  genericHeads: ['部门', '单位', '科室', '处室'],
};

export const OFFICE_LEXICON: Lexicon = {
  bodies: ['科', '室', '处', '股', '馆', '中心', '办', '站', '办公室', '党委', '团委', '工会'],
  endings: ['院', '所', '队', '组', '部', '局', '委', '会', '校', '司', '科室', '处室', '基地', '园', '台', '社'],
  inner: [],
  droppable: ['办公室', '教研室', '科', '室', '馆', '处', '股', '中心', '办'],
  genericHeads: ['科室', '处室', '部门', '单位', '股室'],
};

export type Role = 'lead' | 'participant';
/**
 * 名称以外的用语。`role`：它说的分工（none 表示另起一组而不分主次）；
 * `label`：用在名称之前的标签（牵头单位：……）；`forward`：管它后面的名称（会同……）；`first`：首位者牵头。
 */
export interface Phrase {
  readonly role?: Role | 'none';
  readonly label?: boolean;
  readonly forward?: boolean;
  readonly first?: boolean;
  /** 标签说的是时间或人，不是机构。 */
  readonly aside?: boolean;
  /** end：其后须是标点、另一用语或文末；open：只在一段开头；after：只在另一用语之后；joining：其后须是字头。 */
  readonly only?: 'end' | 'open' | 'after' | 'joining';
}

const phrases = (words: string, phrase: Phrase): [string, Phrase][] => words.split(' ').map((word) => [word, phrase]);

const LABELS: readonly (readonly [string, Phrase])[] = [
  ...phrases('牵头单位 牵头部门 牵头责任单位 主办单位 主办部门 牵头科室 牵头处室 牵头责任部门', {
    role: 'lead',
    label: true,
  }),
  ...phrases(
    '配合单位 配合部门 参与单位 参与部门 参加单位 协办单位 协办部门 协助单位 配合科室 责任配合单位 配合责任单位',
    {
      role: 'participant',
      label: true,
    },
  ),
  ...phrases('责任单位 责任部门 责任主体 责任科室 责任处室 责任分工 落实单位 实施单位 承办单位 主要责任单位', {
    role: 'none',
    label: true,
  }),
];

/** 说时间、说人的标签：后面的“全年”“张三”不是机构。 */
const ASIDES = phrases(
  [
    '完成时限 完成时间 完成期限 时限要求 时间要求 时间节点 时间安排 时间进度 进度安排 进度要求 推进时限 整改时限',
    '责任领导 主管领导 分管领导 牵头领导 分管县领导 分管市领导 挂包领导 责任人 主要责任人 直接责任人 联系人 联系电话 联络员',
  ].join(' '),
  { role: 'none', label: true, aside: true },
);

/** 时间与进度的话，落在一段之末时不是名称：“全年”“年内持续推进”“长期坚持”。 */
const PROGRESS = phrases(
  [
    '全年 年内 年底 年底前 年中 年初 上半年 下半年 每年 每季度 每月 当年 逐年 常年 长期 近期 中期 远期 即日起 立即 适时 实时',
    ...['', '第'].flatMap((ordinal) => [...'一二三四'].map((quarter) => `${ordinal}${quarter}季度`)),
    '持续 长期坚持 坚持 完成 基本完成 全部完成 开展 启动 见效 见成效 取得实效 取得成效 取得阶段性成效 推动 常态化推进 全面推进 有序推进 加快推进',
  ].join(' '),
  { only: 'end' },
);

/** “市教育局为牵头单位”：标签落在名称之后，管前面的名称。 */
const TRAILING_LABELS = LABELS.flatMap(([word, { role }]) =>
  ['为', '作为', '是'].map((link): [string, Phrase] => [link + word, { role: role ?? 'none' }]),
);

/** “列第一位的为牵头单位”：首位者牵头。 */
const FIRST_LEADS = ['', '排', '列', '排在', '列在', '排名', '排列', '排序'].flatMap((verb) =>
  ['首位', '第一', '第一位', '第一个', '第一名'].flatMap((rank) =>
    ['', '单位', '部门', '责任单位', '责任部门']
      .flatMap((noun) => (noun ? [noun, `的${noun}`] : ['', '的']))
      .flatMap((noun) =>
        ['为牵头单位', '为牵头部门', '为牵头责任单位', '是牵头单位', '牵头', '负责牵头'].map(
          (does): [string, Phrase] => [verb + rank + noun + does, { first: true }],
        ),
      ),
  ),
);

export const PHRASES: readonly (readonly [string, Phrase])[] = [
  ...phrases('牵头负责 牵头组织 负责牵头 牵头抓总 牵头落实 牵头 主办 主责', { role: 'lead' }),
  ...phrases('积极配合 协同配合 密切配合 支持配合 配合参与 参与配合 配合 参与 参加 协助 协办', { role: 'participant' }),
  ...phrases('按照职责分工负责 按职责分工负责 按照职责分工落实 按职责分工落实 按照职责分工 按职责分工 按各自职责', {
    role: 'none',
  }),
  ...phrases('根据职责分工负责 依职责分工负责 依据职责分工负责 职责分工负责 职责分工 按职责负责 分工负责 分别负责', {
    role: 'none',
  }),
  ...phrases('共同负责 具体负责 负责落实 负责', { role: 'none' }),
  ...phrases('主要负责同志 主要负责人 负责同志 负责人 分管负责同志 主要领导', {}),
  ...LABELS,
  ...ASIDES,
  ...TRAILING_LABELS,
  ...PROGRESS,
  ...phrases('会同 商请', { role: 'participant', forward: true }),
  ...FIRST_LEADS,
  ...phrases('以下同 下同 同上 等科室', {}),
  ...phrases(
    '等 结合实际落实 结合实际 认真落实 贯彻落实 组织落实 推动落实 抓落实 做好落实 落实 指导 推进 实施 组织实施 抓好落实 共同 分别 具体 统筹 督办 承办 执行',
    { only: 'end' },
  ),
  ...phrases('由 请 并由', { only: 'open' }),
  ...phrases('为 是', { only: 'after' }),
  ...phrases('协同推进 协同落实 协同实施 合力推进 合力落实 共同推进 共同落实 联合推进', { only: 'end' }),
  ...phrases('联合 协同', { only: 'joining' }),
];

/** “等”之后可以接的泛指：有关部门…… */
export const AFTER_ET_CETERA = ['有关', '相关', '各'];
/** 整段就是这些字时不是名称。 */
export const NOT_NAMES = new Set(
  '政府 党委 管委 部门 单位 暂无 没有 待定 另定 全市 全县 全区 全省 各级 所有 备注 同前 见附件 附件 见备注 合计 小计 说明'.split(
    ' ',
  ),
);
/** 名称里不会有的字；有了便是句子。 */
export const SENTENCE_CHARS = '的了我你吗呢吧很也都没这那是在把被将已们';
/** 其中也作地名的：成都、丰都县、江都区、那曲、将乐县、图们。 */
export const PLACE_CHARS = '都那将们';
/** 不必写到市、县、区也知道是地名的。 */
export const PLACE_STEMS = ['成都', '昌都', '那曲', '图们'];
/** 括注以这些字开头时说的是范围或简称，不是并列的名称。 */
export const NOTE_OPENERS = ['含', '包括', '除', '不', '原', '以下简称', '简称', '注', '仅', '限', '其中', '如', '即'];
/** 列在后面的名称可以承前省去字头的字尾：市教育局、财政局。 */
export const ELIDING_ENDS = '局 委 办 厅 委员会 办公室 部 妇联 残联 文联 科协 工商联 总工会 法院 检察院 供销社'.split(
  ' ',
);
/** 只有省、自治区的工作部门称厅。 */
export const PROVINCIAL_END = '厅';
/** 垂直管理的机构冠地名而不冠层级字（上海证监局），不承前省略。 */
export const VERTICAL_ENDS = ['金融监管局', '银保监局', '证监局', '海事局', '外汇局', '税务局'];
/** 只设到省一级或在市里称分局的，没有“市证监局”。 */
export const NEVER_MUNICIPAL = ['金融监管局', '银保监局', '银监局', '保监局', '证监局'];
/** 2018年以前各级的税务局分国家、地方两家；这两个词不是地名。 */
export const TAX_STEMS = ['国家', '地方'];
export const TAX_END = '税务局';
/** 前面说了“市委”，这些字尾的后几个也是市委的。 */
export const PARTY_ENDS = ['部', '办'];
