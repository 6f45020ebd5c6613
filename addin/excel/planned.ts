import type { LeftEdit, ReadyEdit } from './change-set.ts';

/** 对着工作簿此刻的样子定下来的写法：只有 addin/excel 造得出、用得上。 */
export interface PlannedWritings {
  /** 会改掉的已有内容。 */
  readonly changes: readonly ReadyEdit[];
  /** 不写的格，和缘故。 */
  readonly left: readonly LeftEdit[];
  /** 给官员看的各步，如「在“清单”H2:K43 填 164 格」；空即没有要写的。 */
  readonly steps: readonly string[];
}
