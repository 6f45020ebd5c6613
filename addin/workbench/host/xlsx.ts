import { unzipSync, zipSync } from 'fflate';
import { openXlsx, type RoundtripWorkbook, type Sheet, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { fileError, onlyWorksheets, type PackageLimits, unpack, type WorkbookPackage } from '../../files/package.ts';
import { areaAddress } from './address.ts';
import { shiftArea, shiftIndex } from './areas.ts';
import type { HostChange, HostShift, HostWorkbook } from './model.ts';
import { type Parts, reconnectParts } from './package-parts.ts';
import { readSettings, writeSettings } from './webextension.ts';
import { createWorkbook } from './workbook.ts';
import { attachParts, worksheetParts } from './xlsx-attach.ts';
import { carryOver, carryWorkbookProtection, type Home, type Move, moveOf } from './xlsx-carry.ts';
import { attachCellless } from './xlsx-cellless.ts';
import { readCharts } from './xlsx-drawing.ts';
import { printNames } from './xlsx-page.ts';
import { parseSqref, toHostSheet } from './xlsx-read.ts';
import { fillSheet } from './xlsx-write.ts';

export { WorkbookFileError } from '../../files/workbook-file-error.ts';

/** 清单里的加载项标识；设置按它认。 */
export const ADDIN_ID = '7c1d6f0e-53a4-4c59-9b0c-2f6f4f0f9a41';

export interface FileOptions extends PackageLimits {
  readonly addin?: string;
}

type NamedRange = NonNullable<RoundtripWorkbook['namedRanges']>[number];

interface Origin {
  readonly book: RoundtripWorkbook;
  readonly parts: Parts;
  readonly sheets: Map<string, Sheet>;
  /** 工作表编号 → 它在原件里的样子。 */
  readonly homes: ReadonlyMap<string, Home>;
  readonly moves: readonly Move[];
  /** 只在一张表里有效的名称：工作表编号与名称。打印区域、打印标题不在内。 */
  readonly scopedNames: readonly (readonly [string, NamedRange])[];
}

/** 打开时的原件，存盘要用。 */
const origins = new WeakMap<HostWorkbook, Origin>();

/** 读 .xlsx。打不开时抛 {@link WorkbookFileError}。 */
export async function readWorkbook(bytes: Uint8Array, options: FileOptions = {}): Promise<HostWorkbook> {
  const file = unpack(bytes, options);
  try {
    const book = await openXlsx(file.bytes, { readStyles: true, sheets: onlyWorksheets(file) });
    return adopt(book, file, options.addin ?? ADDIN_ID);
  } catch (error) {
    throw fileError(error);
  }
}

/** 存为 .xlsx。从文件打开的，图表、图片、数据验证等照原件带回；公式不重算，由 Excel 打开时算。 */
export async function saveWorkbook(workbook: HostWorkbook, options: FileOptions = {}): Promise<Uint8Array> {
  const origin = origins.get(workbook) ?? (await blankOrigin(workbook));
  const { book } = origin;
  book.sheets = workbook.sheets.map((host) => {
    const sheet = origin.sheets.get(host.id) ?? { name: host.name, rows: [] };
    fillSheet(sheet, host, book.themeColors ?? []);
    return sheet;
  });
  book.activeSheet = workbook.sheets.indexOf(workbook.activeSheet);
  book.properties = { ...book.properties, title: workbook.properties.title, creator: workbook.properties.author };
  book.namedRanges = [
    ...[...workbook.names].map(([name, formula]) => ({ name, range: formula.replace(/^=/u, '') })),
    ...origin.scopedNames.flatMap(([id, name]) => {
      const sheet = workbook.sheet(id);
      return sheet ? [{ ...name, scope: sheet.name }] : [];
    }),
    ...workbook.sheets.flatMap(printNames),
  ];
  if (workbook.protected) book.workbookProtection ??= { lockStructure: true };
  else delete book.workbookProtection;
  const saved: Parts = unzipSync(await saveXlsx(book));
  reconnectParts(saved, origin.parts);
  attachParts(saved, origin.parts, workbook, origin.homes);
  attachCellless(saved, origin.parts);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const home = origin.homes.get(sheet.id);
    if (home) carryOver(saved, `xl/worksheets/sheet${index + 1}.xml`, origin.parts, home, sheet, origin.moves);
  }
  if (workbook.protected) carryWorkbookProtection(saved, origin.parts);
  writeSettings(saved, options.addin ?? ADDIN_ID, workbook.settings);
  return zipSync(saved);
}

