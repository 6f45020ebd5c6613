import { MAX_CELL_LENGTH } from '../../shared/api/limits.ts';
import type { ColumnType } from '../../shared/sheets/column.ts';
import { columnOf } from '../../shared/sheets/kinds.ts';
import type { CellReading, LocatedFinding } from './tasks.ts';

/** 能读的一格：照哪一种读，读哪段文字。 */
export interface ReadableCell {
  readonly as: CellReading['as'];
  readonly text: string;
}

/** 哪几种列读得出，照什么读。 */
const READ_AS: Partial<Record<ColumnType['type'], CellReading['as']>> = {
  targets: 'targets',
  departments: 'departments',
  offices: 'offices',
};

/** 这条结果所在的格能不能读；空格、过长的格、别的列为 undefined。 */
export function readableCell({ kind, column, value }: LocatedFinding): ReadableCell | undefined {
  if (kind === undefined || column === undefined || value === undefined || value === null) return undefined;
  const type = columnOf(kind, column)?.content.type;
  const as = type && READ_AS[type];
  const text = String(value);
  return as && text.trim() !== '' && text.length <= MAX_CELL_LENGTH ? { as, text } : undefined;
}
