import { columnOf } from '../../../shared/sheets/kinds.ts';
import { workbookRule } from '../rule.ts';
import { nearestSchools } from './nearest-school.ts';
import { noteRegistered, type Register } from './registered-schools.ts';
import { schoolSheets } from './school-sheets.ts';
import { type PlacedLine, workbookSchools } from './workbook-schools.ts';

/** 逐校去找最像的很费时；一张表里头这么多处才找。 */
const HINTED = 100;

function hint(line: PlacedLine, register: Register, nearest: ReturnType<typeof nearestSchools>): string {
  const elsewhere = register.find('', line.schoolKey).map(({ county }) => county);
  if (elsewhere.length > 0) return `；${[...new Set(elsewhere)].join('、')}有同名学校，请核对县(市、区)`;
  const near = nearest(line.countyKey, line.school, line.schoolKey);
  return near ? `，疑为“${near.name}”（${noteRegistered(near)}），请核对` : '，请核对名称或补入名录';
}

export const schoolUnregistered = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'coverage/school-unregistered',
    sheets: ['school-pairs', 'mentors', 'university-support'],
    severity: 'warning',
    pack: null,
    title: '学校不在名录',
    description:
      '学校在学校名录的该县中没有（名称须一致，县名写不写都算一致；不同县的同名学校是不同的学校）。名录有几所同名、分不清是哪所的，为提示。',
    example: { wrong: '阎楼小学（名录中是阎楼镇中心小学）', right: '阎楼镇中心小学' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const { register } = schools;
    if (!register) return;
    const nearest = nearestSchools(register, context);
    for (const { name: sheet, kind } of tables) {
      const title = columnOf(kind, 'school')?.title ?? '';
      let hinted = 0;
      for (const line of schools.lines(sheet)) {
        if (line.match.is === 'several')
          yield {
            sheet,
            row: line.row,
            column: 'school',
            severity: 'info',
            message: `第${line.row}行“${title}”的“${line.school}”在${register.title}中不止一所，分不清是哪一所，请写全县(市、区)与乡镇`,
          };
        if (line.match.is !== 'none') continue;
        hinted += 1;
        const more = hinted <= HINTED ? hint(line, register, nearest) : '，请核对名称或补入名录';
        yield {
          sheet,
          row: line.row,
          column: 'school',
          message: `第${line.row}行“${title}”的“${line.school}”不在${register.title}${line.countyName && `（${line.countyName}）`}中${more}`,
        };
      }
    }
  },
});
