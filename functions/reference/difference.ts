import type { DraftResource, ResourceDiff } from '../../shared/api/editions.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import { canonicalJson } from './content.ts';

type Item<R extends DraftResource> = ReferenceData[R][number];

/** 一类数据里，各项凭什么认作同一项；同一类里不许重复。 */
const KEYS: { readonly [R in DraftResource]: (item: Item<R>) => readonly string[] } = {
  projects: ({ no }) => [String(no)],
  departments: ({ name }) => [name],
  offices: ({ name }) => [name],
  divisions: ({ code, name, parent }) => (code === '' ? [parent ?? '', name] : [code]),
  cityPairs: ({ helper, helped }) => [helper, helped],
  custodyPairs: ({ province, county, school }) => [province, county, school],
  models: ({ name }) => [name],
  articles: ({ document, article }) => [document, article],
  documents: ({ id }) => [id],
  schools: ({ code }) => [code],
};
export const RESOURCES = Object.keys(KEYS) as DraftResource[];

/** 键的各段以此相连，也是给人看的写法。 */
export const keyOf = <R extends DraftResource>(resource: R, item: Item<R>): string => KEYS[resource](item).join('·');

function keyed<R extends DraftResource>(resource: R, data: ReferenceData): Map<string, string> {
  const items: readonly Item<R>[] = data[resource];
  return new Map(items.map((item) => [keyOf(resource, item), canonicalJson(item)]));
}

/** 一类数据从 `before` 到 `after` 的差别；没有差别则为 undefined。 */
function diffResource<R extends DraftResource>(
  resource: R,
  before: ReferenceData,
  after: ReferenceData,
): ResourceDiff | undefined {
  const [old, now] = [keyed(resource, before), keyed(resource, after)];
  const parse = (json: string | undefined): unknown => (json === undefined ? undefined : JSON.parse(json));
  const added = [...now].filter(([key]) => !old.has(key)).map(([, json]) => parse(json));
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, json]) => parse(json));
  const changed = [...now]
    .filter(([key, json]) => old.has(key) && old.get(key) !== json)
    .map(([key, json]) => ({ key, before: parse(old.get(key)), after: parse(json) }));
  const kept = [...old.keys()].filter((key) => now.has(key));
  const reordered = [...now.keys()].filter((key) => old.has(key)).some((key, index) => key !== kept[index]);
  const same = added.length + removed.length + changed.length === 0 && !reordered;
  return same ? undefined : { resource, added, removed, changed, reordered };
}

/** 各类数据的差别，没有差别的类不列。 */
export function difference(before: ReferenceData, after: ReferenceData): ResourceDiff[] {
  return RESOURCES.flatMap((resource) => diffResource(resource, before, after) ?? []);
}
