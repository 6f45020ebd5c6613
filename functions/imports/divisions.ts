import { LEVELS } from '../../shared/imports/divisions.ts';
import { DIVISION_LEVELS, type ReferenceDivision } from '../../shared/reference.ts';
import { readChoices } from '../rules/cells.ts';
import { type ImportRow, LONGEST_NAME, lacking, nameIn, namesIn, type Say } from './rows.ts';

type Level = ReferenceDivision['level'];

/** 一行读出的，上级还没有查过。 */
interface Draft {
  readonly row: ImportRow;
  readonly division: Omit<ReferenceDivision, 'parent'>;
  readonly parentCode: string;
  readonly parentName: string;
}

/** 数字、文字都可以；十二位统计代码的末尾补零去掉。不是六位、九位的为 undefined。 */
function codeIn(row: ImportRow, field: string): string | undefined {
  const digits = nameIn(row.text(field));
  const code = /^\d{12}$/u.test(digits) ? digits.replace(/0{6}$|0{3}$/u, '') : digits;
  return /^(?:\d{6}|\d{9})$/u.test(code) ? code : undefined;
}

/** 由代码看是哪一级。 */
function levelByCode(code: string): Level {
  if (code.length === 9) return 'town';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** 由代码看上级是谁；省没有。 */
function parentByCode(code: string, level: Level): string {
  if (level === 'town') return code.slice(0, 6);
  if (level === 'county') return `${code.slice(0, 4)}00`;
  return level === 'city' ? `${code.slice(0, 2)}0000` : '';
}

const isLevel = (value: string | undefined): value is Level => DIVISION_LEVELS.some((one) => one === value);

function kindOf(name: string, level: Level): string {
  if (level === 'province') return '省';
  if (level === 'city') return '地级市';
  if (level === 'county') {
    if (/开发区|功能区|度假区|高新区|示范区|园区$/u.test(name)) return '开发区';
    return name.endsWith('市') ? '县级市' : name.endsWith('区') ? '区' : '县';
  }
  return ['街道', '镇', '乡'].find((end) => name.endsWith(end)) ?? '类似乡级单位';
}

/** 名字：单列的，或市、县、乡镇分列时最下一级。 */
function nameOf(row: ImportRow): { name: string; field: string; above: string } {
  const ladder = ['town', 'county', 'city'].map((field) => ({ field, name: nameIn(row.text(field)) }));
  const at = ladder.findIndex(({ name }) => name !== '');
  const own = nameIn(row.text('name'));
  if (own !== '' || at < 0) return { name: own, field: 'name', above: '' };
  const { field = 'name', name = '' } = ladder[at] ?? {};
  return { name, field, above: ladder.slice(at + 1).find((one) => one.name !== '')?.name ?? '' };
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = { province: '省级', city: '市级', county: '县级', town: '乡级' };

function readRow(row: ImportRow, held: ReadonlyMap<string, ReferenceDivision>, say: Say): Draft | undefined {
  const { name, field, above } = nameOf(row);
  const refuse = (column: string, why: string): undefined => {
    say(row, column, 'error', `第${row.number}行${why}`);
    return undefined;
  };
  if (name === '') return refuse(field, lacking(row, field, '区划名称'));
  if (name.length > LONGEST_NAME) return refuse(field, '的区划名称太长，没有收这一行。请改短');
  const written = row.text('level');
  const said = written === '' ? undefined : readChoices(written, LEVELS, false)[0]?.value;
  const code = codeIn(row, 'code');
  const parentCode = codeIn(row, 'parentCode') ?? '';
  const parentName = nameIn(row.text('parentName')) || above;
  // 表里没有这一列，不等于没有曾用名：沿用已有的。
  const former =
    row.cell('former') === undefined
      ? (held.get(code ?? '')?.former ?? [])
      : namesIn(row.text('former')).filter((each) => each !== name);
  const type = nameIn(row.text('type'));
  if (code === undefined) {
    // 功能区没有区划代码，但要说明是哪一级、属于哪里。
    const zone = nameIn(row.text('code')) === '' && isLevel(said) && parentCode + parentName !== '';
    if (!zone)
      return refuse(
        'code',
        `“${name}”的代码“${row.text('code')}”应是六位（省、市、县）或九位（乡镇）数字，没有收这一行。请改正`,
      );
    return { row, division: { code: '', name, level: said, kind: type || '功能区', former }, parentCode, parentName };
  }
  const level = levelByCode(code);
  if (isLevel(said) && said !== level)
    return refuse(
      'level',
      `“${name}”的级别写的是“${written}”，代码 ${code} 却是${LEVEL_NAMES[level]}的，没有收这一行。请改正其中一处`,
    );
  if (written !== '' && !isLevel(said))
    say(
      row,
      'level',
      'warning',
      `第${row.number}行“级别”写的是“${written}”，只认省、市、县、乡镇；照代码当作${LEVEL_NAMES[level]}`,
    );
  return { row, division: { code, name, level, kind: type || kindOf(name, level), former }, parentCode, parentName };
}

/** 行政区划表 → 区划；上级要在表里，或在当前版本里。先上级后下级地查，上级没有收的，下级也不收。 */
export function readDivisions(
  rows: readonly ImportRow[],
  current: readonly ReferenceDivision[],
  say: Say,
): ReferenceDivision[] {
  const known = new Map(current.filter(({ code }) => code !== '').map((each) => [each.code, each]));
  const drafts = rows.flatMap((row) => readRow(row, known, say) ?? []);
  const byName = new Map<string, string>();
  const taken = new Map<string, number>();
  const accepted = new Map<Draft, ReferenceDivision>();
  for (const level of DIVISION_LEVELS)
    for (const draft of drafts.filter(({ division }) => division.level === level)) {
      const { row, division } = draft;
      const key = division.code || `${draft.parentName}${division.name}`;
      const same = taken.get(key);
      if (same !== undefined) {
        say(row, 'code', 'error', `第${row.number}行的代码与第${same}行重复，没有收这一行。请改正`);
        continue;
      }
      const found = parentOf(draft, known, byName, current);
      if (found.wrong !== undefined) {
        say(row, found.column, 'error', `第${row.number}行${found.wrong}`);
        continue;
      }
      const whole: ReferenceDivision = { ...division, parent: found.parent };
      taken.set(key, row.number);
      accepted.set(draft, whole);
      if (whole.code !== '') {
        known.set(whole.code, whole);
        byName.set(`${whole.level} ${whole.name}`, whole.code);
      }
    }
  return drafts.flatMap((draft) => accepted.get(draft) ?? []);
}

type Found =
  | { readonly parent: string | null; readonly wrong?: undefined; readonly column?: undefined }
  | { readonly wrong: string; readonly column: string };

function parentOf(
  { division, parentCode, parentName }: Draft,
  known: ReadonlyMap<string, ReferenceDivision>,
  byName: ReadonlyMap<string, string>,
  current: readonly ReferenceDivision[],
): Found {
  const { code, level, name } = division;
  if (level === 'province') return { parent: null };
  const upper = DIVISION_LEVELS[DIVISION_LEVELS.indexOf(level) - 1];
  const named =
    parentName === ''
      ? ''
      : (byName.get(`${upper} ${parentName}`) ??
        current.find((each) => each.level === upper && each.name === parentName)?.code ??
        '');
  const derived = code === '' ? '' : parentByCode(code, level);
  const parent = parentCode || named || derived;
  const column = parentCode !== '' ? 'parentCode' : named === '' && parentName !== '' ? 'parentName' : 'code';
  const held = known.get(parent);
  const shown = parent || parentName;
  if (!held)
    return { column, wrong: `“${name}”的上级“${shown}”不在表里，也不在当前版本里，没有收这一行。请补上级那一行` };
  if (held.level !== upper)
    return { column, wrong: `“${name}”的上级“${held.name}”不是上一级，没有收这一行。请改正上级或代码` };
  if (derived !== '' && derived !== parent)
    return {
      column,
      wrong: `“${name}”的代码 ${code} 属于 ${derived}，上级却写的是“${held.name}”，没有收这一行。请改正其中一处`,
    };
  return { parent };
}

/** 计入县、乡镇数的种类；别的是开发区、功能区一类。 */
const COUNTED = new Set(['省', '地级市', '区', '县', '县级市', '街道', '镇', '乡']);
const keyOf = ({ code, parent, name }: ReferenceDivision): string => code || `${parent} ${name}`;

/**
 * 新的区划放进已有的：表里写到的上级，辖下以表为准；没有写到的地方照旧。
 * 表外的上级之下，县与乡镇也以表为准，市则只换写到的，不因一个市的名册删去全省。
 * 表里一个开发区、功能区也没有的，已有的照旧：名册常不列它们。
 */
export function mergeDivisions(
  current: readonly ReferenceDivision[],
  imported: readonly ReferenceDivision[],
): ReferenceDivision[] {
  const fresh = new Map(imported.map((each) => [keyOf(each), each]));
  const listed = new Set(
    imported.flatMap(({ parent, level }) => (level === 'city' || parent === null ? [] : [parent])),
  );
  const listsZones = imported.some(({ kind }) => !COUNTED.has(kind));
  const gone = new Set<string>();
  const isGone = (each: ReferenceDivision): boolean => {
    const { parent, level, kind } = each;
    if (parent === null || fresh.has(keyOf(each))) return false;
    return gone.has(parent) || (listed.has(parent) && level !== 'city' && (listsZones || COUNTED.has(kind)));
  };
  for (const level of DIVISION_LEVELS)
    for (const each of current) if (each.level === level && each.code !== '' && isGone(each)) gone.add(each.code);
  const held = new Set(current.map(keyOf));
  return [
    ...current.flatMap((each) => (isGone(each) ? [] : [fresh.get(keyOf(each)) ?? each])),
    ...imported.filter((each) => !held.has(keyOf(each))),
  ];
}
