import { firstDay, lastDay } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement, dateOf, sayDate } from './agreement.ts';

export const filedBeforeSigned: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/filed-before-signed',
    sheets: ['custody'],
    severity: 'error',
    pack: 'moe-2022',
    article: '第5条',
    title: '备案早于签订',
    description: '备案的是签好的协议，备案日期不能早于签订日期。只写到月的，确知早于才算。',
    example: {
      wrong: '协议签订日期：2022-07-20；备案日期：2022-07-10',
      right: '协议签订日期：2022-07-20；备案日期：2022-08-10',
    },
    fixable: false,
  },
  needs: ['signedOn', 'filedOn'],
  *check(row, context) {
    const [signed, filed] = [dateOf(row, 'signedOn'), dateOf(row, 'filedOn')];
    if (!signed || !filed || lastDay(filed) >= firstDay(signed)) return;
    yield {
      column: 'filedOn',
      severity: binding(row, context, 'error'),
      message: `第${row.number}行“备案日期”（${sayDate(filed)}）早于“协议签订日期”（${sayDate(signed)}），请核对`,
      citation: citeAgreement(context, '将托管帮扶协议复印件汇总后报送教育部(基础教育司)备案'),
    };
  },
};
