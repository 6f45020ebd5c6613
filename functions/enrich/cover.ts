import type { CoverageResponse } from '../../shared/api/coverage.ts';
import type { SheetsRequest } from '../../shared/api/enrichments.ts';
import { contextFor, type Terms } from '../rules/context.ts';
import { dueByCounty, isPublicRural, pairedSchools, sayCounty } from '../rules/coverage/counties.ts';
import { projectGoal } from '../rules/coverage/goal.ts';
import { isRural, type Register, type RegisteredSchool } from '../rules/coverage/registered-schools.ts';
import { schoolSheets } from '../rules/coverage/school-sheets.ts';
import {
  isSound,
  matchedSchool,
  type Pairing,
  type WorkbookSchools,
  workbookSchools,
} from '../rules/coverage/workbook-schools.ts';
import { groupBy } from '../rules/group.ts';
import { forcesFor } from '../rules/packs.ts';
import { readRecords } from '../rules/records.ts';
import type { Context } from '../rules/rule.ts';

type Share = CoverageResponse['whole'];
type Gap = CoverageResponse['gaps'][number];

/** 各张校表折成一处；与校验用的是同一种折叠，数目因此与 `/v1/validations` 的 summary.coverage 相同。 */
function gather(sheets: SheetsRequest['sheets'], context: Context): WorkbookSchools {
  let state = schoolSheets.start();
  for (const sheet of sheets)
    for (const row of readRecords(sheet)) state = schoolSheets.step(state, row, context, sheet.kind, sheet.name);
  return workbookSchools(state, context);
}

const shareOf = (due: readonly RegisteredSchool[], paired: ReadonlySet<RegisteredSchool>): Share => {
  const count = due.filter((school) => paired.has(school)).length;
  return { schools: due.length, paired: count, rate: due.length === 0 ? 0 : count / due.length };
};

const sayTown = ({ townKey }: RegisteredSchool): string => townKey || '未填乡镇';

/** 一行结对为什么不算数。 */
function fault({ helpers, working, schoolKey }: Pairing): string {
  if (helpers.length === 0) return '没有填帮扶学校';
  if (helpers.every(({ key }) => key === schoolKey)) return '帮扶学校是它自己';
  const names = working.map(({ name }) => `“${name}”`).join('');
  return names === '' ? '结对已退出或撤销' : `帮扶学校${names}也是乡村学校`;
}

/** 未结对的各校为什么没有算作结对。 */
function reasons(schools: WorkbookSchools): (school: RegisteredSchool) => string {
  const sheets = schools.sheets('school-pairs');
  const unsound = sheets.flatMap((sheet) =>
    schools.pairings(sheet).flatMap((pairing) => {
      const school = matchedSchool(pairing.match);
      return school && !isSound(pairing) ? [{ school, said: `“${sheet}”第${pairing.row}行${fault(pairing)}` }] : [];
    }),
  );
  const bySchool = groupBy(unsound, ({ school }) => school);
  const none = sheets.length === 0 ? '没有结对表' : '结对表里没有这所学校';
  return (school) =>
    bySchool
      .get(school)
      ?.map(({ said }) => said)
      .join('；') ?? none;
}

const gapOf = (school: RegisteredSchool, why: string): Gap => ({
  ...school.listed,
  county: sayCounty(school),
  town: sayTown(school),
  school: school.name,
  weak: school.weak,
  why,
});

/** 有几处才说的一句。 */
const counted = (count: number, say: (count: number) => string): string[] => (count === 0 ? [] : [say(count)]);

function notesOf(schools: WorkbookSchools, register: Register, due: number, context: Context): string[] {
  const sheets = schools.sheets('school-pairs');
  const unplaced = sheets.flatMap((sheet) => schools.pairings(sheet)).filter(({ match }) => match.is !== 'one');
  const listed = schools.due('school-pairs');
  const unset = listed.filter(({ setting }) => setting === '');
  const unowned = listed.filter((school) => isRural(school) && school.ownership === '');
  return [
    ...(register.isReference ? [`没有学校名录表，按${register.title}算，只算结对表中写到的县(市、区)`] : []),
    ...(sheets.length === 0 ? ['没有结对表，全部学校算作未结对'] : []),
    ...(due === 0 ? ['学校名录里没有公办乡村学校，算不出覆盖率'] : []),
    ...counted(unset.length, (count) => `学校名录有${count}所没有写明城乡类型，没有计入`),
    ...counted(unowned.length, (count) => `学校名录有${count}所乡村学校没有写明办学性质，没有计入`),
    ...counted(unplaced.length, (count) => `结对表有${count}行的学校不在名录里，或同名分不清是哪一所，没有计入`),
    ...(context.force('he-2020') === 'binds'
      ? ['河北的目标是农村薄弱学校都有对口帮扶；这里按公办乡村学校算，不与它相比']
      : []),
  ];
}

function goalOf(context: Context): CoverageResponse['goal'] {
  const goal = context.force('lc-2023') === 'binds' ? projectGoal('pairing', context) : undefined;
  return goal && { rate: goal.percent / 100, by: goal.deadline, citation: goal.citation };
}

/**
 * 各县、各乡镇公办乡村学校（含幼儿园）的结对覆盖率，与未结对的学校。
 * 没有学校名录、名录里没有学校，参考数据里也没有表中各县的，算不了，为 undefined。
 * 参考数据里的只算结对表写到的县，所以没有结对表的也算不了。
 */
export function cover({ sheets }: Pick<SheetsRequest, 'sheets'>, terms: Terms): CoverageResponse | undefined {
  const context = contextFor(terms, forcesFor('school-pairs', terms.reference.documents, terms.place));
  const schools = gather(sheets, context);
  const { register } = schools;
  if (!register || (register.isReference && schools.sheets('school-pairs').length === 0)) return undefined;
  const paired = pairedSchools(schools);
  const counties = dueByCounty(schools.due('school-pairs'), isPublicRural).map((due) => ({
    due,
    towns: [...groupBy(due, ({ townKey }) => townKey).values()],
  }));
  const due = counties.flatMap((county) => county.due);
  const whyNot = reasons(schools);
  const goal = goalOf(context);
  return {
    edition: terms.reference.edition,
    asOf: terms.asOf,
    ...(goal && { goal }),
    whole: shareOf(due, paired),
    counties: counties.map(({ due: [first, ...others], towns }) => ({
      county: sayCounty(first),
      ...shareOf([first, ...others], paired),
      towns: towns.map((town) => ({ town: sayTown(town[0]), ...shareOf(town, paired) })),
    })),
    gaps: counties
      .flatMap(({ towns }) => towns.flat())
      .filter((school) => !paired.has(school))
      .map((school) => gapOf(school, whyNot(school))),
    notes: notesOf(schools, register, due.length, context),
  };
}
