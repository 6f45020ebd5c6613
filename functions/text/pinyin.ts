import { pinyin } from 'pinyin-pro';

const syllables = new Map<string, string>();

const syllableOf = (char: string): string => {
  const known = syllables.get(char);
  if (known !== undefined) return known;
  const made = pinyin(char, { toneType: 'none' });
  syllables.set(char, made);
  return made;
};

/** 逐字的读音，不带声调。 */
export const readAloud = (text: string): string[] => [...text].map(syllableOf);

// 词典在头一次注音时才造，要二十毫秒；趁 Worker 启动时造好，不算在某一次请求头上。
readAloud('教');
