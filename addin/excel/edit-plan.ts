import { type Edit, type LeftEdit, placeOf, planSheet, type ReadyEdit, topLeftIn } from './change-set.ts';
import { findSheet, type ListedSheet, type ReadCells, readCells, surveySheets } from './survey.ts';

/** 逐格的改法对着各格此刻的样子。 */
export interface EditPlan {
  readonly ready: readonly ReadyEdit[];
  readonly left: readonly LeftEdit[];
  /** 要改的行里有隐藏、筛选掉的行的工作表。 */
  readonly hiddenRows: readonly string[];
  readonly cells: ReadonlyMap<string, ReadCells>;
  readonly witnessColumns: ReadonlyMap<string, readonly number[]>;
}

const WITNESS_COLUMNS = 3;

/** 只读。往返：合并与隐藏、各格（字节多则分块）；没有要改的就没有往返。 */
export async function planEdits(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  edits: readonly Edit[],
): Promise<EditPlan> {
  const left: LeftEdit[] = [];
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    const sheet = findSheet(sheets, edit.worksheet);
    if (!sheet || placeOf(edit) === undefined) left.push({ edit, reason: 'missing' });
    else if (sheet.isProtected) left.push({ edit, reason: 'protected' });
    else if (bySheet.get(sheet.name)?.push(edit) === undefined) bySheet.set(sheet.name, [edit]);
  }
  if (bySheet.size === 0) return { ready: [], left, hiddenRows: [], cells: new Map(), witnessColumns: new Map() };
  const surveyed = await surveySheets(
    context,
    new Map([...bySheet].map(([sheet, own]) => [sheet, own.flatMap((edit) => placeOf(edit) ?? [])])),
  );
  const witnessColumns = new Map(
    [...surveyed].map(([sheet, { left: from }]) => [
      sheet,
      Array.from({ length: WITNESS_COLUMNS }, (_, i) => from + i),
    ]),
  );
  const cells = await readCells(
    context,
    [...bySheet].map(([sheet, own]) => ({
      sheet,
      cells: own.flatMap((edit) => placeOf(edit) ?? []).map(topLeftIn(surveyed.get(sheet)?.merges ?? [])),
      columns: witnessColumns.get(sheet) ?? [],
    })),
  );
  const planned = [...bySheet].map(([sheet, own]) =>
    planSheet(sheet, own, surveyed.get(sheet) ?? { merges: [] }, cells.get(sheet)?.states ?? new Map()),
  );
  const ready = planned.flatMap((each) => each.ready);
  const unready = planned.flatMap((each) => each.left);
  const hiddenRows = [...surveyed].filter(([, { hasHiddenRows }]) => hasHiddenRows).map(([sheet]) => sheet);
  return { ready, left: [...left, ...unready], hiddenRows, cells, witnessColumns };
}
