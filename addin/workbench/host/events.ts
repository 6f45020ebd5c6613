import { areaAddress } from './address.ts';
import { LAST_COLUMN, LAST_ROW } from './areas.ts';
import type { Host } from './host.ts';
import type { ChangeSource, HostArea, HostChange, HostSheet, HostShift, HostValue, SheetEvent } from './model.ts';

/** office.js 里的事件编号。 */
const EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  FormatChanged: 18,
  RowSorted: 19,
  RowHiddenChanged: 22,
  NameChanged: 25,
  VisibilityChanged: 26,
} as const;

type EventName = keyof typeof EVENTS;

/** 登记、注销的内部方法叫 `_RegisterDataChangedEvent`；这几个叫 `_RegisterEventNameChanged`。 */
const EVENT_FIRST: ReadonlySet<string> = new Set(['NameChanged', 'VisibilityChanged']);

/** 客户端登记、注销事件的内部方法；`of` 是登记在哪张表上（`Workbook` 是全部）。 */
export function eventMethods<Self>(
  of: (self: Self) => { readonly host: Host; readonly target: string },
): Record<string, (self: Self) => void> {
  return Object.fromEntries(
    Object.entries(EVENTS).flatMap(([name, type]) => {
      const suffix = EVENT_FIRST.has(name) ? `Event${name}` : `${name}Event`;
      const key = (target: string) => `${type}|${target}`;
      return [
        [`_Register${suffix}`, (self: Self) => void of(self).host.listening.add(key(of(self).target))],
        [`_Unregister${suffix}`, (self: Self) => void of(self).host.listening.delete(key(of(self).target))],
      ];
    }),
  );
}

/** richApiMessageManager 送给库的一条。 */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

interface HostEvent {
  readonly event: EventName;
  readonly sheet: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** 一次改动变成登记了的各处该收到的消息：先是那张表，再是全部工作表。 */
export function eventEntries(
  host: Host,
  change: HostChange,
  keep: (sheet: HostSheet, area: HostArea) => string,
): EventEntry[] {
  if (!host.enableEvents || host.listening.size === 0) return [];
  return toEvents(host, change, keep).flatMap(({ event, sheet, payload }) =>
    [sheet, 'Workbook']
      .filter((target) => host.listening.has(`${EVENTS[event]}|${target}`))
      .map((targetId) => ({
        messageCategory: 65536 as const,
        messageType: EVENTS[event],
        targetId,
        message: JSON.stringify({ worksheetId: sheet, ...payload }),
      })),
  );
}

function toEvents(host: Host, change: HostChange, keep: (sheet: HostSheet, area: HostArea) => string): HostEvent[] {
  switch (change.type) {
    case 'cells':
      return changed(host, change, keep);
    case 'structure':
      return structural(host, change, keep);
    case 'formats':
      return change.area
        ? [
            {
              event: 'FormatChanged',
              sheet: change.sheet,
              payload: { address: areaAddress(change.area), ...sourceOf(change.source) },
            },
          ]
        : [];
    case 'selection':
      return [{ event: 'SelectionChanged', sheet: change.sheet, payload: { address: areaAddress(change.area) } }];
    case 'activated':
      return [
        { event: 'Deactivated', sheet: change.previous, payload: {} },
        { event: 'Activated', sheet: change.sheet, payload: {} },
      ];
    case 'sheets':
      return change.event ? [sheetEvent(change.event)] : [];
    case 'rowsHidden': {
      const changeType = change.hidden ? 'Hidden' : 'Unhidden';
      const payload = { address: areaAddress(change.area), changeType, ...sourceOf(change.source) };
      return [{ event: 'RowHiddenChanged', sheet: change.sheet, payload }];
    }
    case 'sorted': {
      const payload = { address: areaAddress(change.area), ...sourceOf(change.source) };
      return [{ event: 'RowSorted', sheet: change.sheet, payload }];
    }
    default:
      return [];
  }
}

function changed(
  host: Host,
  change: HostChange & { type: 'cells' },
  keep: (sheet: HostSheet, area: HostArea) => string,
): HostEvent[] {
  const sheet = host.workbook.sheet(change.sheet);
  if (!sheet) return [];
  const single = 'before' in change || 'after' in change;
  const payload = {
    changeType: 'RangeEdited',
    address: areaAddress(change.area),
    referenceId: keep(sheet, change.area),
    ...origin(change.source),
    ...(single ? details(change.before ?? null, change.after ?? null) : {}),
  };
  return [{ event: 'DataChanged', sheet: change.sheet, payload }];
}

function sheetEvent(event: SheetEvent): HostEvent {
  const source = { source: 'Local' };
  switch (event.kind) {
    case 'added':
      return { event: 'Added', sheet: event.sheet, payload: source };
    case 'deleted':
      return { event: 'Deleted', sheet: event.sheet, payload: source };
    case 'renamed':
      return {
        event: 'NameChanged',
        sheet: event.sheet,
        payload: { nameBefore: event.before, nameAfter: event.after, ...source },
      };
    case 'visibility':
      return {
        event: 'VisibilityChanged',
        sheet: event.sheet,
        payload: { visibilityBefore: event.before, visibilityAfter: event.after, ...source },
      };
  }
}

function sourceOf(source: ChangeSource): Record<string, unknown> {
  return { source: source === 'coauthor' ? 'Remote' : 'Local' };
}

/** 自己写的也会触发；`triggerSource` 说明是不是本加载项。 */
function origin(source: ChangeSource): Record<string, unknown> {
  return { ...sourceOf(source), triggerSource: source === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
}

function details(before: HostValue, after: HostValue): Record<string, unknown> {
  return {
    valueBefore: before ?? '',
    valueAfter: after ?? '',
    valueTypeBefore: typeName(before),
    valueTypeAfter: typeName(after),
  };
}

function typeName(value: HostValue): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function structural(
  host: Host,
  change: HostChange & { type: 'structure' },
  keep: (sheet: HostSheet, area: HostArea) => string,
): HostEvent[] {
  const sheet = host.workbook.sheet(change.sheet);
  const area = change.shift ? shiftedArea(change.shift) : change.area;
  if (!sheet || !area) return [];
  const changeType = change.shift ? shiftType(change.shift) : change.deleted ? 'CellDeleted' : 'CellInserted';
  const payload = { changeType, address: areaAddress(area), referenceId: keep(sheet, area), ...origin(change.source) };
  return [{ event: 'DataChanged', sheet: change.sheet, payload }];
}

function shiftType({ axis, count }: HostShift): string {
  if (axis === 'rows') return count > 0 ? 'RowInserted' : 'RowDeleted';
  return count > 0 ? 'ColumnInserted' : 'ColumnDeleted';
}

function shiftedArea({ axis, at, count }: HostShift): HostArea {
  const last = at + Math.abs(count) - 1;
  return axis === 'rows'
    ? { top: at, bottom: last, left: 0, right: LAST_COLUMN }
    : { left: at, right: last, top: 0, bottom: LAST_ROW };
}
