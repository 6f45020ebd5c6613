import type { ReferenceDivision } from '../../../shared/reference.ts';
import type { ColumnSpec } from '../../../shared/sheets/column.ts';
import { type FieldId, sheetKind } from '../../../shared/sheets/kinds.ts';
import type { PlaceReading } from '../../text/places.ts';
import { isEmptyWord } from '../cells.ts';
import type { Context, Row, Table } from '../rule.ts';

type PlaceLevel = ReferenceDivision['level'];

/** 地名格里的一个地方。市直学校之类不属哪个县、乡镇，不在其内。 */
export interface PlaceCell {
  readonly column: Pick<ColumnSpec, 'id' | 'title'>;
  readonly level: PlaceLevel;
  readonly text: string;
  readonly readings: readonly PlaceReading[];
}

/** 不归哪个县、乡镇的学校，格里这样写。 */
const UNPLACED =
  /^(?:[省市县区]|.{1,3}[市县区])?(?:直|直属|属|本级|直管)(?:学校|单位|高校|中小学)?$|^(?:城区|县城|主城区|市区|城关)$/u;
/** 名册只收录本省；写明是别的省的，不判。 */
const OTHER_PROVINCES = (
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 河南 湖北 湖南 ' +
  '广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾'
).split(' ');
const SEPARATORS = /[、,，;；/／\n]+/u;

interface Register {
  readonly byCode: ReadonlyMap<string, ReferenceDivision>;
  readonly byName: ReadonlyMap<string, ReferenceDivision>;
  /** 名册收录了乡镇的县。 */
  readonly withTowns: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
}

const registers = new WeakMap<readonly ReferenceDivision[], Register>();

function registerOf({ reference: { divisions } }: Context): Register {
  const known = registers.get(divisions) ?? {
    byCode: new Map(divisions.filter(({ code }) => code !== '').map((division) => [division.code, division])),
    byName: new Map(divisions.map((division) => [`${division.level} ${division.name}`, division])),
    withTowns: new Set(divisions.flatMap(({ level, parent }) => (level === 'town' && parent ? [parent] : []))),
    provinces: new Set(divisions.flatMap(({ level, code }) => (level === 'province' ? [code.slice(0, 2)] : []))),
  };
  registers.set(divisions, known);
  return known;
}

/** 自己与各级上级，从下到上。功能区没有代码，按名称找。 */
function lineage(reading: PlaceReading, register: Register): ReferenceDivision[] {
  const self = register.byCode.get(reading.code) ?? register.byName.get(`${reading.level} ${reading.name}`);
  const line: ReferenceDivision[] = [];
  for (let at = self; at; at = at.parent === null ? undefined : register.byCode.get(at.parent)) line.push(at);
  return line;
}

/** 上一级的名称：「历下区」属「济南市」。 */
export const parentName = (reading: PlaceReading, context: Context): string | undefined =>
  lineage(reading, registerOf(context))[1]?.name;

/** 所属地这一级的名称。 */
export const placeName = (code: string, context: Context): string | undefined =>
  registerOf(context).byCode.get(code)?.name;

/** 是 `code` 或在其辖下；`code` 在其辖下也算（市的名字写在县的工作簿里，只是说得粗）。 */
export function belongs(reading: PlaceReading, code: string, context: Context): boolean {
  const register = registerOf(context);
  const within = lineage(reading, register).some((division) => division.code === code);
  const held = register.byCode.get(code);
  const above = held ? lineage({ ...held, form: 'full' }, register) : [];
  return within || above.some((division) => division.code === reading.code && reading.code !== '');
}

/** 名册收录了所属地的省，这一行又不是别的省的，才判。市际协作只要有一方是登记的市。 */
function isJudged(row: Row, context: Context, table: Table): boolean {
  const { provinces } = registerOf(context);
  if (table.kind === 'custody') {
    const readings = context.reader.places(row.text('province' as FieldId));
    return readings.some(({ level }) => level === 'province');
  }
  if (table.kind === 'city-pairs') {
    const cities = [row.text('helperCity' as FieldId), row.text('helpedCity' as FieldId)];
    return cities.some((city) => context.reader.places(city).some(({ level }) => level === 'city'));
  }
  return provinces.has(context.place.slice(0, 2));
}

/** `code` 辖下的某地；连写的全称（聊城市东昌府区）也认。 */
export function readWithin(text: string, code: string, context: Context): readonly PlaceReading[] {
  const inside = context.reader.places(text, code);
  return inside.length > 0 ? inside : context.reader.places(text).filter((place) => belongs(place, code, context));
}

/** 名册有无某县的乡镇，或某市的。 */
export function hasTowns(code: string, context: Context): boolean {
  const { byCode, withTowns } = registerOf(context);
  return withTowns.has(code) || [...withTowns].some((county) => byCode.get(county)?.parent === code);
}

/** 一格里的各个地名；空白两边都是地名的，才算隔开了两个。 */
function placesIn(whole: string, { reader }: Context): readonly string[] {
  const isPlace = (text: string): boolean => reader.places(text).length > 0;
  if (isPlace(whole)) return [whole];
  return whole.split(SEPARATORS).flatMap((part) => {
    const apart = part.trim().split(/\s+/u);
    return apart.every(isPlace) ? apart : [part.trim()];
  });
}

/** 一行中某一级的各地名格；一格写几个的，逐个给出。 */
export function placeCells(row: Row, context: Context, table: Table, ...levels: readonly PlaceLevel[]): PlaceCell[] {
  if (!isJudged(row, context, table)) return [];
  return sheetKind(table.kind).columns.flatMap((column) => {
    const { content } = column;
    if (content.type !== 'place' || !levels.includes(content.level) || !table.columns.includes(column.id)) return [];
    const whole = row.text(column.id as FieldId).trim();
    return placesIn(whole, context)
      .filter((text) => !isEmptyWord(text) && !UNPLACED.test(text))
      .filter((text) => !OTHER_PROVINCES.some((province) => text.startsWith(province)))
      .map((text) => ({ column, level: content.level, text, readings: context.reader.places(text) }));
  });
}

/** 这一行写明的县，认得且只有一个时；`region` 是工作簿所属地，同名的县先认其中的。 */
export function countyOf(row: Row, context: Context, table: Table): PlaceReading | undefined {
  const [cell, ...others] = placeCells(row, context, table, 'county');
  if (!cell || others.length > 0) return undefined;
  const near = readWithin(cell.text, context.place, context).filter(({ level }) => level === 'county');
  const counties = near.length > 0 ? near : cell.readings.filter(({ level }) => level === 'county');
  return counties.length === 1 ? counties[0] : undefined;
}
