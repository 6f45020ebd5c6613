import { schoolSheets } from '../coverage/school-sheets.ts';
import { type Pairing, workbookSchools } from '../coverage/workbook-schools.ts';
import { groupBy } from '../group.ts';
import { workbookRule } from '../rule.ts';

/** 由一所学校牵头的办学；城乡结对是帮扶，可以有几所。 */
const GROUPS: ReadonlySet<string> = new Set(['集团化办学', '委托管理', '学区制管理', '学校联盟']);

const member = (line: Pairing): string => `${line.countyKey}\n${line.townKey}\n${line.schoolKey}`;
const sayLeaders = ({ working }: Pairing): string => working.map(({ name }) => `“${name}”`).join('、');

/** 一行是一个集团，可以有几所牵头学校；另一行的牵头学校与它没有一所相同，才是另一个集团。 */
function isOther(first: Pairing, line: Pairing): boolean {
  const keys = new Set(first.working.map(({ key }) => key));
  return line.row !== first.row && !line.working.some(({ key }) => keys.has(key));
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
        .filter((line) => line.working.length > 0 && line.schoolKey !== '' && GROUPS.has(line.model));
      for (const [first, ...rest] of groupBy(led, member).values())
        for (const line of rest.filter((other) => isOther(first, other)))
          yield {
            sheet,
            row: line.row,
            column: 'helperSchool',
            message: `第${line.row}行“${line.school}”已由${sayLeaders(first)}以${first.model}牵头（第${first.row}行），又由${sayLeaders(line)}以${line.model}牵头，只能在一个集团、学区或联盟里，请核对`,
          };
    }
  },
});
