import type { Lexicon, Phrase } from './lexicon.ts';
import { PROVINCE_ENDS } from './lexicon.ts';
import { damageRank, type Form, type Register } from './register-forms.ts';
import type { CharKind, Scan } from './tokens.ts';
import type { Match } from './trie.ts';
import { segmentsOf, type UnknownName, UnknownNames } from './unknown-names.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** 切分结果里的一步。名称之间的标点、连词、杂字不留。`glued`：与上一个名称之间没有分隔。 */
export type Piece = Stretch &
  (
    | { readonly kind: 'registered'; readonly form: Form; readonly glued: boolean }
    | { readonly kind: 'unknown'; readonly name: UnknownName; readonly glued: boolean }
    | { readonly kind: 'phrase'; readonly phrase: Phrase }
  );

/** 走到某处时前面是什么：断处、写全的名称、丢了字尾的在册名称、没有字尾的生名称、泛指的名称、杂字。 */
export const STATES = ['open', 'whole', 'cut', 'stub', 'generic', 'noise'] as const;
export type State = (typeof STATES)[number];
export const INDEX: Readonly<Record<State, number>> = { open: 0, whole: 1, cut: 2, stub: 3, generic: 4, noise: 5 };

/** 从各种状态出发另加多少，按 STATES 的次序；Infinity 是不许走。 */
export type Entry = readonly number[];
const entry = (costs: Partial<Record<State, number>>): Entry => STATES.map((state) => costs[state] ?? Infinity);

type Named =
  | { readonly kind: 'registered'; readonly form: Form }
  | { readonly kind: 'unknown'; readonly name: UnknownName }
  | { readonly kind: 'phrase'; readonly phrase: Phrase };

/** 一条边：走几个字、值多少、走到什么状态；`named` 是它读出的东西，杂字与标点没有。 */
export interface Edge {
  readonly length: number;
  readonly cost: number;
  readonly to: number;
  readonly from: Entry;
  readonly named?: Named;
}

/** 从 start 走的一条边读出的一步。 */
export const pieceOf = ({ named, length }: Edge, start: number, glued: boolean): Piece | undefined => {
  if (!named) return undefined;
  const stretch = { start, end: start + length };
  return named.kind === 'phrase' ? { ...named, ...stretch } : { ...named, ...stretch, glued };
};

const NAME = 1;
const DAMAGE_COST = [0, 0.1, 0.6, 1.2, 1.8];
const GLUE = 0.3;
const AFTER_NOISE = 1;
const BLANK_INSIDE = [0, 0.2, 0.5];
const NOISE_AFTER_CUT = 8;
const CONJUNCTION = 0.2;
const MAX_BREAKS = 12;

const ANYWHERE = entry({ open: 0, whole: 0, cut: 0, stub: 0, generic: 0, noise: 0 });
const AFTER_NAMES = { open: 0, whole: GLUE, cut: GLUE };
/** 在册的写法各能接在什么后面：带字头的可以接在泛指之后，冠地名的可以接在杂字之后。 */
const BARE_FORM = entry(AFTER_NAMES);
const HEADED_FORM = entry({ ...AFTER_NAMES, generic: GLUE });
const PLACED_FORM = entry({ ...AFTER_NAMES, generic: GLUE, noise: AFTER_NOISE });
/** 生名称：写全的可以另起；有头有尾的还可以接在丢了字尾的名称之后。 */
const LONE_NAME = entry({ open: 0 });
const BODY_NAME = entry({ open: 0, whole: GLUE });
const WHOLE_NAME = entry({ open: 0, whole: GLUE, cut: NAME, generic: NAME });
const AFTER_NAME = entry({ whole: 0, generic: 0, cut: NAME, stub: NAME });

const intoNoise = (begins: number): Entry =>
  entry({
    ...{ open: begins, whole: begins, generic: begins, noise: 0 },
    ...{ cut: NOISE_AFTER_CUT, stub: NOISE_AFTER_CUT },
  });
const BETWEEN_NAMES: Record<CharKind, Edge> = {
  han: { length: 1, cost: 2, to: INDEX.noise, from: intoNoise(2) },
  alnum: { length: 1, cost: 0.5, to: INDEX.noise, from: intoNoise(0) },
  mark: { length: 1, cost: 0, to: INDEX.open, from: ANYWHERE },
};

const MAX_PROVINCE = 7;

const provinceLength = (text: string, at: number): number => {
  const ahead = text.slice(at, at + MAX_PROVINCE);
  const found = PROVINCE_ENDS.map((ending) => ahead.indexOf(ending) + ending.length).find(
    (end, index) => end > (PROVINCE_ENDS[index]?.length ?? 0) + 1,
  );
  return found ?? 0;
};

