import type { ReferenceData } from '../../../shared/reference.ts';
import type { Context, RowRule } from '../rule.ts';
import { endYear, goalMilestones, sayDeadline } from './milestones.ts';
import { opening } from './quote.ts';
import { citePlan } from './reference-row.ts';

interface PlanYears {
  readonly first: number;
  readonly last: number;
  /** 总体目标里更远的年份（2035年）。 */
  readonly longTerm: ReadonlySet<number>;
}

const plans = new WeakMap<ReferenceData, PlanYears | undefined>();

/** 方案管到哪些年：文件的目标年限，加上总体目标里的远景年份。 */
function planYears({ reference, reader }: Context): PlanYears | undefined {
  if (plans.has(reference)) return plans.get(reference);
  const plan = reference.documents.find(({ pack }) => pack === 'lc-2023');
  const [first, last] = [Number(plan?.validFrom), Number(plan?.validTo)];
  const overall = reference.articles.find(({ document, no }) => document === plan?.id && no === undefined);
  const years = reader.targets(overall?.text ?? '').flatMap(({ deadline }) => endYear(deadline) ?? []);
  const found = plan?.validFrom && plan.validTo ? { first, last, longTerm: new Set(years) } : undefined;
  plans.set(reference, found);
  return found;
}

export const deadlineOutsidePlan: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/deadline-outside-plan',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '时限超出方案年限',
    description: '完成时限早于或晚于方案的年限（2023–2027年，远景目标到2035年）。',
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const plan = planYears(context);
    if (!plan) return;
    const said = new Set<string>();
    for (const { deadline, span } of goalMilestones(row, context)) {
      const end = endYear(deadline);
      const words = sayDeadline(deadline);
      if (end === undefined || (end >= plan.first && end <= plan.last) || plan.longTerm.has(end)) continue;
      if (said.has(words)) continue;
      said.add(words);
      const far = [...plan.longTerm].filter((year) => year > plan.last);
      yield {
        column: 'goal',
        message: `第${row.number}行“工作目标”的时限${words}不在方案的${plan.first}–${plan.last}年之内${far.length > 0 ? `，也不是远景目标的${far.join('、')}年` : ''}，请核对`,
        citation: citePlan(context, opening(`到${plan.last}年`)),
        span,
      };
    }
  },
};
