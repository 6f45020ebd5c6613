import { rangeAt, type Step } from './batches.ts';
import type { ChartPlace, ChartRows } from './chart-rows.ts';
import { headerRowOf } from './new-sheet.ts';
import type { SheetDraft } from './sheet-draft.ts';

const WIDTH = 520;
const HEIGHT = 320;

/** 画在表的右边，隔一列。画进去的行须连着；分类轴照表里的次序。以标题为名，更新时照名字找。 */
export function drawChart(context: Excel.RequestContext, draft: SheetDraft): void {
  const { name, chart, columns } = draft;
  if (!chart || chart.rows.length === 0) return;
  const first = headerRowOf(draft) + 1;
  const rows = { top: first + Math.min(...chart.rows), bottom: first + Math.max(...chart.rows) };
  const [leading, ...others] = chart.values;
  if (leading === undefined) return;
  const sheet = context.workbook.worksheets.getItem(name);
  const drawn = sheet.charts.add(
    chart.type,
    rangeAt(context, name, { ...rows, left: leading, right: leading }),
    'Columns',
  );
  drawn.name = chart.title;
  drawn.title.text = chart.title;
  for (const column of others) drawn.series.add(columns[column]?.title ?? '');
  for (const [index, column] of chart.values.entries())
    drawn.series.getItemAt(index).name = columns[column]?.title ?? '';
  point(context, drawn, { worksheet: name, name: chart.title, category: chart.category, values: chart.values }, rows);
  drawn.legend.visible = others.length > 0;
  drawn.width = WIDTH;
  drawn.height = HEIGHT;
  drawn.setPosition(rangeAt(context, name, cornerBeside(draft)));
}

/**
 * 各系列改画这几行。图画着哪几行是凭分类轴认的，所以断在半路也认得出：
 * 改时先换头一个系列的分类（认作改了，退得回），还原时最后才换它（认作没还原，再还原一次）。
 */
function point(
  context: Excel.RequestContext,
  chart: Excel.Chart,
  { worksheet, category, values }: ChartPlace,
  rows: ChartRows,
  isRestoring = false,
): void {
  const columnRange = (column: number) => rangeAt(context, worksheet, { ...rows, left: column, right: column });
  const set = values.flatMap((column, index) => {
    const series = chart.series.getItemAt(index);
    return [() => series.setXAxisValues(columnRange(category)), () => series.setValues(columnRange(column))];
  });
  for (const each of isRestoring ? set.reverse() : set) each();
}

/** 让图改画这几行的一步。 */
export const pointStep = (
  context: Excel.RequestContext,
  place: ChartPlace,
  rows: ChartRows,
  isRestoring: boolean,
): Step => ({
  bytes: 2_000 * place.values.length,
  queue: () => {
    const chart = context.workbook.worksheets.getItem(place.worksheet).charts.getItem(place.name);
    point(context, chart, place, rows, isRestoring);
  },
});

function cornerBeside(draft: SheetDraft) {
  const row = headerRowOf(draft);
  const column = draft.columns.length + 1;
  return { top: row, left: column, bottom: row, right: column };
}
