import type { SheetKind } from '../../../shared/sheets/kinds.ts';
import { workbookRule } from '../rule.ts';
import { phasesFit } from '../school-pairs/phases.ts';
import { sayRegistered } from './registered-schools.ts';
import { schoolKeys } from './school-keys.ts';
import { schoolSheets } from './school-sheets.ts';
import { matchedSchool, type Pairing, type PlacedLine, workbookSchools } from './workbook-schools.ts';

interface Difference {
  readonly column: string;
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
  /** 在名录的哪里。 */
  readonly where: string;
}

const differ = (mine: string, theirs: string): boolean => mine !== '' && theirs !== '' && mine !== theirs;

/** 学段合设的，写其中一段也算相符；公办民办须相同。 */
function profileDifferences(
  [phase = '', ownership = '']: readonly string[],
  match: PlacedLine['match'],
  columns: { readonly phase: readonly [string, string]; readonly ownership: readonly [string, string] },
): Difference[] {
  const school = matchedSchool(match);
  if (!school) return [];
  const where = sayRegistered(school);
  const found: Difference[] = [];
  if (!phasesFit(phase, school.phase))
    found.push({ column: columns.phase[0], title: columns.phase[1], mine: phase, theirs: school.phase, where });
  if (differ(ownership, school.ownership))
    found.push({
      column: columns.ownership[0],
      title: columns.ownership[1],
      mine: ownership,
      theirs: school.ownership,
      where,
    });
  return found;
}

const HELPED = { phase: ['phase', '学段'], ownership: ['ownership', '办学性质'] } as const;
const HELPER = { phase: ['helperPhase', '帮扶学校学段'], ownership: ['helperOwnership', '帮扶学校性质'] } as const;

function differencesOf(line: PlacedLine, pairing: Pairing | undefined, kind: SheetKind): Difference[] {
  if (kind === 'university-support') return profileDifferences(line.profile, line.match, HELPED);
  if (!pairing) return [];
  return [
    ...profileDifferences(line.profile, line.match, HELPED),
    ...pairing.helpers.flatMap(({ match }) => profileDifferences(line.profile.slice(2), match, HELPER)),
  ];
}

export const registerDiffers = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'coverage/register-differs',
    sheets: ['school-pairs', 'mentors', 'university-support'],
    severity: 'warning',
    pack: null,
    title: '与学校名录不符',
    description: '同一所学校的学段、办学性质或乡镇，表里写的与学校名录不同。合设的学校写其中一个学段也算相符。',
    example: { wrong: '学段：初中（名录中是小学）', right: '学段：小学' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    if (!schools.register) return;
    const { isTown } = schoolKeys(context);
    for (const { name: sheet, kind } of tables) {
      const said = new Set<string>();
      const pairings = kind === 'school-pairs' ? schools.pairings(sheet) : [];
      for (const [index, line] of schools.lines(sheet).entries()) {
        const found = differencesOf(line, pairings[index], kind);
        const school = matchedSchool(line.match);
        // 乡镇两边都认得才比：市直、城区之类不是乡镇。
        const towns = school && [line.town, school.town].every((town) => isTown(town, school.countyKey));
        if (school && towns && differ(line.townKey, school.townKey))
          found.push({
            column: 'town',
            title: '乡镇',
            mine: line.town,
            theirs: school.town,
            where: sayRegistered(school),
          });
        for (const { column, title, mine, theirs, where } of found) {
          const message = `第${line.row}行“${title}”写“${mine}”，${where}是“${theirs}”，请核对`;
          // 一行有几所乡村学校的，同一所帮扶学校只说一次。
          if (said.has(message)) continue;
          said.add(message);
          yield { sheet, row: line.row, column, message };
        }
      }
    }
  },
});
