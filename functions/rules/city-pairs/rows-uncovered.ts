import { tableRule } from '../rule.ts';
import { citePairs } from './clauses.ts';
import { inOrder, pairRows } from './pair-rows.ts';

export const rowsUncovered = tableRule({
  ...pairRows,
  meta: {
    id: 'city-pairs/rows-uncovered',
    sheets: ['city-pairs'],
    severity: 'info',
    pack: 'sd-2019',
    article: '第二部分',
    title: '不是山东的结对',
    description: '两市都不是山东的市，六对关系管不到，别的要求也只作参考。一张表只说一次。',
    example: { wrong: '山东的表里有一行石家庄市帮助张家口市', right: '外省的结对另列一张表' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity'],
  *finish(state, _, context) {
    const outside = inOrder(state).filter(
      ({ covered, helper, helped }) => !covered && helper.city !== '' && helped.city !== '',
    );
    const [first] = outside;
    if (!first) return;
    yield {
      message: `第${first.row}行起有${outside.length}行不是山东省的市，不对照六对结对关系，其余要求只作参考`,
      citation: citePairs(context),
    };
  },
});
