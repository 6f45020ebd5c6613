import { z } from 'zod';
import { PLACE_CODE, type PlaceCode } from '../../shared/place.ts';
import { runSteps } from '../excel/batches.ts';
import { runExcel } from '../excel/errors.ts';
import { loadMemory, type Memory, rememberStep } from '../excel/memory.ts';
import { attempt } from './failure.ts';

export const PLACE: Memory<PlaceCode | undefined> = {
  key: 'jiaoyu-taizhang.place.1',
  schema: z.string().regex(PLACE_CODE),
  fallback: undefined,
};

/** 工作簿的所属地，随工作簿保存。 */
export interface PlaceTasks {
  /** 没有记过时为 undefined。只读。 */
  place(): Promise<PlaceCode | undefined>;
  setPlace(code: PlaceCode): Promise<void>;
}

export const placeTasks: PlaceTasks = {
  place: () =>
    attempt(() =>
      runExcel(async (context) => {
        const place = loadMemory(context, PLACE);
        await context.sync();
        return place();
      }),
    ),
  setPlace: (code) => attempt(() => runExcel((context) => runSteps(context, [rememberStep(context, PLACE, code)]))),
};
