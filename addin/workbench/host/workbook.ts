import { LAST_COLUMN, LAST_ROW } from './areas.ts';
import { linkText, renameInFormula, shiftFormula } from './formula.ts';
import type {
  ChangeSource,
  HostArea,
  HostCell,
  HostChange,
  HostSheet,
  HostShift,
  HostValue,
  HostWorkbook,
} from './model.ts';
import { cellKey, coveredCells, mapChartReferences, putCell, shiftFormulas, shiftSheet } from './structure.ts';

export interface WorkbookInit {
  readonly sheets?: readonly (Partial<Omit<HostSheet, 'id'>> & { readonly name: string })[];
  readonly active?: string;
  readonly settings?: Iterable<readonly [string, unknown]>;
  readonly names?: Iterable<readonly [string, string]>;
  readonly properties?: { readonly title?: string; readonly author?: string };
  readonly protected?: boolean;
  readonly readOnly?: boolean;
}

/** Excel 不收的工作表名：空、超过 31 字、含 `: \ / ? * [ ]`、以单引号起止。 */
export function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/u.test(name) && !/^'|'$/u.test(name);
}

/** 给定的初始内容做成工作簿；什么都不给时是一张空的 `Sheet1`。 */
export function createWorkbook(init: WorkbookInit = {}): HostWorkbook {
  let serial = 0;
  const nextId = () => {
    serial += 1;
    return `{${serial.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  };
  const sheets: HostSheet[] = (init.sheets ?? [{ name: 'Sheet1' }]).map((sheet) => emptySheet(nextId(), sheet));
  const listeners = new Set<(change: HostChange) => void>();
  let active = sheets.find((sheet) => sheet.name === init.active) ?? sheets[0];
  const selections = new Map<string, HostArea>();

  const require = (idOrName: string): HostSheet => {
    const sheet = find(sheets, idOrName);
    if (!sheet) throw new RangeError(`没有工作表“${idOrName}”`);
    return sheet;
  };
  const current = (): HostSheet => {
    if (!active) throw new RangeError('工作簿里没有工作表');
    return active;
  };
  const touched = (change: HostChange) => {
    for (const listener of [...listeners]) listener(change);
  };

  const shift = (idOrName: string, by: HostShift, source: ChangeSource) => {
    const sheet = require(idOrName);
    if (by.count === 0) return;
    shiftSheet(sheet, by);
    shiftFormulas(sheets, sheet.name, by);
    mapChartReferences(sheets, (formula) => shiftFormula(formula, '', sheet.name, by));
    for (const [name, formula] of workbook.names) {
      workbook.names.set(name, shiftFormula(formula, '', sheet.name, by));
    }
    touched({ type: 'structure', sheet: sheet.id, source, shift: by });
  };

  const workbook: HostWorkbook = {
    sheets,
    get activeSheet() {
      return current();
    },
    get selection() {
      return selections.get(current().id) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    },
    settings: new Map(init.settings ?? []),
    names: new Map(init.names ?? []),
    properties: { title: init.properties?.title ?? '', author: init.properties?.author ?? '' },
    protected: init.protected ?? false,
    readOnly: init.readOnly ?? false,

    sheet: (idOrName) => find(sheets, idOrName),
    cell: (sheet, row, column) => find(sheets, sheet)?.rows.get(row)?.get(column),
    write(idOrName, top, left, block, source) {
      const sheet = require(idOrName);
      const change = writeBlock(sheet, top, left, block);
      if (change) touched({ type: 'cells', sheet: sheet.id, source, ...change });
    },
    addSheet(name) {
      const sheet = emptySheet(nextId(), { name: name ?? freeName(sheets) });
      sheets.push(sheet);
      touched({ type: 'sheets', event: { kind: 'added', sheet: sheet.id } });
      return sheet;
    },
    removeSheet(id) {
      const sheet = require(id);
      const at = sheets.indexOf(sheet);
      sheets.splice(at, 1);
      if (active === sheet) active = sheets[at] ?? sheets[at - 1];
      touched({ type: 'sheets', event: { kind: 'deleted', sheet: sheet.id } });
    },
    renameSheet(id, name) {
      const sheet = require(id);
      const before = sheet.name;
      sheet.name = name;
      renameReferences(workbook, before, name);
      touched({ type: 'sheets', event: { kind: 'renamed', sheet: sheet.id, before, after: name } });
    },
    moveSheet(id, position) {
      const sheet = require(id);
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(position, 0, sheet);
      touched({ type: 'sheets' });
    },
    activate(id, source) {
      const sheet = require(id);
      if (active === sheet) return;
      const previous = current().id;
      active = sheet;
      touched({ type: 'activated', sheet: sheet.id, previous, source });
    },
    select(id, area, source) {
      const sheet = require(id);
      workbook.activate(id, source);
      selections.set(sheet.id, area);
      touched({ type: 'selection', sheet: sheet.id, area, source });
    },
    insertRows: (sheet, at, count, source) => shift(sheet, { axis: 'rows', at, count }, source),
    deleteRows: (sheet, at, count, source) => shift(sheet, { axis: 'rows', at, count: -count }, source),
    insertColumns: (sheet, at, count, source) => shift(sheet, { axis: 'columns', at, count }, source),
    deleteColumns: (sheet, at, count, source) => shift(sheet, { axis: 'columns', at, count: -count }, source),
    touched,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return workbook;
}

function emptySheet(id: string, init: Partial<Omit<HostSheet, 'id'>> & { readonly name: string }): HostSheet {
  return {
    visibility: 'Visible',
    protected: false,
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: '',
    conditionalFormats: [],
    tables: [],
    page: {},
    charts: [],
    ...init,
    id,
  };
}

/** 工作表名不分大小写。 */
function find(sheets: readonly HostSheet[], idOrName: string): HostSheet | undefined {
  const name = idOrName.toLowerCase();
  return sheets.find((sheet) => sheet.id === idOrName) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name);
}

function freeName(sheets: readonly HostSheet[]): string {
  let number = sheets.length + 1;
  while (find(sheets, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

interface BlockChange {
  readonly area: HostArea;
  readonly before?: HostValue;
  readonly after?: HostValue;
}

function writeBlock(
  sheet: HostSheet,
  top: number,
  left: number,
  block: readonly (readonly (Partial<HostCell> | undefined)[])[],
): BlockChange | undefined {
  const width = Math.max(0, ...block.map((row) => row.length));
  if (block.length === 0 || width === 0) return undefined;
  const area = { top, left, bottom: top + block.length - 1, right: left + width - 1 };
  if (top < 0 || left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) {
    throw new RangeError('写入的区域超出工作表');
  }
  const before = sheet.rows.get(top)?.get(left)?.value ?? null;
  const covered = coveredCells(sheet, area);
  for (const [rowOffset, row] of block.entries()) {
    for (const [columnOffset, patch] of row.entries()) {
      if (patch === undefined) continue;
      const at: [number, number] = [top + rowOffset, left + columnOffset];
      if (covered.has(cellKey(...at))) writeStyleOnly(sheet, at, patch);
      else writeCell(sheet, at, patch);
    }
  }
  const after = sheet.rows.get(top)?.get(left)?.value ?? null;
  return block.length === 1 && width === 1 ? { area, before, after } : { area };
}

/** 合并区域里被盖住的格只留格式。 */
function writeStyleOnly(sheet: HostSheet, at: [number, number], patch: Partial<HostCell>): void {
  const { numberFormat, style } = patch;
  if (numberFormat === undefined && style === undefined) return;
  writeCell(sheet, at, { ...(numberFormat === undefined ? {} : { numberFormat }), ...(style ? { style } : {}) });
}

function writeCell(sheet: HostSheet, [row, column]: [number, number], patch: Partial<HostCell>): void {
  const before = sheet.rows.get(row)?.get(column);
  const cell: HostCell = { value: null, ...before, ...patch };
  if ('value' in patch) {
    if (!patch.error) delete cell.error;
    if (patch.formula === undefined) delete cell.formula;
    const typed = !('formula' in patch);
    if (typed && typeof patch.value === 'string' && patch.value.startsWith('=') && patch.value.length > 1) {
      cell.formula = patch.value;
      cell.value = null;
    }
  }
  if (cell.formula !== undefined && cell.value === null) cell.value = linkText(cell.formula) ?? null;
  if (isBlank(cell)) removeCell(sheet, row, column);
  else putCell(sheet, row, column, cell);
}

/** 一行里没有格了，这一行也不留。 */
function removeCell(sheet: HostSheet, row: number, column: number): void {
  const cells = sheet.rows.get(row);
  if (cells?.delete(column) && cells.size === 0) sheet.rows.delete(row);
}

/** 没有内容、格式、链接，原件里也只剩内容可记的格：不用留着。 */
export function isBlank(cell: HostCell): boolean {
  return (
    (cell.value === null || cell.value === '') &&
    cell.formula === undefined &&
    cell.numberFormat === undefined &&
    cell.style === undefined &&
    cell.hyperlink === undefined &&
    (cell.origin === undefined || isContentOnly(cell.origin))
  );
}

/** 原件里记内容的各项；内容没有了，它们也不必留。 */
const CONTENT = new Set([
  ...[
    'value',
    'type',
    'formula',
    'formulaResult',
    'formulaType',
    'formulaRef',
    'formulaSharedIndex',
    'formulaDynamic',
    'richText',
  ],
]);

const isContentOnly = (origin: object): boolean =>
  Object.entries(origin).every(([key, value]) => CONTENT.has(key) || value === undefined);

function renameReferences(workbook: HostWorkbook, from: string, to: string): void {
  for (const [name, formula] of workbook.names) workbook.names.set(name, renameInFormula(formula, from, to));
  mapChartReferences(workbook.sheets, (formula) => renameInFormula(formula, from, to));
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const formula = renameInFormula(cell.formula, from, to);
        if (formula !== cell.formula) cells.set(column, { ...cell, formula });
      }
    }
  }
}
