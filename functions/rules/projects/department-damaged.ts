import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { canonicalFix, isDamaged, listNames, PARTY_FIELDS, PARTY_TITLES, readParties } from './parties.ts';
import { citePlan } from './reference-row.ts';

export const departmentDamaged: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/department-damaged',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '部门名称脱字或粘连',
    description: '部门名称脱了“市”“局”等字，或几个部门粘在一起没有分隔。修法都只有一种时，给出整格的规范写法。',
    example: { wrong: '教育体育局文明办', right: '市教育体育局、市文明办' },
    fixable: true,
  },
  needs: [],
  *check(row, context) {
    for (const field of PARTY_FIELDS) {
      const readings = readParties(row, field, context);
      const damaged = readings.filter(isDamaged);
      const [first] = damaged;
      if (!first) continue;
      const text = row.text(field);
      const fix = canonicalFix(text, readings);
      const right = fix ? `“${fix.value}”` : listNames([...new Set(damaged.map(({ name }) => name))]);
      yield {
        column: field,
        message: `第${row.number}行“${PARTY_TITLES[field]}”的“${shorten(text)}”有脱字或粘连，应为${right}`,
        citation: citePlan(context, first.name),
        span: first.span,
        ...(fix && { fix }),
      };
    }
  },
};
