import { z } from 'zod';
import {
  REFERENCE_RESOURCES,
  ReferenceArticle,
  ReferenceCityPair,
  ReferenceCustodyPair,
  type ReferenceData,
  ReferenceDepartment,
  ReferenceDivision,
  ReferenceDocument,
  ReferenceModel,
  ReferenceOffice,
  ReferenceProject,
  ReferenceSchool,
} from '../../shared/reference.ts';

/** 一个版本的全部内容，按资源分开，与 `edition_resources` 的行一一对应。 */
export const EditionContent = z.strictObject({
  projects: z.array(ReferenceProject),
  departments: z.array(ReferenceDepartment),
  divisions: z.array(ReferenceDivision),
  'city-pairs': z.array(ReferenceCityPair),
  'custody-pairs': z.array(ReferenceCustodyPair),
  models: z.array(ReferenceModel),
  documents: z.array(ReferenceDocument),
  articles: z.array(ReferenceArticle),
  offices: z.array(ReferenceOffice),
  /** 导入过学校名录的版本才有。 */
  schools: z.array(ReferenceSchool).optional(),
});
export type EditionContent = z.infer<typeof EditionContent>;

export function toReference(edition: string, content: EditionContent): ReferenceData {
  const { 'city-pairs': cityPairs, 'custody-pairs': custodyPairs, schools = [], ...rest } = content;
  return { edition, ...rest, cityPairs, custodyPairs, schools };
}

/** 键按码元排序、没有空白的 JSON：同样的内容得同样的字节。 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * 内容的 SHA-256（十六进制小写），以规范 JSON 计；版本的编号、题名、日期不在其内。
 * 这一版没有的类不计：日后添了新的一类，以往版本的 hash 不变。后添的学校名录，空着也算没有。
 */
export async function contentHash(content: Partial<EditionContent>): Promise<string> {
  const ordered = REFERENCE_RESOURCES.flatMap((resource) => {
    const items = content[resource];
    return items === undefined || (resource === 'schools' && items.length === 0) ? [] : [[resource, items]];
  });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(ordered)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
