import { mentoringBasis } from '../coverage/clause.ts';
import { sayRegistered } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { isKnownUrban, matchedSchool, workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';
import { mentorsOf } from './people.ts';

export const schoolNotRural = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'mentors/school-not-rural',
    sheets: ['mentors'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第32项',
    title: '联系学校不是乡村学校',
    description: '按学校名录，联系学校在城区或镇区。一个人联系的都不是乡村学校时，第一行由“没有联系乡村学校”去说。',
    example: { wrong: '联系学校：阳谷县实验小学（名录中在城区）', right: '联系学校：阎楼镇中心小学（名录中在乡村）' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const basis = mentoringBasis(context);
    for (const { name: sheet } of tables) {
      const said = new Set(mentorsOf(schools.lines(sheet)).flatMap(({ none, lines }) => (none ? [lines[0]] : [])));
      for (const line of schools.lines(sheet)) {
        const registered = matchedSchool(line.match);
        if (!registered || !isKnownUrban(line.match) || said.has(line)) continue;
        yield {
          sheet,
          row: line.row,
          column: 'school',
          message: `第${line.row}行“联系学校”的“${line.school}”在${sayRegistered(registered)}中是${registered.setting}学校，不是乡村学校，请核对`,
          ...basis,
        };
      }
    }
  },
});
