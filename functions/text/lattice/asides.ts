import type { Folded } from '../normalise.ts';
import type { Draft, Mention } from './drafts.ts';

const LINE_BREAK = 2;

/** 在册的，或有字头有字尾的，不论在哪里都是机构。 */
const isCertain = ({ form, headed, whole }: Draft): boolean => form !== undefined || (headed && whole);

/** “完成时限：全年”“责任人：毛杰”：说时间、说人的标签之后，到这一项说完为止，不像机构的都不是名称。 */
export const withoutAsides = (mentions: readonly Mention[], { text, gap }: Folded): Mention[] => {
  let aside = false;
  return mentions.filter((mention) => {
    if (mention.kind === 'phrase' && mention.phrase.label)
      aside = mention.phrase.aside === true && text.charAt(mention.end) === ':';
    else if (mention.kind === 'mark' && '。;)'.includes(mention.mark)) aside = false;
    else if (mention.kind === 'name' && (gap[mention.start] ?? 0) === LINE_BREAK) aside = false;
    return !(aside && mention.kind === 'name' && !isCertain(mention.draft));
  });
};
