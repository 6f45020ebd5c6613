import { ApiError } from '../api/failure.ts';
import { ExcelError } from '../excel/errors.ts';
import { TaskError } from './tasks.ts';

/** 取消时的话。 */
const CANCELLED = '已取消，工作簿没有改动';

/** 做一件事；Excel、接口、取消的失败都换成 {@link TaskError}，程序自己的错原样抛出。 */
export async function attempt<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TaskError) throw error;
    if (signal?.aborted) throw new TaskError('cancelled', CANCELLED, { cause: error });
    if (error instanceof ApiError || error instanceof ExcelError)
      throw new TaskError(error.reason, error.message, { cause: error });
    throw error;
  }
}
