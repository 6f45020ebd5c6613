import {
  MAX_CANDIDATES,
  type PropertyValue,
  type ReconcileCandidate,
  type ReconcileQuery,
  type ReconcileType,
} from '../../shared/api/reconcile.ts';
import type { Entity, EntityIndex, EntityProperty, Feature, Found, Tools, Value } from './entity-type.ts';
import { rounded } from './nearest.ts';
import { ENTITY_TYPES } from './types.ts';

const DEFAULT_LIMIT = 5;
/** 另说的属性不合：十有八九不是它。 */
const DISAGREES = 0.5;
/** `should`：不是所问的类，也给，打折。 */
const OTHER_TYPE = 0.8;

export interface Reconciler {
  candidates(query: ReconcileQuery): ReconcileCandidate[];
  entity(id: string): Entity | undefined;
  /** 某一类的全部实体，不说类为全部；按参考数据的次序。 */
  entities(type?: ReconcileType): readonly Entity[];
}

/** 全部属性，各类同名的合为一个。 */
export const PROPERTIES: readonly EntityProperty[] = [
  ...new Map(ENTITY_TYPES.flatMap(({ properties }) => properties.map((property) => [property.id, property]))).values(),
];

interface Condition {
  readonly property: string;
  readonly said: readonly string[];
}

/** 查询里另说的属性。另一个实体以标识为准，没有这个标识的看名称。 */
function conditionsOf({ properties = [] }: ReconcileQuery): Condition[] {
  return properties.map(({ pid, v }) => ({
    property: pid,
    said: (Array.isArray(v) ? v : [v]).flatMap((value) =>
      typeof value === 'object' ? [value.id, ...(value.name === undefined ? [] : [value.name])] : [String(value)],
    ),
  }));
}

/** 照另说的属性调得分；不合的不再是认定的。 */
function judged(found: Found<Entity>, conditions: readonly Condition[]): Found<Entity> {
  const features: Feature[] = [];
  let { score, exact } = found;
  for (const { property, said } of conditions) {
    const agrees = found.item.agrees(property, said);
    if (agrees === undefined) continue;
    features.push({ id: `property_${property}`, value: agrees });
    if (agrees) continue;
    score *= DISAGREES;
    exact = false;
  }
  return { ...found, score, exact, features: [...found.features, ...features] };
}

/** 没有说名称，只说了属性：合几项算几成，全合的才算认定。 */
function byConditions(entities: readonly Entity[], conditions: readonly Condition[]): Found<Entity>[] {
  return entities.flatMap((item) => {
    const agreed = conditions.map(({ property, said }) => item.agrees(property, said) === true);
    const score = agreed.filter(Boolean).length / agreed.length;
    const features = conditions.map(({ property }, i) => ({ id: `property_${property}`, value: agreed[i] === true }));
    return score > 0 ? [{ item, score, exact: score === 1, features }] : [];
  });
}

/** 在所问的各类里；`all` 要几类都是，一个实体只有一类，所以问了几类便没有。 */
function isAsked(type: ReconcileType, { type: asked, type_strict: strict }: ReconcileQuery): boolean {
  if (asked === undefined) return true;
  const types = new Set(typeof asked === 'string' ? [asked] : asked);
  return types.size === 0 || (types.has(type) && (strict !== 'all' || types.size === 1));
}

export function makeReconciler(tools: Tools): Reconciler {
  const indexes: [ReconcileType, EntityIndex][] = ENTITY_TYPES.map((type) => [type.id, type.build(tools)]);
  const all = indexes.flatMap(([, { entities }]) => entities);
  const byId = new Map(all.map((entity) => [entity.id, entity]));

  function search(query: ReconcileQuery): Found<Entity>[] {
    const conditions = conditionsOf(query);
    const text = query.query?.trim();
    const named = text === undefined ? undefined : byId.get(text);
    if (text === '' || (text === undefined && conditions.length === 0)) return [];
    // 没有说是哪一类，光是一个数：可能是序号，也可能是区划代码、邮政编码。
    const isVague = query.type === undefined && text !== undefined && /^\d+$/.test(text);
    return indexes.flatMap(([type, { entities, find }]) => {
      const asked = isAsked(type, query);
      if (!asked && query.type_strict !== 'should') return [];
      const said = (property: string) => conditions.find((one) => one.property === property)?.said.at(-1);
      const found =
        text === undefined
          ? byConditions(entities, conditions)
          : (named ? identified(named, type) : find(text, said)).map((one) => judged(one, conditions));
      if (!asked) return found.map((one) => ({ ...one, score: one.score * OTHER_TYPE, exact: false }));
      return isVague ? found.map((one) => ({ ...one, exact: false })) : found;
    });
  }

  return {
    entity: (id) => byId.get(id),
    entities: (type) => (type === undefined ? all : all.filter((entity) => entity.type.id === type)),
    candidates(query) {
      const found = distinct(search(query)).sort((a, b) => b.score - a.score);
      const [first, second] = found;
      // 认定的须是唯一的：另有一个也说得通、得分不低于它的，要由人来选。
      const isSure = first?.exact === true && !(second?.exact && second.score >= first.score);
      const limit = Math.min(query.limit ?? DEFAULT_LIMIT, MAX_CANDIDATES);
      return found.slice(0, limit).map((one) => candidate(one, isSure && one === first));
    },
  };
}

const identified = (entity: Entity, type: ReconcileType): Found<Entity>[] =>
  entity.type.id === type
    ? [{ item: entity, score: 1, exact: true, features: [{ id: 'identifier', value: true }] }]
    : [];

/** 一格里几处说到同一个的，取得分高的。 */
function distinct(found: readonly Found<Entity>[]): Found<Entity>[] {
  const best = new Map<string, Found<Entity>>();
  for (const one of found) if ((best.get(one.item.id)?.score ?? -1) < one.score) best.set(one.item.id, one);
  return [...best.values()];
}

const candidate = ({ item, score, features }: Found<Entity>, match: boolean): ReconcileCandidate => ({
  id: item.id,
  name: item.name,
  description: item.description,
  type: [item.type],
  score: Math.round(score * 1000) / 10,
  match,
  features: features.map(({ id, value }) => ({ id, value: typeof value === 'number' ? rounded(value) : value })),
});

/** 属性值在应答里的写法。 */
export function propertyValue(value: Value): PropertyValue {
  if (typeof value === 'object') return { id: value.id, name: value.name };
  return typeof value === 'number' ? { int: value } : { str: value };
}
