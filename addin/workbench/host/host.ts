import { shiftArea } from './areas.ts';
import type { HostArea, HostChange, HostSheet, HostWorkbook } from './model.ts';
import { OfficeError } from './office-error.ts';

/** 一个区域对象指着的地方。插入、删除行列时随表移动；整块被删之后失效。 */
export interface RangeTarget {
  readonly host: Host;
  readonly sheet: HostSheet;
  area: HostArea;
  gone: boolean;
}

/** 各类成员共用的宿主状态。 */
export interface Host {
  readonly workbook: HostWorkbook;
  calculationMode: string;
  enableEvents: boolean;
  /** 官员正在格里打字：这时 Excel 拒绝一切请求。 */
  editing: boolean;
  /** 登记了的事件：`类型|对象`。 */
  readonly listening: Set<string>;
  range(sheet: HostSheet, area: HostArea): RangeTarget;
  /** 一批请求完了：没有被记住的区域不再跟着移动。 */
  forget(keep: (target: RangeTarget) => boolean): void;
}

export function createHost(workbook: HostWorkbook): Host & { dispose(): void } {
  const live = new Set<RangeTarget>();
  const unsubscribe = workbook.subscribe((change) => {
    if (change.type === 'structure') for (const target of live) follow(target, change);
  });
  const host: Host & { dispose(): void } = {
    workbook,
    calculationMode: 'Automatic',
    enableEvents: true,
    editing: false,
    listening: new Set(),
    range(sheet, area) {
      const target: RangeTarget = { host, sheet, area, gone: false };
      live.add(target);
      return target;
    },
    forget(keep) {
      for (const target of live) if (!keep(target)) live.delete(target);
    },
    dispose: unsubscribe,
  };
  return host;
}

function follow(target: RangeTarget, change: HostChange & { type: 'structure' }): void {
  if (change.sheet !== target.sheet.id || !change.shift) return;
  const moved = shiftArea(target.area, change.shift);
  if (moved) target.area = moved;
  else target.gone = true;
}

/** 受保护的表上锁着的格（默认都锁）不许改。 */
export function refuseProtected(sheet: HostSheet, area?: HostArea): void {
  if (!sheet.protected) return;
  if (area && everyCellUnlocked(sheet, area)) return;
  throw new OfficeError('AccessDenied');
}

function everyCellUnlocked(sheet: HostSheet, area: HostArea): boolean {
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells > 10_000) return false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (!isUnlocked(sheet.rows.get(row)?.get(column)?.origin)) return false;
    }
  }
  return true;
}

function isUnlocked(origin: object | undefined): boolean {
  const style: unknown = origin && 'style' in origin ? origin.style : undefined;
  const protection: unknown =
    typeof style === 'object' && style && 'protection' in style ? style.protection : undefined;
  return typeof protection === 'object' && protection !== null && 'locked' in protection && protection.locked === false;
}
