import { fold } from '../text/normalise.ts';

/** 一次提示至多这么多个，后面的以 cursor 续取。 */
const PAGE = 20;

/** 各项的写法以输入的字起首的在前，含有这些字的在后；没有输入的给全部。跳过 `cursor` 个。 */
export function suggest<Item>(
  items: readonly Item[],
  spellings: (item: Item) => readonly string[],
  prefix: string,
  cursor: number,
): Item[] {
  const typed = plain(prefix);
  const ranked = items.map((item) => ({ item, rank: rankOf(spellings(item), typed) }));
  const at = (rank: number) => ranked.filter((one) => one.rank === rank).map(({ item }) => item);
  return [...at(0), ...at(1), ...at(2)].slice(cursor, cursor + PAGE);
}

/** 0 整个相同，1 以它起首，2 含有它，3 没有。 */
function rankOf(spellings: readonly string[], typed: string): number {
  const written = spellings.map(plain);
  if (written.includes(typed)) return 0;
  if (written.some((one) => one.startsWith(typed))) return 1;
  return written.some((one) => one.includes(typed)) ? 2 : 3;
}

const plain = (text: string): string => fold(text).text.toLowerCase();
