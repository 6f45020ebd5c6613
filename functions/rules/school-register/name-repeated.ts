import { schoolKeys } from '../coverage/school-keys.ts';
import { linesOf, schoolSheets } from '../coverage/school-sheets.ts';
import { groupBy } from '../group.ts';
import { workbookRule } from '../rule.ts';
import { folded } from '../text-form.ts';

export const nameRepeated = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-register/name-repeated',
    sheets: ['school-register'],
    severity: 'warning',
    pack: null,
    title: '同县学校同名',
    description:
      '一个县里两行的学校名称相同而标识码不同，多是同一所登记了两次。乡镇不同的为提示；不同县的同名学校是不同的学校，不算；标识码也相同的另有规则说。',
    example: { wrong: '一个县里两行阎楼镇中心小学，标识码不同', right: '同一所学校只留一行' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const keys = schoolKeys(context);
    for (const { name: sheet } of tables) {
      const table = state.find((one) => one.sheet === sheet);
      const lines = table ? linesOf(table).filter(({ school }) => school !== '') : [];
      const groups = groupBy(lines, ({ county, school }) => `${keys.county(county).key}\n${keys.school(school)}`);
      for (const [first, ...rest] of groups.values()) {
        const codes = new Set(first.partner.map(folded));
        for (const line of rest) {
          const [code = ''] = line.partner;
          const sameTown = folded(line.town) === folded(first.town);
          if (code !== '' && codes.has(folded(code))) continue;
          codes.add(folded(code));
          yield {
            sheet,
            row: line.row,
            column: 'school',
            severity: sameTown ? 'warning' : 'info',
            message: `第${line.row}行“${line.school}”与第${first.row}行在${keys.county(line.county).name}同名而标识码不同，请核对是否同一所${sameTown ? '' : '（乡镇不同）'}`,
          };
        }
      }
    }
  },
});
