import '@univerjs/preset-sheets-core/lib/index.css';
import {
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SheetInterceptorService,
  SheetSkeletonManagerService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import {
  createUniver,
  ICommandService,
  type Injector,
  InterceptorEffectEnum,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/presets';
import type { HostWorkbook } from '../host/model.ts';
import { keepAccessible } from './accessible.ts';
import { createChartStrip } from './chart-strip.ts';
import { followGrid } from './follow-grid.ts';
import { drawSelection, followHost } from './follow-host.ts';
import { type GridUnit, quietly } from './grid-unit.ts';
import { drawnMarks, type MarkIndex } from './marks.ts';
import { SheetIds } from './sheet-ids.ts';
import { workbookData } from './workbook-data.ts';

/** 网格：工作簿的样子和打字的地方。真身是 HostWorkbook，网格只照它画、把改动交回去。 */
export interface Grid {
  /** 改显示另一本工作簿；画出来、可以操作时完成。 */
  show(workbook: HostWorkbook): Promise<void>;
  /** 正在打字的格先收下，随后的校验、保存才不会漏掉它。 */
  commitEditing(): Promise<void>;
  dispose(): void;
}

/** 网格自带的“保护”只在它自己那里算数，工作簿与 .xlsx 都不认，故不给。 */
const HIDDEN_MENUS = Object.fromEntries(
  [
    'sheet.contextMenu.permission',
    'sheet.command.add-range-protection-from-sheet-bar',
    'sheet.command.delete-worksheet-protection-from-sheet-bar',
    'sheet.command.change-sheet-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-sheet-bar',
  ].map((id) => [id, { hidden: true }]),
);

export function createGrid(container: HTMLElement): Grid {
  const sheetArea = document.createElement('div');
  sheetArea.className = 'sheet-area';
  container.append(sheetArea);
  const charts = createChartStrip(container);
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    logLevel: LogLevel.ERROR,
    presets: [
      UniverSheetsCorePreset({
        container: sheetArea,
        header: true,
        toolbar: false,
        formulaBar: true,
        footer: { menus: false },
        menu: HIDDEN_MENUS,
      }),
    ],
  });
  const stopMending = keepAccessible(sheetArea);
  const injector = univer.__getInjector();
  const marks = new Map<string, MarkIndex>();
  let shown: { unit: GridUnit; stop: () => void } | undefined;
  let opened = 0;

  const redraw = (unit: GridUnit) => {
    if (!unit.drawn) return;
    const render = injector.get(IRenderManagerService).getRenderById(unit.unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeDirty();
  };

  const show = async (workbook: HostWorkbook) => {
    const previous = shown;
    previous?.stop();
    shown = undefined;
    opened += 1;
    const unitId = `workbook-${opened}`;
    const book = univer.createUnit<ReturnType<typeof workbookData>, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(workbook, unitId, sheetArea.clientWidth),
    );
    if (previous) injector.get(IUniverInstanceService).disposeUnit(previous.unit.unitId);
    const unit: GridUnit = {
      unitId,
      host: workbook,
      book,
      commands: injector.get(ICommandService),
      injector,
      sheets: new SheetIds(),
      drawn: false,
      busy: false,
    };
    marks.clear();
    const drawMarks = (sheetId: string) => {
      const sheet = workbook.sheet(sheetId);
      if (sheet) marks.set(unit.sheets.grid(sheet.id), drawnMarks(sheet));
      redraw(unit);
    };
    // 网格的服务要等第一本工作簿建好才有。
    const stopMarks = overlayMarks(injector, marks);
    for (const sheet of workbook.sheets) marks.set(sheet.id, drawnMarks(sheet));
    const stopHost = followHost(unit, {
      drawMarks,
      rebuild: () => void show(workbook),
      forgetUndo: () => injector.get(IUndoRedoService).clearUndoRedo(unitId),
    });
    const stopGrid = followGrid(unit);
    shown = {
      unit,
      stop: () => {
        stopHost();
        stopGrid();
        stopMarks();
      },
    };
    charts.follow(workbook);
    await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    if (shown?.unit !== unit) return;
    unit.drawn = true;
    quietly(unit, () => drawSelection(unit, workbook.activeSheet.id, workbook.selection));
  };

  return {
    show,
    commitEditing: async () => {
      await univerAPI.getActiveWorkbook()?.endEditingAsync(true);
    },
    dispose: () => {
      shown?.stop();
      stopMending();
      univer.dispose();
      charts.dispose();
      sheetArea.remove();
    },
  };
}

/** 标记画在格的上层，不进网格的格式里；清除后官员原来的格式自然露出。 */
function overlayMarks(injector: Injector, marks: ReadonlyMap<string, MarkIndex>): () => void {
  const overlay = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler: (cell, location, next) => {
      const mark = marks.get(location.subUnitId)?.get(location.row)?.get(location.col);
      if (!mark) return next(cell);
      const base = typeof cell?.s === 'string' ? location.workbook.getStyles().get(cell.s) : cell?.s;
      const style = {
        ...base,
        ...(mark.fill && { bg: { rgb: mark.fill } }),
        ...(mark.fontColor && { cl: { rgb: mark.fontColor } }),
      };
      return next({ ...cell, s: style });
    },
  });
  return () => overlay.dispose();
}
