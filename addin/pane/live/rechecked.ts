import type { CheckedWorkbook, LocatedFinding } from '../../tasks/tasks.ts';
import { findingOf, hasMarks, type Mended, type Results, repairOf, shownFindings } from '../results.ts';

/**
 * 复核之后的结果：看法（筛选、查找、排序、停在哪一条、打开哪一条）都留着。
 * 本工具改好的留在列表里，写着“已修复”，好撤销；官员自己改好的不再列，除非正开着它。
 */
export function rechecked(results: Results, checked: CheckedWorkbook): Results {
  const ids = new Set(checked.findings.map(({ id }) => id));
  const moved = heirs(results, checked.findings);
  const follow = (id: string | undefined) => (id === undefined || ids.has(id) ? id : moved(id));
  const opened = findingOf(results, results.chosen);
  const gone = opened && follow(opened.id) === undefined ? [opened] : [];
  const mended = [
    ...shownFindings(results).flatMap((finding): Mended[] => {
      const repair = repairOf(results, finding.id);
      return repair?.status === 'fixed' && !ids.has(finding.id) ? [{ finding, repair }] : [];
    }),
  ];
  const kept = new Set(mended.map(({ finding }) => finding.id));
  for (const finding of gone) if (!kept.has(finding.id)) mended.push({ finding, repair: { status: 'gone' } });
  const { chosen: _, cursor: __, ...rest } = results;
  const chosen = opened && (follow(opened.id) ?? opened.id);
  const next: Results = {
    ...rest,
    checked,
    repairs: {},
    mended,
    marked: !results.unmarking && hasMarks(checked),
    ...(chosen === undefined ? {} : { chosen }),
  };
  const cursor = chosen ?? follow(results.cursor) ?? nearest(results, next);
  return cursor === undefined ? next : { ...next, cursor };
}

/** 插、删了行，同一条结果换了行：同一规则、同一列、同样的文字，先前没有、如今才有的，取行号最近的。 */
function heirs(results: Results, findings: readonly LocatedFinding[]): (id: string) => string | undefined {
  const same = ({ rule, sheet, column, value }: LocatedFinding) => JSON.stringify([rule, sheet, column, value ?? null]);
  const before = new Map(shownFindings(results).map((finding) => [finding.id, same(finding)]));
  return (id) => {
    const old = findingOf(results, id);
    if (old?.row === undefined || repairOf(results, id)) return undefined;
    const { row } = old;
    const distance = (finding: LocatedFinding) => Math.abs((finding.row ?? 0) - row);
    return findings
      .filter(
        (finding) => finding.row !== undefined && same(finding) === same(old) && before.get(finding.id) !== same(old),
      )
      .toSorted((a, b) => distance(a) - distance(b))[0]?.id;
  };
}

/** 停着的一条没有了：停到原先列在它后面（没有就前面）、如今还在的一条。 */
function nearest(results: Results, next: Results): string | undefined {
  if (results.cursor === undefined) return undefined;
  const ids = new Set(shownFindings(next).map(({ id }) => id));
  const before = shownFindings(results).map(({ id }) => id);
  const at = before.indexOf(results.cursor);
  return (
    before.slice(at + 1).find((id) => ids.has(id)) ?? before.slice(0, Math.max(at, 0)).findLast((id) => ids.has(id))
  );
}
