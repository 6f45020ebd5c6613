import type { Anchor } from './anchor.ts';
import type { Edit } from './change-set.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** 要写进工作簿的一件事。怎样对着现有内容定下改哪些、怎样写、怎样记账，都由本层管。 */
export type Writing = EditWriting | BlockWriting | SheetWriting;

/** 改已有的格，改前的值须与 `expected` 相同。 */
export interface EditWriting {
  readonly type: 'edits';
  readonly edits: readonly Edit[];
}

/**
 * 使一块地方成为这样：与现有内容相同的格不动，空着的填上，不同的算改动（预览里前后对照）。
 * 是公式的格、被合并区盖住的格不改，列在 `left`。
 */
export interface BlockWriting {
  readonly type: 'block';
  readonly worksheet: string;
  /** 左上角，行列从 0 起。 */
  readonly top: number;
  readonly left: number;
  /** null 处不动；空串是清空。 */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly why: string;
  /** 这些列全新（没有内容也没有格式）时，格式照 `column` 列（从 0 起），列宽用 `width`（字符）。 */
  readonly format?: { readonly column: number; readonly width: number };
  /** 各行是照着哪张表写的；到写的时候行挪了，这张工作表上就都不写。 */
  readonly anchor?: Anchor;
}

/** 写出一张工作表；上次写过同一种的，更新那一张，官员自己加的列留着。 */
export interface SheetWriting {
  readonly type: 'sheet';
  readonly draft: SheetDraft;
}
