import { cellEmpty } from './every-sheet/cell-empty.ts';
import { columnMissing } from './every-sheet/column-missing.ts';
import type { Rule } from './rule.ts';

/**
 * 全部规则，唯一的一张单子。次序从写法到内容：同一格有几条改法时，以靠后者为准（见 findings.ts），
 * 所以靠后的规则给出的改法必须已含靠前的。加一条规则：写一个文件，添进这里，写它的测试。
 */
export const RULES: readonly Rule[] = [columnMissing, cellEmpty];
