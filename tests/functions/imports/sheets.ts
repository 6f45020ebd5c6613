import type { ImportSheet } from '../../../shared/api/imports.ts';
import { IMPORT_KINDS, type ImportKind } from '../../../shared/imports/kinds.ts';
import type { Written } from './yunchuan.ts';

/** 照表头认出各列，成为要送的一张表；表头须是正名或别名。 */
export function sent(kind: ImportKind, { sheet, headers, rows }: Omit<Written, 'title'>): ImportSheet {
  const spec = IMPORT_KINDS.find((one) => one.kind === kind);
  const columns = headers.map((header) => {
    const column = spec?.columns.find(({ title, synonyms }) => [title, ...synonyms].includes(header));
    if (!column) throw new Error(`${kind} 没有“${header}”一列`);
    return column.id;
  });
  return { kind, name: sheet, columns, firstRow: 2, rows: rows.map((row) => [...row]) };
}
