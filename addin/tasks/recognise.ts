import { runExcel } from '../excel/errors.ts';
import { readSheets } from '../excel/read.ts';
import { recogniseAll } from '../excel/recognise.ts';
import { attempt } from './failure.ts';
import type { Tasks } from './tasks.ts';

/** 认表，只读。 */
export const recognise: Tasks['recognise'] = () =>
  attempt(() => runExcel(async (context) => recogniseAll(await readSheets(context))));
