interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

const NOTHING: readonly never[] = [];

/** 词表的前缀树：从某个位置起，列出所有对得上的词。 */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };

  constructor(entries: Iterable<readonly [string, T]> = []) {
    for (const [word, value] of entries) this.#insert(word, value);
  }

  #insert(word: string, value: T): void {
    let node = this.#root;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index);
      const child = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, child);
      node = child;
    }
    node.value ??= value;
  }

  /** 由短到长。 */
  matches(text: string, start: number): readonly Match<T>[] {
    let node = this.#root.next.get(text.charCodeAt(start));
    if (!node) return NOTHING;
    const found: Match<T>[] = node.value === undefined ? [] : [{ end: start + 1, value: node.value }];
    for (let index = start + 1; node && index < text.length; index++) {
      node = node.next.get(text.charCodeAt(index));
      if (node?.value !== undefined) found.push({ end: index + 1, value: node.value });
    }
    return found;
  }

  longest(text: string, start: number): Match<T> | undefined {
    return this.matches(text, start).at(-1);
  }
}
