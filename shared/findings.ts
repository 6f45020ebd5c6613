import type { Finding, Severity } from './finding.ts';

/** 整张送由服务排、分片送由客户端排：两边同一套，结果才一样。 */

/** 排序要知道的：各表的名字和列，照所送的次序。 */
interface SentSheet {
  readonly name: string;
  readonly columns: readonly string[];
}

type Order = (left: Finding, right: Finding) => number;

const text = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** 结论的次序：表如所送，关于整张表的在前，再按行、所送的列、规则。 */
export function sortFindings(findings: readonly Finding[], sheets: readonly SentSheet[]): Finding[] {
  const places = new Map(
    sheets.map((sheet, index) => [
      sheet.name,
      { index, columns: new Map(sheet.columns.map((field, position) => [field, position])) },
    ]),
  );
  const column = (finding: Finding): number =>
    finding.column === undefined
      ? -1
      : (places.get(finding.sheet)?.columns.get(finding.column) ?? Number.MAX_SAFE_INTEGER);
  const orders: Order[] = [
    (a, b) => (places.get(a.sheet)?.index ?? -1) - (places.get(b.sheet)?.index ?? -1),
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
    (a, b) => column(a) - column(b),
    (a, b) => text(a.column ?? '', b.column ?? ''),
    (a, b) => text(a.rule, b.rule),
    (a, b) => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1),
  ];
  return findings.toSorted((a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/**
 * 同一格有几条改法时都取最彻底的一条：规则按目录的次序，从写法到内容，后面的规则读的是整理过的文字，
 * 改法已含前面的。于是先改哪条都一样，改完全部消失。`rank` 是规则在目录里的位置。
 */
export function reconcileFixes(findings: readonly Finding[], rank: (rule: string) => number): Finding[] {
  const key = (finding: Finding) => JSON.stringify([finding.sheet, finding.row, finding.column]);
  const strongest = new Map<string, Finding>();
  for (const finding of findings) {
    if (!finding.fix) continue;
    const held = strongest.get(key(finding));
    if (!held || rank(finding.rule) > rank(held.rule)) strongest.set(key(finding), finding);
  }
  return findings.map((finding) => {
    const fix = finding.fix && strongest.get(key(finding))?.fix;
    return fix ? { ...finding, fix } : finding;
  });
}

/** 各种程度各几条。 */
export const tally = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
};
