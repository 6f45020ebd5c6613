import type { Deadline } from '../../../../shared/text.ts';

/** 一格时间：期限读法（年、月、起讫、每年），以及当作日期格时的年月日；不是日期格的没有 `date`。 */
export interface DatedCell {
  readonly printed: string;
  readonly deadline: Deadline;
  readonly date?: { readonly year: number; readonly month: number; readonly day?: number };
}

const day = (printed: string, year: number, month: number, date?: number): DatedCell => ({
  printed,
  deadline: { year, month },
  date: { year, month, ...(date !== undefined && { day: date }) },
});

/**
 * 没有见过的时间写法：照 domain.md §2 的五种，兼及全角、空白、只写到月、汉字年月、区间；
 * 不是引文，是照表里常见的写法拟的。先标注、入库，后运行（2026-11-23）。
 * 期限只记到月（契约里没有日）；区间记起讫的年；没有印年份的没有年。
 *
 * 首次运行（36格，后面跟着目标时）：读对 26 格；错的都是点、横线、斜线连写的（2022.7.20、2022.7、2022-2025）
 * 和漏了“日”字的。当作日期格（19格，functions/rules 的读法）：读对 18 格。
 */
export const DATES_UNSEEN: readonly DatedCell[] = [
  day('2022-07-20', 2022, 7, 20),
  day('2022/7/20', 2022, 7, 20),
  day('2022.7.20', 2022, 7, 20),
  day('2022年7月20日', 2022, 7, 20),
  day('2022年7月', 2022, 7),
  day('２０２２年７月２０日', 2022, 7, 20),
  day('２０２２－０７－２０', 2022, 7, 20),
  day('2022 年 7 月 20 日', 2022, 7, 20),
  day('2022年　7月', 2022, 7),
  day('2022.7', 2022, 7),
  day('2022.07', 2022, 7),
  day('2022-07', 2022, 7),
  day('2022/7', 2022, 7),
  day('2022年7月20', 2022, 7, 20),
  day('2022年7月20号', 2022, 7, 20),
  day('二〇二二年七月', 2022, 7),
  day('二〇二二年七月二十日', 2022, 7, 20),
  day('二零二二年十二月三十一日', 2022, 12, 31),
  day('二○二二年七月', 2022, 7),
  { printed: '2022年7月20日前', deadline: { year: 2022, month: 7 } },
  { printed: '2022年7月底前', deadline: { year: 2022, month: 7 } },
  { printed: '2022.7.20前', deadline: { year: 2022, month: 7 } },
  { printed: '2022.12底前', deadline: { year: 2022, month: 12 } },
  { printed: '截至2022年7月20日', deadline: { year: 2022, month: 7 } },
  { printed: '2022年7月至2025年7月', deadline: { from: 2022, to: 2025 } },
  { printed: '2022.7-2025.7', deadline: { from: 2022, to: 2025 } },
  { printed: '2022年7月20日—2025年7月19日', deadline: { from: 2022, to: 2025 } },
  { printed: '2022—2025年', deadline: { from: 2022, to: 2025 } },
  { printed: '2022年～2025年', deadline: { from: 2022, to: 2025 } },
  { printed: '2022-2025', deadline: { from: 2022, to: 2025 } },
  { printed: '2022年起', deadline: { from: 2022 } },
  { printed: '二〇二五年底前', deadline: { year: 2025 } },
  { printed: '2025', deadline: { year: 2025 } },
  { printed: '2025年度', deadline: { year: 2025 } },
  { printed: '7月20日前', deadline: { month: 7 } },
  { printed: '每年7月底前', deadline: { month: 7, recurring: '每年' } },
];
