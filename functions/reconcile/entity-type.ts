import { RECONCILE_TYPES, type ReconcileType } from '../../shared/api/reconcile.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import { type Source, sourcesOf } from '../reference/sources.ts';
import type { NameMatcher } from '../text/names/matcher.ts';
import type { PlaceReader } from '../text/places.ts';
import type { Reader } from '../text/reader.ts';

/** 对照要用的：一个版本的参考数据，和照它造的各种读法。 */
export interface Tools {
  readonly reference: ReferenceData;
  readonly reader: Reader;
  readonly places: PlaceReader;
  /** 县中托管帮扶的学校与高校。 */
  readonly schools: NameMatcher;
}

/** 指向另一个实体的值。 */
export interface Reference {
  readonly id: string;
  readonly name: string;
}
export type Value = string | number | Reference;

export interface Feature {
  readonly id: string;
  readonly value: number | boolean;
}

/** 一个候选：`score` 0–1；`exact` 指文字说的就是它（同名的几个可以都是）。 */
export interface Found<Item> {
  readonly item: Item;
  readonly score: number;
  readonly exact: boolean;
  readonly features: readonly Feature[];
}

/** 查询里另说的属性，说了几个的取最后一个。 */
export type Said = (property: string) => string | undefined;
export type Find<Item> = (text: string, said: Said) => readonly Found<Item>[];

export interface Property<Item> {
  readonly id: string;
  readonly name: string;
  /** 值是另一类实体时，是哪一类。 */
  readonly type?: ReconcileType;
  values(item: Item, tools: Tools): readonly Value[];
  /** 查询里写了也算相合、取值时不给的，如更上一级。 */
  wider?(item: Item, tools: Tools): readonly Value[];
  /** 查询里写的是不是这个值；缺省为写法折叠后相同，或一方含有另一方。 */
  readonly same?: (value: string, said: string) => boolean;
}

/** 一类实体是怎样从参考数据来的、怎样去找。加一类：写一个文件，添进 types.ts。 */
export interface EntityTypeSpec<Item> {
  readonly id: ReconcileType;
  items(tools: Tools): readonly Item[];
  /** 在这一类里不重复。 */
  key(item: Item): string;
  name(item: Item): string;
  describe(item: Item, tools: Tools): string;
  /** 名称之外的写法，供输入时提示。 */
  otherNames(item: Item): readonly string[];
  source(item: Item, sources: ReturnType<typeof sourcesOf>): Source;
  readonly properties: readonly Property<Item>[];
  find(tools: Tools): Find<Item>;
}

export interface EntityProperty {
  readonly id: string;
  readonly name: string;
  readonly type?: ReconcileType;
}

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: { readonly id: ReconcileType; readonly name: string };
  readonly spellings: readonly string[];
  readonly source: Source;
  values(property: string): readonly Value[];
  /** 属性的值里有没有查询所说的；没有这个属性或没有值的为 undefined。 */
  agrees(property: string, said: readonly string[]): boolean | undefined;
}

/** 一个版本里的一类实体。 */
export interface EntityIndex {
  readonly entities: readonly Entity[];
  readonly find: Find<Entity>;
}

export interface EntityType {
  readonly id: ReconcileType;
  readonly name: string;
  readonly properties: readonly EntityProperty[];
  build(tools: Tools): EntityIndex;
}

const entityId = (type: ReconcileType, key: string | number): string => `${type}:${key}`;
export const refer = (type: ReconcileType, name: string, key: string | number = name): Reference => ({
  id: entityId(type, key),
  name,
});

export const textOf = (value: Value): string => (typeof value === 'object' ? value.name : String(value));

const sourceText = ({ document, article }: Source): string => (article ? `${document} ${article}` : document);
const SOURCE: EntityProperty = { id: 'source', name: '出处' };

/** 由一类的说明造出它；各类都有“出处”。 */
export function entityType<Item extends object>(spec: EntityTypeSpec<Item>): EntityType {
  const type = RECONCILE_TYPES.find(({ id }) => id === spec.id);
  if (!type) throw new RangeError(`没有这一类：${spec.id}`);
  const byId = new Map(spec.properties.map((property) => [property.id, property]));
  return {
    ...type,
    properties: [...spec.properties.map(({ id, name, type: of }) => ({ id, name, ...(of && { type: of }) })), SOURCE],
    build(tools) {
      const sources = sourcesOf(tools.reference);
      const made = new Map(spec.items(tools).map((item) => [item, entityOf(item, tools, sources)]));
      const find = spec.find(tools);
      return {
        entities: [...made.values()],
        find: (text, said) =>
          find(text, said).flatMap(({ item, ...found }) => {
            const entity = made.get(item);
            return entity ? [{ ...found, item: entity }] : [];
          }),
      };
    },
  };

  function entityOf(item: Item, tools: Tools, sources: ReturnType<typeof sourcesOf>): Entity {
    const source = spec.source(item, sources);
    const values = (property: string): readonly Value[] =>
      property === SOURCE.id ? [sourceText(source)] : (byId.get(property)?.values(item, tools) ?? []);
    return {
      id: entityId(spec.id, spec.key(item)),
      name: spec.name(item),
      description: spec.describe(item, tools),
      type: { id: spec.id, name: type?.name ?? spec.id },
      spellings: [spec.name(item), ...spec.otherNames(item), spec.key(item)],
      source,
      values,
      agrees(property, said) {
        const held = [...values(property), ...(byId.get(property)?.wider?.(item, tools) ?? [])];
        const same = byId.get(property)?.same ?? sameWriting;
        if (held.length === 0) return undefined;
        return said.some((asked) =>
          held.some((value) => (typeof value === 'object' && value.id === asked) || same(textOf(value), asked)),
        );
      },
    };
  }
}

/** “济南”与“济南市”：一方含有另一方，且至少两个字。 */
function sameWriting(value: string, said: string): boolean {
  const [left, right] = [value.normalize('NFKC').replaceAll(/\s/gu, ''), said.normalize('NFKC').replaceAll(/\s/gu, '')];
  return left === right || (Math.min(left.length, right.length) > 1 && (left.includes(right) || right.includes(left)));
}
