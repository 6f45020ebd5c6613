import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from '../../../addin/api/client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = () => Response.json({ items: [] });
const refusing =
  (status: number, headers: HeadersInit = {}): (() => Response) =>
  () =>
    new Response('{}', { status, headers });
const broken = (): never => {
  throw new TypeError('fetch failed');
};

/** 依次这样作答的服务；答完了照最后一样答。 */
function asking(...answers: (() => Response)[]) {
  const times: number[] = [];
  const began = Date.now();
  const fetch = async () => {
    times.push(Date.now() - began);
    return (answers[Math.min(times.length, answers.length) - 1] ?? answer)();
  };
  const stop = new AbortController();
  const client = createApiClient({ baseUrl: 'http://service.test', token: () => undefined, fetch });
  const asked = client.rules({ signal: stop.signal }).then(
    () => '成了',
    (error: unknown) => error,
  );
  return { asked, times, stop };
}

describe('断线或服务一时不在', () => {
  it.each([
    ['断线', broken],
    ['503', refusing(503)],
    ['502', refusing(502)],
    ['504', refusing(504)],
  ])('%s：等一等再试，两次之内好了就当没事', async (_, fault) => {
    const { asked, times } = asking(fault, fault, answer);
    await vi.runAllTimersAsync();
    expect(await asked).toBe('成了');
    expect(times).toHaveLength(3);
  });

  it('等得一次比一次久，并且错开', async () => {
    const { asked, times } = asking(broken);
    await vi.runAllTimersAsync();
    expect(await asked).toMatchObject({ reason: 'offline' });
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(500);
    expect(second - first).toBeLessThanOrEqual(750);
    expect(third - second).toBeGreaterThanOrEqual(1_500);
    expect(third - second).toBeLessThanOrEqual(2_250);
    expect(times).toHaveLength(3);
  });

  it('服务说几秒再来，就等那么久', async () => {
    const { asked, times } = asking(refusing(503, { 'Retry-After': '4' }), answer);
    await vi.runAllTimersAsync();
    expect(await asked).toBe('成了');
    expect(times[1]).toBeGreaterThanOrEqual(4_000);
  });

  it('叫等太久的，不干等，告诉官员', async () => {
    const { asked, times } = asking(refusing(503, { 'Retry-After': '600' }));
    await vi.runAllTimersAsync();
    expect(await asked).toMatchObject({ reason: 'server', status: 503 });
    expect(times).toHaveLength(1);
  });

  it('等的时候取消，马上停，不再问', async () => {
    const { asked, times, stop } = asking(broken);
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    expect(await asked).toMatchObject({ reason: 'cancelled' });
    await vi.runAllTimersAsync();
    expect(times).toHaveLength(1);
  });
});

it.each([400, 401, 403, 404, 413, 422, 429, 500])('答 %i 的，再问也一样，不试', async (status) => {
  const { asked, times } = asking(refusing(status));
  await vi.runAllTimersAsync();
  expect(await asked).toMatchObject({ status });
  expect(times).toHaveLength(1);
});
