import { strFromU8 } from 'fflate';
import { readXml } from 'hucre/xml';
import { type Memory, parseJson } from '../excel/memory.ts';

/** 加载项的设置存在这些部件里，一个加载项一个（[MS-OWEXML] 2.1.10）。 */
const PARTS = /^xl\/webextensions\/webextension\d*\.xml$/u;

/**
 * 文件里记着的一件事，同 Excel 里读工作簿设置。键是本工具独有的，所以不问是哪个加载项的部件：
 * 同一个加载项侧载的、商店里的，标识不同。读不成的当作没有记过。
 */
export function remembered<T>(parts: Readonly<Record<string, Uint8Array>>, { key, schema, fallback }: Memory<T>): T {
  const values = Object.entries(parts).flatMap(([path, part]) => (PARTS.test(path) ? settingsIn(part, key) : []));
  for (const value of values) {
    const parsed = schema.safeParse(parseJson(value));
    if (parsed.success) return parsed.data;
  }
  return fallback;
}

/** 设置的值存成 JSON；本工具存的都是文字。 */
function settingsIn(part: Uint8Array, key: string): unknown[] {
  const properties = propertiesIn(strFromU8(part));
  return properties.filter((property) => property['@name'] === key).map((property) => parseJson(property['@value']));
}

function propertiesIn(text: string): Record<string, unknown>[] {
  try {
    return readXml(text, { rowTag: 'property', stripNamespaces: true }).data;
  } catch (error) {
    // 别的加载项写坏了的部件不碍事；hucre 只说“解析不了”，不分种类。
    if (error instanceof Error) return [];
    throw error;
  }
}
