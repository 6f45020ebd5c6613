import { runExcel } from '../excel/errors.ts';
import { goTo as select } from '../excel/locate.ts';
import { attempt } from './failure.ts';
import type { Tasks } from './tasks.ts';

export const goTo: Tasks['goTo'] = ({ worksheet, address }) =>
  attempt(() => runExcel((context) => select(context, worksheet, address)));
