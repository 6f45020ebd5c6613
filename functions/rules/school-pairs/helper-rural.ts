import { citePairing } from '../coverage/clause.ts';
import { isRural, sayRegistered } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { matchedSchool, workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';

export const helperRural = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-pairs/helper-rural',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第30项',
    title: '帮扶学校是乡村学校',
    description: '按学校名录，帮扶学校自己是乡村学校；结对应由城区、镇区优质学校帮扶乡村学校。',
    example: { wrong: '帮扶学校：阎楼镇中心小学（名录中在乡村）', right: '帮扶学校：阳谷县实验小学（名录中在城区）' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const citation = citePairing(context);
    for (const { name: sheet } of tables)
      for (const { row, helper, helperMatch, inForce } of schools.pairings(sheet)) {
        const school = matchedSchool(helperMatch);
        if (!inForce || !school || !isRural(school)) continue;
        yield {
          sheet,
          row,
          column: 'helperSchool',
          message: `第${row}行“帮扶学校”的“${helper}”在${sayRegistered(school, school.county)}中是乡村学校，应由城区、镇区优质学校帮扶`,
          citation,
        };
      }
  },
});
