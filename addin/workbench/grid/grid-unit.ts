import type { ICommandService, Injector, Workbook } from '@univerjs/presets';
import type { HostWorkbook } from '../host/model.ts';
import type { SheetIds } from './sheet-ids.ts';

/** 网格里的一本工作簿，供两个方向的同步使用。 */
export interface GridUnit {
  readonly unitId: string;
  readonly host: HostWorkbook;
  readonly book: Workbook;
  readonly commands: ICommandService;
  readonly injector: Injector;
  readonly sheets: SheetIds;
  /** 网格画出来了，可以滚动、重画；此前只改数据。 */
  drawn: boolean;
  /** 正由一方写另一方：此时对方发出的事件是回声，不理。 */
  busy: boolean;
}

/** 一方照着另一方改：其间另一方发出的事件是回声，不理。 */
export function quietly(unit: GridUnit, change: () => void): void {
  if (unit.busy) return;
  unit.busy = true;
  try {
    change();
  } finally {
    unit.busy = false;
  }
}
