import type { Severity } from '../../shared/finding.ts';
import { type Area, joinAddresses, parseAddresses, verticalRuns } from './address.ts';

/** 要标的一格。`row` 从 1 起，`column` 从 0 起。 */
export interface Mark {
  readonly worksheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/**
 * 标记是本工具自己的条件格式：公式恒真，式中的字样表明是谁的。字样随工作簿保存，
 * 所以另存、重开、插入行之后仍找得回、去得净；官员自己的格式从不碰。
 */
const OWNER = 'jiaoyu-taizhang/mark';
const ownFormula = (severity: Severity) => `="${OWNER}:${severity}"<>""`;
/** 加上了、还没写公式就断了的：公式是空的，Excel 的界面上造不出来，什么格也不上色。 */
const isHalfMade = (formula: string): boolean => formula === '';
const isOwnFormula = (formula: string): boolean => isHalfMade(formula) || formula.includes(`"${OWNER}:`);

/** 各程度的底色。每格只有一种，不会互相压住。 */
const COLOURS: readonly (readonly [Severity, string])[] = [
  ['info', '#DDEBF7'],
  ['warning', '#FFE699'],
  ['error', '#F8CBAD'],
];
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** 一格有几条结果时只标最重的一种。 */
function heaviest(marks: readonly Mark[]): Mark[] {
  const cells = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.worksheet}\n${mark.row}\n${mark.column}`;
    const known = cells.get(key);
    if (!known || RANK[mark.severity] < RANK[known.severity]) cells.set(key, mark);
  }
  return [...cells.values()];
}

interface MarkedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  /** 此前的标记。 */
  readonly own: readonly OwnFormat[];
}

interface OwnFormat {
  readonly format: Excel.ConditionalFormat;
  /** 标着哪些地方；只在要比对时才读。 */
  readonly areas: readonly Area[];
}

/** 各工作表上本工具的条件格式，以及是否受保护。三次往返，没有自定义公式时两次。 */
async function markedSheets(context: Excel.RequestContext, withAreas = false): Promise<MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const formats = worksheets.items.map((sheet) => {
    sheet.protection.load('protected');
    const { conditionalFormats } = sheet.getRange();
    return conditionalFormats.load('items/id,items/type');
  });
  await context.sync();
  const custom = formats.map(({ items }) => items.filter((format) => format.type === 'Custom'));
  for (const format of custom.flat()) format.custom.rule.load('formula');
  const areas = withAreas ? custom.map((each) => each.map((format) => format.getRanges().load('address'))) : [];
  if (custom.flat().length > 0) await context.sync();
  return worksheets.items.map((sheet, i) => ({
    name: sheet.name,
    sheet,
    isProtected: sheet.protection.protected,
    own: (custom[i] ?? []).flatMap((format, j) => {
      const marked = areas[i]?.[j];
      return isOwnFormula(format.custom.rule.formula)
        ? [{ format, areas: marked ? parseAddresses(marked.address, sheet.name) : [] }]
        : [];
    }),
  }));
}

/** 一次往返里的地址总长到此为止，远在 5 MB 之内。 */
const MOST_ADDRESS_CHARACTERS = 2_000_000;

/**
 * 换上新的标记，按最重的一种上色，通常在一次往返里。先加新的，都成了才去旧的；
 * 中途失败则把已加的去掉，仍是原来的标记。受保护的工作表上不能加也不能去，原样留着，返回其名。
 */
export async function replaceMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<string[]> {
  const sheets = await markedSheets(context);
  return swapMarks(context, sheets, sheets, heaviest(marks));
}

/** 同 {@link replaceMarks}，但标记已是该有的样子的工作表不写：每写一次，Excel 自己的撤销就可能断一次。 */
export async function refreshMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<string[]> {
  const sheets = await markedSheets(context, true);
  const shown = heaviest(marks);
  return swapMarks(
    context,
    sheets,
    sheets.filter((sheet) => !showsExactly(sheet, shown)),
    shown,
  );
}

/** 换掉 `stale` 各表的标记。 */
async function swapMarks(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  stale: readonly MarkedSheet[],
  shown: readonly Mark[],
): Promise<string[]> {
  const open = stale.filter(({ isProtected }) => !isProtected);
  try {
    if (open.length > 0) await addMarks(context, open, shown);
  } catch (error) {
    const before = new Set(sheets.flatMap(({ own }) => own.map(({ format }) => format.id)));
    await removeMarks(context, (format) => !before.has(format.id));
    throw error;
  }
  const wanted = new Set(shown.map((mark) => mark.worksheet));
  return sheets.filter(({ name, isProtected }) => isProtected && wanted.has(name)).map(({ name }) => name);
}

/** 每种程度标着的恰是该标的各格。粘贴、插行会带走、拆开、添出标记，所以逐格比。 */
function showsExactly({ name, own }: MarkedSheet, marks: readonly Mark[]): boolean {
  if (own.some(({ format }) => isHalfMade(format.custom.rule.formula))) return false;
  return COLOURS.every(([severity]) => {
    const wanted = new Set(
      marks
        .filter((mark) => mark.worksheet === name && mark.severity === severity)
        .map(({ row, column }) => `${row} ${column}`),
    );
    const areas = own
      .filter(({ format }) => format.custom.rule.formula === ownFormula(severity))
      .flatMap((one) => one.areas);
    const cells = areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
    return cells === wanted.size && areas.every((area) => within(area, wanted));
  });
}

function within({ top, bottom, left, right }: Area, cells: ReadonlySet<string>): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (!cells.has(`${row + 1} ${column}`)) return false;
  return true;
}

async function addMarks(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  marks: readonly Mark[],
): Promise<void> {
  let characters = 0;
  for (const { name, sheet } of sheets) {
    if (characters > MOST_ADDRESS_CHARACTERS) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- 按字节分批，不是每张表一次
      await context.sync();
      characters = 0;
    }
    for (const [severity, colour] of COLOURS) {
      const cells = marks.filter((mark) => mark.worksheet === name && mark.severity === severity);
      characters += markCells(sheet, cells, severity, colour);
    }
  }
  for (const { own } of sheets) for (const { format } of own) format.delete();
  await context.sync();
}

/** 去掉本工具的标记；返回因受保护而没有去掉的工作表。 */
async function removeMarks(
  context: Excel.RequestContext,
  chosen: (format: Excel.ConditionalFormat) => boolean,
): Promise<string[]> {
  const sheets = await markedSheets(context);
  const found = sheets.map(({ own, ...sheet }) => ({ ...sheet, own: own.filter(({ format }) => chosen(format)) }));
  for (const { isProtected, own } of found) if (!isProtected) for (const { format } of own) format.delete();
  await context.sync();
  return found.filter(({ isProtected, own }) => isProtected && own.length > 0).map(({ name }) => name);
}

/** 给一种程度的各格上色，返回所用地址的长度。 */
function markCells(sheet: Excel.Worksheet, cells: readonly Mark[], severity: Severity, colour: string): number {
  const addresses = joinAddresses(verticalRuns(cells));
  for (const address of addresses) {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = ownFormula(severity);
    format.custom.format.fill.color = colour;
  }
  return addresses.reduce((sum, address) => sum + address.length, 0);
}

/** 去掉本工具的全部标记；返回因受保护而没有去掉的工作表。 */
export const clearMarks = (context: Excel.RequestContext): Promise<string[]> => removeMarks(context, () => true);
