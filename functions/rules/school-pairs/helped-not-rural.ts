import { pairingBasis } from '../coverage/clause.ts';
import { sayRegistered } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { isKnownUrban, matchedSchool, workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';

export const helpedNotRural = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-pairs/helped-not-rural',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第30项',
    title: '被帮扶的不是乡村学校',
    description: '按学校名录，“乡村学校”列里的学校在城区或镇区，不是乡村学校。',
    example: { wrong: '乡村学校：阳谷县实验小学（名录中在城区）', right: '乡村学校：阎楼镇中心小学（名录中在乡村）' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const basis = pairingBasis(context);
    for (const { name: sheet } of tables)
      for (const { row, school, match, working } of schools.pairings(sheet)) {
        const registered = matchedSchool(match);
        if (working.length === 0 || !registered || !isKnownUrban(match)) continue;
        yield {
          sheet,
          row,
          column: 'school',
          message: `第${row}行“乡村学校”的“${school}”在${sayRegistered(registered)}中是${registered.setting}学校，不是乡村学校，请核对`,
          ...basis,
        };
      }
  },
});
