import { describe, expect, test } from 'vitest';
import { MAX_UNPACKED_BYTES, pack, unpack } from '../../../functions/routes/packing.ts';
import { PartialsError } from '../../../functions/rules/partials.ts';
import { MAX_BODY_BYTES, MAX_ROWS } from '../../../shared/api/limits.ts';
import { ValidationResponse } from '../../../shared/api/validations.ts';
import { post, SHEET } from '../ask.ts';

test('压了再解，一字不差', async () => {
  const partial = { name: '冠县、莘县', rows: [1, 2], none: null };
  expect(await unpack([await pack(partial, '1')])).toEqual([partial]);
});

describe('拒绝', () => {
  test.each([
    ['不是对象', 'x', /第1片不是/],
    ['没有压过的', { edition: '1', states: {} }, /第1片不是/],
    ['不是 base64', { edition: '1', packed: '！' }, /已被改动/],
    ['不是压过的字节', { edition: '1', packed: btoa('hello') }, /已被改动/],
  ])('%s', async (_, value, message) => {
    await expect(unpack([value])).rejects.toThrow(PartialsError);
    await expect(unpack([value])).rejects.toThrow(message);
  });

  test('解开来不是 JSON', async () => {
    const { packed } = await pack('好', '1');
    await expect(unpack([{ edition: '1', packed: packed.slice(0, -4) }])).rejects.toThrow(/已被改动/);
  });

  test('哪一个字节坏了都查得出来；查不出的只有头里不管内容的几个', async () => {
    const partial = { name: '冠县、莘县、东阿县', rows: [1, 2, 3], goal: '2025年全覆盖' };
    const bytes = Uint8Array.from(atob((await pack(partial, '1')).packed), (char) => char.charCodeAt(0));
    const opened = await Promise.all(
      [...bytes.keys()].map((at) => {
        const broken = bytes.with(at, (bytes[at] ?? 0) ^ 0x01);
        return unpack([{ edition: '1', packed: btoa(String.fromCharCode(...broken)) }]).catch((error) => [error]);
      }),
    );
    const [refused, read] = [true, false].map((is) => opened.filter(([one]) => one instanceof PartialsError === is));
    expect(read).toEqual(read?.map(() => [partial]));
    expect(refused?.length).toBeGreaterThan(bytes.length - 10);
  });

  test('外面写的版本与里面的不同：不论在第几片', async () => {
    const pieces = await Promise.all(['甲', '乙'].map((name) => pack({ edition: '1', name }, '1')));
    const foreign = pieces.map((piece, index) => (index === 1 ? { ...piece, edition: '2' } : piece));
    await expect(unpack(foreign)).rejects.toThrow(/第2片外面写的版本与里面的不同/);
  });

  test('片多得不像话：先数，不去一片片解', async () => {
    const response = await post('/v1/validations/merge', { partials: Array(10_001).fill(0) });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('10000');
  });

  test('很小的一片解开来很大：到上限就停，路由答 422', async () => {
    const half = await pack('x'.repeat(MAX_UNPACKED_BYTES / 2 + 1), '1');
    expect(half.packed.length).toBeLessThan(MAX_BODY_BYTES / 8);
    await expect(unpack([half, half])).rejects.toThrow(/太大/);
    expect((await post('/v1/validations/merge', { partials: [half, half] })).status).toBe(422);
  });
});

test('两万行、校名三十字各不相同的一片，五片合起来送得回', async () => {
  const name = (at: number) => `聊城市东昌府区乡村教育振兴先行区示范镇第${at}片区中心小学`.padEnd(30, '校');
  const rows = Array.from({ length: MAX_ROWS }, (_, at) => ['冠县', name(at), name(MAX_ROWS + at), '一对一']);
  const columns = ['county', 'school', 'helperSchool', 'form'];
  const sheet = { kind: 'school-pairs', name: '结对表', columns, firstRow: 3, rows };
  const response = await post('/v1/validations', { sheets: [sheet], partial: true, asOf: '2026-01-01' });
  const { partials } = ValidationResponse.parse(await response.json());
  expect(JSON.stringify(partials).length * 5).toBeLessThan(MAX_BODY_BYTES);
  expect((await post('/v1/validations/merge', { partials })).status).toBe(200);
});

test('一条记录切成两片，答 422，说明是哪一行', async () => {
  const continuation = [null, null, null, '2027年普遍建立。', null, null, null];
  const answers = await Promise.all(
    [SHEET, { ...SHEET, firstRow: 4, rows: [continuation] }].map((sheet) =>
      post('/v1/validations', { sheets: [sheet], partial: true, asOf: '2026-01-01' }),
    ),
  );
  const pieces = await Promise.all(answers.map(async (answer) => ValidationResponse.parse(await answer.json())));
  const merged = await post('/v1/validations/merge', { partials: pieces.flatMap(({ partials }) => partials ?? []) });
  expect(merged.status).toBe(422);
  expect(await merged.text()).toContain('第4行是上一条记录的续行');
});
