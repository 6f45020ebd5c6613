import { columnOf, type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../../shared/sheets/kinds.ts';
import type { Fault } from '../fault.ts';
import { Table } from '../table.ts';

const required = (table: Table) =>
  sheetKind(table.kind).columns.filter(({ required, id }) => required && table.columns.includes(id as FieldId));

/** 从表里去掉一列。 */
function without(table: Table, field: string): Table {
  const kept = table.columns.flatMap((column, index) => (column === field ? [] : [index]));
  return new Table(
    table.kind,
    table.name,
    kept.flatMap((index) => table.columns[index] ?? []),
    table.rows.map((row) => kept.map((index) => row[index] ?? null)),
  );
}

const replaced = (workbook: readonly Table[], from: Table, to: Table) =>
  workbook.map((table) => (table === from ? to : table));

/** 每种表都可能有的毛病：缺列、夹杂看不见的字符、多余的空格。 */
export const EVERY_SHEET_FAULTS: readonly Fault[] = SHEET_KIND_IDS.flatMap((kind): Fault[] => {
  const change = (says: string, rule: string, spoil: (text: string, at: number) => string): Fault => ({
    says,
    kind,
    rules: [rule],
    spoil(workbook, random) {
      const table = workbook.find((candidate) => candidate.kind === kind);
      if (!table) return undefined;
      const row = random.whole(table.rows.length);
      const named = table.columns.filter(
        (field) =>
          typeof table.at(row, field) === 'string' &&
          table.text(row, field).length > 2 &&
          columnOf(kind, field)?.content.type !== 'date',
      );
      const field = random.pick(named);
      const text = table.text(row, field);
      const to = table.set(row, { [field]: spoil(text, 1 + random.whole(text.length - 1)) });
      return { workbook: replaced(workbook, table, to), row, columns: [field] };
    },
  });
  return [
    {
      says: '缺一列',
      kind,
      rules: ['every-sheet/column-missing'],
      spoil(workbook, random) {
        const table = workbook.find((candidate) => candidate.kind === kind);
        if (!table) return undefined;
        const { id } = random.pick(required(table));
        return { workbook: replaced(workbook, table, without(table, id)), columns: [id] };
      },
    },
    change(
      '夹有看不见的字符',
      'every-sheet/control-characters',
      (text, at) => `${text.slice(0, at)}\u200b${text.slice(at)}`,
    ),
    change('首尾有空格', 'every-sheet/stray-blanks', (text) => ` ${text}　`),
  ];
});
