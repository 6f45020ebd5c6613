import { rangeAt } from './batches.ts';
import { headerRowOf } from './new-sheet.ts';
import type { SheetDraft } from './sheet-draft.ts';

const WIDTH = 520;
const HEIGHT = 320;

/** 画在表的右边，隔一列。画进去的行须连着；分类轴照表里的次序。 */
export function drawChart(context: Excel.RequestContext, draft: SheetDraft): void {
  const { name, chart, columns } = draft;
  if (!chart || chart.rows.length === 0) return;
  const first = headerRowOf(draft) + 1;
  const rows = { top: first + Math.min(...chart.rows), bottom: first + Math.max(...chart.rows) };
  const columnRange = (column: number) => rangeAt(context, name, { ...rows, left: column, right: column });
  const sheet = context.workbook.worksheets.getItem(name);
  const [leading, ...others] = chart.values;
  if (leading === undefined) return;
  const drawn = sheet.charts.add(chart.type, columnRange(leading), 'Columns');
  drawn.title.text = chart.title;
  const series = [
    { column: leading, of: drawn.series.getItemAt(0) },
    ...others.map((column) => ({ column, of: drawn.series.add(columns[column]?.title ?? '') })),
  ];
  for (const { column, of } of series) {
    of.name = columns[column]?.title ?? '';
    of.setValues(columnRange(column));
    of.setXAxisValues(columnRange(chart.category));
  }
  drawn.legend.visible = series.length > 1;
  drawn.width = WIDTH;
  drawn.height = HEIGHT;
  drawn.setPosition(rangeAt(context, name, cornerBeside(draft)));
}

function cornerBeside(draft: SheetDraft) {
  const row = headerRowOf(draft);
  const column = draft.columns.length + 1;
  return { top: row, left: column, bottom: row, right: column };
}
