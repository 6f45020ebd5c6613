import { shorten } from '../quote.ts';
import { PARTY_FIELDS, PARTY_TITLES, readParties } from './parties.ts';
import { citePlan } from './reference-row.ts';
import { unlessElsewhere } from './unless-elsewhere.ts';

export const departmentWithOffice = unlessElsewhere({
  meta: {
    id: 'projects/department-with-office',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '部门格里写到了科室',
    description: '牵头部门、参与部门写到了部门下面的科室，或只写了科室。部门照认，科室应写在“责任科室”。',
    example: { wrong: '市教育体育局基础教育科', right: '市教育体育局' },
    fixable: false,
  },
  needs: [],
  *check(row, context) {
    for (const field of PARTY_FIELDS)
      for (const { text, name, office, span } of readParties(row, field, context)) {
        if (office === undefined) continue;
        const what = text === office ? `是${name}的科室` : '写到了科室';
        yield {
          column: field,
          message: `第${row.number}行“${PARTY_TITLES[field]}”的“${shorten(text)}”${what}，部门请写“${name}”，科室“${office}”请写在“责任科室”`,
          citation: citePlan(context, name),
          span,
        };
      }
  },
});
