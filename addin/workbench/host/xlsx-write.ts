import type { Cell, CellStyle, CellValue, ColumnDef, ConditionalRule, Sheet, TableDefinition } from 'hucre/xlsx';
import { areaAddress } from './address.ts';
import { columnCount } from './areas.ts';
import type { HostCell, HostConditionalFormat, HostLink, HostSheet, HostTable } from './model.ts';
import { fillPage } from './xlsx-page.ts';
import { toHostLink } from './xlsx-read.ts';
import { mergeStyle } from './xlsx-style.ts';

type RowDefs = NonNullable<Sheet['rowDefs']>;

/** 把模型里的一张表写回 hucre 的表；`sheet` 里模型不管的部分原样留着。 */
export function fillSheet(sheet: Sheet, host: HostSheet, theme: readonly string[]): void {
  sheet.name = host.name;
  sheet.hidden = host.visibility === 'Hidden';
  sheet.veryHidden = host.visibility === 'VeryHidden';
  writeCells(sheet, host, theme);
  sheet.merges = host.merges.map((area) => ({
    startRow: area.top,
    startCol: area.left,
    endRow: area.bottom,
    endCol: area.right,
  }));
  sheet.rowDefs = rowDefs(sheet.rowDefs, host);
  sheet.columns = columns(sheet.columns, host);
  if (host.frozenRows > 0 || host.frozenColumns > 0) {
    sheet.freezePane = { rows: host.frozenRows, columns: host.frozenColumns };
  } else delete sheet.freezePane;
  if (host.protected) sheet.protection ??= { sheet: true };
  else delete sheet.protection;
  if (host.tabColor !== '') sheet.view = { ...sheet.view, tabColor: { rgb: host.tabColor.slice(1) } };
  else if (sheet.view?.tabColor) delete sheet.view.tabColor;
  fillPage(sheet, host.page);
  // 绘图（图片、形状、图表）由 xlsx-attach 照原件挂回。
  delete sheet.images;
  delete sheet.textBoxes;
  delete sheet.charts;
  sheet.conditionalRules = host.conditionalFormats.map(fromHostFormat);
  sheet.tables = host.tables.map((table) => fromHostTable(table, host));
}

function writeCells(sheet: Sheet, host: HostSheet, theme: readonly string[]): void {
  const lastRow = largest(host.rows.keys());
  const rows: CellValue[][] = Array.from({ length: lastRow + 1 }, () => []);
  const details = new Map<string, Cell>();
  for (const [row, cells] of host.rows) {
    const values = rows[row] ?? [];
    const width = largest(cells.keys());
    for (let column = 0; column <= width; column += 1) values[column] = cells.get(column)?.value ?? null;
    for (const [column, cell] of cells) {
      const detail = fromHostCell(cell, theme);
      if (detail) details.set(`${row},${column}`, detail);
    }
    rows[row] = values;
  }
  sheet.rows = rows;
  sheet.cells = details;
}

/** 没有时为 -1。行多时不能用 Math.max(...)：实参放不下。 */
function largest(indexes: Iterable<number>): number {
  let last = -1;
  for (const index of indexes) if (index > last) last = index;
  return last;
}

function fromHostCell(cell: HostCell, theme: readonly string[]): Cell | undefined {
  const origin: Partial<Cell> = { ...cell.origin };
  const numberFormat = cell.numberFormat ?? (origin.style?.numFmt === 'General' ? 'General' : undefined);
  const style = mergeStyle(origin.style, cell.style, numberFormat, theme);
  const before = origin.formulaResult ?? origin.value;
  const keepsText = typeof before === 'string' && before === cell.value && cell.formula === undefined;
  const { comment, checkbox } = origin;
  const hyperlink = cell.hyperlink && fromHostLink(cell.hyperlink, origin.hyperlink);
  if (!style && !cell.formula && !cell.error && !hyperlink && !comment && !(keepsText && origin.richText)) {
    return undefined;
  }
  const detail: Cell = { value: cell.value, type: cellType(cell) };
  if (style) detail.style = style;
  if (hyperlink) detail.hyperlink = hyperlink;
  if (comment) detail.comment = comment;
  if (checkbox !== undefined) detail.checkbox = checkbox;
  if (keepsText && origin.richText) {
    detail.richText = origin.richText;
    detail.type = 'richText';
  }
  if (cell.formula !== undefined) {
    detail.formula = cell.formula.slice(1);
    if (cell.value !== null) detail.formulaResult = cell.value;
    if (origin.formulaType === 'array' && origin.formula === detail.formula) {
      detail.formulaType = 'array';
      if (origin.formulaRef !== undefined) detail.formulaRef = origin.formulaRef;
      if (origin.formulaDynamic) detail.formulaDynamic = true;
    }
  }
  return detail;
}

