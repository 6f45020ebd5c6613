import { citePairing } from '../coverage/clause.ts';
import { sayRegistered } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { matchedSchool, workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';

export const helperWeak = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-pairs/helper-weak',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第30项',
    title: '帮扶学校是薄弱学校',
    description: '按学校名录，帮扶学校自己是薄弱学校；结对应由优质学校帮扶。',
    example: { wrong: '帮扶学校：名录中的薄弱学校', right: '帮扶学校：城区、镇区的优质学校' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const citation = citePairing(context);
    for (const { name: sheet } of tables)
      for (const { row, helper, helperMatch, inForce } of schools.pairings(sheet)) {
        const school = matchedSchool(helperMatch);
        if (!inForce || !school?.weak) continue;
        yield {
          sheet,
          row,
          column: 'helperSchool',
          message: `第${row}行“帮扶学校”的“${helper}”在${sayRegistered(school, school.county)}中是薄弱学校，应由城区、镇区优质学校帮扶`,
          citation,
        };
      }
  },
});
