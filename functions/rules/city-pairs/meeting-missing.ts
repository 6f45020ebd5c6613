import { tableRule } from '../rule.ts';
import { citeMeeting } from './clauses.ts';
import { byPair, pairRows, sayPair } from './pair-rows.ts';

export const meetingMissing = tableRule({
  ...pairRows,
  meta: {
    id: 'city-pairs/meeting-missing',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第五部分（一）',
    title: '没有联席会议日期',
    description:
      '一对市的各行都没有填联席会议日期，或写着还没有召开。一对说一次，指向第一行；填了而不是日期的另有规则说。',
    example: { wrong: '联席会议日期：（空）', right: '联席会议日期：2019-05-20' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity', 'meetingDate'],
  *finish(state, _, context) {
    for (const rows of byPair(state)) {
      if (rows.some(({ meetingFilled }) => meetingFilled)) continue;
      const [first] = rows;
      yield {
        row: first.row,
        column: 'meetingDate',
        severity: first.covered ? 'warning' : 'info',
        message: `第${first.row}行${sayPair(first)}没有联席会议日期，每年至少要召开一次，请补上`,
        citation: citeMeeting(context),
      };
    }
  },
});
