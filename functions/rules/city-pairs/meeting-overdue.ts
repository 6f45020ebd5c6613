import { tableRule } from '../rule.ts';
import { citeMeeting } from './clauses.ts';
import { byPair, type PairRow, pairRows, sayPair } from './pair-rows.ts';

/** 同月同日的上一年。 */
const yearBefore = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

interface Latest {
  readonly held: PairRow;
  /** 最晚可能是哪一天。 */
  readonly on: string;
  /** 最早可能是哪一天。 */
  readonly from: string;
  /** 说话时怎样写；只说到年的写年。 */
  readonly said: string;
}

const sayPeriod = ([first, last]: readonly [string, string]): string =>
  first.endsWith('-01-01') && last.endsWith('-12-31') ? `${last.slice(0, 4)}年` : last;

/** 到某日为止最近一次会议。 */
function latestBy(rows: readonly PairRow[], asOf: string): Latest | undefined {
  const held = rows.flatMap((row) =>
    row.meetings
      .filter(([earliest]) => earliest <= asOf)
      .map(
        (period): Latest => ({
          held: row,
          on: period[1] < asOf ? period[1] : asOf,
          from: period[0],
          said: sayPeriod(period),
        }),
      ),
  );
  return held.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.held.row - b.held.row))[0];
}

export const meetingOverdue = tableRule({
  ...pairRows,
  meta: {
    id: 'city-pairs/meeting-overdue',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第五部分（一）',
    title: '一年没有开联席会议',
    description:
      '到所选的日子，一对市最近一次联席会议已过一年，或还没有开。全表最近的会议都已过一年的，是往年的表，只提示一次，各对以全表最近的会议为准去比。',
    example: {
      wrong: '到2019年底，最近的联席会议日期：2018-05-20',
      right: '到2019年底，最近的联席会议日期：2019-05-20',
    },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity', 'meetingDate'],
  *finish(state, _, context) {
    const newest = latestBy(state, context.asOf);
    const isPast = newest !== undefined && newest.on < yearBefore(context.asOf);
    if (isPast)
      yield {
        column: 'meetingDate',
        severity: 'info',
        message: `表中最近的联席会议在${newest.said}，到${context.asOf}已过一年，按往年的表看待；每年至少要召开一次`,
        citation: citeMeeting(context),
      };
    const [since, asOf] = isPast ? [newest.from, newest.said] : [context.asOf, context.asOf];
    for (const rows of byPair(state)) {
      const latest = latestBy(rows, context.asOf);
      const planned = rows.find(({ meetings }) => meetings.length > 0);
      if (!planned || (latest && latest.on >= yearBefore(since))) continue;
      const { row, covered } = latest?.held ?? planned;
      yield {
        row,
        column: 'meetingDate',
        severity: latest && covered ? 'warning' : 'info',
        message: latest
          ? `第${row}行${sayPair(rows[0])}最近的联席会议在${latest.said}，到${asOf}已过一年，每年至少要召开一次`
          : `第${row}行${sayPair(rows[0])}的联席会议日期晚于${context.asOf}，还没有召开`,
        citation: citeMeeting(context),
      };
    }
  },
});
