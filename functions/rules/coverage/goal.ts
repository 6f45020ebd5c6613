import type { Citation, PackId, Severity } from '../../../shared/finding.ts';
import type { ReferenceData, ReferenceProject } from '../../../shared/reference.ts';
import { projectArticle } from '../projects/reference-row.ts';
import { sentenceAround } from '../quote.ts';
import type { Context } from '../rule.ts';

/** 一项覆盖目标，从版本的文件里读出。 */
export interface Goal {
  /** 百分之几。每人一所之类的目标为 100。 */
  readonly percent: number;
  /** 「2025年」「2020年6月底」。 */
  readonly deadline: string;
  /** 到期与否：到期的是警告，未到期的是提示。 */
  readonly severity: Severity;
  readonly citation: Citation;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** 目标的年份一到就算到期；写到月的，到那个月的最后一天。 */
function fallsDueOn(year: number, month: number | undefined): string {
  if (month === undefined) return `${year}-01-01`;
  return `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

function goalIn(text: string, pack: PackId, article: string, context: Context): Goal | undefined {
  for (const { deadline, comparator, value, unit, span } of context.reader.targets(text)) {
    const { year, month } = deadline;
    const percent = comparator !== 'full' && unit === '%' && value !== undefined ? value : 100;
    if (year === undefined || !['full', '>=', '=', 'complete'].includes(comparator)) continue;
    return {
      percent,
      deadline: month === undefined ? `${year}年` : `${year}年${month}月底`,
      severity: context.asOf >= fallsDueOn(year, month) ? 'warning' : 'info',
      citation: context.cite(pack, article, sentenceAround(text, span)),
    };
  }
  return undefined;
}

/** 清单里对学校表定的各项目标说的是什么：凭字句认，不凭序号，换一个市的清单也认得。 */
const SUBJECTS = {
  /** 公办乡村学校结对全覆盖。 */
  pairing: ({ goal }: ReferenceProject) => /结对.{0,6}全覆盖|结对.{0,8}覆盖率/u.test(goal),
  /** 名师工作室覆盖各乡镇。 */
  studios: ({ goal }: ReferenceProject) => /名师工作室.*覆盖/u.test(goal),
  /** 教研员和骨干教师各联系乡村学校。 */
  mentors: ({ goal }: ReferenceProject) => /(?:教研员|骨干教师).*联系/u.test(goal),
  /** 高校科研院所支持的学校占多少。 */
  universities: ({ task, goal }: ReferenceProject) => /高等院校|高校|科研院所/u.test(task) && /覆盖/u.test(goal),
} as const;
export type GoalSubject = keyof typeof SUBJECTS;

/** 清单里说这件事的那一项；没有、或不止一项时为 undefined。 */
function projectAbout(
  subject: GoalSubject,
  { projects }: Pick<ReferenceData, 'projects'>,
): ReferenceProject | undefined {
  const [only, ...others] = projects.filter(SUBJECTS[subject]);
  return others.length === 0 ? only : undefined;
}

/** 清单对这件事的目标；版本里没有、或读不出期限时为 undefined，有关的规则就不说话。 */
export function projectGoal(subject: GoalSubject, context: Context): Goal | undefined {
  const project = projectAbout(subject, context.reference);
  return project && goalIn(project.goal, 'lc-2023', projectArticle(project), context);
}

/** 河北：每一所农村薄弱学校都要有对口帮扶（第三部分（三））。 */
export function weakSchoolGoal(context: Context): Goal | undefined {
  const { articles, documents } = context.reference;
  const ids = new Set(documents.flatMap(({ id, pack }) => (pack === 'he-2020' ? [id] : [])));
  const article = articles.find(({ document, text }) => ids.has(document) && text.includes('每一所农村薄弱学校'));
  return article && goalIn(article.text, 'he-2020', article.article, context);
}
