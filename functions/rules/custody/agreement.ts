import type { Citation, Severity } from '../../../shared/finding.ts';
import { type CellDate, firstDay, readDate } from '../cells.ts';
import type { Context, Row } from '../rule.ts';
import { isCoveredProvince, readProvince } from './provinces.ts';

export type CustodyRow = Row<'custody'>;
type DateField = 'signedOn' | 'filedOn' | 'startsOn' | 'endsOn';

export const provinceOf = (row: CustodyRow) => readProvince(row.text('province'));

/** 通知管不到的省，各条只作参考；省份没写或认不出的照管。 */
export function binding(row: CustodyRow, { reference }: Context, severity: Severity): Severity {
  const province = provinceOf(row);
  return province === undefined || isCoveredProvince(province, reference) ? severity : 'info';
}

/** 第5条：签订、备案、周期、费用、招生都在这一条。 */
export const citeAgreement = (context: Context, quote: string): Citation => context.cite('moe-2022', '第5条', quote);

export const dateOf = (row: CustodyRow, field: DateField): CellDate | undefined => readDate(row.cell(field));

/** 第5条的期限。 */
export const SIGN_BY = '2022-07-31';
export const FILE_BY = '2022-08-15';
/** 通知印发的日子。 */
export const ISSUED_ON = '2022-05-27';
/** 首个周期自2022年秋季学期起，三年后才会有第二个。 */
const SECOND_CYCLE_FROM = '2025-07-01';

/** 起始在首个周期之后的是续签，通知的两个期限管的是首签。 */
export function isRenewal(row: CustodyRow): boolean {
  const starts = dateOf(row, 'startsOn');
  return starts !== undefined && firstDay(starts) >= SECOND_CYCLE_FROM;
}

/** 消息里照格子写法说日期，序列号换成日期。 */
export function sayDate({ year, month, day }: CellDate): string {
  return day === undefined ? `${year}年${month}月` : firstDay({ year, month, day });
}
