import { groupBy } from '../group.ts';
import { workbookRule } from '../rule.ts';
import { schoolSheets } from './school-sheets.ts';
import { workbookSchools } from './workbook-schools.ts';

export const countyUnregistered = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'coverage/county-unregistered',
    sheets: ['school-pairs', 'mentors', 'university-support'],
    severity: 'info',
    pack: null,
    title: '名录没有收录这个县',
    description: '学校名录里没有某县的学校，表中该县的各行无从对照，每县说一次。',
    example: { wrong: '结对表有阳谷县的学校，名录没有阳谷县', right: '名录补上阳谷县的学校' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const { register } = schools;
    if (!register) return;
    for (const { name: sheet } of tables) {
      const absent = schools
        .lines(sheet)
        .filter(
          ({ countyKey, schoolKey }) => countyKey !== '' && schoolKey !== '' && !register.byCounty.has(countyKey),
        );
      for (const [first, ...rest] of groupBy(absent, ({ countyKey }) => countyKey).values())
        yield {
          sheet,
          column: 'county',
          message: `${register.title}里没有${first.countyName}的学校，第${first.row}行${rest.length > 0 ? `等${rest.length + 1}行` : ''}无法与名录对照`,
        };
    }
  },
});
