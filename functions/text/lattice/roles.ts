import type { Folded } from '../normalise.ts';
import type { Draft, Mention } from './drafts.ts';
import type { Phrase, Role } from './lexicon.ts';

/** 一层括号之内等着分工的名称，以及标签或“会同”管到的分工。 */
interface Group {
  pending: Draft[];
  forward: Role | undefined;
  /** 括号紧跟着的名称；括号里只有“牵头”二字时说的就是它。 */
  readonly owner: Draft | undefined;
  named: boolean;
}

const asRole = (phrase: Phrase): Role | undefined => (phrase.role === 'none' ? undefined : phrase.role);

class Assignment {
  readonly #groups: Group[] = [{ pending: [], forward: undefined, owner: undefined, named: false }];
  #last: Draft | undefined;

  get #group(): Group {
    const top = this.#groups.at(-1);
    if (!top) throw new Error('分工：括号层级不应为空');
    return top;
  }

  name(draft: Draft): void {
    const group = this.#group;
    group.named = true;
    draft.assigned = group.forward !== undefined;
    if (group.forward) draft.role = group.forward;
    else group.pending.push(draft);
    this.#last = draft;
  }

  phrase(phrase: Phrase, isLabel: boolean): void {
    const group = this.#group;
    if (phrase.first) this.#leadFirst();
    else if (phrase.role === undefined) return;
    else if (group.owner && !group.named) this.#assignOwner(group.owner, asRole(phrase));
    else if (isLabel || phrase.forward) {
      if (isLabel) group.pending = [];
      group.forward = asRole(phrase);
    } else this.#assignPending(asRole(phrase));
  }

  #leadFirst(): void {
    const group = this.#group.pending.length > 0 ? this.#group : this.#groups.at(-2);
    const first = group?.pending[0];
    if (first) first.role = 'lead';
    if (group) group.pending = [];
  }

  #assignOwner(owner: Draft, role: Role | undefined): void {
    if (role) owner.role = role;
    const outer = this.#groups.at(-2);
    if (outer) outer.pending = outer.pending.filter((draft) => draft !== owner);
  }

  #assignPending(role: Role | undefined): void {
    const group = this.#group;
    for (const draft of group.pending) {
      draft.assigned = true;
      if (role) draft.role = role;
    }
    group.pending = [];
    group.forward = undefined;
  }

  mark(mark: string, adjoins: boolean): void {
    if (mark === '(') {
      const { forward } = this.#group;
      const owner = adjoins ? this.#last : undefined;
      this.#groups.push({ pending: [], forward, owner, named: false });
    } else if (mark === ')') {
      const inner = this.#groups.length > 1 ? this.#groups.pop() : undefined;
      if (inner) this.#group.pending.push(...inner.pending);
    } else if (mark === '。' || mark === ';') {
      this.#group.pending = [];
      this.#group.forward = undefined;
    }
  }

  lastEndsAt(at: number): boolean {
    return this.#last?.end === at;
  }
}

const isLabel = ({ label, aside }: Phrase, next: string): boolean => next === ':' || (label === true && !aside);

/** 原文自己说了牵头或配合的，记下来；没有说的不猜。 */
export const assignRoles = (mentions: readonly Mention[], { text }: Folded): void => {
  const assignment = new Assignment();
  for (const mention of mentions) {
    if (mention.kind === 'name') assignment.name(mention.draft);
    else if (mention.kind === 'phrase')
      assignment.phrase(mention.phrase, isLabel(mention.phrase, text.charAt(mention.end)));
    else assignment.mark(mention.mark, assignment.lastEndsAt(mention.start));
  }
};
