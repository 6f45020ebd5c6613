import type { CellValue } from '../../shared/api/validations.ts';
import { type Area, areaAddress } from './address.ts';
import { isPayloadLimit } from './errors.ts';

/** Excel 网页版一次应答的上限是 5 MB；留出余量。 */
const TARGET_BYTES = 3_000_000;
/** 还没读过的表，一格先按这么多字节估计。 */
const UNKNOWN_CELL_BYTES = 100;
const SAMPLE_ROWS = 200;
/** 后面的行可能比已读的大，留这样的余地。 */
const MARGIN = 1.3;

/** 要按块读的一个区域。 */
export interface Region {
  readonly sheet: string;
  readonly area: Area;
}

export interface BlockOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onRows?: ((done: number, total: number) => void) | undefined;
}

/** 一格里要读的各样。 */
export type CellProperty = 'values' | 'formulas' | 'numberFormat' | 'valueTypes';

/** 一个区域和要读它的哪几样。 */
export interface Wanted extends Region {
  readonly properties: readonly CellProperty[];
}

/** 读到的各样，没有要的为空。 */
export type ReadRegion = Readonly<Record<CellProperty, CellValue[][]>>;

interface Reading {
  readonly region: Wanted;
  readonly height: number;
  readonly rows: ReadRegion;
  done: number;
  rowBytes: number;
}

interface Piece {
  readonly reading: Reading;
  readonly rows: number;
}

/** 读若干区域的值（或数字格式），见 {@link readRegions}。 */
export async function readBlocks(
  context: Excel.RequestContext,
  property: 'values' | 'numberFormat',
  regions: readonly Region[],
  options: BlockOptions = {},
): Promise<CellValue[][][]> {
  const wanted = regions.map((region) => ({ ...region, properties: [property] }));
  return (await readRegions(context, wanted, options)).map((read) => read[property]);
}

/**
 * 读若干区域，按行分块，使每次应答不超过上限：先各读一小段估出一行多大，
 * 再按估计成块；估小了由 Excel 报超限，则加倍估计重读。次数取决于字节数，与格数无关。
 */
export async function readRegions(
  context: Excel.RequestContext,
  regions: readonly Wanted[],
  options: BlockOptions = {},
): Promise<ReadRegion[]> {
  const readings = regions.map((region): Reading => {
    const width = region.area.right - region.area.left + 1;
    const height = region.area.bottom - region.area.top + 1;
    const rows = { values: [], formulas: [], numberFormat: [], valueTypes: [] };
    return { region, height, rows, done: 0, rowBytes: width * UNKNOWN_CELL_BYTES * region.properties.length };
  });
  const total = readings.reduce((sum, { height }) => sum + height, 0);
  for (let batch = nextBatch(readings); batch.length > 0; batch = nextBatch(readings)) {
    options.signal?.throwIfAborted();
    await readBatch(context, batch);
    options.onRows?.(
      readings.reduce((sum, { done }) => sum + done, 0),
      total,
    );
  }
  return readings.map(({ rows }) => rows);
}

/** 一次应答里能装下的若干块；一行就装不下时也只好试这一行。 */
function nextBatch(readings: readonly Reading[]): Piece[] {
  const batch: Piece[] = [];
  let room = TARGET_BYTES;
  for (const reading of readings) {
    const left = reading.height - reading.done;
    const cap = reading.done === 0 ? SAMPLE_ROWS : left;
    const fitting = Math.min(left, cap, Math.floor(room / reading.rowBytes));
    const rows = Math.max(fitting, batch.length === 0 ? Math.min(left, 1) : 0);
    if (rows === 0) continue;
    batch.push({ reading, rows });
    room -= rows * reading.rowBytes;
  }
  return batch;
}

async function readBatch(context: Excel.RequestContext, batch: readonly Piece[]): Promise<void> {
  const ranges = batch.map(({ reading: { region, done }, rows }) => {
    const top = region.area.top + done;
    const range = context.workbook.worksheets
      .getItem(region.sheet)
      .getRange(areaAddress({ ...region.area, top, bottom: top + rows - 1 }));
    return range.load(region.properties.join(','));
  });
  try {
    await context.sync();
  } catch (error) {
    const oneRow = batch.length === 1 && batch[0]?.rows === 1;
    if (oneRow || !isPayloadLimit(error)) throw error;
    for (const { reading, rows } of batch)
      reading.rowBytes = Math.max(reading.rowBytes * 2, TARGET_BYTES / Math.max(rows, 1) / batch.length);
    return;
  }
  batch.forEach(({ reading, rows }, i) => {
    let bytes = 0;
    for (const property of reading.region.properties) {
      const block: CellValue[][] = ranges[i]?.[property] ?? [];
      // 一次展开过多参数会栈溢出，逐行放。
      for (const row of block) reading.rows[property].push(row);
      bytes += utf8Bytes(JSON.stringify(block));
    }
    reading.done += rows;
    reading.rowBytes = Math.max(1, (bytes / rows) * MARGIN);
  });
}

const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;
