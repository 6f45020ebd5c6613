import { tableRule } from '../rule.ts';
import { identities, judgeIdentities } from './identity.ts';
import { projectByNumber } from './reference-row.ts';

export const nameRepeated = tableRule({
  ...identities,
  meta: {
    id: 'projects/name-repeated',
    sheets: ['projects'],
    severity: 'error',
    pack: null,
    title: '项目重复',
    description: '两行是同一个项目名称。指向名称与序号不符的那一行；都相符或都不相符时指向靠后的。',
    example: {
      wrong: '两行的项目名称：都是乡村温馨校园建设行动',
      right: '两行的项目名称：乡村温馨校园建设行动、完善乡村学校学区管理机制',
    },
    fixable: false,
  },
  needs: ['name'],
  *finish(state, _, context) {
    const { reference } = context;
    for (const { row, first } of judgeIdentities(state, reference).repeatedNames) {
      const numbered = row.no === null ? undefined : projectByNumber(row.no, reference);
      const hint =
        numbered && numbered.no !== row.named && context.force('lc-2023')
          ? `；清单第${numbered.no}项是“${numbered.name}”`
          : '';
      yield {
        row: row.row,
        column: 'name',
        message: `第${row.row}行“${row.name}”与第${first.row}行是同一个项目，请删去一行或改正名称${hint}`,
      };
    }
  },
});
