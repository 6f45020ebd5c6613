import type { ReferenceData } from '../../../shared/reference.ts';
import type { Deadline } from '../../../shared/text.ts';
import type { Context } from '../rule.ts';
import { endYear } from './milestones.ts';

export interface PlanYears {
  readonly first: number;
  readonly last: number;
  /** 总体目标里更远的年份（2035年）。 */
  readonly longTerm: ReadonlySet<number>;
}

const plans = new WeakMap<ReferenceData, PlanYears | undefined>();

/** 方案管到哪些年：文件的目标年限，加上总体目标里的远景年份。 */
export function planYears({ reference, reader }: Context): PlanYears | undefined {
  if (plans.has(reference)) return plans.get(reference);
  const plan = reference.documents.find(({ pack }) => pack === 'lc-2023');
  const [first, last] = [Number(plan?.validFrom), Number(plan?.validTo)];
  const overall = reference.articles.find(({ document, no }) => document === plan?.id && no === undefined);
  const years = reader.targets(overall?.text ?? '').flatMap(({ deadline }) => endYear(deadline) ?? []);
  const found = plan?.validFrom && plan.validTo ? { first, last, longTerm: new Set(years) } : undefined;
  plans.set(reference, found);
  return found;
}

/** 期限落在方案年限之外，也不是远景年份。没有年份的不算。 */
export function isOutside(deadline: Deadline, { first, last, longTerm }: PlanYears): boolean {
  const end = endYear(deadline);
  return end !== undefined && (end < first || end > last) && !longTerm.has(end);
}
