import type { Draft } from './drafts.ts';
import { type Head, headOf } from './heads.ts';
import {
  ELIDING_ENDS,
  NEVER_MUNICIPAL,
  PARTY,
  PARTY_ENDS,
  PROVINCIAL_END,
  TAX_END,
  TAX_STEMS,
  VERTICAL_ENDS,
} from './lexicon.ts';
import type { Home, Register } from './register-forms.ts';

const MAX_ELIDED = 12;
const PROVINCIAL_LEVELS = ['省', '区'];

const isHome = (head: Head, home: Home | undefined): boolean =>
  home !== undefined && (head.place === home.level || head.place.endsWith(home.region));

const isSplitTaxOffice = (printed: string): boolean => TAX_STEMS.some((stem) => printed === stem + TAX_END);

const mayElide = (printed: string): boolean =>
  isSplitTaxOffice(printed) ||
  (printed.length <= MAX_ELIDED &&
    ELIDING_ENDS.some((ending) => printed.endsWith(ending)) &&
    !VERTICAL_ENDS.some((ending) => printed.endsWith(ending) && printed.length > ending.length) &&
    !NEVER_MUNICIPAL.includes(printed));

/** 补上字头的名称；补什么不能断定时没有。 */
const restored = (printed: string, head: Head): string | undefined => {
  if (!mayElide(printed)) return undefined;
  if (printed.endsWith(PROVINCIAL_END) && !PROVINCIAL_LEVELS.includes(head.level)) return undefined;
  if (printed.startsWith(PARTY)) return head.place + printed;
  if (!PARTY_ENDS.some((ending) => printed.endsWith(ending))) return head.place + printed;
  if (head.party) return head.place + PARTY + printed;
  return printed.endsWith('部') ? undefined : head.place + printed;
};

const rename = (draft: Draft, name: string, register: Register): void => {
  draft.name = name;
  draft.known = register.byName.has(name);
  draft.repair = { kind: 'elided-prefix', sure: true };
};

/** 在册名称丢了字头：前面是本地字头便是承前省略；是别处的字头，则是别处的机构。 */
const restoreRegistered = (draft: Draft, head: Head, register: Register): void => {
  if (draft.form?.damage !== 'prefix') return;
  if (isHome(head, register.home)) {
    draft.repair = { kind: 'elided-prefix', sure: !draft.form.ambiguous };
    return;
  }
  const name = restored(draft.printed, head);
  if (name) rename(draft, name, register);
  else draft.repair = { kind: 'prefix', sure: false };
};

interface Headed {
  readonly draft: Draft;
  readonly head: Head;
}

const sameKind = (a: Head, b: Head): boolean => a.place === b.place && a.party === b.party;

/** 一串之中字头只说了一次、其后都不再说，才断定是省略；各个都说的，没说的那个本来就没有。 */
const isSaidOnce = ({ draft: { run }, head }: Headed, headed: readonly Headed[], at: Draft): boolean => {
  const alike = headed.filter((other) => other.draft.run === run && sameKind(other.head, head));
  const later = headed.some((other) => other.draft.run === run && other.draft.start > at.start);
  return at.run === run && alike.length === 1 && !later;
};

/** 一个字头管后面几个名称：“市教育局、财政局”“东昌府区教体局、财政局”。 */
export const restoreElided = (drafts: readonly Draft[], register: Register): void => {
  const headed: Headed[] = [];
  const byRun = new Map<number, Headed[]>();
  for (const draft of drafts) {
    const head = draft.generic || !draft.whole || (draft.form && !draft.headed) ? undefined : headOf(draft.printed);
    if (!head) continue;
    headed.push({ draft, head });
    const run = byRun.get(draft.run) ?? [];
    run.push({ draft, head });
    byRun.set(draft.run, run);
  }
  let next = 0;
  let carried: Headed | undefined;
  for (const draft of drafts) {
    if (draft.generic) carried = undefined;
    if (headed[next]?.draft === draft) {
      carried = headed[next];
      next += 1;
    } else if (carried && !draft.generic && draft.whole && (!draft.headed || isSplitTaxOffice(draft.printed))) {
      if (draft.form) restoreRegistered(draft, carried.head, register);
      else if (isSaidOnce(carried, byRun.get(draft.run) ?? [], draft)) {
        const name = restored(draft.printed, carried.head);
        if (name) rename(draft, name, register);
      }
    }
  }
};
