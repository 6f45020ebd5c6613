import { Hono } from 'hono';
import { MergeRequest, ValidationRequest } from '../../shared/api/validations.ts';
import { today } from '../../shared/today.ts';
import type { AppEnv } from '../bindings.ts';
import { mergePartials, PartialsError, validate } from '../rules/engine.ts';
import { checked, contractError, readJson } from './body.ts';
import { referenceFor } from './edition.ts';
import { editionOf, pack, unpack } from './packing.ts';
import { readerOf } from './reader.ts';
import { refuseTooManyRows, refuseUnknownPlace } from './sheets.ts';

export const validations = new Hono<AppEnv>()
  /** `POST /v1/validations`：同一表、同一版本、同一日期，得同样的字节。 */
  .post('/', async (c) => {
    const body = await readJson(c);
    refuseTooManyRows(body, '请分片送（partial）');
    const request = checked(ValidationRequest, body);
    const reference = await referenceFor(c, request.edition);
    refuseUnknownPlace(request.place, reference);
    const answer = validate(request, reference, readerOf(reference), request.asOf ?? today());
    if (!answer.partials) return c.json(answer);
    return c.json({ ...answer, partials: await Promise.all(answer.partials.map((one) => pack(one, answer.edition))) });
  })
  /** `POST /v1/validations/merge`：各片都判过以后，给出要看全表才能说的结论。版本以第一片所载为准。 */
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
