import { cellAddress } from '../excel/address.ts';
import { isFormula } from '../excel/cell.ts';
import type { Change } from '../excel/change-record.ts';
import type { Edit, LeftEdit, LeftReason, ReadyEdit } from '../excel/change-set.ts';
import { runExcel } from '../excel/errors.ts';
import type { LeftChange } from '../excel/journalled.ts';
import { isLink } from '../excel/link.ts';
import { planWritings } from '../excel/plan.ts';
import { listUnfinished, resumeChanges } from '../excel/resume.ts';
import { revertChanges } from '../excel/undo.ts';
import { applyEdits } from '../excel/write.ts';
import { entryOf, shownIn } from './change.ts';
import type { ChangeTasks, LeftEntry, LeftFinding, PreviewedChange } from './change-tasks.ts';
import { attempt } from './failure.ts';
import { type JournalEntry, type LocatedFinding, TaskError } from './tasks.ts';

const WHY_LEFT: Readonly<Record<LeftReason, string>> = {
  moved: '定计划之后这张表的行挪过（插行、删行、排序）或改过字，没有写。请重新做一次',
  changed: '校验之后这一格被人改过，没有动。请再校验一次',
  protected: '工作表受保护，没有动。请先在“审阅”里撤消工作表保护，再试一次',
  missing: '工作表或单元格已经不在了，可能已删除或改名。请重新校验',
  overlapping: '这一格另有一处改法与它相连，先改那一处。改完再校验一次',
  same: '这一格已经是要改成的样子，不用再改',
  formula: '这一格是公式，没有动。要用写入的内容，请先清空这一格，再做一次',
  merged: '这一格在合并单元格里，写不进去。请先取消合并，再做一次',
};

const WHY_KEPT: Readonly<Record<LeftChange['reason'], string>> = {
  changed: '改过之后这一格又被人改了，或这一行已经挪走，没有动',
  only: '这是唯一看得见的工作表，删不得，没有动。请先另建一张工作表，再撤销',
  missing: '工作表已经不在了，可能已删除，没有动',
  protected: '工作表受保护，没有动。请先在“审阅”里撤消工作表保护，再试一次',
};

/** 结果里说得出改哪一格、改成什么的。 */
export const editsOf = (findings: readonly LocatedFinding[]): Edit[] =>
  findings.flatMap(({ id, fix, address, worksheet, value, message }) =>
    fix && address !== undefined
      ? [{ id, worksheet, address, expected: value ?? null, value: fix.value, why: message }]
      : [],
  );

export const leftOf = ({ edit, reason, current }: LeftEdit): LeftFinding => ({
  ...{ id: edit.id, worksheet: edit.worksheet, address: edit.address, reason, why: WHY_LEFT[reason] },
  ...(current === undefined ? {} : { current }),
});

const keptOf = ({ change, reason, current, cells }: LeftChange): LeftEntry => ({
  ...{ entry: entryOf(change), reason, why: whyKept(change, reason, cells) },
  ...(current === undefined ? {} : { current }),
});

function whyKept({ type }: Change, reason: LeftChange['reason'], cells = 0): string {
  if (type === 'sheet' && reason === 'changed') return '这张表写出之后改过，没有删';
  if (type === 'sheet' && reason === 'protected')
    return '工作簿结构受保护，没有删。请先在“审阅”里撤消工作簿保护，再试一次';
  if (type === 'chart' && reason === 'changed') return '图写出之后又改过，没有改回去。请在图上右键“选择数据”';
  if (type === 'block' && reason === 'changed') return `其中 ${cells} 格写过之后又被人改了，没有动，其余已撤销`;
  return WHY_KEPT[reason];
}

export const previewedOf = ({
  worksheet,
  row,
  column,
  before,
  after,
  why,
  edits,
  moved,
}: ReadyEdit): PreviewedChange => ({
  findings: edits.flatMap(({ id }) => (id === '' ? [] : id)),
  ...{ worksheet, address: cellAddress(row + 1, column), before: before.value, after: shownIn(after), why },
  notes: [
    ...(before.formula === undefined || isLink(before.formula) ? [] : ['原是公式，改后成为固定的内容']),
    ...(moved ? ['在合并单元格里，改的是它的左上角'] : []),
    ...(before.formula !== undefined && isFormula(after) && before.value === shownIn(after)
      ? ['文字不变，只改链接转到的地方']
      : []),
  ],
});

export const preview: ChangeTasks['preview'] = (findings) =>
  attempt(async () => {
    const edits = editsOf(findings);
    const { changes, left, notes } = await runExcel((context) => planWritings(context, [{ type: 'edits', edits }]));
    return { changes: changes.map(previewedOf), left: left.map(leftOf), notes };
  });

/** 记录满了，丢掉了最旧的。 */
export const droppedNote = (dropped: number): string[] =>
  dropped === 0 ? [] : [`改动记录已满，最早的 ${dropped} 条不再保留，不能撤销了`];

export const applyAll: ChangeTasks['applyAll'] = (findings) =>
  attempt(async () => {
    const { changes, ready, left, dropped } = await runExcel((context) => applyEdits(context, editsOf(findings)));
    const entries = changes.map(entryOf);
    return {
      entries,
      applied: new Map(
        entries.flatMap((entry, i) => ready[i]?.edits.map(({ id }): [string, JournalEntry] => [id, entry]) ?? []),
      ),
      left: left.map(leftOf),
      notes: droppedNote(dropped),
    };
  });

/** 编号里句点之前是哪一次改的。 */
const setOf = (entryId: string): string => entryId.slice(0, Math.max(0, entryId.lastIndexOf('.')));

export const undoAll: ChangeTasks['undoAll'] = (entryIds) =>
  attempt(async () => {
    const ids = entryIds && new Set(entryIds);
    const sets = ids && new Set([...ids].map(setOf));
    const { undone, left } = await runExcel((context) =>
      revertChanges(
        context,
        ({ id }) => !sets || sets.has(id),
        ({ id }) => !ids || ids.has(id),
      ),
    );
    return { undone: undone.map(entryOf), left: left.map(keptOf) };
  });

const unfinished: ChangeTasks['unfinished'] = () => attempt(() => runExcel(listUnfinished));

const resume: ChangeTasks['resume'] = (id) =>
  attempt(async () => {
    const resumed = await runExcel((context) => resumeChanges(context, id));
    if (!resumed) throw new TaskError('missing', '这一次的改动没有记全，接不下去。请退回，再重新做一次');
    return { entries: resumed.written.map(entryOf), left: resumed.left.map(keptOf) };
  });

const rollBack: ChangeTasks['rollBack'] = (id) =>
  attempt(async () => {
    const { undone, left } = await runExcel((context) => revertChanges(context, (set) => set.id === id));
    return { undone: undone.map(entryOf), left: left.map(keptOf) };
  });

export const changeTasks: ChangeTasks = { preview, applyAll, undoAll, unfinished, resume, rollBack };
