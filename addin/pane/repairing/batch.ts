import type { ChangePreview, ChangesApplied, ChangesUndone, PreviewedChange } from '../../tasks/change-tasks.ts';
import type { LocatedFinding } from '../../tasks/tasks.ts';
import { type Mended, type Repair, type Results, shownFindings } from '../results.ts';

/** 要成批改的：先给官员看的样子，和他去掉勾的各格。 */
export interface Batch {
  readonly preview: ChangePreview;
  readonly unchecked: ReadonlySet<string>;
}

export const changeKey = ({ worksheet, address }: Pick<PreviewedChange, 'worksheet' | 'address'>): string =>
  `${worksheet}!${address}`;

/** 有确定的改法、还没改的各条；`rule` 给出时只要同类的。 */
export function fixableFindings(results: Results, rule?: string): readonly LocatedFinding[] {
  const done = new Set(
    Object.values(results.repairs).flatMap((repair) => (repair.status === 'fixed' ? [changeKey(repair.entry)] : [])),
  );
  return results.checked.findings.filter(
    (finding) =>
      finding.fix !== undefined &&
      finding.address !== undefined &&
      (rule === undefined || finding.rule === rule) &&
      results.repairs[finding.id] === undefined &&
      !done.has(changeKey({ worksheet: finding.worksheet, address: finding.address })),
  );
}

/** 勾着的各格所来自的结果。 */
export const checkedFindings = ({ preview, unchecked }: Batch): readonly string[] =>
  preview.changes.filter((change) => !unchecked.has(changeKey(change))).flatMap(({ findings }) => findings);

export function withApplied(results: Results, { applied, left }: ChangesApplied): Results {
  const repairs: Record<string, Repair> = { ...results.repairs };
  for (const [id, entry] of applied) repairs[id] = { status: 'fixed', entry };
  for (const { id, reason, current } of left)
    if (reason === 'changed') repairs[id] = { status: 'changed', current: current ?? null };
  return { ...results, repairs };
}

/** 撤销了的，毛病又在了：复核时收起来的也列回去。 */
export function withUndone(results: Results, { undone }: ChangesUndone): Results {
  const gone = new Set(undone.map(({ id }) => id));
  const isUndone = (repair: Repair | Mended['repair']) => repair.status === 'fixed' && gone.has(repair.entry.id);
  const back = results.mended.filter(({ repair }) => isUndone(repair));
  return {
    ...results,
    checked: { ...results.checked, findings: shownFindings({ checked: results.checked, mended: back }) },
    repairs: Object.fromEntries(Object.entries(results.repairs).filter(([, repair]) => !isUndone(repair))),
    mended: results.mended.filter(({ repair }) => !isUndone(repair)),
  };
}

/** 没有动的几条里的第一条，说清是哪一格、为什么。 */
function leftText(left: readonly { readonly where: string; readonly why: string }[]): string {
  const [first] = left;
  if (!first) return '';
  return left.length === 1
    ? `${first.where}：${first.why}。`
    : `另有 ${left.length} 处没有动，如${first.where}：${first.why}。`;
}

export function appliedText({ entries, left, notes }: ChangesApplied): string {
  const kept = left.map(({ worksheet, address, why }) => ({ where: `${worksheet} ${address}`, why }));
  return `已修复 ${entries.length} 格。${leftText(kept)}${notes.map((note) => `${note}。`).join('')}`;
}

export function undoneText({ undone, left }: ChangesUndone): string {
  const kept = left.map(({ entry, why }) => ({ where: `${entry.worksheet} ${entry.address}`, why }));
  return `已撤销 ${undone.length} 处改动。${leftText(kept)}`;
}
