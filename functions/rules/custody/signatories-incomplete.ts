import { shorten } from '../quote.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement } from './agreement.ts';
import { ROLES, readSignatories } from './signatories.ts';

export const signatoriesIncomplete: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/signatories-incomplete',
    sheets: ['custody'],
    severity: 'error',
    pack: 'moe-2022',
    article: '第5条',
    title: '没有三方都签',
    description:
      '协议由托管高校、县级政府、帮扶县中三方签订。可以写角色，也可以写本行的高校、县政府、学校的名称；有认不出的名称时为警告，空着只提示。',
    example: { wrong: '托管高校、县级政府', right: '托管高校、县级政府、帮扶县中' },
    fixable: false,
  },
  needs: ['signatories'],
  *check(row, context) {
    if (isUnreadable(row.cell('signatories'))) return;
    const citation = citeAgreement(context, '托管高校和有关县级人民政府、帮扶县中三方');
    if (!row.filled('signatories')) {
      const message = `第${row.number}行“签约方”没有填，协议应由${ROLES.join('、')}三方签订，请补上`;
      yield { column: 'signatories', severity: 'info', message, citation };
      return;
    }
    const { roles, unread } = readSignatories(row);
    const missing = ROLES.filter((role) => !roles.has(role));
    if (missing.length === 0) return;
    const aside = unread.length > 0 ? `（“${shorten(unread.join('、'))}”认不出是哪一方）` : '';
    yield {
      column: 'signatories',
      severity: binding(row, context, unread.length > 0 ? 'warning' : 'error'),
      message: `第${row.number}行“签约方”缺${missing.join('、')}${aside}，协议应由三方签订`,
      citation,
    };
  },
};
