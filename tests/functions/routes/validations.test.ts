import { describe, expect, test } from 'vitest';
import { ValidationResponse } from '../../../shared/api/validations.ts';
import { today } from '../../../shared/today.ts';
import { post, SHEET } from '../ask.ts';

const validate = async (body: object) => {
  const response = await post('/v1/validations', body);
  expect(response.status).toBe(200);
  return ValidationResponse.parse(await response.json());
};

test('今天按中国时间算：协调世界时16点以后已是第二天', () => {
  expect(today(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01');
  expect(today(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
});

test('不说日期、版本时，用今天和当前版本，并写在应答里', async () => {
  const answer = await validate({ sheets: [SHEET] });
  expect(answer.edition).toBe('1');
  expect(Math.abs(Date.parse(answer.asOf) - Date.now())).toBeLessThan(2 * 86_400_000);
});

test('结论合契约，落在所送的表与行上', async () => {
  const answer = await validate({
    sheets: [{ ...SHEET, rows: [[1, null, null, null, null, null, null]] }],
    asOf: '2026-01-01',
  });
  expect(answer.findings.length).toBeGreaterThan(0);
  for (const finding of answer.findings) {
    expect(finding.sheet).toBe('清单');
    expect(SHEET.columns).toContain(finding.column ?? 'no');
    if (finding.row !== undefined) expect(finding.row).toBe(3);
  }
});

test('同一请求得同样的字节', async () => {
  const body = { sheets: [SHEET], asOf: '2026-01-01', place: '371500', packs: ['lc-2023'] };
  const [first, second] = await Promise.all([1, 2].map(async () => (await post('/v1/validations', body)).text()));
  expect(second).toBe(first);
});

test.each([2 ** 53, -1e300, 1e-300, '9'.repeat(400)])('序号大得离谱（%s）也有结论，不出错', async (no) => {
  await validate({ sheets: [{ ...SHEET, rows: [[no, ...(SHEET.rows[0] ?? []).slice(1)]] }] });
});

describe('分片', () => {
  const pieces = [1, 2].map((no) => ({ ...SHEET, firstRow: 2 + no, rows: [[no, ...(SHEET.rows[0] ?? []).slice(1)]] }));
  const partialsOf = async (place?: string) =>
    Promise.all(
      pieces.map(async (piece) => {
        const body = { sheets: [piece], partial: true, asOf: '2026-01-01', ...(place && { place }) };
        return (await validate(body)).partials ?? [];
      }),
    );

  test('合并后说出全表的结论，与各片次序无关', async () => {
    const [first = [], second = []] = await partialsOf();
    const merged = await post('/v1/validations/merge', { partials: [...first, ...second] });
    const reversed = await post('/v1/validations/merge', { partials: [...second, ...first] });
    const body = await merged.text();
    expect(merged.status).toBe(200);
    expect(await reversed.text()).toBe(body);
    expect(ValidationResponse.parse(JSON.parse(body)).summary.sheets[0]?.rows).toBe(2);
  });

  test('不同校验的片不能合并', async () => {
    const [first = []] = await partialsOf();
    const [, second = []] = await partialsOf('370000');
    expect((await post('/v1/validations/merge', { partials: [...first, ...second] })).status).toBe(422);
  });

  test('片的版本没有了，答 404', async () => {
    const [[first] = []] = await partialsOf();
    const stale = { ...(first as object), edition: '999' };
    expect((await post('/v1/validations/merge', { partials: [stale] })).status).toBe(404);
  });
});
