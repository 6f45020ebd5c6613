import { z } from 'zod';
import { PAIRING_FORMS } from '../../../shared/sheets/values.ts';
import { isNotHeld, readChoices, readDocument } from '../cells.ts';
import { groupBy } from '../group.ts';
import { readDateCell } from '../periods.ts';
import { shorten } from '../quote.ts';
import { appended, type Context, type Row } from '../rule.ts';
import { folded } from '../text-form.ts';
import { type City, citiesOf, isCovered } from './cities.ts';

const Side = z.strictObject({
  city: z.string(),
  /** 在区划名册里。 */
  known: z.boolean(),
  county: z.string(),
});

/** 一行的两侧、形式、会议与计划。 */
const PairRow = z.strictObject({
  row: z.int(),
  helper: Side,
  helped: Side,
  covered: z.boolean(),
  fieldsFilled: z.boolean(),
  form: z.string().nullable(),
  /** 每次联席会议最早、最晚可能是哪一天；没有或读不出为空。 */
  meetings: z.array(z.tuple([z.string(), z.string()])),
  meetingFilled: z.boolean(),
  plan: z.boolean().nullable(),
  planFilled: z.boolean(),
});
export type PairRow = z.infer<typeof PairRow>;

function countyName(text: string, { code }: City, { reader }: Context): string {
  const within = code === undefined ? [] : reader.places(text, code);
  const counties = (within.length > 0 ? within : reader.places(text)).filter(({ level }) => level === 'county');
  return counties.length === 1 ? (counties[0]?.name ?? '') : folded(text);
}

/** 几条看全表的规则共用的折叠。 */
export const pairRows = {
  fold: 'city-pairs/rows',
  state: z.array(PairRow),
  start: (): PairRow[] => [],
  step(state: PairRow[], row: Row<'city-pairs'>, context: Context): PairRow[] {
    const cities = citiesOf(row, context);
    const side = (city: City, field: 'helperCounty' | 'helpedCounty') => ({
      city: city.name,
      known: city.code !== undefined,
      county: row.filled(field) ? countyName(row.text(field).trim(), city, context) : '',
    });
    state.push({
      row: row.number,
      helper: side(cities.helper, 'helperCounty'),
      helped: side(cities.helped, 'helpedCounty'),
      covered: isCovered(cities),
      fieldsFilled: row.filled('fields'),
      form: readChoices(row.text('form'), PAIRING_FORMS, false)[0]?.value ?? null,
      meetings: readDateCell(row.cell('meetingDate'), true).periods.map(([first, last]) => [first, last]),
      meetingFilled: row.filled('meetingDate') && !isNotHeld(row.text('meetingDate')),
      plan: readDocument(row.cell('specialPlan')) ?? null,
      planFilled: row.filled('specialPlan'),
    });
    return state;
  },
  merge: appended<PairRow>,
};

export const inOrder = (state: readonly PairRow[]): PairRow[] => state.toSorted((a, b) => a.row - b.row);

/** 每对市的各行；方向不论，写反的一行仍是那一对的。没有写全两市的行不算。 */
export function byPair(state: readonly PairRow[]): readonly (readonly [PairRow, ...PairRow[]])[] {
  const named = inOrder(state).filter(({ helper, helped }) => helper.city !== '' && helped.city !== '');
  return [...groupBy(named, ({ helper, helped }) => JSON.stringify([helper.city, helped.city].toSorted())).values()];
}

export const sayPair = ({ helper, helped }: PairRow): string => `${shorten(helper.city)}—${shorten(helped.city)}`;
