import { firstDay } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement, dateOf, isRenewal, SIGN_BY, sayDate } from './agreement.ts';

export const signedLate: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/signed-late',
    sheets: ['custody'],
    severity: 'error',
    pack: 'moe-2022',
    article: '第5条',
    title: '协议签晚了',
    description: '托管帮扶协议应于2022年7月31日前（含当日）签订。2025年秋季以后起算的续签不在此限。',
    example: { wrong: '2022-08-10', right: '2022-07-20' },
    fixable: false,
  },
  needs: ['signedOn'],
  *check(row, context) {
    const signed = dateOf(row, 'signedOn');
    if (!signed || firstDay(signed) <= SIGN_BY || isRenewal(row)) return;
    yield {
      column: 'signedOn',
      severity: binding(row, context, 'error'),
      message: `第${row.number}行“协议签订日期”是${sayDate(signed)}，晚于通知要求的${SIGN_BY}`,
      citation: citeAgreement(context, '三方于2022年7月31日前签订托管帮扶协议'),
    };
  },
};
