import { shorten } from '../quote.ts';
import { tableRule } from '../rule.ts';
import { citeForm } from './clauses.ts';
import { inOrder, type PairRow, pairRows } from './pair-rows.ts';

interface Linked {
  readonly row: PairRow;
  readonly helper: string;
  readonly helped: string;
}

/** 一行所写最细的一级上，谁帮助谁：两侧都写了县的看县，都没写县的看市；只有一侧写了县的说不清，不判。 */
function link(row: PairRow): Linked | undefined {
  const { helper, helped } = row;
  if (helper.city === '' || helped.city === '' || (helper.county === '') !== (helped.county === '')) return undefined;
  const unit = ({ city, county }: PairRow['helper']) => JSON.stringify([city, county]);
  return { row, helper: unit(helper), helped: unit(helped) };
}

/** 每一个与哪些结对。 */
function partners(links: readonly Linked[], one: 'helper' | 'helped', other: 'helper' | 'helped') {
  const found = new Map<string, Set<string>>();
  for (const each of links) {
    const known = found.get(each[one]) ?? new Set();
    found.set(each[one], known.add(each[other]));
  }
  return (unit: string): number => found.get(unit)?.size ?? 0;
}

const unitName = ({ city, county }: PairRow['helper']): string => shorten(county || city);

/** 所写的形式与各行不符之处；相符为 undefined。 */
function contradiction(form: string, row: PairRow, helps: number, helpers: number): string | undefined {
  const [helper, helped] = [unitName(row.helper), unitName(row.helped)];
  if (form === '一对一' && helps > 1) return `表中“${helper}”帮助${helps}个`;
  if (form === '一对一' && helpers > 1) return `表中帮助“${helped}”的有${helpers}个`;
  if (form === '一对多' && helps < 2) return `表中“${helper}”只帮助“${helped}”一个`;
  if (form === '多对一' && helpers < 2) return `表中帮助“${helped}”的只有“${helper}”一个`;
  return undefined;
}

export const formContradicts = tableRule({
  ...pairRows,
  meta: {
    id: 'city-pairs/form-contradicts',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第三部分（一）',
    title: '结对形式与各行不符',
    description:
      '从帮助的一侧看，写的是一对一，而表中同一个帮助几个或有几个帮助它；写的是一对多、多对一，而表中只有一个。两侧都写了县的按县数，否则按市数。',
    example: {
      wrong: '寿光市、诸城市都帮助冠县，结对形式：一对一',
      right: '寿光市、诸城市都帮助冠县，结对形式：多对一',
    },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity', 'form'],
  *finish(state, _, context) {
    const links = inOrder(state).flatMap((row) => link(row) ?? []);
    const helpsOf = partners(links, 'helper', 'helped');
    const helpersOf = partners(links, 'helped', 'helper');
    for (const { row, helper, helped } of links) {
      const why = row.form === null ? undefined : contradiction(row.form, row, helpsOf(helper), helpersOf(helped));
      if (why === undefined) continue;
      yield {
        row: row.row,
        column: 'form',
        severity: row.covered ? 'warning' : 'info',
        message: `第${row.row}行“结对形式”写的是${row.form}，${why}，请核对`,
        citation: citeForm(context),
      };
    }
  },
});
