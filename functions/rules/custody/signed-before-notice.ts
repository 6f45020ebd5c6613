import { lastDay } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { citeAgreement, dateOf, ISSUED_ON, sayDate } from './agreement.ts';

export const signedBeforeNotice: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/signed-before-notice',
    sheets: ['custody'],
    severity: 'info',
    pack: 'moe-2022',
    article: '第5条',
    title: '协议早于通知',
    description: '协议签订早于通知印发的2022年5月27日，多是年份写错，也可能是此前已有的托管。',
    example: { wrong: '2021-07-20', right: '2022-07-20' },
    fixable: false,
  },
  needs: ['signedOn'],
  *check(row, context) {
    const signed = dateOf(row, 'signedOn');
    if (!signed || lastDay(signed) >= ISSUED_ON) return;
    yield {
      column: 'signedOn',
      message: `第${row.number}行“协议签订日期”是${sayDate(signed)}，早于通知印发的${ISSUED_ON}，请核对年份`,
      citation: citeAgreement(context, '三方于2022年7月31日前签订托管帮扶协议'),
    };
  },
};
