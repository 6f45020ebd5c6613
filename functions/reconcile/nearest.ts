import { likeness } from '../text/likeness.ts';
import { fold } from '../text/normalise.ts';
import type { Found } from './entity-type.ts';

/** 再长就不是名称，不去比。 */
const LONGEST = 60;
const LEAST = 0.5;
const SHOWN = 5;

/** 字形最近的几项，都只是可能；`spellings` 里取最像的一种。 */
export function nearest<Item>(
  items: readonly Item[],
  spellings: (item: Item) => readonly string[],
): (text: string) => readonly Found<Item>[] {
  const written = items.map((item) => ({ item, forms: spellings(item).map((form) => [...fold(form).text]) }));
  return (text) => {
    const asked = [...fold(text).text];
    if (asked.length === 0 || asked.length > LONGEST) return [];
    return written
      .map(({ item, forms }) => ({ item, alike: Math.max(...forms.map((form) => likeness(asked, form))) }))
      .filter(({ alike }) => alike >= LEAST)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, SHOWN)
      .map(({ item, alike }) => ({
        item,
        score: alike * 0.9,
        exact: false,
        features: [{ id: 'name_likeness', value: rounded(alike) }],
      }));
  };
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
