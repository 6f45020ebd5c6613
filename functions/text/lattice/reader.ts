import type { DepartmentReading } from '../../../shared/text.ts';
import { type Folded, fold, sourceSpan } from '../normalise.ts';
import { withoutAsides } from './asides.ts';
import { readBrackets } from './brackets.ts';
import { type Draft, draftsOf, mentionsOf, numberRuns, readingOf } from './drafts.ts';
import type { Piece } from './edges.ts';
import { restoreElided } from './elision.ts';
import type { Lexicon } from './lexicon.ts';
import { damageRank, type Register } from './register-forms.ts';
import { assignRoles } from './roles.ts';
import { segment } from './segmentation.ts';
import { type Suggest, suggester } from './suggestions.ts';

export interface NameReader {
  read(text: string): readonly DepartmentReading[];
}

const PROSE = 14;
/** 一格里至多给这么多个生名称找近似的；再多便不是名单。同音的照认。 */
const MAX_SUGGESTED = 40;
/** 再长的名称，近似无从说起。 */
const LONGEST_SUGGESTED = 24;

/** 读成名称而又写得像名称的一段；没有字头也没有字尾的不算。 */
const isRead = (piece: Piece): boolean => piece.kind !== 'unknown' || piece.name.whole || piece.name.headed;

/** 括号外的汉字数；括号里多是范围说明，长短不足为凭。 */
const hanOutsideBrackets = (text: string): number => {
  let depth = 0;
  let count = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /\p{Script=Han}/u.test(char)) count += 1;
  }
  return count;
};

/** 没有读成名称的汉字多到这个份上，便是整段文章而不是一格名单：只留下说了分工的和写全的在册名称。 */
const isProse = (pieces: readonly Piece[], folded: Folded): boolean => {
  const read = pieces.filter(isRead).reduce((sum, { start, end }) => sum + end - start, 0);
  const unread = hanOutsideBrackets(folded.text) - read;
  return unread > PROSE && 3 * unread > read;
};

const isPlausibleInProse = ({ form, role, assigned, generic, headed, body }: Draft): boolean =>
  role !== undefined ||
  (assigned && headed && body) ||
  (!generic && headed && form !== undefined && damageRank(form.damage) <= 1);

const finish = (draft: Draft, folded: Folded, suggest: Suggest, suggests: () => boolean): DepartmentReading => {
  const span = sourceSpan(folded, draft.start, draft.end);
  const text = folded.source.slice(...span);
  if (draft.known || draft.generic || draft.name.length > LONGEST_SUGGESTED)
    return readingOf(draft, span, text, undefined);
  const same = suggest.homophone(draft.name);
  if (same) {
    draft.name = same.name;
    draft.known = true;
    draft.repair = { kind: 'typo', sure: true };
    return readingOf(draft, span, text, undefined);
  }
  return readingOf(draft, span, text, suggests() ? [...suggest(draft.name)] : undefined);
};

export const nameReader = (register: Register, lexicon: Lexicon): NameReader => {
  const suggest = suggester(register, lexicon);
  return {
    read(text) {
      const folded = fold(text);
      const pieces = segment(folded, register, lexicon);
      const mentions = readBrackets(withoutAsides(mentionsOf(pieces, folded), folded), folded);
      numberRuns(mentions);
      assignRoles(mentions, folded);
      const prose = isProse(pieces, folded);
      const drafts = draftsOf(mentions).filter((draft) => !prose || isPlausibleInProse(draft));
      restoreElided(drafts, register);
      let left = MAX_SUGGESTED;
      return drafts.map((draft) => finish(draft, folded, suggest, () => left-- > 0));
    },
  };
};
