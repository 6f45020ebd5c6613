import type { Step } from './batches.ts';
import type { ReadyFill } from './block-plan.ts';

export function formatSteps(_context: Excel.RequestContext, _fill: ReadyFill): Step[] {
  return [];
}
