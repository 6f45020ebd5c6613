import type { ColumnSpec, SheetKindSpec } from '../../shared/sheets/column.ts';
import { SHEET_KINDS, type SheetKind } from '../../shared/sheets/kinds.ts';
import { withoutForeignWords, wordingKey, wordingKeys } from './header-variants.ts';
import { simplified } from './traditional.ts';

/** 一个表头在某种表里是哪一列。 */
export interface HeaderMatch<K extends string = SheetKind> {
  readonly kind: K;
  readonly field: string;
  /** 0–1：写法有多贴近；去掉括注才对得上的略低。 */
  readonly quality: number;
  /** 0–1：这个名字作为证据的分量。几种表共有的、日常的名字分量轻。 */
  readonly weight: number;
}

/** 多长以上就不会是表头。 */
const LONGEST_HEADER = 40;
/** 连括号里的填写说明至多这么长。 */
const LONGEST_WITH_NOTES = 200;
/** “牵头部门/单位”的前一半至少这么长，才看作说法之一。 */
const LEAST_ALTERNATIVE = 3;
const NOTE_QUALITY = 0.9;
/** 去掉年份才对得上的：也许旁边还有别的年份的一列。 */
const DATED_QUALITY = 0.8;
/** 换了说法的：“签约时间”之于“签约日期”。 */
const VARIANT_QUALITY = 0.85;
const YEARS = /^\s*\d{4}(?:年?[-—–~至到]\d{4})?年度?/u;

/** 各种表格里都常见的名字，单凭它们认不出是哪种表。 */
const EVERYDAY = new Set(
  [
    ...['序号', '编号', '姓名', '名字', '身份', '类别', '级别', '层级', '单位', '工作单位', '所在单位', '人员类别'],
    ...['项目', '任务', '目标', '工作任务', '学校', '学校名称', '省', '省份', '县', '领域', '模式', '退出', '法人'],
    ...['科室', '责任单位', '责任部门', '牵头', '参与', '高校', '支持单位', '会议日期', '结束时间', '截止日期'],
    ...[
      '起',
      '止',
      '起始',
      '终止',
      '名称',
      '部门',
      '单位名称',
      '代码',
      '标题',
      '内容',
      '日期',
      '状态',
      '市',
      '文件',
      '条',
    ],
  ].map(fold),
);
const EVERYDAY_WEIGHT = 0.4;

/** 去掉空白、标点、括号，全角化半角，繁体化简体，只留字。`县(市、区)` 与 `縣市區` 因此相同。 */
export function fold(text: string): string {
  return withoutNumbering(simplified(text.normalize('NFKC'))).replace(/[^\p{L}\p{N}]/gu, '');
}

/** 同 {@link fold}，连括号里的注也去掉。 */
function foldWithoutNotes(text: string): string {
  const normal = text
    .normalize('NFKC')
    .replace(/[【〔[{<〈]/g, '(')
    .replace(/[】〕\]}>〉]/g, ')');
  return fold(normal.replace(/\([^()]*\)/g, ''));
}

/** 表头前的编号与星号：`1.项目名称`、`（二）牵头部门`、`*序号`。 */
function withoutNumbering(text: string): string {
  return text.trim().replace(/^(?:\*+|★+|\(?[0-9一二三四五六七八九十]{1,2}[).、])\s*/u, '');
}

function namesOf(column: ColumnSpec): string[] {
  return [column.title, ...column.synonyms];
}

/** 一组表的列名：认表头时照着它对。校验的几种表与可导入的几种表各有一套，互不相扰。 */
export interface HeaderIndex<K extends string = SheetKind> {
  readonly specs: readonly (SheetKindSpec & { readonly kind: K })[];
  /** 认出几列才可能是其中的一种表。 */
  readonly leastColumns: number;
  /** 每行必填的列缺一不可；校验时缺的说出来就是，导入时缺了就没有可导入的。 */
  readonly needsFilled: boolean;
  /** 这段文字是哪些表的哪一列；不是任何表头时为空。 */
  match(text: string): readonly HeaderMatch<K>[];
  /** 一个名字作为证据的分量。 */
  weightOf(name: string): number;
  spec(kind: K): SheetKindSpec;
  has(kind: string): kind is K;
}

