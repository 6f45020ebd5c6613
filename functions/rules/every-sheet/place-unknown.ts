import type { ReferenceDivision } from '../../../shared/reference.ts';
import { SHEET_KIND_IDS } from '../../../shared/sheets/kinds.ts';
import { shorten } from '../quote.ts';
import type { Context, Row, RowRule, Table } from '../rule.ts';
import { editDistance } from '../similarity.ts';
import { belongs, countyOf, hasTowns, type PlaceCell, placeCells } from './places.ts';

const LEVEL_NAMES: Record<ReferenceDivision['level'], string> = {
  province: '省',
  city: '市',
  county: '县(市、区)',
  town: '乡镇(街道)',
};

/** 名册里与之只差一个字的那一个，先看所属地之内；不止一个则不猜。 */
function nearest({ text, level }: PlaceCell, { reference, place }: Context): string | undefined {
  const characters = new Set(text);
  const close = reference.divisions.filter(
    ({ name, level: other }) =>
      other === level &&
      Math.abs(name.length - text.length) <= 1 &&
      [...name].some((character) => characters.has(character)) &&
      editDistance(name, text) === 1,
  );
  const near = close.filter(({ code }) => code.startsWith(place.slice(0, 4)));
  const [only, ...others] = near.length > 0 ? near : close;
  return others.length === 0 ? only?.name : undefined;
}

/** 名册没有收录乡镇的县、功能区，其乡镇不判。 */
function isTownJudged(row: Row, context: Context, table: Table): boolean {
  const county = countyOf(row, context, table);
  if (county) return hasTowns(county.code, context);
  return placeCells(row, context, table, 'county').length === 0 && hasTowns(context.place, context);
}

/** 写的是别的一级：县的格里写了乡镇，市的格里写了县。所属的市写在县的格里只是说得粗，不算。 */
function isOtherLevel({ text, level, readings }: PlaceCell, context: Context): boolean {
  return readings.every(
    (reading) =>
      reading.level !== level &&
      !(level === 'county' && reading.level === 'city' && belongs(reading, context.place, context)) &&
      text.length <= reading.name.length,
  );
}

export const placeUnknown: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/place-unknown',
    sheets: SHEET_KIND_IDS,
    severity: 'warning',
    pack: null,
    title: '地名不在区划名册里',
    description:
      '市、县(市、区)、乡镇(街道)在本版本的区划名册里找不到，或不是这一级。简称、旧称都认；名册没有收录的地方（外省、没有列乡镇的县）不判。',
    example: { wrong: '东昌俯区', right: '东昌府区' },
    fixable: false,
  },
  needs: [],
  *check(row, context, table) {
    for (const cell of placeCells(row, context, table, 'city', 'county', 'town')) {
      const { column, text, level, readings } = cell;
      if (level === 'town' && readings.length === 0 && !isTownJudged(row, context, table)) continue;
      if (readings.length > 0 && !isOtherLevel(cell, context)) continue;
      const near = nearest(cell, context);
      const [other] = readings;
      const why = other
        ? `是${LEVEL_NAMES[other.level]}，不是${LEVEL_NAMES[level]}`
        : `不在区划名册的${LEVEL_NAMES[level]}里`;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${shorten(text)}”${why}，请核对${near ? `，是否为“${near}”` : ''}`,
      };
    }
  },
};
