import type { CountyCoverage } from '../../../shared/api/validations.ts';
import { groupBy } from '../group.ts';
import { isRural, type RegisteredSchool } from './registered-schools.ts';
import { isSound, matchedSchool, type WorkbookSchools } from './workbook-schools.ts';

/** 一个县、或全部，应覆盖的学校与还没有覆盖的。 */
export interface Share {
  readonly county: string;
  readonly schools: number;
  readonly covered: number;
  readonly gaps: readonly RegisteredSchool[];
}

/** 覆盖率的分母：公办的乡村学校与幼儿园（清单第30、33项）。 */
export const isPublicRural = (school: RegisteredSchool): boolean => isRural(school) && school.ownership === '公办';
/** 河北的分母：农村薄弱学校。 */
export const isWeakRural = (school: RegisteredSchool): boolean => isRural(school) && school.weak;

/** 有一行有效结对的学校。 */
export const pairedSchools = (schools: WorkbookSchools): ReadonlySet<RegisteredSchool> =>
  new Set(
    schools.sheets('school-pairs').flatMap((sheet) =>
      schools.pairings(sheet).flatMap((pairing) => {
        const school = matchedSchool(pairing.match);
        return school && isSound(pairing) ? [school] : [];
      }),
    ),
  );

const byText = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

/** 各县应覆盖的学校，按区划代码；没有应覆盖学校的县不列。 */
export const dueByCounty = (
  schools: readonly RegisteredSchool[],
  counted: (school: RegisteredSchool) => boolean,
): (readonly [RegisteredSchool, ...RegisteredSchool[]])[] =>
  [...groupBy(schools.filter(counted), ({ countyKey }) => countyKey)]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, group]) => group);

export const sayCounty = ({ county }: RegisteredSchool): string => county || '未填县(市、区)';

/** 各县的覆盖情况。 */
export function sharesOf(
  schools: readonly RegisteredSchool[],
  counted: (school: RegisteredSchool) => boolean,
  covered: ReadonlySet<RegisteredSchool>,
): Share[] {
  return dueByCounty(schools, counted).map((group) => {
    const gaps = group.filter((school) => !covered.has(school));
    return { county: sayCounty(group[0]), schools: group.length, covered: group.length - gaps.length, gaps };
  });
}

export const total = (shares: readonly Share[]): Share => ({
  county: `全部${shares.length}个县(市、区)`,
  schools: shares.reduce((sum, { schools }) => sum + schools, 0),
  covered: shares.reduce((sum, { covered }) => sum + covered, 0),
  gaps: shares.flatMap(({ gaps }) => gaps),
});

/** 精确比值，百分数保留一位小数；不足目标而四舍五入后看似达到的，舍去尾数。 */
export function sayRate({ covered, schools }: Pick<Share, 'covered' | 'schools'>, goal = 100): string {
  const percent = (100 * covered) / schools;
  const rounded = percent.toFixed(1);
  const floored = (Math.floor(percent * 10) / 10).toFixed(1);
  return `${percent < goal && Number(rounded) >= goal ? floored : rounded}%`;
}

/** 一条消息里列不下的学校，只说还有几所。 */
const LISTED = 60;

/** 未覆盖的学校，按乡镇列出。 */
export function sayGaps(gaps: readonly RegisteredSchool[]): string {
  const listed = gaps.slice(0, LISTED);
  const towns = [...groupBy(listed, ({ town }) => town)].map(
    ([town, schools]) => `${town || '未填乡镇'}（${schools.map(({ name }) => name).join('、')}）`,
  );
  return `${towns.join('；')}${gaps.length > listed.length ? `，等共${gaps.length}所` : ''}`;
}

/** 应答汇总里各县的结对覆盖率；没有结对表或名录时为 undefined。 */
export function pairingCoverage(schools: WorkbookSchools): readonly CountyCoverage[] | undefined {
  if (!schools.register) return undefined;
  return sharesOf(schools.due('school-pairs'), isPublicRural, pairedSchools(schools)).map(
    ({ county, schools: all, covered }) => ({
      county,
      schools: all,
      paired: covered,
      rate: covered / all,
    }),
  );
}
