import { expect } from 'vitest';
import { makeGrid, type SheetContent } from '../../../addin/excel/grid.ts';
import { recogniseSheet } from '../../../addin/excel/recognise.ts';
import { placeCells } from '../../../addin/excel/snapshot.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { content } from './sheet-content.ts';

interface Expected {
  readonly kind: string;
  readonly header: number;
  /** 是记录的各行。 */
  readonly records: readonly number[];
  /** 各列的字段，自左而右。 */
  readonly fields: string;
}

/** 各县真会报来的样子：表头与记录都要找得恰好，一行不多、一行不少。 */
export interface Untidy {
  readonly lines: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  readonly tables: readonly Expected[];
  readonly skipped?: number;
}

export const SCHOOLS = 'county town school phase ownership helperSchool helperPhase helperOwnership form model';
export const PROJECTS = 'no name task goal lead participants offices';

function found(sheet: SheetContent): Expected[] {
  const grid = makeGrid(sheet);
  return recogniseSheet(sheet).tables.map((table) => ({
    kind: table.kind,
    header: table.headerRow,
    records: placeCells(grid, table, new Map()).flatMap((row, i) =>
      row.some(({ value }) => value !== null) ? [table.firstRow + i] : [],
    ),
    fields: table.columns.map(({ field }) => field).join(' '),
  }));
}

export function expectFound({ lines, merges = [], tables, skipped = 0 }: Untidy): void {
  const sheet = content(lines, { merges });
  expect(found(sheet)).toEqual(tables);
  expect(recogniseSheet(sheet).skipped).toHaveLength(skipped);
}
