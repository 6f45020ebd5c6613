import type { ReferenceSchool } from '../../shared/reference.ts';
import type { EnumValue } from '../../shared/sheets/column.ts';
import { OWNERSHIPS, PHASES, SETTINGS } from '../../shared/sheets/values.ts';
import { isEmptyWord, readBoolean, readChoices } from '../rules/cells.ts';
import type { PlaceReader } from '../text/places.ts';
import { type ImportRow, lacking, nameIn, requiredName, type Say } from './rows.ts';

/** 学校（机构）标识码通常是十位数字。 */
const CODE = /^\d{10}$/u;

/** 认县用的：区划，与市级方案所管的市。 */
export interface Where {
  readonly places: PlaceReader;
  readonly home: string;
}

/** 清单里的规范写法；空着、读不出的，说明应写什么，为 undefined：猜错了，覆盖率的分母就错了。 */
function choiceIn(row: ImportRow, field: string, title: string, values: readonly EnumValue[], say: Say) {
  const text = row.text(field);
  const value = readChoices(text, values, false)[0]?.value;
  if (value !== undefined) return value;
  const listed = values.map((one) => one.value).join('、');
  const why =
    text === ''
      ? lacking(row, field, title)
      : `的${title}“${text}”不在清单之内，没有收这一行。请改成其中一种：${listed}`;
  say(row, field, 'error', `第${row.number}行${why}`);
  return undefined;
}

/** 县的登记全称；认不出、不止一处的照写的收下，另作提醒。 */
function countyIn(row: ImportRow, written: string, { places, home }: Where, say: Say): string {
  const counties = (within?: string) =>
    places.find(written, within).flatMap(({ level, name }) => (level === 'county' ? [name] : []));
  const near = counties(home);
  const names = new Set(near.length > 0 ? near : counties());
  const [name] = names;
  if (name !== undefined && names.size === 1) return name;
  say(
    row,
    'county',
    'warning',
    `第${row.number}行的县(市、区)“${written}”不在行政区划里，照写的收下。请核对，或把区划表一并导入`,
  );
  return written;
}

function weakIn(row: ImportRow, say: Say): boolean {
  const text = row.text('weak');
  const weak = readBoolean(row.cell('weak'));
  if (weak === undefined && !isEmptyWord(text))
    say(row, 'weak', 'warning', `第${row.number}行“薄弱学校”写“${text}”，读不出是否，照“否”收下。请写“是”或“否”`);
  return weak === true;
}

/** 前面的一行；一县一张表的，说明在哪张表上。 */
const sayRow = (same: ImportRow, { sheet }: ImportRow): string =>
  `${same.sheet === sheet ? '' : `“${same.sheet}”`}第${same.number}行`;

/** 学校名录 → 各所学校，次序照表。标识码是学校的身份，缺、重的不收；县照区划写成全称。 */
export function readSchools(rows: readonly ImportRow[], where: Where, say: Say): ReferenceSchool[] {
  const codes = new Map<string, ImportRow>();
  const names = new Map<string, ImportRow>();
  return rows.flatMap((row) => {
    const code = requiredName(row, 'schoolCode', '学校标识码', say);
    const name = requiredName(row, 'school', '学校名称', say);
    const written = requiredName(row, 'county', '县(市、区)', say);
    const phase = choiceIn(row, 'phase', '学段', PHASES, say);
    const setting = choiceIn(row, 'setting', '城乡类型', SETTINGS, say);
    const ownership = choiceIn(row, 'ownership', '办学性质', OWNERSHIPS, say);
    if (code === undefined || name === undefined || written === undefined) return [];
    if (phase === undefined || setting === undefined || ownership === undefined) return [];
    const taken = codes.get(code);
    if (taken) {
      const why = `与${sayRow(taken, row)}重复，没有收这一行。请改正，或删去一行`;
      say(row, 'schoolCode', 'error', `第${row.number}行的标识码“${code}”${why}`);
      return [];
    }
    codes.set(code, row);
    if (!CODE.test(code))
      say(row, 'schoolCode', 'warning', `第${row.number}行的标识码“${code}”不是10位数字，照写的收下。请核对`);
    const county = countyIn(row, written, where, say);
    const town = isEmptyWord(row.text('town')) ? '' : nameIn(row.text('town'));
    const key = [county, town, name].join('\n');
    const same = names.get(key);
    if (same)
      say(
        row,
        'school',
        'warning',
        `第${row.number}行“${name}”与${sayRow(same, row)}同县、同乡镇、同名而标识码不同，都收下，只算一所。请核对是否登记了两次`,
      );
    else names.set(key, row);
    return [{ code, name, county, town, phase, setting, ownership, weak: weakIn(row, say) }];
  });
}
