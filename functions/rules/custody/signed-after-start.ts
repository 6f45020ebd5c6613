import { firstDay, lastDay } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement, dateOf, sayDate } from './agreement.ts';

export const signedAfterStart: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/signed-after-start',
    sheets: ['custody'],
    severity: 'warning',
    pack: 'moe-2022',
    article: '第5条',
    title: '先托管后签协议',
    description: '协议签订晚于托管的起始日期。只写到月的，确知晚于才算。',
    example: {
      wrong: '协议签订日期：2022-09-10；起始日期：2022-09-01',
      right: '协议签订日期：2022-07-20；起始日期：2022-09-01',
    },
    fixable: false,
  },
  needs: ['signedOn', 'startsOn'],
  *check(row, context) {
    const [signed, starts] = [dateOf(row, 'signedOn'), dateOf(row, 'startsOn')];
    if (!signed || !starts || firstDay(signed) <= lastDay(starts)) return;
    yield {
      column: 'startsOn',
      severity: binding(row, context, 'warning'),
      message: `第${row.number}行“起始日期”（${sayDate(starts)}）早于“协议签订日期”（${sayDate(signed)}），应先签协议再托管，请核对`,
      citation: citeAgreement(context, '协议应明确三方权利、责任和义务'),
    };
  },
};
