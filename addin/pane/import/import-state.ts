import type { ImportKind } from '../../../shared/imports/kinds.ts';
import type { Edition } from '../../../shared/reference.ts';
import type { Recognition } from '../../excel/table.ts';
import type { DraftToReview, ImportReading } from '../../tasks/import-tasks.ts';

/** 认出的可导入的表，和还没有发布的草稿。 */
export interface Found {
  readonly recognition: Recognition<ImportKind>;
  readonly drafts: readonly Edition[];
}

/** “导入参考数据”走到哪一步：认表、选表、读表、看问题、起草、看差别、发布或丢弃。 */
export type ImportState =
  | { readonly step: 'closed' }
  | { readonly step: 'finding' }
  | { readonly step: 'choosing'; readonly found: Found }
  /** 读表；`back` 是取消、失败时回到的一步。 */
  | { readonly step: 'reading'; readonly found: Found }
  | { readonly step: 'read'; readonly found: Found; readonly reading: ImportReading }
  | { readonly step: 'drafting'; readonly found: Found; readonly reading: ImportReading }
  | { readonly step: 'opening'; readonly found: Found }
  /** 看差别。`reading` 是刚读的表，找回的旧草稿没有；`overtaken` 即别人先发布了，这一份不能再发布。 */
  | {
      readonly step: 'draft';
      readonly review: DraftToReview;
      readonly reading?: ImportReading;
      readonly asking?: 'publish' | 'discard';
      readonly overtaken?: true;
    }
  | {
      readonly step: 'publishing' | 'discarding';
      readonly review: DraftToReview;
      readonly reading?: ImportReading;
      readonly overtaken?: true;
    }
  | { readonly step: 'published'; readonly edition: Edition };

export type ImportAction =
  | { readonly type: 'finding' }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'closed' }
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly reading: ImportReading }
  | { readonly type: 'drafting' }
  | { readonly type: 'opening' }
  | { readonly type: 'drafted'; readonly review: DraftToReview }
  | { readonly type: 'asked'; readonly about: 'publish' | 'discard' }
  | { readonly type: 'answered-no' }
  | { readonly type: 'publishing' | 'discarding' }
  | { readonly type: 'overtaken' }
  | { readonly type: 'published'; readonly edition: Edition }
  | { readonly type: 'went-back' };

/** 失败后“重试”要重做的。 */
export type ImportRetry = { readonly command: 'import-again' };

export const startingImport: ImportState = { step: 'closed' };

/** 正在问服务、读工作簿，不能走开的几步。 */
export const isImporting = ({ step }: ImportState): boolean =>
  step === 'reading' || step === 'drafting' || step === 'opening' || step === 'publishing' || step === 'discarding';

/** 与当前这一步对不上的事不作数。 */
export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case 'finding':
      return isImporting(state) && state.step !== 'discarding' ? state : { step: 'finding' };
    case 'found':
      return state.step === 'finding' ? { step: 'choosing', found: action.found } : state;
    case 'closed':
      return isImporting(state) ? state : startingImport;
    case 'reading':
      return state.step === 'choosing' ? { step: 'reading', found: state.found } : state;
    case 'read':
      return state.step === 'reading' ? { step: 'read', found: state.found, reading: action.reading } : state;
    case 'drafting':
      return state.step === 'read' ? { ...state, step: 'drafting' } : state;
    case 'opening':
      return state.step === 'choosing' ? { step: 'opening', found: state.found } : state;
    case 'drafted':
      if (state.step === 'drafting') return { step: 'draft', review: action.review, reading: state.reading };
      return state.step === 'opening' ? { step: 'draft', review: action.review } : state;
    case 'asked':
      return state.step === 'draft' ? { ...state, asking: action.about } : state;
    case 'answered-no':
      return state.step === 'draft' ? settled(state) : state;
    case 'publishing':
    case 'discarding':
      return state.step === 'draft' ? { ...settled(state), step: action.type } : state;
    case 'overtaken':
      return state.step === 'publishing' ? { ...state, step: 'draft', overtaken: true } : state;
    case 'published':
      return state.step === 'publishing' ? { step: 'published', edition: action.edition } : state;
    case 'went-back':
      return wentBack(state);
  }
}

type Drafted = ImportState & { readonly step: 'draft' };
const settled = ({ asking: _, ...state }: Drafted): Drafted => state;

/** 没有做成，或官员要改：回到前一步。 */
function wentBack(state: ImportState): ImportState {
  switch (state.step) {
    case 'finding':
      return startingImport;
    case 'reading':
    case 'opening':
    case 'read':
      return { step: 'choosing', found: state.found };
    case 'drafting':
      return { ...state, step: 'read' };
    case 'publishing':
    case 'discarding':
      return { ...state, step: 'draft' };
    default:
      return state;
  }
}
