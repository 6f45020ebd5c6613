import type { BlockContent } from './block-plan.ts';
import type { ReadyOutput } from './output.ts';
import type { SheetDraft } from './sheet-draft.ts';
import type { ListedSheet } from './survey.ts';

export interface OutputsPlan {
  readonly outputs: readonly ReadyOutput[];
  readonly blocks: readonly BlockContent[];
  readonly notes: readonly string[];
}

export function planOutputs(
  _context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
): (sheets: readonly ListedSheet[]) => Promise<OutputsPlan> {
  return async () => ({ outputs: drafts.map((draft) => ({ draft, before: null })), blocks: [], notes: [] });
}
