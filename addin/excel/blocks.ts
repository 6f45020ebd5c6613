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

interface Reading {
  readonly region: Region;
  readonly height: number;
  readonly rows: CellValue[][];
  rowBytes: number;
}

interface Piece {
  readonly reading: Reading;
  readonly rows: number;
}

/**
 * 读若干区域的值（或数字格式），按行分块，使每次应答不超过上限：先各读一小段估出一行多大，
 * 再按估计成块；估小了由 Excel 报超限，则加倍估计重读。次数取决于字节数，与格数无关。
 */
export async function readBlocks(
  context: Excel.RequestContext,
  property: 'values' | 'numberFormat',
  regions: readonly Region[],
  options: BlockOptions = {},
): Promise<CellValue[][][]> {
  const readings = regions.map((region): Reading => {
    const width = region.area.right - region.area.left + 1;
    const height = region.area.bottom - region.area.top + 1;
    return { region, height, rows: [], rowBytes: width * UNKNOWN_CELL_BYTES };
  });
  const total = readings.reduce((sum, { height }) => sum + height, 0);
  for (let batch = nextBatch(readings); batch.length > 0; batch = nextBatch(readings)) {
    options.signal?.throwIfAborted();
    await readBatch(context, property, batch);
    options.onRows?.(
      readings.reduce((sum, { rows }) => sum + rows.length, 0),
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
    const left = reading.height - reading.rows.length;
    const cap = reading.rows.length === 0 ? SAMPLE_ROWS : left;
    const fitting = Math.min(left, cap, Math.floor(room / reading.rowBytes));
    const rows = Math.max(fitting, batch.length === 0 ? Math.min(left, 1) : 0);
    if (rows === 0) continue;
    batch.push({ reading, rows });
    room -= rows * reading.rowBytes;
  }
  return batch;
}

async function readBatch(
  context: Excel.RequestContext,
  property: 'values' | 'numberFormat',
  batch: readonly Piece[],
): Promise<void> {
  const ranges = batch.map(({ reading: { region, rows: read }, rows }) => {
    const top = region.area.top + read.length;
    const range = context.workbook.worksheets
      .getItem(region.sheet)
      .getRange(areaAddress({ ...region.area, top, bottom: top + rows - 1 }));
    return range.load(property);
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
  batch.forEach(({ reading }, i) => {
    const block: CellValue[][] = ranges[i]?.[property] ?? [];
    reading.rows.push(...block);
    reading.rowBytes = Math.max(1, (utf8Bytes(JSON.stringify(block)) / Math.max(1, block.length)) * MARGIN);
  });
}

const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;
