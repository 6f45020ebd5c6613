import type { Folded } from '../normalise.ts';
import { type Edge, Edges, INDEX, type Piece, pieceOf, STATES } from './edges.ts';
import type { Lexicon } from './lexicon.ts';
import type { Register } from './register-forms.ts';
import { scan } from './tokens.ts';

const WIDTH = STATES.length;
const GLUING = new Set([INDEX.whole, INDEX.cut, INDEX.generic]);

/** 到各处、各状态为止最省的走法：值多少，末一条边，从什么状态出发。平铺成列，一万字的格子不造一万个对象。 */
class Columns {
  readonly #costs: Float64Array;
  readonly #origins: Int8Array;
  readonly #arrivals: (Edge | undefined)[];

  constructor(length: number) {
    const size = (length + 1) * WIDTH;
    this.#costs = new Float64Array(size).fill(Infinity);
    this.#origins = new Int8Array(size);
    this.#arrivals = new Array<Edge | undefined>(size);
    this.#costs[INDEX.open] = 0;
  }

  /** 从 at 走一条边；只留下到每种状态最省的走法。 */
  relax(at: number, edge: Edge): void {
    const { from, cost, length, to } = edge;
    const target = (at + length) * WIDTH + to;
    let least = this.#costs[target] ?? Infinity;
    for (let state = 0; state < WIDTH; state++) {
      const total = (this.#costs[at * WIDTH + state] ?? Infinity) + cost + (from[state] ?? Infinity);
      if (total >= least) continue;
      least = total;
      this.#costs[target] = total;
      this.#origins[target] = state;
      this.#arrivals[target] = edge;
    }
  }

  /** 空白处是断处：哪种走法最省，就从哪种接着走。 */
  open(at: number): void {
    const best = at * WIDTH + this.#cheapest(at);
    const opened = at * WIDTH + INDEX.open;
    this.#costs[opened] = this.#costs[best] ?? Infinity;
    this.#origins[opened] = this.#origins[best] ?? 0;
    this.#arrivals[opened] = this.#arrivals[best];
  }

  #cheapest(at: number): number {
    let best = 0;
    for (let state = 1; state < WIDTH; state++)
      if ((this.#costs[at * WIDTH + state] ?? Infinity) < (this.#costs[at * WIDTH + best] ?? Infinity)) best = state;
    return best;
  }

  piecesUpTo(end: number): Piece[] {
    const pieces: Piece[] = [];
    let at = end;
    let state = this.#cheapest(end);
    while (at > 0) {
      const edge = this.#arrivals[at * WIDTH + state];
      if (!edge) throw new Error(`切分：第 ${at} 字没有走法`);
      const origin = this.#origins[at * WIDTH + state] ?? 0;
      at -= edge.length;
      state = origin;
      const piece = pieceOf(edge, at, GLUING.has(origin));
      if (piece) pieces.push(piece);
    }
    return pieces.reverse();
  }
}

/** 在整格文字上求最省的切分（Viterbi）：在册名称的各种写法、合式的生名称、用语、标点、杂字各是一种边。 */
export const segment = (folded: Folded, register: Register, lexicon: Lexicon): Piece[] => {
  const scanned = scan(folded, lexicon);
  const edges = new Edges(scanned, register, lexicon);
  const { length } = scanned.text;
  const columns = new Columns(length);
  for (let at = 0; at < length; at++) {
    if ((scanned.gap[at] ?? 0) > 0) columns.open(at);
    for (const edge of edges.from(at)) columns.relax(at, edge);
    columns.relax(at, edges.between(at));
  }
  return columns.piecesUpTo(length);
};
