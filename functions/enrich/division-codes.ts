import { citiesOf } from '../rules/city-pairs/cities.ts';
import { countyOf, type PlaceCell, placeCells, readWithin } from '../rules/every-sheet/places.ts';
import type { Context, Row, Table } from '../rules/rule.ts';
import type { PlaceReading } from '../text/places.ts';

/** 一格的区划代码。`sure` 为假时有地名而认不准是哪一个，或名册没有收录。功能区认得，但没有代码。 */
export interface Codes {
  readonly said: string | null;
  readonly sure: boolean;
}

const NOTHING: Codes = { said: null, sure: true };

const atLevel = ({ level }: PlaceCell, readings: readonly PlaceReading[]): readonly PlaceReading[] =>
  readings.filter((reading) => reading.level === level);

/** `code` 辖下唯一的一个。 */
function onlyWithin(cell: PlaceCell, code: string, context: Context): PlaceReading | undefined {
  const [found, ...others] = atLevel(cell, readWithin(cell.text, code, context));
  return others.length === 0 ? found : undefined;
}

/** 唯一的一个：先看所属地之内，所属地之内没有再看全名册。 */
function onlyNear(cell: PlaceCell, context: Context): PlaceReading | undefined {
  if (atLevel(cell, readWithin(cell.text, context.place, context)).length > 0)
    return onlyWithin(cell, context.place, context);
  const [found, ...others] = atLevel(cell, cell.readings);
  return others.length === 0 ? found : undefined;
}

/** 市际协作两头的县，各在自己一方的市里找。 */
function countyIn(cell: PlaceCell, row: Row, context: Context, table: Table): PlaceReading | undefined {
  if (table.kind !== 'city-pairs') return onlyNear(cell, context);
  const { helper, helped } = citiesOf(row, context);
  const { code } = cell.column.id === 'helperCounty' ? helper : helped;
  return code === undefined ? onlyNear(cell, context) : onlyWithin(cell, code, context);
}

/** 几个地名的代码合成一格：一个认不准，整格不写。 */
function join(found: readonly { readonly label: string; readonly place: PlaceReading | undefined }[]): Codes {
  if (found.length === 0) return NOTHING;
  if (found.some(({ place }) => place === undefined)) return { said: null, sure: false };
  const said = found.flatMap(({ label, place }) => (place?.code ? [`${label}${place.code}`] : []));
  return { said: said.join('、') || null, sure: true };
}

/** 县级区划代码；市际协作一行有两个县，代码前写明是哪一列的。 */
export function countyCodes(row: Row, context: Context, table: Table): Codes {
  const cells = placeCells(row, context, table, 'county');
  const columns = new Set(cells.map(({ column }) => column.id));
  return join(
    cells.map((cell) => ({
      label: columns.size > 1 ? `${cell.column.title}：` : '',
      place: countyIn(cell, row, context, table),
    })),
  );
}

/** 乡镇区划代码：写明了县的，只在这个县里找；县认不准，乡镇也就认不准。 */
export function townCodes(row: Row, context: Context, table: Table): Codes {
  const county = countyOf(row, context, table);
  const isDoubtful = !county && placeCells(row, context, table, 'county').length > 0;
  return join(
    placeCells(row, context, table, 'town').map((cell) => ({
      label: '',
      place: county ? onlyWithin(cell, county.code, context) : isDoubtful ? undefined : onlyNear(cell, context),
    })),
  );
}
