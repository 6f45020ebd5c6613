import type { Context } from 'hono';
import type { z } from 'zod';
import type { SheetsRequest } from '../../shared/api/enrichments.ts';
import { MAX_ROWS } from '../../shared/api/limits.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import { today } from '../../shared/today.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { isKnownPlace } from '../reference/places.ts';
import type { Terms } from '../rules/context.ts';
import { checked, contractError, readJson } from './body.ts';
import { referenceFor } from './edition.ts';
import { readerOf } from './reader.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** 行数在查验各格之前先数：超了就不必再查几十万格。不合约定的部分不计，留给查验去说。`advice` 是怎么办。 */
export function refuseTooManyRows(body: unknown, advice: string): void {
  const sheets = isRecord(body) && Array.isArray(body.sheets) ? (body.sheets as unknown[]) : [];
  let rows = 0;
  for (const sheet of sheets) if (isRecord(sheet) && Array.isArray(sheet.rows)) rows += sheet.rows.length;
  if (rows > MAX_ROWS)
    throw new ProblemError('too-large', `一次请求不超过 ${MAX_ROWS} 行，这次有 ${rows} 行；${advice}。`);
}

export function refuseUnknownPlace(place: string | undefined, reference: ReferenceData): void {
  if (place !== undefined && !isKnownPlace(place, reference))
    throw contractError([{ path: 'place', message: `没有“${place}”这个区划代码` }]);
}

export interface AskedSheets<R> {
  readonly request: R;
  readonly terms: Terms;
}

/** 读出补充、分解、覆盖率的请求，连同这次所依的参考数据、日期与所属地；不合约定的照 `/v1/validations` 拒绝。 */
export async function askedSheets<R extends SheetsRequest>(
  c: Context<AppEnv>,
  schema: z.ZodType<R>,
  advice: string,
): Promise<AskedSheets<R>> {
  const body = await readJson(c);
  refuseTooManyRows(body, advice);
  const request = checked(schema, body);
  const reference = await referenceFor(c, request.edition);
  refuseUnknownPlace(request.place, reference);
  const { asOf = today(), place } = request;
  return { request, terms: { reference, reader: readerOf(reference), asOf, place } };
}