export function indexHeaders<K extends string>(
  specs: readonly (SheetKindSpec & { readonly kind: K })[],
  { leastColumns, needsFilled }: Pick<HeaderIndex<K>, 'leastColumns' | 'needsFilled'>,
): HeaderIndex<K> {
  const byKind = new Map<string, SheetKindSpec>(specs.map((spec) => [spec.kind, spec]));
  const kindsNaming = new Map<string, Set<string>>();
  for (const spec of specs)
    for (const column of spec.columns)
      for (const name of namesOf(column))
        kindsNaming.set(fold(name), (kindsNaming.get(fold(name)) ?? new Set()).add(spec.kind));

  const weightOf = (name: string): number => {
    const folded = fold(name);
    return (EVERYDAY.has(folded) ? EVERYDAY_WEIGHT : 1) / (kindsNaming.get(folded)?.size ?? 1);
  };

  const index = new Map<string, HeaderMatch<K>[]>();
  const register = (key: string, match: HeaderMatch<K>): void => {
    const matches = index.get(key) ?? [];
    if (key === '' || matches.some((known) => known.kind === match.kind)) return;
    index.set(key, [...matches, match]);
  };
  for (const foldName of [fold, foldWithoutNotes])
    for (const spec of specs)
      for (const column of spec.columns)
        for (const name of namesOf(column))
          register(foldName(name), {
            kind: spec.kind,
            field: column.id,
            quality: foldName === fold ? 1 : NOTE_QUALITY,
            weight: weightOf(name),
          });

  for (const spec of specs)
    for (const column of spec.columns)
      for (const name of namesOf(column))
        register(wordingKey(foldWithoutNotes(name), column.content.type) ?? '', {
          kind: spec.kind,
          field: column.id,
          quality: VARIANT_QUALITY,
          weight: weightOf(name),
        });
  const matchNormal = (normal: string): readonly HeaderMatch<K>[] => {
    const exact = index.get(fold(normal));
    if (exact) return exact;
    const loose = index.get(foldWithoutNotes(normal));
    return loose ? atMost(loose, NOTE_QUALITY) : [];
  };
  /** 照原字对得上的，别的表再照换了的说法对：“开始时间”是一种表的列名，也是另一种表“开始日期”的别样说法。 */
  const matchVariants = (normal: string): readonly HeaderMatch<K>[] => {
    const found = [...matchNormal(normal)];
    for (const key of wordingKeys(foldWithoutNotes(normal)))
      for (const match of index.get(key) ?? []) if (!found.some(({ kind }) => kind === match.kind)) found.push(match);
    return found;
  };

  return {
    specs,
    leastColumns,
    needsFilled,
    weightOf,
    match(text) {
      if (text.length > LONGEST_WITH_NOTES) return [];
      const normal = text.normalize('NFKC');
      if (text.length > LONGEST_HEADER && foldWithoutNotes(normal).length > LONGEST_HEADER) return [];
      const found = matchVariants(normal);
      if (found.length > 0) return found;
      const [first = '', ...others] = normal.split('/');
      if (others.length > 0 && fold(first).length >= LEAST_ALTERNATIVE) {
        const named = matchNormal(first);
        if (named.length > 0) return atMost(named, VARIANT_QUALITY);
      }
      const chinese = withoutForeignWords(normal);
      if (chinese !== undefined) return atMost(matchVariants(chinese), NOTE_QUALITY);
      return YEARS.test(normal) ? atMost(matchNormal(normal.replace(YEARS, '')), DATED_QUALITY) : [];
    },
    spec(kind) {
      const spec = byKind.get(kind);
      if (!spec) throw new RangeError(`没有这种表：${kind}`);
      return spec;
    },
    has: (kind): kind is K => byKind.has(kind),
  };
}

const atMost = <K extends string>(matches: readonly HeaderMatch<K>[], quality: number): HeaderMatch<K>[] =>
  matches.map((match) => ({ ...match, quality: Math.min(match.quality, quality) }));

/** 校验认的七种表。 */
export const CHECKED = indexHeaders<SheetKind>(SHEET_KINDS, { leastColumns: 3, needsFilled: false });
export const matchHeader = CHECKED.match;

/** 标题或工作表名里有没有这种表的叫法。 */
export function mentionsKind(text: string, spec: SheetKindSpec): boolean {
  const folded = fold(text);
  return [spec.title, ...spec.titles].some((title) => folded.includes(fold(title)));
}
