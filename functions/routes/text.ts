import { type Context, Hono } from 'hono';
import { MAX_AGAINST, MAX_TEXTS } from '../../shared/api/limits.ts';
import {
  type DepartmentsResponse,
  NamesRequest,
  type NamesResponse,
  type OfficesResponse,
  PlacesRequest,
  type PlacesResponse,
  type TargetsResponse,
  TextsRequest,
} from '../../shared/api/text.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { nameMatcher } from '../text/names/matcher.ts';
import { checked, contractError, readJson } from './body.ts';
import { referenceFor } from './edition.ts';
import { custodyMatcherOf, placeReaderOf, readerOf } from './reader.ts';

interface Read<T> {
  readonly asked: T;
  readonly reference: ReferenceData;
}

/** 读出请求里的各段文字，连同 `?edition=` 那一版（不给时为当前版本）的参考数据。 */
async function request<T extends TextsRequest>(c: Context<AppEnv>, check: (body: unknown) => T): Promise<Read<T>> {
  const asked = check(await readJson(c));
  if (asked.texts.length > MAX_TEXTS)
    throw new ProblemError('too-large', `一次至多 ${MAX_TEXTS} 段，这次有 ${asked.texts.length} 段；请分几次送。`);
  return { asked, reference: await referenceFor(c, c.req.query('edition')) };
}

const checkTexts = (body: unknown) => checked(TextsRequest, body);

export const text = new Hono<AppEnv>()
  /** `POST /v1/text/targets`：把工作目标读成一个个节点，写法见 shared/text.ts。 */
  .post('/targets', async (c) => {
    const { asked, reference } = await request(c, checkTexts);
    const reader = readerOf(reference);
    const results = asked.texts.map((each) => ({ milestones: [...reader.targets(each)] }));
    return c.json({ results } satisfies TargetsResponse);
  })
  /** `POST /v1/text/departments`：认出部门，按原文次序。 */
  .post('/departments', async (c) => {
    const { asked, reference } = await request(c, checkTexts);
    const reader = readerOf(reference);
    const results = asked.texts.map((each) => ({ departments: [...reader.departments(each)] }));
    return c.json({ results } satisfies DepartmentsResponse);
  })
  /** `POST /v1/text/offices`：认出责任科室。 */
  .post('/offices', async (c) => {
    const { asked, reference } = await request(c, checkTexts);
    const reader = readerOf(reference);
    const results = asked.texts.map((each) => ({ offices: [...reader.offices(each)] }));
    return c.json({ results } satisfies OfficesResponse);
  })
  /** `POST /v1/text/places`：认出市、县、乡镇，给出区划代码；同名的都列为候选。 */
  .post('/places', async (c) => {
    const { asked, reference } = await request(c, (body) => checked(PlacesRequest, body));
    const { texts, within } = asked;
    if (within !== undefined && !reference.divisions.some(({ code }) => code === within))
      throw contractError([{ path: 'within', message: '应为这个版本收录的区划代码，如 371500、370000' }]);
    const reader = placeReaderOf(reference);
    const results = texts.map((each) => ({ places: [...reader.read(each, within)] }));
    return c.json({ results } satisfies PlacesResponse);
  })
  /** `POST /v1/text/names`：校名各是名单里的哪一所，附得分与依据。 */
  .post('/names', async (c) => {
    const { asked, reference } = await request(c, (body) => checked(NamesRequest, body));
    const { texts, against } = asked;
    if (against && against.length > MAX_AGAINST)
      throw new ProblemError('too-large', `名单一次至多 ${MAX_AGAINST} 个，这次有 ${against.length} 个。`);
    const matcher = against
      ? nameMatcher(
          against.map((name) => ({ name })),
          placeReaderOf(reference),
        )
      : custodyMatcherOf(reference);
    const results = texts.map((each) => ({ candidates: [...matcher.find(each)] }));
    return c.json({ results } satisfies NamesResponse);
  });
