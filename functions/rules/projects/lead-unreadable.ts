import { isAsAbove } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { partiesOf, readParties } from './parties.ts';

export const leadUnreadable: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/lead-unreadable',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '牵头部门读不出部门',
    description: '牵头部门一格填了字，却读不出任何部门的名称。写“同上”的另有规则说。',
    example: { wrong: '按职责分工负责', right: '市教育体育局' },
    fixable: false,
  },
  needs: ['lead'],
  *check(row, context) {
    const text = row.text('lead').trim();
    if (!row.filled('lead') || isAsAbove(text)) return;
    if (readParties(row, 'lead', context).length > 0 || partiesOf(row, 'lead', context).length > 0) return;
    yield {
      column: 'lead',
      message: `第${row.number}行“牵头部门”写的“${shorten(text)}”读不出部门，请写明是哪个部门`,
    };
  },
};
