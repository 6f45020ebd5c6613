import type { CellValue } from '../../shared/api/validations.ts';
import { type Region, readRegions } from './blocks.ts';
import type { Change, SheetChange } from './change-record.ts';
import { DIGEST_LENGTH, digestAt, NOT_WRITTEN, rowDigest } from './digests.ts';
import type { ListedSheet } from './survey.ts';

/** 账上新建的一张工作表，此刻的样子。 */
export interface CurrentSheet {
  readonly sheet: ListedSheet;
  /** 从 A1 起各行的内容。 */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface CurrentSheets {
  /** 不在了的没有。 */
  readonly made: ReadonlyMap<SheetChange, CurrentSheet>;
  readonly isStructureProtected: boolean;
  readonly visible: number;
}

/** 新建的工作表先照编号找，照名字找的是还没记下编号就断了的，或另存重开之后编号变了的。 */
export const madeSheet = (sheets: readonly ListedSheet[], { worksheet, worksheetId }: SheetChange) =>
  sheets.find(({ id }) => id === worksheetId) ?? sheets.find(({ name }) => name === worksheet);

/** 一张只归一条：删了我们的表又做了一张同名的，照名字会找到两回，归新的那条（`changes` 新的在前）。 */
function madeSheets(
  sheets: readonly ListedSheet[],
  changes: readonly Change[],
): { change: SheetChange; sheet: ListedSheet }[] {
  const made = changes.filter((change): change is SheetChange => change.type === 'sheet');
  const known = new Set(made.map(({ worksheetId }) => worksheetId));
  const free = sheets.filter(({ id }) => !known.has(id));
  return made.flatMap((change) => {
    const byId = sheets.find(({ id }) => id === change.worksheetId);
    const at = byId ? -1 : free.findIndex(({ name }) => name === change.worksheet);
    const sheet = byId ?? (at < 0 ? undefined : free.splice(at, 1)[0]);
    return sheet ? [{ change, sheet }] : [];
  });
}

/**
 * 读新建的各张此刻的内容。往返：已用区域、内容（字节多则分块）；没有新建过、也没有排着的读（`hasQueued`）时不往返。
 */
export async function readMade(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  changes: readonly Change[],
  hasQueued: boolean,
): Promise<CurrentSheets> {
  const visible = sheets.filter(({ isVisible }) => isVisible).length;
  const made = madeSheets(sheets, changes);
  if (made.length === 0) {
    if (hasQueued) await context.sync();
    return { made: new Map(), isStructureProtected: false, visible };
  }
  const protection = context.workbook.protection.load('protected');
  const used = made.map(({ sheet }) =>
    context.workbook.worksheets
      .getItem(sheet.name)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  await context.sync();
  const regions = made.map(({ sheet }, i): Region | undefined => {
    const range = used[i];
    if (!range || range.isNullObject) return undefined;
    const [bottom, right] = [range.rowIndex + range.rowCount - 1, range.columnIndex + range.columnCount - 1];
    return { sheet: sheet.name, area: { top: 0, left: 0, bottom, right } };
  });
  const toRead = regions.flatMap((region) => (region ? { ...region, properties: ['formulas'] as const } : []));
  const read = await readRegions(context, toRead);
  const contents = new Map(toRead.map(({ sheet }, i) => [sheet, read[i]?.formulas ?? []]));
  return {
    made: new Map(made.map(({ change, sheet }) => [change, { sheet, rows: contents.get(sheet.name) ?? [] }])),
    isStructureProtected: protection.protected,
    visible,
  };
}

/** 各行都还是写上去的样子；没写完就断了的，空着的行也算。 */
export function isAsWritten(
  { digests }: SheetChange,
  rows: readonly (readonly CellValue[])[],
  isHalfWritten: boolean,
): boolean {
  const count = Math.max(rows.length, digests.length / DIGEST_LENGTH);
  for (let row = 0; row < count; row += 1) {
    const now = rowDigest(rows[row] ?? []);
    const written = digestAt(digests, row) || NOT_WRITTEN;
    if (now !== written && !(isHalfWritten && now === NOT_WRITTEN)) return false;
  }
  return true;
}
