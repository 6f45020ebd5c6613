import { readBlocks } from './blocks.ts';
import { type Grid, isBlank } from './grid.ts';
import { digestOf, findSheet, type ListedSheet } from './survey.ts';

/** 照着写的那张表，定计划时一列里各行的样子：行挪了（插行、删行、排序），照原来的行号写就写到别的行上了。 */
export interface Anchor {
  /** 行列从 0 起。 */
  readonly column: number;
  readonly top: number;
  /** 从 `top` 起逐行。 */
  readonly digests: readonly string[];
}

export interface PlacedAnchor extends Anchor {
  readonly worksheet: string;
}

/** 取各列里不同的文字最多的一列：序号可能是公式，插了行它照样从 1 数起。 */
export function anchorOf(grid: Grid, columns: readonly number[], top: number, bottom: number): Anchor | undefined {
  const texts = columns.map((column) => {
    const values = Array.from({ length: bottom - top + 1 }, (_, i) => grid.value(top + i, column));
    return {
      column,
      values,
      count: new Set(values.filter((value) => typeof value === 'string' && !isBlank(value))).size,
    };
  });
  const [best] = texts.sort((a, b) => b.count - a.count);
  return best && { column: best.column, top, digests: best.values.map(digestOf) };
}

/** 行已经不在原处的各张工作表。没有要看的就不往返。 */
export async function movedSheets(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  anchors: readonly PlacedAnchor[],
): Promise<ReadonlySet<string>> {
  const looked = anchors.filter(({ worksheet }) => findSheet(sheets, worksheet));
  if (looked.length === 0) return new Set();
  const read = await readBlocks(
    context,
    'values',
    looked.map(({ worksheet, column, top, digests }) => ({
      sheet: worksheet,
      area: { top, left: column, bottom: top + digests.length - 1, right: column },
    })),
  );
  return new Set(
    looked.flatMap(({ worksheet, digests }, i) =>
      digests.every((digest, r) => digestOf(read[i]?.[r]?.[0] ?? null) === digest) ? [] : worksheet,
    ),
  );
}
