import type { Folded } from '../normalise.ts';
import { type Lexicon, type Phrase, PROVINCE_ENDS } from './lexicon.ts';
import { damageRank, type Form, type Register } from './register-forms.ts';
import { type CharKind, type Scan, scan } from './tokens.ts';
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
const STATES = ['open', 'whole', 'cut', 'stub', 'generic', 'noise'] as const;
type State = (typeof STATES)[number];

interface Step {
  readonly cost: number;
  readonly previous: Step | undefined;
  readonly edge: Edge | undefined;
  readonly glued: boolean;
}

/** 一条边：走到哪里、值多少、从各种状态出发另加多少（没有的不许走）。 */
interface Edge {
  readonly end: number;
  readonly cost: number;
  readonly to: State;
  readonly from: Partial<Record<State, number>>;
  readonly piece?: (glued: boolean) => Piece;
}

type Column = Partial<Record<State, Step>>;

const NAME = 1;
const DAMAGE_COST = [0, 0.1, 0.6, 1.2, 1.8];
const GLUE = 0.3;
const AFTER_NOISE = 1;
const BLANK_INSIDE = [0, 0.2, 0.5];
const NOISE_AFTER_CUT = 8;
const CONJUNCTION = 0.2;
const MAX_BREAKS = 12;

const ANYWHERE: Edge['from'] = { open: 0, whole: 0, cut: 0, stub: 0, generic: 0, noise: 0 };

const intoNoise = (begins: number): Edge['from'] => ({
  ...{ open: begins, whole: begins, generic: begins, noise: 0 },
  ...{ cut: NOISE_AFTER_CUT, stub: NOISE_AFTER_CUT },
});
const BETWEEN_NAMES: Record<CharKind, Pick<Edge, 'cost' | 'to' | 'from'>> = {
  han: { cost: 2, to: 'noise', from: intoNoise(2) },
  alnum: { cost: 0.5, to: 'noise', from: intoNoise(0) },
  mark: { cost: 0, to: 'open', from: ANYWHERE },
};

const MAX_PROVINCE = 7;

const provinceLength = (text: string, at: number): number => {
  const ahead = text.slice(at, at + MAX_PROVINCE);
  const found = PROVINCE_ENDS.map((ending) => ahead.indexOf(ending) + ending.length).find(
    (end, index) => end > (PROVINCE_ENDS[index]?.length ?? 0) + 1,
  );
  return found ?? 0;
};

/** 一格文字上所有的边。 */
class Edges {
  readonly #scan: Scan;
  readonly #register: Register;
  readonly #unknown: UnknownNames;
  readonly #breaks = new Map<number, readonly number[]>();

  readonly #hasProvince: boolean;

  constructor(scanned: Scan, register: Register, lexicon: Lexicon) {
    this.#scan = scanned;
    this.#hasProvince = PROVINCE_ENDS.some((ending) => scanned.text.includes(ending));
    this.#register = register;
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
    for (let at = 0; at < this.#scan.text.length; at++)
      for (const { end, value } of this.#register.forms.matches(this.#scan.text, at))
        if (value.headed && damageRank(value.damage) <= 1) found.add(at).add(end);
    return found;
  }

  from(at: number): Edge[] {
    const kind = this.#scan.kinds[at] ?? 'mark';
    const edges = [...this.#registered(at), ...this.#unregistered(at), ...this.#words(at)];
    edges.push({ end: at + 1, ...BETWEEN_NAMES[kind] });
    return edges;
  }

  #registered(at: number): Edge[] {
    return this.#formsAt(at).map(({ end, value: form }) => {
      const intact = damageRank(form.damage) <= 1;
      const whole = intact || form.damage === 'prefix';
      return {
        end,
        cost: NAME + (DAMAGE_COST[damageRank(form.damage)] ?? 0) + this.#blanksInside(at, end),
        to: form.entry.generic ? 'generic' : whole ? 'whole' : 'cut',
        from: {
          open: 0,
          whole: GLUE,
          cut: GLUE,
          ...(intact && form.headed ? { generic: GLUE } : {}),
          ...(intact && form.placed ? { noise: AFTER_NOISE } : {}),
        },
        piece: (glued) => ({ kind: 'registered', start: at, end, form, glued }),
      };
    });
  }

