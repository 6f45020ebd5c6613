import type { Context, Row } from '../rule.ts';
import { listNames, partiesOf, readOffices } from './parties.ts';
import { citePlan, referenceOf } from './reference-row.ts';
import { unlessElsewhere } from './unless-elsewhere.ts';

/** 清单自己有一项就是这个部门牵头、这个科室负责。 */
const isListed = (office: string, leads: readonly string[], { reference }: Context): boolean =>
  reference.projects.some(({ lead, offices }) => offices.includes(office) && lead.some((name) => leads.includes(name)));

/** 清单这一项就由这个科室负责：毛病在牵头部门，由 lead-differs 或 department-unknown 去说。 */
const isLeadAtFault = (office: string, row: Row<'projects'>, context: Context): boolean =>
  referenceOf(row, context)?.offices.includes(office) ?? false;

export const officeNotLeads = unlessElsewhere({
  meta: {
    id: 'projects/office-not-leads',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '科室不属牵头部门',
    description: '责任科室所属的部门不在牵头部门之列。清单自己就这样分工的，或只是牵头部门与清单不同的，不说。',
    example: {
      wrong: '牵头部门：市财政局；责任科室：人事科',
      right: '牵头部门：市教育体育局；责任科室：人事科',
    },
    fixable: false,
  },
  needs: ['offices', 'lead'],
  *check(row, context) {
    const leads = partiesOf(row, 'lead', context);
    const registered = new Map(context.reference.offices.map((office) => [office.name, office]));
    if (leads.length === 0) return;
    for (const reading of readOffices(row, context)) {
      const office = registered.get(reading.name);
      if (!office || office.generic || leads.includes(office.department)) continue;
      if (isListed(office.name, leads, context) || isLeadAtFault(office.name, row, context)) continue;
      yield {
        column: 'offices',
        message: `第${row.number}行“${office.name}”属${office.department}，牵头部门却是${listNames(leads)}`,
        citation: citePlan(context, office.name),
        span: reading.span,
      };
    }
  },
});
