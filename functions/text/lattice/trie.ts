interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

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
  matches(text: string, start: number): { end: number; value: T }[] {
    const found: { end: number; value: T }[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let index = start; node && index < text.length; index++) {
      node = node.next.get(text.charCodeAt(index));
      if (node?.value !== undefined) found.push({ end: index + 1, value: node.value });
    }
    return found;
  }

  longest(text: string, start: number): { end: number; value: T } | undefined {
    return this.matches(text, start).at(-1);
  }
}
