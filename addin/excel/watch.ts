/** `worksheets.onChanged` 自 ExcelApi 1.9。 */
const WATCH_API = '1.9';

/** 这个 Excel 说不说得出有改动。 */
export const canWatch = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', WATCH_API);

/** 不再看。 */
export type Unwatch = () => Promise<void>;

/**
 * 工作簿里改了内容、插删了行列、添删了工作表，就告知一声，一次往返。
 * 本加载项自己写的不算（ExcelApi 1.14 起认得出；更旧的 Excel 上多告知一次，也只是多看一遍）。上色不触发，所以不会循环。
 */
export async function watchChanges(context: Excel.RequestContext, changed: () => void): Promise<Unwatch> {
  const { worksheets } = context.workbook;
  const handlers = [
    worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource !== 'ThisLocalAddin') changed();
    }),
    worksheets.onAdded.add(async () => changed()),
    worksheets.onDeleted.add(async () => changed()),
  ];
  await context.sync();
  return () =>
    Excel.run(context, async (same) => {
      for (const handler of handlers) handler.remove();
      await same.sync();
    });
}
