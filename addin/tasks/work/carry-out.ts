import { areaAddress } from '../../excel/address.ts';
import type { Change } from '../../excel/change-record.ts';
import { runExcel } from '../../excel/errors.ts';
import { planWritings } from '../../excel/plan.ts';
import { applyWritings } from '../../excel/write.ts';
import type { Writing } from '../../excel/writing.ts';
import { entryOf } from '../change.ts';
import { droppedNote, leftOf, previewedOf } from '../changes.ts';
import { attempt } from '../failure.ts';
import type { Work, WorkDone, WorkPlan } from './work.ts';

/** 各件活定计划的最后一步：要写的各样对着工作簿此刻的样子，成为给官员看的计划。只读。 */
export const planOf = (
  work: Work,
  title: string,
  writings: readonly Writing[],
  notes: readonly string[] = [],
): Promise<WorkPlan> =>
  attempt(async () => {
    const planned = await runExcel((context) => planWritings(context, writings));
    return {
      ...{ work, title, planned, steps: planned.steps },
      changes: planned.changes.map(previewedOf),
      left: planned.left.map(leftOf),
      notes: [...notes, ...planned.notes],
    };
  });

/** 照计划写，记入改动记录。定计划之后被人改过的格不动，列在 `left`。 */
export const carryOut = ({ planned }: Pick<WorkPlan, 'planned'>): Promise<WorkDone> =>
  attempt(async () => {
    const { changes, left, dropped } = await runExcel((context) => applyWritings(context, planned));
    const open = placeToOpen(changes);
    return {
      entries: changes.map(entryOf),
      left: left.map(leftOf),
      notes: droppedNote(dropped),
      ...(open ? { open } : {}),
    };
  });

/** 新建的工作表优先，其次是填的块。 */
function placeToOpen(changes: readonly Change[]): WorkDone['open'] {
  const order: Readonly<Record<Change['type'], number>> = { sheet: 0, block: 1, cell: 2, chart: 3 };
  const [first] = [...changes].sort((a, b) => order[a.type] - order[b.type]);
  if (!first) return undefined;
  const { worksheet } = first;
  if (first.type === 'sheet') return { worksheet, address: 'A1' };
  if (first.type === 'block') return { worksheet, address: areaAddress(first.area) };
  if (first.type === 'chart') return { worksheet, address: areaAddress({ ...first.after, left: 0, right: 0 }) };
  const { row, column } = first;
  return { worksheet, address: areaAddress({ top: row, left: column, bottom: row, right: column }) };
}
