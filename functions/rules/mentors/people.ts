import { isRural } from '../coverage/registered-schools.ts';
import { isKnownUrban, matchedSchool, type PlacedLine } from '../coverage/workbook-schools.ts';
import { groupBy } from '../group.ts';

/** 一个人（同一摘要）联系的各校。只看教研员与骨干教师。 */
export interface Mentor {
  readonly identity: string;
  readonly lines: readonly [PlacedLine, ...PlacedLine[]];
  /** 至少联系了一所名录认定的乡村学校。 */
  readonly rural: boolean;
  /** 联系的各校名录都认得，且没有一所是乡村学校。 */
  readonly none: boolean;
}

const isRuralMatch = ({ match }: PlacedLine): boolean => {
  const school = matchedSchool(match);
  return school !== undefined && isRural(school);
};

/** 这一行列的是名师工作室。 */
export const isStudio = ({ partner: [, identity = ''] }: PlacedLine): boolean => identity === '名师工作室';

/** 姓名空着的另有规则说；没填联系学校的行、名师工作室的行不计。 */
export function mentorsOf(lines: readonly PlacedLine[]): Mentor[] {
  const named = lines.filter((line) => line.partner[0] !== '' && line.schoolKey !== '' && !isStudio(line));
  return [...groupBy(named, ({ partner: [person = ''] }) => person).values()].map((group) => ({
    identity: group.map(({ partner: [, identity = ''] }) => identity).find((identity) => identity !== '') ?? '',
    lines: group,
    rural: group.some(isRuralMatch),
    none: group.every(({ match }) => isKnownUrban(match)),
  }));
}
