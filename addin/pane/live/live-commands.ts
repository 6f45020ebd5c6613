import type { Tasks, ValidateOptions } from '../../tasks/tasks.ts';
import type { Action } from '../actions.ts';
import { type Failure, failureOf } from '../failures.ts';
import { isFree, type PaneState, resultsOf } from '../state.ts';
import { isLive, type LiveAction } from './live-state.ts';

/** 复核与“随改随查”的各条命令。 */
export interface LiveCommands {
  /** 刚由本工具改过：随即复核。 */
  readonly recheck: () => void;
  readonly switchLive: (on: boolean) => Promise<void>;
  /** 校验过了，或开关拨了：该看的看起来，不该看的不再看。 */
  readonly settle: () => Promise<void>;
  /** 放下正在做的、等着做的复核。 */
  readonly drop: () => void;
  /** 窗格关了。 */
  readonly stop: () => Promise<void>;
}

interface Surroundings {
  readonly tasks: Pick<Tasks, 'recheck' | 'canWatch' | 'watch'>;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  /** 所属地、判断日期、政策包，同校验所用。 */
  readonly terms: () => ValidateOptions;
}

/** 改完停下来这么久才复核，毫秒：接连改的并成一次。 */
const QUIET = 800;
/** 有格正在编辑、窗格正在做别的：过一会儿再看。 */
const BUSY = 2_000;
/** 连不上服务：过这么久自己再试，直到连上。 */
const AWAY = 30_000;
/** 等一等就可能好的。 */
const PASSING: ReadonlySet<Failure['reason']> = new Set(['offline', 'timeout', 'server', 'too-often']);

export function createLiveCommands({ tasks, state, dispatch, terms }: Surroundings): LiveCommands {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  let unwatch: Promise<() => Promise<void>> | undefined;
  const say = (action: LiveAction) => dispatch({ type: 'live', action });

  function drop(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!running) return;
    running.abort();
    running = undefined;
    say({ type: 'stopped' });
  }

  /** 正在做的那一次说的是改前的样子，放下。 */
  function schedule(delay: number): void {
    drop();
    timer = setTimeout(() => void run(), delay);
  }

  async function run(): Promise<void> {
    timer = undefined;
    const results = resultsOf(state().stage);
    if (!results) return;
    if (!isFree(state())) {
      schedule(BUSY);
      return;
    }
    const own = new AbortController();
    running = own;
    say({ type: 'began' });
    try {
      const checked = await tasks.recheck({ ...terms(), signal: own.signal, marks: !results.unmarking });
      if (running === own) dispatch({ type: 'rechecked', checked });
    } catch (thrown) {
      if (running === own) failed(failureOf(thrown));
    } finally {
      if (running === own) running = undefined;
    }
  }

  function failed(failure: Failure): void {
    if (failure.reason === 'editing') schedule(BUSY);
    else {
      say({ type: 'troubled', failure });
      if (PASSING.has(failure.reason)) timer = setTimeout(() => void run(), AWAY);
    }
  }

  async function watch(): Promise<void> {
    if (unwatch) return;
    unwatch = tasks.watch(() => schedule(QUIET));
    try {
      await unwatch;
    } catch (thrown) {
      unwatch = undefined;
      const failure = failureOf(thrown);
      if (failure.reason === 'editing') later = setTimeout(() => void settle(), BUSY);
      else say({ type: 'troubled', failure });
    }
  }

  async function stop(): Promise<void> {
    drop();
    clearTimeout(later);
    const watching = unwatch;
    unwatch = undefined;
    try {
      await (await watching)?.();
    } catch (thrown) {
      // 工作簿正在关，摘不掉也不要紧；别的错照报。
      const failure = failureOf(thrown);
      if (failure.reason === 'unexpected') throw thrown;
    }
  }

  async function settle(): Promise<void> {
    if (state().live.supported !== tasks.canWatch()) say({ type: 'supported', supported: tasks.canWatch() });
    const results = resultsOf(state().stage);
    await (results && isLive(state().live, results) ? watch() : stop());
  }

  return {
    recheck: () => schedule(0),
    switchLive: async (on) => {
      say({ type: 'switched', on });
      await settle();
      // 关着的时候改过的，打开时补上。
      if (on && unwatch) schedule(0);
    },
    settle,
    drop,
    stop,
  };
}
