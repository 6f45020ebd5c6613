import type { Span } from '../../shared/finding.ts';

/** 原文的一小段。`problem`：毛病所在；`marks`：盖着它的各处读法的序号；`starts`：从这里开始的。 */
export interface MarkedPiece {
  readonly text: string;
  readonly at: number;
  readonly problem: boolean;
  readonly marks: readonly number[];
  readonly starts: readonly number[];
}

const covers = ([start, end]: Span, at: number): boolean => start <= at && at < end;

/** 把原文在各区间的两头切开；区间可以重叠，出了原文的部分不算。 */
export function markedPieces(text: string, problem: Span | undefined, readings: readonly Span[]): MarkedPiece[] {
  const cuts = [...readings, ...(problem ? [problem] : [])].flat().filter((cut) => cut > 0 && cut < text.length);
  const edges = [...new Set([0, ...cuts, text.length])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((at, index) => ({
    text: text.slice(at, edges[index + 1]),
    at,
    problem: problem !== undefined && covers(problem, at),
    marks: readings.flatMap((span, mark) => (covers(span, at) ? [mark] : [])),
    starts: readings.flatMap((span, mark) => (covers(span, at) && span[0] === at ? [mark] : [])),
  }));
}
