import type { Folded } from '../normalise.ts';
import { type Draft, draftsOf, type Mention } from './drafts.ts';
import { NOTE_OPENERS, TOWN_ENDS, ZONES } from './lexicon.ts';

interface Bracket {
  readonly open: number;
  /** 在 mentions 里的下标；没有右括号时为 mentions.length。 */
  readonly close: number;
  readonly closed: boolean;
}

const bracketsOf = (mentions: readonly Mention[]): { brackets: Bracket[]; stray: number[] } => {
  const brackets: Bracket[] = [];
  const stray: number[] = [];
  const opened: number[] = [];
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'mark') return;
    if (mention.mark === '(') opened.push(index);
    if (mention.mark !== ')') return;
    const open = opened.pop();
    if (open === undefined) stray.push(index);
    else brackets.push({ open, close: index, closed: true });
  });
  return { brackets: [...brackets, ...opened.map((open) => ({ open, close: mentions.length, closed: false }))], stray };
};

const isBodyName = ({ form, headed, body, generic }: Draft): boolean =>
  !generic && (form !== undefined ? form.damage !== 'prefix-and-suffix' : headed || body);

/** 区镇合一：“高新区（韩集乡）”。 */
const isTownOfZone = (owner: Draft, { printed, whole }: Draft): boolean =>
  whole &&
  printed.length > 2 &&
  ZONES.some((zone) => owner.printed.endsWith(zone)) &&
  TOWN_ENDS.some((ending) => printed.endsWith(ending));

/** 紧接在 index 之前的名称。 */
const nameBefore = (mentions: readonly Mention[], index: number): Draft | undefined => {
  const before = mentions[index - 1];
  return before?.kind === 'name' && before.end === mentions[index]?.start ? before.draft : undefined;
};

const assignsRole = (mention: Mention): boolean =>
  mention.kind === 'phrase' && mention.phrase.role !== undefined && mention.phrase.role !== 'none';

/**
 * 一个机构两块牌子：“市教育体育局（市委教育工委）”。括号里若是范围、简称、内设科室，其中的名称不算。
 * 抓取时左括号脱落的“市教育体育局委教育工委）”也认得：两个名称相连，后一个后面有落单的右括号。
 */
export const readBrackets = (mentions: readonly Mention[], folded: Folded): Mention[] => {
  const { brackets, stray } = bracketsOf(mentions);
  const dropped = new Set<Mention>();
  for (const { open, close, closed } of brackets) {
    const owner = nameBefore(mentions, open);
    const mark = mentions[open];
    if (!owner || !mark) continue;
    const inside = closed ? mentions.slice(open + 1, close) : mentions.slice(open + 1, open + 2);
    const names = draftsOf(inside);
    const isPlate = (draft: Draft) => isBodyName(draft) || isTownOfZone(owner, draft);
    const isNote = NOTE_OPENERS.some((word) => folded.text.startsWith(word, mark.end)) || !names.some(isPlate);
    if (closed && isNote && !inside.some(assignsRole))
      for (const mention of inside) if (mention.kind === 'name') dropped.add(mention);
    const plates = names.length > 0 && names.every(isPlate) && !inside.some(assignsRole);
    const adjoins = closed || names[0]?.start === mark.end;
    if (!isNote && plates && adjoins && !owner.generic) for (const name of names) name.nameplateOf = owner;
  }
  for (const index of stray) {
    const second = nameBefore(mentions, index);
    const at = mentions.findIndex((mention) => mention.kind === 'name' && mention.draft === second);
    const first = at > 0 && second?.glued ? nameBefore(mentions, at) : undefined;
    if (first && second && isBodyName(second) && !first.generic) second.nameplateOf = first;
  }
  return mentions.filter((mention) => !dropped.has(mention));
};
