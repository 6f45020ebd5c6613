import type { DepartmentReading, NameRepair } from '../../../shared/text.ts';
import { type Folded, sourceText } from '../normalise.ts';
import type { Piece } from './edges.ts';
import type { Phrase, Role } from './lexicon.ts';
import type { Form } from './register-forms.ts';

/** 还没有写成结果的一个名称：切分、括号、分工、承前省略依次添上各自知道的。 */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly glued: boolean;
  readonly form: Form | undefined;
  readonly whole: boolean;
  readonly headed: boolean;
  readonly body: boolean;
  readonly generic: boolean;
  /** 第几串名称：逗号、分号、句号、括号与分工用语各另起一串，顿号、“和”与空白不另起。 */
  run: number;
  name: string;
  known: boolean;
  repair: NameRepair | undefined;
  role: Role | undefined;
  /** 后面有“牵头”“配合”“按职责分工负责”一类的话管着它。 */
  assigned: boolean;
  nameplateOf: Draft | undefined;
}

export type Mention =
  | { readonly kind: 'name'; readonly start: number; readonly end: number; readonly draft: Draft }
  | { readonly kind: 'phrase'; readonly start: number; readonly end: number; readonly phrase: Phrase }
  | { readonly kind: 'mark'; readonly start: number; readonly end: number; readonly mark: string };

const repairOf = (form: Form, glued: boolean): NameRepair | undefined => {
  if (form.damage !== 'none') return { kind: form.damage, sure: !form.ambiguous };
  return glued ? { kind: 'separator', sure: true } : undefined;
};

const draftOf = (piece: Extract<Piece, { glued: boolean }>, folded: Folded): Draft => {
  const { start, end, glued } = piece;
  const printed = sourceText(folded, start, end);
  const later = { run: 0, role: undefined, assigned: false, nameplateOf: undefined };
  if (piece.kind === 'registered') {
    const { form } = piece;
    const { name, generic } = form.entry;
    const whole = form.damage !== 'suffix' && form.damage !== 'prefix-and-suffix';
    const repair = repairOf(form, glued);
    return {
      start,
      end,
      printed,
      glued,
      form,
      whole,
      headed: form.headed,
      body: whole,
      generic,
      name,
      known: true,
      repair,
      ...later,
    };
  }
  const { whole, headed, body, generic } = piece.name;
  const repair: NameRepair | undefined = glued ? { kind: 'separator', sure: true } : undefined;
  return {
    start,
    end,
    printed,
    glued,
    form: undefined,
    whole,
    headed,
    body,
    generic,
    name: printed,
    known: generic,
    repair,
    ...later,
  };
};

const STRUCTURE = new Set(['(', ')', '。', ';', ',', ':']);

/** 名称、用语与管结构的标点，按次序排成一列；名称之内的括号不算。 */
export const mentionsOf = (pieces: readonly Piece[], folded: Folded): Mention[] => {
  const mentions: Mention[] = [];
  let at = 0;
  const marksUpTo = (end: number) => {
    for (; at < end; at++) {
      const mark = folded.text.charAt(at);
      if (STRUCTURE.has(mark)) mentions.push({ kind: 'mark', start: at, end: at + 1, mark });
    }
  };
  for (const piece of pieces) {
    const { start, end } = piece;
    marksUpTo(start);
    mentions.push(
      piece.kind === 'phrase'
        ? { kind: 'phrase', start, end, phrase: piece.phrase }
        : { kind: 'name', start, end, draft: draftOf(piece, folded) },
    );
    at = end;
  }
  marksUpTo(folded.text.length);
  return mentions;
};

export const numberRuns = (mentions: readonly Mention[]): void => {
  let run = 0;
  for (const mention of mentions) {
    if (mention.kind === 'name') mention.draft.run = run;
    else run += 1;
  }
};

export const draftsOf = (mentions: readonly Mention[]): Draft[] =>
  mentions.flatMap((mention) => (mention.kind === 'name' ? [mention.draft] : []));

/** 写成契约的样子；没有的项不写。 */
export const readingOf = (
  draft: Draft,
  span: [number, number],
  text: string,
  suggestions: DepartmentReading['suggestions'],
): DepartmentReading => ({
  text,
  name: draft.name,
  known: draft.known,
  ...(draft.generic ? { generic: true } : {}),
  ...(draft.nameplateOf ? { nameplateOf: draft.nameplateOf.name } : {}),
  ...(draft.role ? { role: draft.role } : {}),
  span,
  ...(draft.repair ? { repair: draft.repair } : {}),
  ...(suggestions && suggestions.length > 0 ? { suggestions } : {}),
});
