import { runExcel } from '../excel/errors.ts';
import { canWatch, watchChanges } from '../excel/watch.ts';
import { attempt } from './failure.ts';

/** 看着工作簿有没有改动。 */
export interface WatchTasks {
  /** 这个版本的 Excel 能不能。 */
  canWatch(): boolean;
  /** 有改动就告知；返回不再看的办法。 */
  watch(changed: () => void): Promise<() => Promise<void>>;
}

export const watchTasks: WatchTasks = {
  canWatch,
  watch: (changed) => attempt(() => runExcel((context) => watchChanges(context, changed))),
};
