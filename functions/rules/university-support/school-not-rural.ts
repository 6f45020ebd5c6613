import { supportBasis } from '../coverage/clause.ts';
import { sayRegistered } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { isKnownUrban, matchedSchool, workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';

export const supportedNotRural = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'university-support/school-not-rural',
    sheets: ['university-support'],
    severity: 'info',
    pack: 'lc-2023',
    article: '清单第33项',
    title: '支持的不是乡村学校',
    description: '按学校名录，支持学校在城区或镇区。文件没有说不可以，但不计入乡村学校的覆盖率。',
    example: { wrong: '支持学校：阳谷县实验小学（名录中在城区）', right: '支持学校：阎楼镇中心小学（名录中在乡村）' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const basis = supportBasis(context);
    for (const { name: sheet } of tables)
      for (const { row, school, match } of schools.lines(sheet)) {
        const registered = matchedSchool(match);
        if (!registered || !isKnownUrban(match)) continue;
        yield {
          sheet,
          row,
          column: 'school',
          message: `第${row}行“支持学校”的“${school}”在${sayRegistered(registered)}中是${registered.setting}学校，不计入乡村学校的覆盖率，请核对`,
          ...basis,
        };
      }
  },
});
