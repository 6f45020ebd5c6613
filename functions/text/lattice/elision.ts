import type { Draft } from './drafts.ts';
import { type Head, headOf } from './heads.ts';
import { ELIDING_ENDS, MUNICIPAL_END, PARTY, PARTY_ENDS, PROVINCIAL_END } from './lexicon.ts';
import type { Home, Register } from './register-forms.ts';

const MAX_ELIDED = 12;
const PROVINCE = '省';

const isHome = (head: Head, home: Home | undefined): boolean =>
  home !== undefined && (head.place === home.level || head.place === home.region);

/** 省里的工作部门多称厅，市县称局：字尾与层级不合时，不敢断定省去了什么。 */
const endingFits = (printed: string, { level }: Head): boolean => {
  if (printed.endsWith(PROVINCIAL_END)) return level === PROVINCE || level === '区';
  return !(printed.endsWith(MUNICIPAL_END) && level === PROVINCE);
};

const restored = (printed: string, head: Head): string | undefined => {
  if (!ELIDING_ENDS.some((ending) => printed.endsWith(ending)) || !endingFits(printed, head)) return undefined;
  if (printed.length > MAX_ELIDED) return undefined;
  if (printed.startsWith(PARTY)) return head.place + printed;
  const isPartyBody = PARTY_ENDS.some((ending) => printed.endsWith(ending));
  if (isPartyBody && !head.party) return printed.endsWith('部') ? undefined : head.place + printed;
  return head.place + (isPartyBody ? PARTY : '') + printed;
};

const restore = (draft: Draft, head: Head, register: Register): void => {
  const { form, printed } = draft;
  if (form && isHome(head, register.home)) {
    if (form.damage === 'prefix') draft.repair = { kind: 'elided-prefix', sure: !form.ambiguous };
    return;
  }
  const name = restored(printed, head);
  if (form?.damage.startsWith('prefix') && !name && draft.repair) draft.repair = { ...draft.repair, sure: false };
  if (!name || (form && form.damage !== 'prefix')) return;
  draft.name = name;
  draft.known = register.byName.has(name);
  draft.repair = { kind: 'elided-prefix', sure: true };
};

/** 一个字头管后面几个名称：“市教育局、财政局”“东昌府区教体局、财政局”。 */
export const restoreElided = (drafts: readonly Draft[], register: Register): void => {
  let carried: Head | undefined;
  for (const draft of drafts) {
    if (draft.generic) {
      carried = undefined;
      continue;
    }
    const head = headOf(draft.printed);
    if (head && draft.whole) carried = head;
    else if (carried && !draft.headed && draft.whole && (draft.form || draft.body)) restore(draft, carried, register);
  }
};
