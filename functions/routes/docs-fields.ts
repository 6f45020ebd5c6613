/** JSON Schema 里画参考页用得到的部分。 */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: JsonSchema | boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** 一个字段：`path` 如 `sheets[].rows`。 */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly limits: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: '真假',
  null: '空',
  object: '对象',
  array: '列表',
};
/** 可取的值太多时只列前几个。 */
const SHOWN_VALUES = 12;
/** 再深的不展开：参考页要一眼看得完，全文在 openapi.json。 */
const MAX_DEPTH = 5;

const alternatives = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] => anyOf ?? oneOf ?? [];
const itemsOf = ({ items }: JsonSchema): JsonSchema | undefined => (typeof items === 'object' ? items : undefined);

export function typeText(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) {
    const shown = schema.enum.slice(0, SHOWN_VALUES).map((value) => JSON.stringify(value));
    return shown.join('、') + (schema.enum.length > SHOWN_VALUES ? `等${schema.enum.length}种` : '');
  }
  const options = alternatives(schema);
  if (options.length > 0) return [...new Set(options.map(typeText))].join(' 或 ');
  const items = itemsOf(schema);
  if (items) return alternatives(items).length > 0 ? `（${typeText(items)}）的列表` : `${typeText(items)}的列表`;
  const types = [schema.type ?? []].flat().map((type) => TYPES[type] ?? type);
  return types.length > 0 ? types.join(' 或 ') : '任意';
}

const between = (least: number | undefined, most: number | undefined, unit: string): string[] => {
  const bounded = most !== undefined && most < Number.MAX_SAFE_INTEGER;
  if (least !== undefined && least > 0 && bounded) return [`${least}–${most}${unit}`];
  if (bounded) return [`至多${most}${unit}`];
  return least !== undefined && least > 0 ? [`至少${least}${unit}`] : [];
};

/** 大于某整数，就是从它的下一个起。 */
const afterExclusive = ({ exclusiveMinimum }: JsonSchema) =>
  exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1;

function shapeText({ format, pattern }: JsonSchema): string[] {
  if (format === 'date') return ['如 2026-01-31'];
  return pattern === undefined ? [] : [`形如 ${pattern}`];
}

const limitsText = (schema: JsonSchema): string =>
  [
    ...between(schema.minLength, schema.maxLength, '字'),
    ...between(schema.minItems, schema.maxItems, '项'),
    ...between(schema.minimum ?? afterExclusive(schema), schema.maximum, ''),
    ...shapeText(schema),
  ].join('，');

/** 展开成一行一个字段；列表里的各项写作 `[]`。 */
export function fieldsOf(schema: JsonSchema, prefix = '', depth = 0): Field[] {
  if (depth > MAX_DEPTH) return [];
  const items = itemsOf(schema);
  if (items) return fieldsOf(items, `${prefix}[]`, depth);
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const field = {
      path,
      type: typeText(inner),
      required: schema.required?.includes(name) ?? false,
      limits: limitsText(inner),
    };
    return [field, ...fieldsOf(inner, path, depth + 1)];
  });
  const seen = new Set<string>();
  return [...own, ...alternatives(schema).flatMap((option) => fieldsOf(option, prefix, depth))].filter(
    ({ path }) => !seen.has(path) && seen.add(path),
  );
}
