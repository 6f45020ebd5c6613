import { firstDay } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement, dateOf, FILE_BY, isRenewal, sayDate } from './agreement.ts';

export const filedLate: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/filed-late',
    sheets: ['custody'],
    severity: 'error',
    pack: 'moe-2022',
    article: '第5条',
    title: '备案晚了',
    description: '协议复印件应于2022年8月15日前（含当日）报送备案。2025年秋季以后起算的续签不在此限。',
    example: { wrong: '2022-09-01', right: '2022-08-10' },
    fixable: false,
  },
  needs: ['filedOn'],
  *check(row, context) {
    const filed = dateOf(row, 'filedOn');
    if (!filed || firstDay(filed) <= FILE_BY || isRenewal(row)) return;
    yield {
      column: 'filedOn',
      severity: binding(row, context, 'error'),
      message: `第${row.number}行“备案日期”是${sayDate(filed)}，晚于通知要求的${FILE_BY}`,
      citation: citeAgreement(context, '并于2022年8月15日前将托管帮扶协议复印件汇总后报送教育部(基础教育司)备案'),
    };
  },
};
