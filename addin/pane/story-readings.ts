import type { RuleInfo } from '../../shared/api/rules.ts';
import type { Span } from '../../shared/finding.ts';
import type { Milestone } from '../../shared/text.ts';
import type { ReadableCell } from '../tasks/readable.ts';
import type { CellReading } from '../tasks/tasks.ts';

/** 样例页的读法：照接口的样子编的，只给人看界面用。 */

export const GOAL =
  '到2025年，学前三年毛入园率达到120%；2025年、2027年普惠性幼儿园覆盖率分别达到90%、95%以上。力争每年培训乡村教师不少于15000人次，逐步提升保教质量，推出一批示范园。';
export const PARTICIPANTS = '市教育体育局、发展改革委民政局、市财证局、市营商办，各县（市、区）人民政府配合';

const spanOf = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  return [start, start + part.length];
};
const goal = (part: string, milestone: Omit<Milestone, 'span'>): Milestone => ({
  ...milestone,
  span: spanOf(GOAL, part),
});

const TARGETS: CellReading = {
  as: 'targets',
  text: GOAL,
  milestones: [
    goal('学前三年毛入园率达到120%', {
      deadline: { year: 2025 },
      metric: '学前三年毛入园率',
      comparator: '=',
      value: 120,
      unit: '%',
    }),
    goal('90%', {
      deadline: { year: 2025 },
      metric: '普惠性幼儿园覆盖率',
      comparator: '>=',
      value: 90,
      unit: '%',
      unsure: true,
    }),
    goal('95%以上', {
      deadline: { year: 2027 },
      metric: '普惠性幼儿园覆盖率',
      comparator: '>=',
      value: 95,
      unit: '%',
    }),
    goal('培训乡村教师不少于15000人次', {
      deadline: { year: 2027, recurring: '每年' },
      metric: '培训乡村教师',
      comparator: '>=',
      value: 15_000,
      unit: '人次',
      hedge: '力争',
    }),
    goal('逐步提升保教质量', { deadline: { year: 2027 }, metric: '保教质量', comparator: 'increase' }),
    goal('一批示范园', { deadline: { year: 2027 }, metric: '示范园', comparator: 'some' }),
  ],
};

const department = (text: string) => ({ text, span: spanOf(PARTICIPANTS, text), role: 'participant' as const });

const DEPARTMENTS: CellReading = {
  as: 'departments',
  text: PARTICIPANTS,
  departments: [
    { ...department('市教育体育局'), name: '市教育体育局', known: true },
    {
      ...department('发展改革委'),
      name: '市发展改革委',
      known: true,
      repair: { kind: 'prefix', sure: true },
    },
    { ...department('民政局'), name: '市民政局', known: true, repair: { kind: 'separator', sure: false } },
    { ...department('市财证局'), name: '市财政局', known: true, repair: { kind: 'typo', sure: true } },
    {
      ...department('市营商办'),
      name: '市营商办',
      known: false,
      suggestions: [
        { name: '市信访局', score: 0.5 },
        { name: '市行政审批服务局', score: 0.42 },
      ],
    },
    { ...department('各县（市、区）人民政府'), name: '各县(市、区)人民政府', known: true, generic: true },
  ],
};

const GLUED: CellReading = {
  as: 'departments',
  text: '教育体育局文明办',
  departments: [
    { text: '教育体育局', name: '市教育体育局', known: true, span: [0, 5], repair: { kind: 'prefix', sure: true } },
    { text: '文明办', name: '市文明办', known: true, span: [5, 8], repair: { kind: 'prefix', sure: true } },
  ],
};
const MENDED: CellReading = {
  as: 'departments',
  text: '市教育体育局、市文明办',
  departments: [
    { text: '市教育体育局', name: '市教育体育局', known: true, span: [0, 6] },
    { text: '市文明办', name: '市文明办', known: true, span: [7, 11] },
  ],
};

export function storyReading({ as, text }: ReadableCell): CellReading {
  const known = [TARGETS, DEPARTMENTS, GLUED, MENDED].find((reading) => reading.as === as && reading.text === text);
  if (known) return known;
  return as === 'targets' ? { as, text, milestones: [] } : { as, text, departments: [] };
}

const rule = (id: string, title: string, description: string, example: RuleInfo['example']): RuleInfo => ({
  id,
  sheets: ['projects'],
  severity: 'warning',
  pack: 'lc-2023',
  title,
  description,
  example,
  fixable: false,
  reads: { projects: ['goal'] },
});

export const STORY_RULES: readonly RuleInfo[] = [
  rule('projects/lead-damaged', '部门名称残缺或连写', '部门名称缺了字或几个连在一起，按名录能认出来。', {
    wrong: '教育体育局文明办',
    right: '市教育体育局、市文明办',
  }),
  rule(
    'projects/percentage',
    '比例超过100%',
    '比例、覆盖率一类的目标超过100%，多半是笔误；增长、提高的幅度不在此列。',
    {
      wrong: '2025年，学前教育普惠率达到190%。',
      right: '2025年，学前教育普惠率达到90%。',
    },
  ),
  rule('projects/goal-no-deadline', '没有写明完成时限', '工作目标里没有一处写明年份、期间或“每年”之类的时限。', {
    wrong: '乡村绿色校园全覆盖。',
    right: '2025年，乡村绿色校园全覆盖。',
  }),
  rule('projects/lead-also-participant', '牵头部门又列为参与部门', '同一部门既牵头又参与，参与一栏里可以删去。', {
    wrong: '牵头部门：市教育体育局；参与部门：市教育体育局',
    right: '牵头部门：市教育体育局；参与部门：（空）',
  }),
];
