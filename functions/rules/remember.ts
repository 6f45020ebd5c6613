/** 同样的文字只算一次。 */
export function remember<Texts extends readonly string[], T>(compute: (...texts: Texts) => T): (...texts: Texts) => T {
  const known = new Map<string, { readonly result: T }>();
  return (...texts) => {
    const key = texts.join('\n');
    const held = known.get(key);
    if (held) return held.result;
    const result = compute(...texts);
    known.set(key, { result });
    return result;
  };
}
