import { CORRECTIONS } from '../excel/corrections.ts';
import { runExcel } from '../excel/errors.ts';
import { loadMemory } from '../excel/memory.ts';
import { readSheets } from '../excel/read.ts';
import { recogniseAll } from '../excel/recognise.ts';
import { attempt } from './failure.ts';
import type { Tasks } from './tasks.ts';

/** 认表，照官员更正过的样子。只读。 */
export const recognise: Tasks['recognise'] = () =>
  attempt(() =>
    runExcel(async (context) => {
      const corrections = loadMemory(context, CORRECTIONS);
      return recogniseAll(await readSheets(context), corrections());
    }),
  );
