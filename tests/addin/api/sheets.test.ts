import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { LIMITS } from '../../../addin/api/pieces.ts';
import { createSheetsApi } from '../../../addin/api/sheets.ts';
import { narrowed } from '../../../addin/tasks/disclosure.ts';
import { breakDown } from '../../../functions/enrich/break-down.ts';
import { enrich } from '../../../functions/enrich/enrich.ts';
import { toReference } from '../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import type { Terms } from '../../../functions/rules/context.ts';
import { makeReader } from '../../../functions/text/make-reader.ts';
import { EnrichmentsRequest, SheetsRequest } from '../../../shared/api/enrichments.ts';
import type { CellValue, SheetPayload } from '../../../shared/api/validations.ts';
import { recordRows } from '../../../shared/sheets/records.ts';

const reference = toReference('1', EDITION_1.content);
const terms = (asOf = '2025-06-01'): Terms => ({ reference, reader: makeReader(reference), asOf });

/** 照契约查验过请求，再照服务的做法作答；记下每次送来的。 */
function service() {
  const asked: SheetsRequest[] = [];
  const post = async <T>(path: string, schema: z.ZodType<T>, body: unknown): Promise<T> => {
    const request = path === '/v1/enrichments' ? EnrichmentsRequest.parse(body) : SheetsRequest.parse(body);
    asked.push(request);
    const answer =
      path === '/v1/enrichments' ? enrich(request, terms(request.asOf)) : breakDown(request, terms(request.asOf));
    return schema.parse(structuredClone(answer));
  };
  return { asked, post };
}

const COLUMNS = ['no', 'name', 'goal', 'lead'];
const sheet = (name: string, rows: CellValue[][]): SheetPayload => ({
  ...{ kind: 'projects', name, columns: COLUMNS, firstRow: 3, rows },
});

/** 有的记录占几行，有的行是空的、是合计。 */
const row = fc.oneof(
  fc.nat({ max: 30 }).map((no): CellValue[] => [no, `项目${no}`, `202${no % 10}年达到${no}%`, '市教育体育局']),
  fc.constant<CellValue[]>([null, null, '2027年，再建成10所', '市财政局']),
  fc.constant<CellValue[]>([null, null, null, null]),
  fc.constant<CellValue[]>(['合计', null, null, null]),
);
/** 分好了记录的与没有分的都有。 */
const request = fc
  .tuple(fc.array(row, { maxLength: 40 }), fc.array(row, { maxLength: 10 }), fc.boolean())
  .map(([first, second, isSplit]): SheetsRequest => {
    const sheets = [sheet('清单', first), sheet('清单#2', second)];
    if (!isSplit) return { sheets };
    return { sheets: sheets.map((one) => narrowed(one, new Set(['goal', 'lead']))) };
  });

/** 最长的一条记录连同其后的空行：再长也不切开。 */
const longest = ({ sheets }: SheetsRequest): number =>
  Math.max(
    ...sheets.flatMap((one) => {
      const starts = one.records ?? recordRows(one).map(([first]) => first);
      return starts.map((start, at) => (starts[at + 1] ?? one.rows.length) - start);
    }),
  );

test('分几次送，答得与一次送完相同', async () => {
  const limits = { ...LIMITS, rows: 12, sheets: 3 };
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const few = service();
      const api = createSheetsApi(few.post, limits);
      expect(await api.enrichments(asked)).toEqual(enrich(asked, terms()));
      expect(await api.breakdowns(asked)).toEqual(breakDown(asked, terms()));
      for (const one of few.asked) {
        const rows = one.sheets.reduce((sum, { rows: { length } }) => sum + length, 0);
        expect(rows).toBeLessThanOrEqual(Math.max(12, longest(asked)));
      }
    }),
    { numRuns: 100 },
  );
});

test('一次的字节也有上限', async () => {
  const { asked, post } = service();
  const api = createSheetsApi(post, { ...LIMITS, bytes: 1_000 });
  const rows = [1, 2, 3, 4, 5].map((no): CellValue[] => [no, '长'.repeat(200), null, null]);
  const whole = { sheets: [sheet('清单', rows)] };
  expect(await api.breakdowns(whole)).toEqual(breakDown(whole, terms()));
  expect(asked).toHaveLength(5);
  for (const one of asked) expect(new TextEncoder().encode(JSON.stringify(one.sheets)).length).toBeLessThan(1_000);
});

test('后面各次沿用第一次答的日期与版本，并告知进展', async () => {
  const { asked, post } = service();
  const api = createSheetsApi(post, { ...LIMITS, rows: 2 });
  const rows = [1, 2, 3, 4, 5].map((no): CellValue[] => [no, `项目${no}`, null, null]);
  const done: number[][] = [];
  await api.enrichments({ sheets: [sheet('清单', rows)] }, { onPiece: (...progress) => done.push(progress) });
  expect(asked.map(({ asOf, edition }) => [asOf, edition])).toEqual([
    [undefined, undefined],
    ['2025-06-01', '1'],
    ['2025-06-01', '1'],
  ]);
  expect(done).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('覆盖率一次送不完的，不送，说明怎么办', async () => {
  const { asked, post } = service();
  const api = createSheetsApi(post, { ...LIMITS, rows: 3 });
  const rows = [1, 2, 3, 4].map((no): CellValue[] => [`学校${no}`]);
  const register: SheetPayload = { kind: 'school-register', name: '名录', columns: ['school'], firstRow: 2, rows };
  await expect(api.coverage({ sheets: [register] })).rejects.toMatchObject({
    reason: 'too-large',
    message: expect.stringContaining('按县分成几个工作簿'),
  });
  expect(asked).toEqual([]);
});
