import { cityPairs } from './city-pairs.ts';
import type { ColumnSpec, SheetKindSpec } from './column.ts';
import { custody } from './custody.ts';
import { mentors } from './mentors.ts';
import { projects } from './projects.ts';
import { schoolPairs } from './school-pairs.ts';
import { schoolRegister } from './school-register.ts';
import { universitySupport } from './university-support.ts';

/** 全部七种表，次序即识别时的优先次序。加一种表：写一个文件，添进这一行。 */
export const SHEET_KINDS = [
  projects,
  cityPairs,
  custody,
  schoolPairs,
  mentors,
  universitySupport,
  schoolRegister,
] as const;

export type SheetKind = (typeof SHEET_KINDS)[number]['kind'];
export type FieldId<K extends SheetKind = SheetKind> = Extract<
  (typeof SHEET_KINDS)[number],
  { kind: K }
>['columns'][number]['id'];
export const SHEET_KIND_IDS = SHEET_KINDS.map((spec) => spec.kind) as [SheetKind, ...SheetKind[]];

const byKind = new Map<string, SheetKindSpec>(SHEET_KINDS.map((spec) => [spec.kind, spec]));

/** 某种表的说明。`kind` 来自契约，必有其表。 */
export function sheetKind(kind: SheetKind): SheetKindSpec {
  const spec = byKind.get(kind);
  if (!spec) throw new RangeError(`没有这种表：${kind}`);
  return spec;
}

/** 某列的说明；没有该列时为 undefined。 */
export function columnOf(kind: SheetKind, field: string): ColumnSpec | undefined {
  return sheetKind(kind).columns.find((candidate) => candidate.id === field);
}
