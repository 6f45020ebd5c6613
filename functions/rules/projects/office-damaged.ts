import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { canonicalFix, isDamaged, listNames, readOffices } from './parties.ts';
import { citePlan } from './reference-row.ts';

export const officeDamaged: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/office-damaged',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '科室名称脱字或粘连',
    description: '科室名称脱了末字，或几个科室粘在一起没有分隔。修法都只有一种时，给出整格的规范写法。',
    example: { wrong: '人事科基础教育科、学前教育教研室', right: '人事科、基础教育科、学前教育教研室' },
    fixable: true,
  },
  needs: ['offices'],
  *check(row, context) {
    const readings = readOffices(row, context);
    const damaged = readings.filter(isDamaged);
    const [first] = damaged;
    if (!first) return;
    const text = row.text('offices');
    const fix = canonicalFix(text, readings);
    const right = fix ? `“${fix.value}”` : listNames([...new Set(damaged.map(({ name }) => name))]);
    yield {
      column: 'offices',
      message: `第${row.number}行“责任科室”的“${shorten(text)}”有脱字或粘连，应为${right}`,
      citation: citePlan(context, first.name),
      span: first.span,
      ...(fix && { fix }),
    };
  },
};
