import { ExcelError, runExcel } from '../excel/errors.ts';
import { clearMarks as clear } from '../excel/mark.ts';
import { attempt } from './failure.ts';
import type { Tasks } from './tasks.ts';

/** 去掉标记；受保护的工作表上去不掉的，说明是哪几张。 */
export const clearMarks: Tasks['clearMarks'] = () =>
  attempt(async () => {
    const refused = await runExcel(clear);
    if (refused.length > 0)
      throw new ExcelError(
        'protected',
        `工作表${refused.map((name) => `“${name}”`).join('、')}受保护，上面的标记没有去掉。请先撤消工作表保护，再试一次`,
      );
  });
