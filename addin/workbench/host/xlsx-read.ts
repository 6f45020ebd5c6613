import { dateToSerial } from 'hucre';
import type { Cell, CellValue, ConditionalRule, RoundtripWorkbook, Sheet } from 'hucre/xlsx';
import { parseArea } from './address.ts';
import { offsetFormula } from './formula.ts';
import type { HostArea, HostCell, HostConditionalFormat, HostLink, HostSheet, HostTable, HostValue } from './model.ts';
import { toHostPage } from './xlsx-page.ts';
import { toColor, toHostStyle } from './xlsx-style.ts';

/** hucre 的规则种类 → Excel.ConditionalFormatType。 */
const RULE_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

type Hyperlink = NonNullable<Cell['hyperlink']>;

type SheetInit = Partial<Omit<HostSheet, 'id'>> & { readonly name: string };

export function toHostSheet(book: RoundtripWorkbook, sheet: Sheet, nextId: () => string): SheetInit {
  const theme = book.themeColors ?? [];
  const host: SheetInit = {
    name: sheet.name,
    visibility: sheet.veryHidden ? 'VeryHidden' : sheet.hidden ? 'Hidden' : 'Visible',
    protected: sheet.protection !== undefined && sheet.protection.sheet !== false,
    rows: readCells(book, sheet, theme),
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].flatMap(([row, def]) => (def.hidden ? [row] : []))),
    rowHeights: new Map(
      [...(sheet.rowDefs ?? [])].flatMap(([row, def]): [number, number][] =>
        def.height === undefined ? [] : [[row, def.height]],
      ),
    ),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, index) => (column?.hidden ? [index] : []))),
    columnWidths: new Map(
      (sheet.columns ?? []).flatMap((column, index): [number, number][] =>
        column?.width === undefined ? [] : [[index, column.width]],
      ),
    ),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    tabColor: toColor(sheet.view?.tabColor, theme) ?? '',
    conditionalFormats: (sheet.conditionalRules ?? []).map((rule) => toHostFormat(rule, nextId(), theme)),
    tables: readTables(sheet, nextId),
    page: toHostPage(sheet),
  };
  return host;
}

function readCells(
  book: RoundtripWorkbook,
  sheet: Sheet,
  theme: readonly string[],
): Map<number, Map<number, HostCell>> {
  const serial1904 = book.dateSystem === '1904';
  const shared = sharedFormulas(sheet);
  const rows = new Map<number, Map<number, HostCell>>();
  for (const [row, values] of sheet.rows.entries()) {
    const cells = new Map<number, HostCell>();
    for (const [column, value] of (values ?? []).entries()) {
      const detail = sheet.cells?.get(`${row},${column}`);
      const cell = toHostCell(value ?? null, detail, theme, serial1904);
      if (!cell) continue;
      const master = detail?.formula === '' ? shared.get(detail.formulaSharedIndex ?? -1) : undefined;
      if (master) cell.formula = offsetFormula(master.formula, row - master.row, column - master.column);
      cells.set(column, cell);
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  return rows;
}

function toHostCell(
  raw: CellValue,
  detail: Cell | undefined,
  theme: readonly string[],
  serial1904: boolean,
): HostCell | undefined {
  const value = toHostValue(detail?.formulaResult ?? detail?.value ?? raw, serial1904);
  if (value === null && !detail) return undefined;
  const cell: HostCell = { value, ...(detail ? { origin: detail } : {}) };
  if (detail?.type === 'error') cell.error = true;
  if (detail?.formula) cell.formula = `=${detail.formula}`;
  const style = toHostStyle(detail?.style, theme);
  if (style) cell.style = style;
  const format = detail?.style?.numFmt;
  if (format !== undefined && format !== 'General') cell.numberFormat = format;
  if (detail?.hyperlink) cell.hyperlink = toHostLink(detail.hyperlink);
  return cell;
}

export function toHostLink({ target, location, tooltip }: Hyperlink): HostLink {
  return {
    ...(location === undefined ? { address: target } : { documentReference: location }),
    ...(tooltip === undefined ? {} : { screenTip: tooltip }),
  };
}

function toHostValue(value: CellValue, serial1904: boolean): HostValue {
  return value instanceof Date ? dateToSerial(value, serial1904) : value;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** 共享公式只在第一格写全，其余格按偏移展开。 */
function sharedFormulas(sheet: Sheet): Map<number, SharedFormula> {
  const masters = new Map<number, SharedFormula>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaType !== 'shared' || !cell.formula || cell.formulaSharedIndex === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    masters.set(cell.formulaSharedIndex, { formula: `=${cell.formula}`, row, column });
  }
  return masters;
}

/** 空格分开的多块区域（ST_Sqref）。 */
export function parseSqref(text: string): HostArea[] {
  return text.split(/\s+/u).flatMap((part) => parseArea(part) ?? []);
}

function toHostFormat(rule: ConditionalRule, id: string, theme: readonly string[]): HostConditionalFormat {
  const style = rule.style;
  const fill = style?.fill?.type === 'pattern' ? toColor(style.fill.bgColor ?? style.fill.fgColor, theme) : undefined;
  const fontColor = toColor(style?.font?.color, theme);
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  return {
    id,
    type: RULE_TYPES[rule.type] ?? 'PresetCriteria',
    areas: parseSqref(rule.range),
    priority: rule.priority,
    origin: rule,
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(rule.stopIfTrue ? { stopIfTrue: true } : {}),
  };
}

function readTables(sheet: Sheet, nextId: () => string): HostTable[] {
  return (sheet.tables ?? []).flatMap((table) => {
    const area = table.range === undefined ? undefined : parseArea(table.range);
    if (!area) return [];
    return [
      {
        id: nextId(),
        name: table.displayName ?? table.name,
        area,
        showHeaders: true,
        showTotals: table.showTotalRow ?? false,
        origin: table,
      },
    ];
  });
}