function adopt(book: RoundtripWorkbook, { parts, cellless }: WorkbookPackage, addin: string): HostWorkbook {
  let serial = 0;
  const nextId = () => {
    serial += 1;
    return `{${serial.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-9000-000000000000}`;
  };
  const shown = book.activeSheet ?? 0;
  const before = [...cellless].filter((index) => index < shown).length;
  const active = book.sheets[shown - before] ?? book.sheets.find((sheet) => !sheet.hidden && !sheet.veryHidden);
  const global = (book.namedRanges ?? []).filter((name) => name.scope === undefined);
  const workbook = createWorkbook({
    sheets: book.sheets.map((sheet) => toHostSheet(book, sheet, nextId)),
    ...(active ? { active: active.name } : {}),
    names: global.map((name): [string, string] => [name.name, `=${name.range}`]),
    settings: readSettings(parts, addin),
    properties: { title: book.properties?.title ?? '', author: book.properties?.creator ?? '' },
    protected: book.workbookProtection?.lockStructure ?? false,
  });
  const sheets = new Map(
    workbook.sheets.flatMap((host, index): [string, Sheet][] => {
      const sheet = book.sheets[index];
      return sheet ? [[host.id, sheet]] : [];
    }),
  );
  const scopedNames = (book.namedRanges ?? []).flatMap((name): [string, NamedRange][] => {
    const sheet = name.scope === undefined ? undefined : workbook.sheet(name.scope);
    return sheet && !name.name.startsWith('_xlnm.Print_') ? [[sheet.id, name]] : [];
  });
  const named = worksheetParts(parts);
  const homes = new Map(
    workbook.sheets.flatMap((sheet): [string, Home][] => {
      const part = named.get(sheet.name);
      return part === undefined ? [] : [[sheet.id, { part, page: structuredClone(sheet.page) }]];
    }),
  );
  for (const sheet of workbook.sheets) sheet.charts = readCharts(parts, homes.get(sheet.id)?.part ?? '', sheet);
  const moves: Move[] = [];
  origins.set(workbook, { book, parts, sheets, homes, moves, scopedNames });
  workbook.subscribe((change) => {
    followShift(sheets, change);
    const move = moveOf(workbook, change);
    if (move) moves.push(move);
  });
  return workbook;
}

/** 模型不管的部分也要跟着插入、删除走。 */
function followShift(sheets: ReadonlyMap<string, Sheet>, change: HostChange): void {
  if (change.type !== 'structure' || !change.shift) return;
  const sheet = sheets.get(change.sheet);
  if (sheet) shiftCarried(sheet, change.shift);
}

function shiftCarried(sheet: Sheet, shift: HostShift): void {
  const move = (range: string) =>
    parseSqref(range)
      .flatMap((area) => shiftArea(area, shift) ?? [])
      .map(areaAddress)
      .join(' ');
  sheet.dataValidations = (sheet.dataValidations ?? [])
    .map((validation) => ({ ...validation, range: move(validation.range) }))
    .filter((validation) => validation.range !== '');
  if (sheet.autoFilter) sheet.autoFilter = { ...sheet.autoFilter, range: move(sheet.autoFilter.range) };
  if (shift.axis === 'columns') {
    const columns = (sheet.columns ?? []).flatMap((column, index) => {
      const at = shiftIndex(index, shift);
      return at === undefined ? [] : [{ at, column }];
    });
    sheet.columns = [];
    for (const { at, column } of columns) sheet.columns[at] = column;
    return;
  }
  sheet.rowDefs = new Map(
    [...(sheet.rowDefs ?? [])].flatMap(([row, def]) => {
      const at = shiftIndex(row, shift);
      return at === undefined ? [] : [[at, def]];
    }),
  );
}

async function blankOrigin(workbook: HostWorkbook): Promise<Origin> {
  const bytes = await writeXlsx({ sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, rows: [] })) });
  const book = await openXlsx(bytes, { readStyles: true });
  return { book, parts: unzipSync(bytes), sheets: new Map(), homes: new Map(), moves: [], scopedNames: [] };
}