/** 没有改过的链接照原件，连 `display` 一起。 */
function fromHostLink(link: HostLink, before: Cell['hyperlink']): NonNullable<Cell['hyperlink']> {
  if (before && sameLink(toHostLink(before), link)) return before;
  const { address, documentReference, screenTip } = link;
  return {
    target: address ?? documentReference ?? '',
    ...(documentReference === undefined ? {} : { location: documentReference }),
    ...(screenTip === undefined ? {} : { tooltip: screenTip }),
  };
}

function sameLink(one: HostLink, other: HostLink): boolean {
  const keys = ['address', 'documentReference', 'screenTip'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function cellType(cell: HostCell): Cell['type'] {
  if (cell.formula !== undefined) return 'formula';
  if (cell.error) return 'error';
  if (cell.value === null) return 'empty';
  if (typeof cell.value === 'number') return 'number';
  return typeof cell.value === 'boolean' ? 'boolean' : 'string';
}

function rowDefs(before: RowDefs | undefined, host: HostSheet): RowDefs {
  const defs: RowDefs = new Map();
  for (const [row, { outlineLevel, collapsed }] of before ?? []) {
    const kept = {
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      ...(collapsed === undefined ? {} : { collapsed }),
    };
    if (Object.keys(kept).length > 0) defs.set(row, kept);
  }
  for (const [row, height] of host.rowHeights) defs.set(row, { ...defs.get(row), height });
  for (const row of host.hiddenRows) defs.set(row, { ...defs.get(row), hidden: true });
  return defs;
}

function columns(before: readonly ColumnDef[] | undefined, host: HostSheet): ColumnDef[] {
  const last = Math.max(-1, (before?.length ?? 0) - 1, ...host.columnWidths.keys(), ...host.hiddenColumns);
  return Array.from({ length: last + 1 }, (_, index) => {
    const { width: _width, hidden: _hidden, ...kept } = before?.[index] ?? {};
    const width = host.columnWidths.get(index);
    return {
      ...kept,
      ...(width === undefined ? {} : { width }),
      ...(host.hiddenColumns.has(index) ? { hidden: true } : {}),
    };
  });
}

function fromHostFormat(format: HostConditionalFormat): ConditionalRule {
  const origin: Partial<ConditionalRule> = { ...format.origin };
  const rule: ConditionalRule = {
    type: 'expression',
    ...origin,
    priority: format.priority,
    range: format.areas.map(areaAddress).join(' '),
  };
  if (format.stopIfTrue) rule.stopIfTrue = true;
  else delete rule.stopIfTrue;
  if (format.type !== 'Custom') return rule;
  if (format.formula !== undefined) rule.formula = format.formula.replace(/^=/u, '');
  const style: CellStyle = { ...origin.style };
  if (format.fill === undefined) delete style.fill;
  else style.fill = { type: 'pattern', pattern: 'solid', bgColor: { rgb: format.fill.slice(1) } };
  if (format.fontColor !== undefined) style.font = { ...style.font, color: { rgb: format.fontColor.slice(1) } };
  rule.style = style;
  return rule;
}

function fromHostTable(table: HostTable, host: HostSheet): TableDefinition {
  const origin: Partial<TableDefinition> = { ...table.origin };
  const header = host.rows.get(table.area.top);
  return {
    ...origin,
    name: table.name,
    displayName: table.name,
    range: areaAddress(table.area),
    showTotalRow: table.showTotals,
    columns: Array.from({ length: columnCount(table.area) }, (_, index) => ({
      ...origin.columns?.[index],
      name: String(header?.get(table.area.left + index)?.value ?? `列${index + 1}`),
    })),
  };
}
