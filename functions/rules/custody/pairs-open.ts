import { z } from 'zod';
import { tableRule } from '../rule.ts';
import { knownMatch } from './known-pairs.ts';

export const pairsOpen = tableRule({
  meta: {
    id: 'custody/pairs-open',
    sheets: ['custody'],
    severity: 'info',
    pack: 'moe-2022',
    article: '第4条',
    title: '有的托管关系无从对照',
    description:
      '通知的附件没有收全，已查到的只是112对中的一部分。表里有名单之外的结对时说一次：不能据此判断对错，应对照通知附件。',
    example: { wrong: '帮扶县中：甲县中学（已查到的名单里没有）', right: '对照通知附件核实帮扶县中' },
    fixable: false,
  },
  needs: ['university', 'school', 'province', 'county'],
  state: z.int().nonnegative(),
  start: () => 0,
  step: (state, row, context) =>
    row.filled('school') && row.filled('university') && !knownMatch(row, context) ? state + 1 : state,
  merge: (left, right) => left + right,
  *finish(state, _, context) {
    if (state === 0) return;
    yield {
      message: `有${state}行不在已查到的${context.reference.custodyPairs.length}对托管关系之内；通知附件共112对，没有收全，这些行无从判断对错，请对照附件`,
      citation: context.cite('moe-2022', '第4条', '确定了48所部属高校与112所项目学校的托管帮扶关系(详见附件)'),
    };
  },
});
