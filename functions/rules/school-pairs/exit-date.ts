import { readDate } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { isoDate, readExit } from './exit.ts';

export const exitDate: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/exit-date',
    sheets: ['school-pairs'],
    severity: 'error',
    pack: null,
    title: '退出日期不对',
    description: '退出情况里的日期没有这一天，或早于起始日期。撤销、退出没有写日期的只是提示。',
    example: { wrong: '退出（2024-02-30）', right: '退出（2024-06-30）' },
    fixable: false,
  },
  needs: ['exit'],
  *check(row) {
    const { state, date, impossible } = readExit(row.text('exit'));
    const text = row.text('exit').trim();
    if (impossible !== undefined) {
      yield {
        column: 'exit',
        message: `第${row.number}行“退出情况”的“${shorten(text)}”中，${impossible}没有这一天，应写成如“退出（2024-06-30）”`,
      };
      return;
    }
    const startsOn = readDate(row.cell('startsOn'));
    const months = (one: { year: number; month: number }) => one.year * 12 + one.month;
    const wholeDays = date?.day !== undefined && startsOn?.day !== undefined;
    if (date && startsOn && (wholeDays ? isoDate(date) < isoDate(startsOn) : months(date) < months(startsOn)))
      yield {
        column: 'exit',
        message: `第${row.number}行“退出情况”的“${shorten(text)}”早于“起始日期”${isoDate(startsOn)}，请核对`,
      };
    if ((state === '撤销' || state === '退出') && !date)
      yield {
        column: 'exit',
        severity: 'info',
        message: `第${row.number}行“退出情况”写“${shorten(text)}”，没有写日期，请补上，如“${state}（2024-06-30）”`,
      };
  },
};
