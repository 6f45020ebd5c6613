import { z } from 'zod';
import { firstDay, lastDay } from '../cells.ts';
import { groupBy } from '../group.ts';
import { shorten } from '../quote.ts';
import { appended, tableRule } from '../rule.ts';
import { dateOf, provinceOf } from './agreement.ts';
import { isSameUniversity, plainName, schoolKey, shortCounty } from './known-pairs.ts';

const Custody = z.strictObject({
  row: z.int(),
  school: z.string(),
  university: z.string(),
  /** 起止；没写的一头敞着。 */
  from: z.string(),
  to: z.string(),
});
type Custody = z.infer<typeof Custody>;

const isSame = (left: string, right: string): boolean =>
  isSameUniversity(left, plainName(right)) || isSameUniversity(right, plainName(left));
/** 前一个周期写到三周年当日、后一个从同日起，不算相交。 */
const overlap = (left: Custody, right: Custody): boolean => left.from < right.to && right.from < left.to;

/** 同一所学校记住几所不同的高校就够了。 */
const REMEMBERED = 8;

export const schoolShared = tableRule({
  meta: {
    id: 'custody/school-shared',
    sheets: ['custody'],
    severity: 'warning',
    pack: 'moe-2022',
    article: '第4条',
    title: '一所县中由两所高校托管',
    description: '同一所县中在同一时期由两所不同的高校托管。起止不相交的（前后两个周期）不算。指向靠后的一行。',
    example: { wrong: '垣曲中学同一时期由北京大学、南京大学托管', right: '垣曲中学由北京大学托管' },
    fixable: false,
  },
  needs: ['university', 'school', 'county'],
  state: z.array(Custody),
  start: (): Custody[] => [],
  step(state, row) {
    if (!row.filled('university') || !row.filled('school') || !row.filled('county')) return state;
    const [starts, ends] = [dateOf(row, 'startsOn'), dateOf(row, 'endsOn')];
    const county = row.text('county');
    state.push({
      row: row.number,
      school: JSON.stringify([
        provinceOf(row)?.name ?? '',
        shortCounty(plainName(county)),
        schoolKey(row.text('school'), county),
      ]),
      university: row.text('university').trim(),
      from: starts ? firstDay(starts) : '',
      to: ends ? lastDay(ends) : '9999',
    });
    return state;
  },
  merge: appended,
  *finish(state, _, context) {
    const rows = state.toSorted((a, b) => a.row - b.row);
    for (const group of groupBy(rows, ({ school }) => school).values()) {
      const held: Custody[] = [];
      for (const custody of group) {
        const other = held.find((one) => !isSame(one.university, custody.university) && overlap(one, custody));
        if (held.length < REMEMBERED) held.push(custody);
        if (!other) continue;
        yield {
          row: custody.row,
          column: 'university',
          message: `第${custody.row}行的学校在第${other.row}行由“${shorten(other.university)}”托管，这里是“${shorten(custody.university)}”，一所县中应由一所高校托管，请核对`,
          citation: context.cite('moe-2022', '第4条', '确定了48所部属高校与112所项目学校的托管帮扶关系'),
        };
      }
    }
  },
});
