import { citeWords } from '../coverage/clause.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { type Helper, type Match, matchedSchool, type Pairing, workbookSchools } from '../coverage/workbook-schools.ts';
import { groupBy } from '../group.ts';
import { workbookRule } from '../rule.ts';

/** 一所帮扶学校帮扶一所乡村学校。 */
interface Tie {
  readonly line: Pairing;
  readonly helper: Helper;
}

/** 学校在全名录里的身份；不在名录的，帮扶学校的县不明，分宽严两种。 */
const registered = (match: Match): string | undefined => matchedSchool(match)?.id;
const helpedIdentity = ({ line }: Tie): string =>
  registered(line.match) ?? `${line.countyKey}\n${line.townKey}\n${line.schoolKey}`;
/** 同县同名才算同一所：数出来的只会少，不会多。 */
const helperWithin = ({ line, helper }: Tie): string => registered(helper.match) ?? `${line.countyKey}\n${helper.key}`;
/** 同名就算同一所：数出来的只会多，不会少。 */
const helperAnywhere = ({ helper }: Tie): string => registered(helper.match) ?? helper.key;

/** 没有列全的（中心幼儿园及7处村办园、某小学等）：至少还有一所没有写出来。 */
const OPEN = /等$|[\d一二三四五六七八九十两]+[余多]?[所处个]/u;
const unwritten = (name: string, match: Match): readonly string[] =>
  OPEN.test(name) && match.is !== 'one' ? ['…'] : [];
const helpedAtMost = (tie: Tie): readonly string[] => [
  helpedIdentity(tie),
  ...unwritten(tie.line.school, tie.line.match),
];
const helpersAtMost = (tie: Tie): readonly string[] => [
  helperAnywhere(tie),
  ...unwritten(tie.helper.name, tie.helper.match),
];

interface Counts {
  /** 帮扶学校至少、至多帮扶几所。 */
  readonly least: number;
  readonly most: number;
  /** 有几所帮扶学校；连没有写出来的。 */
  readonly helpers: number;
  readonly mostHelpers: number;
}

function distinct(
  ties: readonly Tie[],
  by: (tie: Tie) => string,
  counted: (tie: Tie) => string | readonly string[],
): (tie: Tie) => number {
  const counts = new Map(
    [...groupBy(ties, by)].map(([key, group]) => [key, new Set(group.flatMap(counted)).size] as const),
  );
  return (tie) => counts.get(by(tie)) ?? 0;
}

/** 声明的形式与实际的数目不合时，说哪里不合。 */
function contradiction({ line, helper }: Tie, { least, most, helpers, mostHelpers }: Counts): string | undefined {
  const both = `“${helper.name}”在表中帮扶${least}所学校`;
  const school = `“${line.school}”在表中有${helpers}所帮扶学校`;
  if (line.form === '一对一' && least > 1) return `${both}，应为“一对多”`;
  if (line.form === '一对一' && helpers > 1) return `${school}，应为“多对一”`;
  if (line.form === '一对多' && most === 1)
    return helpers > 1 ? `${school}，应为“多对一”` : `“${helper.name}”在表中只帮扶这一所学校，应为“一对一”`;
  if (line.form === '多对一' && mostHelpers === 1)
    return least > 1 ? `${both}，应为“一对多”` : `“${line.school}”在表中只有这一所帮扶学校，应为“一对一”`;
  return undefined;
}

export const formMismatch = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-pairs/form-mismatch',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'he-2020',
    article: '第三部分（三）',
    title: '结对形式与实际不合',
    description:
      '结对形式从帮扶学校看：写一对一而它帮扶几所，写一对多而只帮扶一所，写多对一而只有一所帮扶学校。已退出的不数。',
    example: { wrong: '阳谷县实验小学帮扶两所，结对形式：一对一', right: '阳谷县实验小学帮扶两所，结对形式：一对多' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const citation = citeWords(context, 'he-2020', '以“一对一”或“一对多”的结对形式实施对口帮扶');
    for (const { name: sheet } of tables) {
      const ties = schools
        .pairings(sheet)
        .filter(({ schoolKey }) => schoolKey !== '')
        .flatMap((line) => line.working.map((helper): Tie => ({ line, helper })));
      const least = distinct(ties, helperWithin, helpedIdentity);
      const most = distinct(ties, helperAnywhere, helpedAtMost);
      const helpers = distinct(ties, helpedIdentity, helperAnywhere);
      const mostHelpers = distinct(ties, helpedIdentity, helpersAtMost);
      const countsOf = (tie: Tie): Counts => ({
        least: least(tie),
        most: most(tie),
        helpers: helpers(tie),
        mostHelpers: mostHelpers(tie),
      });
      for (const [row, tied] of groupBy(ties, ({ line }) => line.row)) {
        // 一行写了几所的，形式合于其中一对就不说。
        const wrongs = tied.flatMap((tie) => contradiction(tie, countsOf(tie)) ?? []);
        if (wrongs.length < tied.length) continue;
        yield {
          sheet,
          row,
          column: 'form',
          message: `第${row}行“结对形式”写“${tied[0].line.form}”，但${wrongs[0]}`,
          citation,
        };
      }
    }
  },
});
