import { ApiError, cancelled } from './failure.ts';

/** 等这么多毫秒；中断了就不再等。 */
export type Pause = (ms: number, signal: AbortSignal | undefined) => Promise<void>;

/** 第一次、第二次再试之前大约等多久，毫秒。 */
const DELAYS = [500, 1_500];
/** 服务叫等得更久的，不在这里干等，告诉官员。 */
const LONGEST_WAIT = 10_000;
/** 服务一时不在：网关的几种，和 D1 出了故障的 503。 */
const PASSING = new Set([502, 503, 504]);

const isPassing = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  (error.reason === 'offline' || (error.status !== undefined && PASSING.has(error.status)));

/** 做一件做几次都一样的事；断线或服务一时不在，等一等再试，等多久听服务的，没说就加长并错开。 */
export async function retrying<T>(work: () => Promise<T>, wait: Pause, signal?: AbortSignal): Promise<T> {
  for (const delay of DELAYS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      const asked = error.retryAfter === undefined ? undefined : error.retryAfter * 1_000;
      if (asked !== undefined && asked > LONGEST_WAIT) throw error;
      // 许多人同时断线时，错开了再来。
      await wait((asked ?? delay) * (1 + Math.random() / 2), signal);
      if (signal?.aborted) throw cancelled(error);
    }
  }
  return work();
}

export const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
