import { workbookRule } from '../rule.ts';
import { schoolSheets } from './school-sheets.ts';
import { workbookSchools } from './workbook-schools.ts';

const LISTED = 10;

export const helperUnregistered = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'coverage/helper-unregistered',
    sheets: ['school-pairs'],
    severity: 'info',
    pack: null,
    title: '帮扶学校不在名录',
    description: '帮扶学校可以来自名录以外的地方，但名录里没有就无从知道它是否乡村、薄弱学校，每张表说一次。',
    example: { wrong: '帮扶学校在城区，名录只列了乡村学校', right: '名录也列上帮扶学校' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const { register } = schools;
    if (!register) return;
    for (const { name: sheet } of tables) {
      const absent = schools
        .pairings(sheet)
        .flatMap(({ working }) => working.filter(({ match }) => match.is === 'none' || match.is === 'several'));
      const names = [...new Set(absent.map(({ name }) => name))];
      if (names.length === 0) continue;
      const listed = names
        .slice(0, LISTED)
        .map((name) => `“${name}”`)
        .join('、');
      yield {
        sheet,
        column: 'helperSchool',
        message: `有${names.length}所帮扶学校在${register.title}中没有或不止一所，无法判断是否乡村、薄弱学校：${listed}${names.length > LISTED ? '等' : ''}`,
      };
    }
  },
});
