/** 再长的文字（整篇文章）不记：记住的是一格格的名单与目标。 */
const LONGEST = 2_000;

/** 按文字记住结果；记满之后忘掉最早记下的。 */
export const bounded = <T>(compute: (text: string) => T, most: number): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = compute(text);
    if (text.length > LONGEST) return made;
    const oldest = known.keys().next();
    if (known.size >= most && !oldest.done) known.delete(oldest.value);
    known.set(text, made);
    return made;
  };
};
