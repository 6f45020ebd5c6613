import { readBoolean } from '../cells.ts';
import { readDateCell } from '../periods.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { binding } from './cities.ts';
import { citeMeeting } from './clauses.ts';

export const leadersAbsent: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/leaders-absent',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第五部分（一）',
    title: '主要负责同志没有出席联席会议',
    description: '联席会议应有主要负责同志出席。填了会议日期而没有写明出席与否的，只提示。',
    example: { wrong: '否', right: '是' },
    fixable: false,
  },
  needs: ['leadersPresent'],
  *check(row, context) {
    const present = readBoolean(row.cell('leadersPresent'));
    if (present === false) {
      yield {
        column: 'leadersPresent',
        severity: binding(row, context, 'warning'),
        message: `第${row.number}行“主要负责同志出席”为“${shorten(row.text('leadersPresent').trim())}”，联席会议应由主要负责同志出席`,
        citation: citeMeeting(context),
      };
    } else if (
      present === undefined &&
      !row.filled('leadersPresent') &&
      readDateCell(row.cell('meetingDate'), true).periods.length > 0
    ) {
      yield {
        column: 'leadersPresent',
        severity: 'info',
        message: `第${row.number}行开过联席会议，没有写明主要负责同志是否出席，请补上`,
        citation: citeMeeting(context),
      };
    }
  },
};
