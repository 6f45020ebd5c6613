import { cellAddress } from '../address.ts';
import { valueType } from '../entry.ts';
import type { RangeTarget } from '../host.ts';
import type { HostCell } from '../model.ts';
import { displayText } from '../number-format.ts';
import { defineClass, type Factory, type ScalarMember } from '../object-class.ts';
import { spans } from './range-shape.ts';

/** 区域里没有隐藏的行、列。 */
function visible({ sheet, area }: RangeTarget): { readonly rows: number[]; readonly columns: number[] } {
  const indexes = (first: number, last: number, hidden: ReadonlySet<number>) =>
    spans(first, last, hidden).flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
  return {
    rows: indexes(area.top, area.bottom, sheet.hiddenRows),
    columns: indexes(area.left, area.right, sheet.hiddenColumns),
  };
}

function each(read: (cell: HostCell | undefined, row: number, column: number) => unknown): ScalarMember<RangeTarget> {
  return {
    get(self) {
      const { rows, columns } = visible(self);
      return rows.map((row) => {
        const cells = self.sheet.rows.get(row);
        return columns.map((column) => read(cells?.get(column), row, column));
      });
    },
  };
}

export const rangeView: Factory<RangeTarget> = defineClass({
  name: 'RangeView',
  scalars: {
    values: each((cell) => cell?.value ?? ''),
    formulas: each((cell) => cell?.formula ?? cell?.value ?? ''),
    text: each(displayText),
    valueTypes: each(valueType),
    numberFormat: each((cell) => cell?.numberFormat ?? 'General'),
    cellAddresses: each((_cell, row, column) => cellAddress(row, column)),
    rowCount: { get: (self) => visible(self).rows.length },
    columnCount: { get: (self) => visible(self).columns.length },
  },
});
