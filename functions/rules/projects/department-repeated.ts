import type { RowRule } from '../rule.ts';
import { canonicalFix, listNames, PARTY_FIELDS, PARTY_TITLES, readParties } from './parties.ts';

export const departmentRepeated: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/department-repeated',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '同一格里部门重复',
    description: '同一格里把一个部门写了两次（简称与全称也算同一个）。',
    example: { wrong: '市民政局、市卫生健康委、市残联、市民政局', right: '市民政局、市卫生健康委、市残联' },
    fixable: true,
  },
  needs: [],
  *check(row, context) {
    for (const field of PARTY_FIELDS) {
      const readings = readParties(row, field, context).filter(({ office }) => office === undefined);
      const names = readings.map(({ name }) => name);
      const repeated = readings.filter(({ name }, index) => names.indexOf(name) !== index);
      const [first] = repeated;
      if (!first || !row.whole(field)) continue;
      const fix = canonicalFix(row.text(field), readings);
      yield {
        column: field,
        message: `第${row.number}行“${PARTY_TITLES[field]}”里${listNames([...new Set(repeated.map(({ name }) => name))])}写了不止一次`,
        span: first.span,
        ...(fix && { fix }),
      };
    }
  },
};
