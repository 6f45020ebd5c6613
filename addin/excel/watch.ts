/** `worksheets.onChanged` 自 ExcelApi 1.9。 */
const WATCH_API = '1.9';

/** 这个 Excel 说不说得出有改动。 */
export const canWatch = (): boolean => supports('ExcelApi', WATCH_API);

/** 不再看。 */
export type Unwatch = () => Promise<void>;

const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** 排序不算改了内容，另有一个事件，自 ExcelApi 1.10；工作表改名、显隐自 1.17，网页版先有。 */
const SORT_API = '1.10';
const tellsNames = (): boolean => supports('ExcelApi', '1.17') || supports('ExcelApiOnline', '1.1');

/**
 * 工作簿里改了内容、插删了行列、排了序，工作表添了、删了、改了名、隐藏或露出，就告知一声，一次往返。
 * 本加载项自己写的不算（ExcelApi 1.14 起认得出；更旧的 Excel 上多告知一次，也只是多看一遍）。上色不触发，所以不会循环。
 */
export async function watchChanges(context: Excel.RequestContext, changed: () => void): Promise<Unwatch> {
  const { worksheets } = context.workbook;
  const tell = async () => changed();
  const handlers = [
    worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource !== 'ThisLocalAddin') changed();
    }),
    worksheets.onAdded.add(tell),
    worksheets.onDeleted.add(tell),
    ...(supports('ExcelApi', SORT_API) ? [worksheets.onRowSorted.add(tell)] : []),
    ...(tellsNames() ? [worksheets.onNameChanged.add(tell), worksheets.onVisibilityChanged.add(tell)] : []),
  ];
  await context.sync();
  return () =>
    Excel.run(context, async (same) => {
      for (const handler of handlers) handler.remove();
      await same.sync();
    });
}
