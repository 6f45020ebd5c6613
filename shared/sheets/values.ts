import type { EnumValue } from './column.ts';

const one = (value: string, ...synonyms: string[]): EnumValue => ({ value, synonyms });

/** 是/否的各种写法（domain.md §2）。 */
export const TRUE_WORDS: readonly string[] = [
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  '有',
  'Y',
  'y',
  'YES',
  'Yes',
  'yes',
  'TRUE',
  'true',
  '1',
  '已制定',
  '已编制',
  '已出席',
  '出席',
];
export const FALSE_WORDS: readonly string[] = [
  '否',
  '×',
  '✗',
  '✘',
  '☒',
  '❌',
  'x',
  'X',
  '无',
  '没有',
  'N',
  'n',
  'NO',
  'No',
  'no',
  'FALSE',
  'false',
  '0',
  '未制定',
  '未编制',
  '未出席',
  '缺席',
  '不跨区',
  '不跨区域',
  '未跨区',
  '未跨区域',
  '不跨区域招生',
  '未跨区域招生',
];

/** 可以不填的格里，这些写法等于没填。 */
export const EMPTY_WORDS: readonly string[] = ['', '无', '/', '／', '—', '——', '－', '-', '–'];

export const PHASES: readonly EnumValue[] = [
  one('幼儿园', '学前', '学前教育'),
  one('小学', '完小', '完全小学'),
  one('初中', '初级中学'),
  one('九年一贯制', '九年一贯制学校', '九年制'),
  one('高中', '普通高中', '高级中学', '普高'),
  one('完全中学', '完中'),
  one('十二年一贯制', '十二年一贯制学校'),
  one('中职', '中等职业学校', '职业高中', '职高', '中专'),
  one('特教', '特殊教育', '特殊教育学校'),
];

export const OWNERSHIPS: readonly EnumValue[] = [one('公办', '公立'), one('民办', '私立', '普惠性民办')];

export const PAIRING_FORMS: readonly EnumValue[] = [
  one('一对一', '1对1', '1:1'),
  one('一对多', '1对多', '1:N', '1+X'),
  one('多对一', '多对1', 'N:1'),
];

export const RUNNING_MODELS: readonly EnumValue[] = [
  one('集团化办学', '集团办学', '教育集团', '集团化', '教育集团化办学'),
  one('委托管理', '托管', '委托办学'),
  one('学区制管理', '学区制', '学区化管理', '学区化', '学区管理'),
  one('学校联盟', '联盟', '联盟化', '联盟化办学', '办学联盟', '教育联盟'),
  one('城乡结对', '城乡结对帮扶', '结对帮扶', '结对共建', '城乡对口帮扶', '对口帮扶'),
];

export const LEGAL_PERSON: readonly EnumValue[] = [
  one('独立', '独立法人', '不变', '隶属关系、法人、编制不变'),
  one('合并', '合并法人', '统一法人', '法人合并'),
];

export const EXIT_STATES: readonly EnumValue[] = [
  one('整改', '限期整改'),
  one('撤销', '撤消', '取消', '解除', '终止'),
  one('退出', '已退出'),
];

export const COOPERATION_FIELDS: readonly EnumValue[] = [
  one('基础教育'),
  one('职业教育'),
  one('教师队伍建设', '教师队伍', '师资队伍建设', '师资队伍'),
  one('高等教育'),
];

export const CUSTODY_MODES: readonly EnumValue[] = [
  one(
    '派驻团队',
    '派驻管理团队',
    '派驻',
    '派驻校长教师团队',
    '派驻校长教师团队托管帮扶',
    '派驻教师团队',
    '派驻校长和教师团队',
  ),
  one('定期指导', '定期到校指导', '定期到校指导帮扶', '定期指导帮扶', '到校指导'),
  one('跟岗挂职', '跟岗', '挂职', '跟岗挂职锻炼', '组织跟岗挂职锻炼', '跟岗锻炼', '挂职锻炼'),
  one('网络共享', '线上共享', '网络资源共享', '优质教育资源共享', '优质资源共享'),
  one('支教实习', '实习支教', '支教', '实习', '实习实践', '支教实习实践', '支教实习活动'),
];

export const SIGNATORIES: readonly EnumValue[] = [
  one('托管高校', '高校', '部属高校', '帮扶高校'),
  one('县级政府', '县级人民政府', '县政府', '县人民政府'),
  one('帮扶县中', '县中', '受援县中', '托管县中', '帮扶学校', '受援学校', '项目学校', '学校'),
];

export const MANAGEMENT_FEE_USES: readonly EnumValue[] = [
  one(
    '派驻团队食宿和交通补助',
    '派驻团队食宿',
    '派驻团队交通补助',
    '食宿和交通补助',
    '食宿交通补助',
    '派驻校长教师团队食宿和交通补助',
    '派驻校长教师团队食宿',
    '派驻教师团队食宿和交通补助',
    '派驻团队食宿交通补助',
    '食宿',
    '食宿补助',
    '交通',
    '交通补助',
  ),
  one('教师培训', '培训', '开展教师培训', '教师培训支出'),
  one('教研活动', '教研', '开展教研活动', '教研活动支出'),
];

/** 名师工作室不是教研员或骨干教师的身份，但有的表一并列出（domain.md §4 名师工作室）。 */
export const MENTOR_IDENTITIES: readonly EnumValue[] = [
  one('教研员'),
  one('骨干教师', '骨干'),
  one('名师工作室', '名师工作室主持人', '名师工作室成员', '工作室主持人'),
];
export const MENTOR_LEVELS: readonly EnumValue[] = [
  one('省', '省级'),
  one('市', '市级'),
  one('县', '县级', '区级', '县(市、区)级'),
];

export const BASE_TYPES: readonly EnumValue[] = [
  one('实习实训', '实习培训', '实习实训基地'),
  one('教科研', '教科研基地'),
  one('支教送教', '支教', '送教'),
  one('其他'),
];

export const SETTINGS: readonly EnumValue[] = [
  one('城区', '城市', '主城区', '城乡结合区', '111', '112'),
  one('镇区', '镇', '镇中心区', '镇乡结合区', '特殊区域', '121', '122', '123'),
  one('乡村', '农村', '乡中心区', '村庄', '210', '220'),
];
