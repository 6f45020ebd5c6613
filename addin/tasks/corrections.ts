import { columnLetters } from '../excel/address.ts';
import { runSteps } from '../excel/batches.ts';
import {
  CORRECTIONS,
  type Correction,
  type CorrectionRequest,
  changedColumn,
  correctionOf,
  freshId,
  withCorrection,
} from '../excel/corrections.ts';
import { runExcel } from '../excel/errors.ts';
import { makeGrid, type SheetContent } from '../excel/grid.ts';
import { readHeader } from '../excel/header-preview.ts';
import { loadMemory, rememberStep } from '../excel/memory.ts';
import { readSheets } from '../excel/read.ts';
import { recogniseAll } from '../excel/recognise.ts';
import type { Recognition } from '../excel/table.ts';
import type { CorrectionTasks } from './correction-tasks.ts';
import { attempt } from './failure.ts';
import { TaskError } from './tasks.ts';

type Corrections = readonly Correction[];

/** 读工作簿，改更正的名单，记下，照新的名单认表。 */
const revise = (change: (corrections: Corrections, contents: readonly SheetContent[]) => Corrections) =>
  attempt(() =>
    runExcel(async (context): Promise<Recognition> => {
      const remembered = loadMemory(context, CORRECTIONS);
      const contents = await readSheets(context);
      const corrections = change(remembered(), contents);
      await runSteps(context, [rememberStep(context, CORRECTIONS, corrections)]);
      return recogniseAll(contents, corrections);
    }),
  );

function corrected(request: CorrectionRequest, before: Corrections, contents: readonly SheetContent[]): Corrections {
  const { worksheet, headerRow, insteadOf } = request;
  const content = contents.find(({ sheet }) => sheet === worksheet);
  if (!content) throw new TaskError('missing', `工作表“${worksheet}”已经不在了，可能已删除或改名。请重新认表`);
  const grid = makeGrid(content);
  const changed = changedColumn(grid, request);
  if (changed !== undefined)
    throw new TaskError(
      'missing',
      `第${headerRow}行的表头（${columnLetters(changed)}列）刚才有变动，没有记下。请关闭后再点“更正”`,
    );
  const correction = correctionOf(grid, request, freshId(before));
  const after = withCorrection(before, correction, insteadOf?.corrected, contents);
  const { lost } = recogniseAll(contents, after);
  if (lost.includes(correction.id))
    throw new TaskError(
      'nothing-recognised',
      '照这样对不上表，没有记下。请至少给一列有表头文字的选上；这处表头另有更正的，先在那张表上恢复自动识别',
    );
  // 同一张工作表上用不上了的更正，就此作罢。
  return after.filter((each) => !(each.worksheet === worksheet && lost.includes(each.id)));
}

export const correctionTasks: CorrectionTasks = {
  previewHeader: (rows) => attempt(() => runExcel((context) => readHeader(context, rows))),
  correct: (request) => revise((before, contents) => corrected(request, before, contents)),
  takeBack: (correctionId) => revise((before) => before.filter(({ id }) => id !== correctionId)),
};
