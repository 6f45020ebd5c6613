import { z } from 'zod';
import { Citation, Span } from '../../../shared/finding.ts';
import type { FieldId } from '../../../shared/sheets/kinds.ts';
import { appended, type Context, type Report, type Row, type RuleMeta, type TableRule, tableRule } from '../rule.ts';
import { withCounterparts } from './counterparts.ts';
import { isUnknown, readParties } from './parties.ts';

type ProjectRow = Row<'projects'>;

/** 逐行看出的毛病，留到全表看过再说；另记有几行写了牵头部门，几行的牵头部门一个也不认识。 */
const Held = z.strictObject({
  led: z.int().nonnegative(),
  strange: z.int().nonnegative(),
  reports: z.array(
    z.strictObject({
      row: z.int(),
      column: z.string(),
      message: z.string(),
      citation: Citation.optional(),
      span: Span.optional(),
    }),
  ),
});
type Held = z.infer<typeof Held>;

/** 这么多行的牵头部门不认识，又占三分之二以上，才当作别处的清单。 */
const ELSEWHERE_ROWS = 10;
const isElsewhere = ({ led, strange }: Held): boolean => strange >= ELSEWHERE_ROWS && strange * 3 > led * 2;

interface Spec {
  readonly meta: RuleMeta<'projects'>;
  readonly needs: readonly FieldId<'projects'>[];
  readonly check: (row: ProjectRow, context: Context) => Iterable<Report & { readonly column: FieldId<'projects'> }>;
  /** 别处的清单，整张表说一次；不写则不说。 */
  readonly once?: (strange: number, context: Context) => Report;
}

/** 对照本地的部门、科室名录的逐行规则：表中的牵头部门多不在名录之内，便是别处的清单，不逐行说。 */
export function unlessElsewhere({ meta, needs, check, once }: Spec): TableRule<'projects'> {
  return tableRule({
    meta,
    needs,
    state: Held,
    start: (): Held => ({ led: 0, strange: 0, reports: [] }),
    step(state: Held, row: ProjectRow, context) {
      const leads = withCounterparts(readParties(row, 'lead', context), context).filter(({ generic }) => !generic);
      if (leads.length > 0) state.led += 1;
      if (leads.length > 0 && leads.every(isUnknown)) state.strange += 1;
      for (const { column, message, citation, span } of check(row, context))
        state.reports.push({
          row: row.number,
          column,
          message,
          ...(citation && { citation }),
          ...(span && row.whole(column) && { span }),
        });
      return state;
    },
    merge: (left, right) => ({
      led: left.led + right.led,
      strange: left.strange + right.strange,
      reports: appended(left.reports, right.reports),
    }),
    *finish(state, _, context) {
      if (!isElsewhere(state)) yield* state.reports;
      else if (once) yield once(state.strange, context);
    },
  });
}