const entryOf = (form: Form): Entry => {
  if (damageRank(form.damage) > 1) return BARE_FORM;
  return form.placed ? PLACED_FORM : form.headed ? HEADED_FORM : BARE_FORM;
};

const entryOfUnknown = ({ headed, whole, body }: UnknownName): Entry => {
  if (headed && whole) return WHOLE_NAME;
  return body ? BODY_NAME : LONE_NAME;
};

/** 一格文字上所有的边。 */
export class Edges {
  readonly #scan: Scan;
  /** 各处起首的在册写法。 */
  readonly #forms: readonly (readonly Match<Form>[])[];
  readonly #unknown: UnknownNames;
  readonly #breaks = new Map<number, readonly number[]>();
  readonly #hasProvince: boolean;

  constructor(scanned: Scan, register: Register, lexicon: Lexicon) {
    this.#scan = scanned;
    this.#hasProvince = PROVINCE_ENDS.some((ending) => scanned.text.includes(ending));
    this.#forms = Array.from({ length: scanned.text.length }, (_, at) => register.forms.matches(scanned.text, at));
    this.#unknown = new UnknownNames(scanned, lexicon);
    const registered = this.#registeredBreaks();
    for (const stretch of segmentsOf(scanned)) {
      const breaks = this.#unknown.breaksOf(stretch, registered);
      breaks.forEach((at, index) => {
        if (at < stretch.end) this.#breaks.set(at, breaks.slice(index + 1, index + 1 + MAX_BREAKS));
      });
    }
  }

  /** 生名称也可以止于在册名称的起处，或起于它的止处。 */
  #registeredBreaks(): Set<number> {
    const found = new Set<number>();
    this.#forms.forEach((forms, at) => {
      for (const { end, value } of forms) if (value.headed && damageRank(value.damage) <= 1) found.add(at).add(end);
    });
    return found;
  }

  /** 从 at 起的名称与用语。 */
  from(at: number): readonly Edge[] {
    const edges: Edge[] = [];
    this.#addRegistered(at, edges);
    this.#addUnregistered(at, edges);
    this.#addWords(at, edges);
    return edges;
  }

  /** 不属于任何名称的一个字。 */
  between(at: number): Edge {
    return BETWEEN_NAMES[this.#scan.kinds[at] ?? 'mark'];
  }

  #addRegistered(at: number, edges: Edge[]): void {
    for (const { end, value: form } of this.#formsAt(at)) {
      const rank = damageRank(form.damage);
      const whole = rank <= 1 || form.damage === 'prefix';
      edges.push({
        length: end - at,
        cost: NAME + (DAMAGE_COST[rank] ?? 0) + this.#blanksInside(at, end),
        to: form.entry.generic ? INDEX.generic : whole ? INDEX.whole : INDEX.cut,
        from: entryOf(form),
        named: { kind: 'registered', form },
      });
    }
  }

  /** 地名之前再冠省名的（山东省聊城市财政局），连省名一并算。 */
  #formsAt(at: number): readonly Match<Form>[] {
    const plain = this.#forms[at] ?? [];
    const province = this.#hasProvince ? provinceLength(this.#scan.text, at) : 0;
    const placed = province > 0 ? (this.#forms[at + province] ?? []).filter(({ value }) => value.placed) : [];
    return placed.length > 0 ? [...plain, ...placed] : plain;
  }

  #addUnregistered(at: number, edges: Edge[]): void {
    const ends = this.#breaks.get(at);
    if (!ends) return;
    for (const name of this.#unknown.from(at, ends)) {
      edges.push({
        length: name.end - at,
        cost: name.cost,
        to: name.generic ? INDEX.generic : name.whole ? INDEX.whole : INDEX.stub,
        from: entryOfUnknown(name),
        named: { kind: 'unknown', name },
      });
    }
  }

  #addWords(at: number, edges: Edge[]): void {
    const token = this.#scan.phrases.get(at);
    const conjunction = this.#scan.conjunctions.get(at);
    if (token) {
      const { end, phrase } = token;
      const cost = 0.1 + this.#blanksInside(at, end);
      edges.push({ length: end - at, cost, to: INDEX.open, from: ANYWHERE, named: { kind: 'phrase', phrase } });
    }
    if (conjunction !== undefined)
      edges.push({ length: conjunction - at, cost: CONJUNCTION, to: INDEX.open, from: AFTER_NAME });
  }

  #blanksInside(start: number, end: number): number {
    let cost = 0;
    for (let index = start + 1; index < end; index++) cost += BLANK_INSIDE[this.#scan.gap[index] ?? 0] ?? 0;
    return cost;
  }
}