  /** 地名之前再冠省名的（山东省聊城市财政局），连省名一并算。 */
  #formsAt(at: number): { end: number; value: Form }[] {
    const { text } = this.#scan;
    const { forms } = this.#register;
    const province = this.#hasProvince ? provinceLength(text, at) : 0;
    const placed = province > 0 ? forms.matches(text, at + province).filter(({ value }) => value.placed) : [];
    return [...forms.matches(text, at), ...placed];
  }

  #unregistered(at: number): Edge[] {
    return (this.#breaks.get(at) ?? []).flatMap((end) => {
      const name = this.#unknown.read(at, end);
      if (!name) return [];
      const startsAnew = (name.headed && name.whole) || name.body;
      return {
        end,
        cost: name.cost,
        to: name.generic ? 'generic' : name.whole ? 'whole' : 'stub',
        from: {
          open: 0,
          ...(startsAnew ? { whole: GLUE } : {}),
          ...(name.headed && name.whole ? { cut: NAME, generic: NAME } : {}),
        },
        piece: (glued) => ({ kind: 'unknown', start: at, end, name, glued }),
      } satisfies Edge;
    });
  }

  #words(at: number): Edge[] {
    const token = this.#scan.phrases.get(at);
    const conjunction = this.#scan.conjunctions.get(at);
    const edges: Edge[] = [];
    if (token) {
      const { end, phrase } = token;
      const cost = 0.1 + this.#blanksInside(at, end);
      edges.push({ end, cost, to: 'open', from: ANYWHERE, piece: () => ({ kind: 'phrase', start: at, end, phrase }) });
    }
    if (conjunction !== undefined)
      edges.push({
        end: conjunction,
        cost: CONJUNCTION,
        to: 'open',
        from: { whole: 0, generic: 0, cut: NAME, stub: NAME },
      });
    return edges;
  }

  #blanksInside(start: number, end: number): number {
    let cost = 0;
    for (let index = start + 1; index < end; index++) cost += BLANK_INSIDE[this.#scan.gap[index] ?? 0] ?? 0;
    return cost;
  }
}

const cheapest = (column: Column): Step | undefined => {
  let best: Step | undefined;
  for (const state of STATES) {
    const step = column[state];
    if (step && (!best || step.cost < best.cost)) best = step;
  }
  return best;
};

const relax = (columns: Column[], state: State, step: Step, edge: Edge): void => {
  const extra = edge.from[state];
  const column = columns[edge.end];
  if (extra === undefined || !column) return;
  const cost = step.cost + edge.cost + extra;
  const known = column[edge.to];
  if (known && known.cost <= cost) return;
  const glued = state === 'whole' || state === 'cut' || state === 'generic';
  column[edge.to] = { cost, previous: step, edge, glued };
};

const piecesOf = (last: Step | undefined): Piece[] => {
  const pieces: Piece[] = [];
  for (let step = last; step; step = step.previous) {
    const piece = step.edge?.piece?.(step.glued);
    if (piece) pieces.push(piece);
  }
  return pieces.reverse();
};

/** 在整格文字上求最省的切分（Viterbi）：在册名称的各种写法、合式的生名称、用语、标点、杂字各是一种边。 */
export const segment = (folded: Folded, register: Register, lexicon: Lexicon): Piece[] => {
  const scanned = scan(folded, lexicon);
  const edges = new Edges(scanned, register, lexicon);
  const columns: Column[] = Array.from({ length: scanned.text.length + 1 }, () => ({}));
  columns[0] = { open: { cost: 0, previous: undefined, edge: undefined, glued: false } };
  for (let at = 0; at < scanned.text.length; at++) {
    const column = columns[at] ?? {};
    const best = (scanned.gap[at] ?? 0) > 0 ? cheapest(column) : undefined;
    if (best) column.open = best;
    for (const edge of edges.from(at))
      for (const state of STATES) {
        const step = column[state];
        if (step) relax(columns, state, step, edge);
      }
  }
  return piecesOf(cheapest(columns.at(-1) ?? {}));
};
