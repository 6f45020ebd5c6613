import { pinyin } from 'pinyin-pro';

const syllables = new Map<string, string>();

const syllableOf = (char: string): string => {
  const known = syllables.get(char);
  if (known !== undefined) return known;
  const made = pinyin(char, { toneType: 'none' });
  syllables.set(char, made);
  return made;
};

/** 逐字的读音，不带声调。头一个字要先造词典，没有生名称时不必问。 */
export const readAloud = (text: string): string[] => [...text].map(syllableOf);
