import { pairingBasis } from '../coverage/clause.ts';
import { type RegisteredSchool, sayRegistered } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { matchedSchool, workbookSchools } from '../coverage/workbook-schools.ts';
import { type RuleMeta, type WorkbookRule, workbookRule } from '../rule.ts';

/** 按学校名录，帮扶学校自己不是城区、镇区的优质学校；`what` 是「乡村学校」「薄弱学校」。 */
export const helperUnfit = (
  meta: Pick<RuleMeta, 'id' | 'title' | 'description' | 'example'>,
  what: string,
  isUnfit: (school: RegisteredSchool) => boolean,
): WorkbookRule<'school-pairs'> =>
  workbookRule({
    ...schoolSheets,
    meta: {
      ...meta,
      sheets: ['school-pairs'],
      severity: 'warning',
      pack: 'lc-2023',
      article: '清单第30项',
      fixable: false,
    },
    *finish(state, tables, context) {
      const schools = workbookSchools(state, context);
      const basis = pairingBasis(context);
      const right = basis.citation ? '应由城区、镇区优质学校帮扶' : '请核对';
      for (const { name: sheet } of tables) {
        const said = new Set<string>();
        for (const { row, working } of schools.pairings(sheet))
          for (const { name, match } of working) {
            const school = matchedSchool(match);
            // 一行有几所乡村学校的，同一所帮扶学校只说一次。
            const once = `${row}\n${school?.id}`;
            if (!school || !isUnfit(school) || said.has(once)) continue;
            said.add(once);
            yield {
              sheet,
              row,
              column: 'helperSchool',
              message: `第${row}行“帮扶学校”的“${name}”在${sayRegistered(school, school.county)}中是${what}，${right}`,
              ...basis,
            };
          }
      }
    },
  });
