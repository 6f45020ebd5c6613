/** 校名字尾所说的学段与学校类别。`vague` 一类只说“学校”，不分学段。 */
export type Stage =
  | 'kindergarten'
  | 'central-kindergarten'
  | 'primary'
  | 'complete-primary'
  | 'central-primary'
  | 'teaching-point'
  | 'secondary'
  | 'junior'
  | 'senior'
  | 'complete-secondary'
  | 'nine-year'
  | 'twelve-year'
  | 'vocational'
  | 'special'
  | 'vague'
  | 'central'
  | 'college'
  | 'university';

const endings = (stage: Stage, words: string): [string, Stage][] => words.split(' ').map((word) => [word, stage]);

const ENDINGS: readonly (readonly [string, Stage])[] = [
  ...endings('kindergarten', '幼儿园 幼稚园 实验幼'),
  ...endings('central-kindergarten', '中心幼儿园 中心园'),
  ...endings('primary', '小学 小学校 联办小学 联小'),
  ...endings('complete-primary', '完全小学 完小'),
  ...endings('central-primary', '中心小学 中心完小 中心小'),
  ...endings('teaching-point', '教学点'),
  ...endings('secondary', '中学 中学校'),
  ...endings('junior', '初级中学 初中 初级中学校 联办初中 初中学校'),
  ...endings('senior', '高级中学 高中 普通高中 高级中学校'),
  ...endings('complete-secondary', '完全中学 完中'),
  ...endings('nine-year', '九年一贯制学校 九年制学校 九年一贯制'),
  ...endings('twelve-year', '十二年一贯制学校 十二年制学校'),
  ...endings('vocational', '职业中等专业学校 中等职业学校 中等专业学校 职业中专学校 职业中专 中专学校 中专 职专'),
  ...endings(
    'vocational',
    '职业高级中学 职业高中 职业中学 职高 职业教育中心 职教中心 职业教育中心学校 职业学校 技工学校',
  ),
  ...endings('special', '特殊教育学校 特殊教育中心 特教学校 特教中心 特校 聋哑学校 盲校'),
  ...endings('central', '中心学校 中心校'),
  ...endings('vague', '学校'),
  ...endings('college', '学院'),
  ...endings('university', '大学'),
];

/** 紧接在序数、“附”“实”之后才认的单字字尾：一中、附小、实小。 */
const SHORT_ENDINGS = new Map<string, Stage>([
  ['中', 'secondary'],
  ['小', 'primary'],
  ['幼', 'kindergarten'],
  ['初', 'junior'],
]);
const BEFORE_SHORT = '一二三四五六七八九十百0123456789附实验';

/** 大学名称的通行缩写。 */
const SHORT_UNIVERSITIES = new Map([
  ['师大', '师范'],
  ['农大', '农业'],
  ['工大', '工业'],
  ['科大', '科技'],
  ['医大', '医科'],
  ['财大', '财经'],
  ['交大', '交通'],
]);

export interface Staged {
  /** 字尾之前的文字。 */
  readonly stem: string;
  readonly stage: Stage;
  /** 写的是缩写。 */
  readonly short: boolean;
}

const byLength = [...ENDINGS].sort((a, b) => b[0].length - a[0].length);

/** 以学段或类别结尾的文字；都不是的没有。 */
export const stagedOf = (text: string): Staged | undefined => {
  const ending = byLength.find(([word]) => text.length > word.length && text.endsWith(word));
  if (ending) return { stem: text.slice(0, -ending[0].length), stage: ending[1], short: false };
  const university = SHORT_UNIVERSITIES.get(text.slice(-2));
  if (university && text.length > 2) return { stem: text.slice(0, -2) + university, stage: 'university', short: true };
  const stage = SHORT_ENDINGS.get(text.slice(-1));
  const before = text.at(-2);
  if (!stage || before === undefined || !BEFORE_SHORT.includes(before)) return undefined;
  const stem = text.slice(0, -1);
  return { stem: before === '实' ? `${stem}验` : stem, stage, short: true };
};

const COMPATIBLE: readonly (readonly [Stage, Stage, number])[] = [
  ['primary', 'complete-primary', 0.95],
  ['primary', 'central-primary', 0.85],
  ['complete-primary', 'central-primary', 0.75],
  ['primary', 'teaching-point', 0.6],
  ['complete-primary', 'teaching-point', 0.5],
  ['kindergarten', 'central-kindergarten', 0.85],
  ['secondary', 'junior', 0.8],
  ['secondary', 'senior', 0.8],
  ['secondary', 'complete-secondary', 0.85],
  ['junior', 'complete-secondary', 0.5],
  ['senior', 'complete-secondary', 0.6],
  ['nine-year', 'junior', 0.4],
  ['central', 'central-primary', 0.85],
  ['central', 'primary', 0.7],
  ['college', 'university', 0.5],
];
const VAGUE = 0.7;
const DIFFERENT = 0.1;
const HIGHER: readonly Stage[] = ['college', 'university'];

/** 两种学段能不能是同一所学校，0–1。有一方没有说的，算作“学校”。 */
export const stageAgreement = (a: Stage | undefined, b: Stage | undefined): number => {
  if (a === b) return 1;
  const known = [a ?? 'vague', b ?? 'vague'];
  const pair = COMPATIBLE.find(([left, right]) => known.includes(left) && known.includes(right));
  if (pair) return pair[2];
  const isVague = known.includes('vague') && !known.some((stage) => HIGHER.includes(stage as Stage));
  return isVague || (a === undefined) !== (b === undefined) ? VAGUE : DIFFERENT;
};
