import { runExcel } from '../excel/errors.ts';
import { editCell } from '../excel/write.ts';
import { entryOf } from './change.ts';
import { attempt } from './failure.ts';
import { TaskError, type Tasks } from './tasks.ts';

/** 按结果的改法改一格；没有改法或位置的结果不该有“修复”。 */
export const applyFix: Tasks['applyFix'] = (finding) =>
  attempt(async () => {
    const { fix, address, worksheet, value, message } = finding;
    if (!fix || address === undefined)
      throw new TaskError('excel', '这条结果没有确定的改法，请在单元格里自行修改，再校验一次');
    const outcome = await runExcel((context) =>
      editCell(context, { worksheet, address, expected: value ?? null, value: fix.value, why: message }),
    );
    return outcome.outcome === 'applied' ? { outcome: 'applied', entry: entryOf(outcome.change) } : outcome;
  });
