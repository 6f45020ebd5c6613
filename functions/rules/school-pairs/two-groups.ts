import { schoolSheets } from '../coverage/school-sheets.ts';
import { type Helper, type Pairing, workbookSchools } from '../coverage/workbook-schools.ts';
import { groupBy } from '../group.ts';
import { workbookRule } from '../rule.ts';

/** 由一所学校牵头的办学；城乡结对是帮扶，可以有几所。 */
const GROUPS: ReadonlySet<string> = new Set(['集团化办学', '委托管理', '学区制管理', '学校联盟']);

interface Led {
  readonly line: Pairing;
  readonly leader: Helper;
}
const member = ({ line }: Led): string => `${line.countyKey}\n${line.townKey}\n${line.schoolKey}`;

function say(first: Led, { line, leader }: Led): string {
  const only = '只能有一所牵头学校，请核对';
  const [school, name] = [`第${line.row}行“${line.school}”`, `“${first.leader.name}”`];
  if (line.row === first.line.row) return `${school}由${name}和“${leader.name}”以${line.model}牵头，${only}`;
  return `${school}已由${name}以${first.line.model}牵头（第${first.line.row}行），又由“${leader.name}”以${line.model}牵头，${only}`;
}

export const twoGroups = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-pairs/two-groups',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: null,
    title: '一所学校由两个集团牵头',
    description: '同一所乡村学校在集团、学区、联盟或委托管理中有不止一所牵头学校，都还有效。指向靠后的一行。',
    example: {
      wrong: '阎楼镇中心小学由两个集团牵头，都还有效',
      right: '阎楼镇中心小学只有一个集团牵头，另一行写退出及日期',
    },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    for (const { name: sheet } of tables) {
      const led = schools
        .pairings(sheet)
        .filter((line) => line.schoolKey !== '' && GROUPS.has(line.model))
        .flatMap((line) => line.working.map((leader): Led => ({ line, leader })));
      for (const [first, ...rest] of groupBy(led, member).values())
        for (const other of rest.filter(({ leader }) => leader.key !== first.leader.key))
          yield { sheet, row: other.line.row, column: 'helperSchool', message: say(first, other) };
    }
  },
});
