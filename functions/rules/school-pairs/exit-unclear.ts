import { shorten } from '../quote.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';
import { readExit } from './exit.ts';

export const exitUnclear: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/exit-unclear',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: null,
    title: '退出情况读不出',
    description: '退出情况应空着（仍有效），或写整改、撤销、退出并带日期，格里读不出是哪一种。',
    example: { wrong: '待定', right: '退出（2024-06-30）' },
    fixable: false,
  },
  needs: ['exit'],
  *check(row) {
    const { inForce, failed, state } = readExit(row.text('exit'));
    if (inForce || failed || state || isUnreadable(row.cell('exit'))) return;
    yield {
      column: 'exit',
      message: `第${row.number}行“退出情况”的“${shorten(row.text('exit').trim())}”读不出，仍有效的请空着，否则写“整改”“撤销”或“退出”并带日期`,
    };
  },
};
