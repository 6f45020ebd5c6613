/** 一个取值及其在表里常见的别写。 */
export interface EnumValue {
  readonly value: string;
  readonly synonyms: readonly string[];
}

/** 列里装的是什么，决定怎样读它。 */
export type ColumnType =
  | { readonly type: 'text' }
  | { readonly type: 'ordinal' }
  | { readonly type: 'date'; readonly many: boolean }
  | { readonly type: 'boolean'; readonly titled: boolean }
  | { readonly type: 'enum'; readonly values: readonly EnumValue[]; readonly many: boolean }
  | { readonly type: 'fee' }
  | { readonly type: 'targets' }
  | { readonly type: 'departments' }
  | { readonly type: 'offices' }
  | { readonly type: 'place'; readonly level: 'province' | 'city' | 'county' | 'town' }
  | { readonly type: 'school' }
  | { readonly type: 'university' }
  | { readonly type: 'person' };

/**
 * 表中一列。`required` 指表里必须有此列；`filled` 指每行必须填写。
 * `synonyms` 是表头别写，比较前双方都去掉空白、换行、括注与全半角差别。
 */
export interface ColumnSpec {
  readonly id: string;
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly content: ColumnType;
  readonly required: boolean;
  readonly filled: boolean;
}

/** 一种表。`titles` 是标题行或工作表名里常见的叫法，只作旁证。 */
export interface SheetKindSpec {
  readonly kind: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly columns: readonly ColumnSpec[];
}

type Presence = 'must' | 'column' | 'may';

/** must：必须有此列且每行填写；column：必须有此列，格可空；may：可以没有此列。 */
export const column = (
  id: string,
  title: string,
  content: ColumnType,
  presence: Presence,
  ...synonyms: string[]
): ColumnSpec => ({
  id,
  title,
  synonyms,
  content,
  required: presence !== 'may',
  filled: presence === 'must',
});

export const text: ColumnType = { type: 'text' };
export const date: ColumnType = { type: 'date', many: false };
/** 一格可以写几个日子。 */
export const dates: ColumnType = { type: 'date', many: true };
export const boolean: ColumnType = { type: 'boolean', titled: false };
/** 有没有这份文件；写出题名也是有。 */
export const titledBoolean: ColumnType = { type: 'boolean', titled: true };
export const school: ColumnType = { type: 'school' };
export const university: ColumnType = { type: 'university' };
export const place = (level: 'province' | 'city' | 'county' | 'town'): ColumnType => ({ type: 'place', level });
export const oneOf = (values: readonly EnumValue[]): ColumnType => ({ type: 'enum', values, many: false });
export const manyOf = (values: readonly EnumValue[]): ColumnType => ({ type: 'enum', values, many: true });
