import type { NameCandidate } from '../../../shared/text.ts';
import { bounded } from '../bounded.ts';
import type { PlaceReader } from '../places.ts';
import { compareNames } from './compare.ts';
import { finestOf, keyOf, regionReader } from './regions.ts';
import { type SchoolName, schoolNameOf } from './school-name.ts';

/** 名单里的一所学校；`place` 是它所在的地方，校名里没有说的由它补上。 */
export interface Listed {
  readonly name: string;
  readonly place?: string;
}

export interface NameMatcher {
  /** 名单里最像的几所，从高到低；一所也不像的为空。`place` 是所问的学校所在的地方，校名里没有说的由它补上。 */
  find(text: string, place?: string): readonly NameCandidate[];
}

const SHOWN = 5;
const LEAST = 0.3;
/** 只细比票数够多的：共有的字、序数、地方越少见，票越重。 */
const MOST_COMPARED = 60;
const VOTE_SHARE = 0.4;
/** 名单里这么多的都有的字（小、学、中），不据以查找；名单很短时都用。 */
const TOO_COMMON = 0.2;
const SHORT_LIST = 200;
const REMEMBERED = 2_000;
const PLACES = 256;

/** 名字里可以据以查找的东西。 */
const keysOf = ({ folded, readings, owner }: SchoolName): Set<string> => {
  const keys = new Set<string>(folded);
  for (const { region, ordinal } of readings) {
    if (ordinal !== undefined) keys.add(`#${ordinal}`);
    for (const line of region.lines) {
      const finest = finestOf(line);
      if (finest) keys.add(`@${keyOf(finest)}`);
    }
  }
  if (owner) for (const key of keysOf(owner)) keys.add(key);
  return keys;
};

interface Entry {
  readonly listed: Listed;
  readonly name: SchoolName;
}

class Index {
  readonly #entries: readonly Entry[];
  readonly #postings = new Map<string, number[]>();
  readonly #votes: Float64Array;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#votes = new Float64Array(entries.length);
    entries.forEach(({ name }, at) => {
      for (const key of keysOf(name)) {
        const posted = this.#postings.get(key);
        if (posted) posted.push(at);
        else this.#postings.set(key, [at]);
      }
    });
  }

  /** 与 name 共有的东西最多的各项。 */
  nearest(name: SchoolName): Entry[] {
    const touched: number[] = [];
    let most = 0;
    const size = this.#entries.length;
    const postings = [...keysOf(name)].map((key) => this.#postings.get(key) ?? []);
    const telling = postings.filter(({ length }) => size <= SHORT_LIST || length <= size * TOO_COMMON);
    for (const posted of telling.some(({ length }) => length > 0) ? telling : postings) {
      const weight = Math.log(1 + size / posted.length);
      for (const at of posted) {
        const before = this.#votes[at] ?? 0;
        if (before === 0) touched.push(at);
        this.#votes[at] = before + weight;
        most = Math.max(most, before + weight);
      }
    }
    const kept = touched
      .map((at) => ({ at, votes: this.#votes[at] ?? 0 }))
      .filter(({ votes }) => votes >= most * VOTE_SHARE)
      .sort((a, b) => b.votes - a.votes || a.at - b.at)
      .slice(0, MOST_COMPARED);
    for (const at of touched) this.#votes[at] = 0;
    return kept.flatMap(({ at }) => this.#entries[at] ?? []);
  }
}

/** 在一份校名单里找。名单编一次索引；两万所、一千个校名都在几秒之内。 */
export const nameMatcher = (list: readonly Listed[], places: PlaceReader): NameMatcher => {
  const regions = regionReader(places);
  const distinct = new Map(list.map((listed) => [`${listed.place ?? ''}\n${listed.name}`, listed]));
  const index = new Index(
    [...distinct.values()].flatMap((listed) => {
      const name = schoolNameOf(listed.name, regions, listed.place);
      return name ? [{ listed, name }] : [];
    }),
  );
  const find = (text: string, place: string): readonly NameCandidate[] => {
    const name = schoolNameOf(text, regions, place);
    if (!name) return [];
    return index
      .nearest(name)
      .map((entry) => ({ ...entry.listed, ...compareNames(name, entry.name) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN)
      .map(({ name: listedName, place: stands, score, features }) => ({
        name: listedName,
        ...(stands === undefined ? {} : { place: stands }),
        score,
        features: [...features],
      }));
  };
  const finders = bounded((place) => bounded((text) => find(text, place), REMEMBERED), PLACES);
  return { find: (text, place = '') => finders(place)(text) };
};
