import { IRenderManagerService, ScrollCommand, SheetScrollManagerService } from '@univerjs/preset-sheets-core';
import type { HostArea } from '../host/model.ts';
import type { GridUnit } from './grid-unit.ts';

/**
 * 目标格没有整个露出时，滚到它刚好整个露出。
 * 网格自带的滚动只保证露出一角，行高不一时常被下边切掉，故按像素自己算。
 * 网格记滚动的办法是“第几行 + 余下像素”，其中行号不扣冻结行；这里一律用像素，行号记 0。
 */
export function reveal(unit: GridUnit, area: HostArea): void {
  const render = unit.injector.get(IRenderManagerService).getRenderById(unit.unitId);
  if (!render) return;
  const worksheet = unit.book.getActiveSheet();
  const { rowHeader, columnHeader } = worksheet.getConfig();
  const { xSplit, ySplit } = worksheet.getFreeze();
  const zoom = worksheet.getZoomRatio();
  const state = render.with(SheetScrollManagerService).getCurrentScrollState();
  const rowSize = (row: number) => (worksheet.getRowVisible(row) ? worksheet.getRowHeight(row) : 0);
  const columnSize = (column: number) => (worksheet.getColVisible(column) ? worksheet.getColumnWidth(column) : 0);
  const top = total(rowSize, 0, state?.sheetViewStartRow ?? 0) + (state?.offsetY ?? 0);
  const left = total(columnSize, 0, state?.sheetViewStartColumn ?? 0) + (state?.offsetX ?? 0);
  const height = render.engine.height / zoom - columnHeader.height - SCROLLBAR;
  const width = render.engine.width / zoom - rowHeader.width - SCROLLBAR;
  const offsetY = scrolled({ size: rowSize, frozen: ySplit, room: height }, area.top, top);
  const offsetX = scrolled({ size: columnSize, frozen: xSplit, room: width }, area.left, left);
  if (offsetY === top && offsetX === left) return;
  unit.commands.syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: 0,
    sheetViewStartColumn: 0,
    offsetX,
    offsetY,
  });
}

const SCROLLBAR = 16;

interface Axis {
  readonly size: (index: number) => number;
  readonly frozen: number;
  /** 除行号列标外的像素，含冻结部分。 */
  readonly room: number;
}

/** 滚动量（像素，自冻结线起）：能少滚就少滚。 */
function scrolled({ size, frozen, room }: Axis, target: number, now: number): number {
  if (target < frozen) return now;
  const start = total(size, frozen, target);
  const free = room - total(size, 0, frozen);
  const latest = start + size(target) - free;
  return Math.min(start, Math.max(now, latest));
}

function total(size: (index: number) => number, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += size(index);
  return sum;
}
