import { Hono } from 'hono';
import { MAX_ROWS } from '../../shared/api/limits.ts';
import { MergeRequest, ValidationRequest } from '../../shared/api/validations.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { isKnownPlace } from '../reference/places.ts';
import { mergePartials, PartialsError, validate } from '../rules/engine.ts';
import { checked, contractError, readJson } from './body.ts';
import { referenceFor } from './edition.ts';
import { editionOf, pack, unpack } from './packing.ts';
import { readerOf } from './reader.ts';

/** 今天，按中国时间（全年 UTC+8）。 */
export function today(now = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** 行数在查验各格之前先数：超了就不必再查几十万格。不合约定的部分不计，留给查验去说。 */
function refuseTooManyRows(body: unknown): void {
  const sheets = isRecord(body) && Array.isArray(body.sheets) ? (body.sheets as unknown[]) : [];
  let rows = 0;
  for (const sheet of sheets) if (isRecord(sheet) && Array.isArray(sheet.rows)) rows += sheet.rows.length;
  if (rows > MAX_ROWS)
    throw new ProblemError('too-large', `一次请求不超过 ${MAX_ROWS} 行，这次有 ${rows} 行；请分片送（partial）。`);
}

function refuseUnknownPlace(place: string | undefined, reference: ReferenceData): void {
  if (place !== undefined && !isKnownPlace(place, reference))
    throw contractError([{ path: 'place', message: `没有“${place}”这个区划代码` }]);
}

export const validations = new Hono<AppEnv>()
  /** `POST /v1/validations`：同一表、同一版次、同一日期，得同样的字节。 */
  .post('/', async (c) => {
    const body = await readJson(c);
    refuseTooManyRows(body);
    const request = checked(ValidationRequest, body);
    const reference = await referenceFor(c, request.edition);
    refuseUnknownPlace(request.place, reference);
    const answer = validate(request, reference, readerOf(reference), request.asOf ?? today());
    if (!answer.partials) return c.json(answer);
    return c.json({ ...answer, partials: await Promise.all(answer.partials.map((one) => pack(one, answer.edition))) });
  })
  /** `POST /v1/validations/merge`：各片都判过以后，给出要看全表才能说的结论。版次以第一片所载为准。 */
  .post('/merge', async (c) => {
    const { partials } = checked(MergeRequest, await readJson(c));
    const reference = await referenceFor(c, editionOf(partials[0]));
    try {
      return c.json(mergePartials(await unpack(partials), reference, readerOf(reference)));
    } catch (error) {
      if (error instanceof PartialsError) throw contractError([{ path: 'partials', message: error.message }]);
      throw error;
    }
  });
