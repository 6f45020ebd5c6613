import type { PlacedAnchor } from './anchor.ts';
import type { ReadyFill } from './block-plan.ts';
import type { LeftEdit, ReadyEdit } from './change-set.ts';
import type { ChartMove } from './chart-rows.ts';
import type { ReadyOutput } from './output.ts';

/** 对着工作簿此刻的样子定下来的写法：只有 addin/excel 造得出、用得上。 */
export interface PlannedWritings {
  /** 会改掉的已有内容。 */
  readonly changes: readonly ReadyEdit[];
  /** 不写的格，和缘故。 */
  readonly left: readonly LeftEdit[];
  /** 给官员看的各步，如「在“清单”H2:K43 填 164 格」；空即没有要写的。 */
  readonly steps: readonly string[];
  /** 要知道的：要写的行里有隐藏的，更新时留下了哪些行。 */
  readonly notes: readonly string[];
  /** 空着要填的，供 applyWritings 用。 */
  readonly fills: readonly ReadyFill[];
  /** 写之前要核对的：各行还在原处，供 applyWritings 用。 */
  readonly anchors: readonly PlacedAnchor[];
  /** 要新建、更新的工作表，供 applyWritings 用。 */
  readonly outputs: readonly ReadyOutput[];
  /** 要改画别的行的图，供 applyWritings 用。 */
  readonly charts: readonly ChartMove[];
}
