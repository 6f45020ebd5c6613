import type { Edition } from '../../../shared/reference.ts';
import type { LocatedProblem } from '../../tasks/import-tasks.ts';
import type { Tasks } from '../../tasks/tasks.ts';
import { type Failure, failureOf } from '../failures.ts';
import type { ImportAction, ImportRetry, ImportState } from './import-state.ts';

/** “导入参考数据”的各条命令。 */
export interface ImportCommands {
  /** 认表，找回没有发布的草稿。 */
  readonly open: () => Promise<void>;
  readonly close: () => void;
  readonly goBack: () => void;
  readonly read: (names: readonly string[]) => Promise<void>;
  readonly cancelReading: () => void;
  /** 转到有问题的格。 */
  readonly show: (problem: LocatedProblem) => Promise<void>;
  readonly draft: (named: { readonly title: string; readonly note: string }) => Promise<void>;
  /** 打开一份存着的草稿。 */
  readonly review: (draft: Edition) => Promise<void>;
  /** 先问一声。 */
  readonly ask: (about: 'publish' | 'discard') => void;
  readonly answerNo: () => void;
  readonly publish: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** 被别人抢先：丢掉这份草稿，照新版把同样的表再读一次。 */
  readonly startOver: () => Promise<void>;
  /** 刚才没有做成的一步，再做一次。 */
  readonly again: () => Promise<void>;
}

interface Surroundings {
  readonly tasks: Pick<Tasks, 'imports' | 'goTo'>;
  readonly state: () => ImportState;
  readonly dispatch: (action: ImportAction) => void;
  readonly fail: (failure: Failure, retry: ImportRetry) => void;
  readonly isFree: () => boolean;
  /** 换了当前版本之后：文件、结果都可能变了。 */
  readonly afterPublishing: () => Promise<void>;
}

export function createImportCommands(around: Surroundings): ImportCommands {
  const { tasks, state, dispatch, fail, isFree, afterPublishing } = around;
  const { imports } = tasks;
  let abort: AbortController | undefined;
  let last: () => Promise<void> = open;

  const failed = (thrown: unknown, again: () => Promise<void>): void => {
    last = again;
    fail(failureOf(thrown), { command: 'import-again' });
  };

  /** 做一步；不成就退回前一步，说明原因。 */
  async function attempting(work: () => Promise<ImportAction>, again: () => Promise<void>): Promise<void> {
    try {
      dispatch(await work());
    } catch (thrown) {
      dispatch({ type: 'went-back' });
      if (failureOf(thrown).reason !== 'cancelled') failed(thrown, again);
    }
  }

  async function open(): Promise<void> {
    dispatch({ type: 'finding' });
    if (state().step !== 'finding') return;
    await attempting(async () => {
      const [recognition, drafts] = await Promise.all([imports.find(), imports.drafts()]);
      return { type: 'found', found: { recognition, drafts } };
    }, open);
  }

  async function read(names: readonly string[]): Promise<void> {
    if (!isFree() || names.length === 0) return;
    dispatch({ type: 'reading' });
    if (state().step !== 'reading') return;
    abort = new AbortController();
    const { signal } = abort;
    await attempting(
      async () => ({ type: 'read', reading: await imports.read(names, signal) }),
      () => read(names),
    );
  }

  async function draft(named: { readonly title: string; readonly note: string }): Promise<void> {
    const now = state();
    if (now.step !== 'read') return;
    dispatch({ type: 'drafting' });
    try {
      dispatch({ type: 'drafted', review: await imports.draft(now.reading, named) });
    } catch (thrown) {
      dispatch({ type: 'went-back' });
      // 换了版本的，要照新版重新读表；别的原样再起草一次。
      const readAgain = async () => {
        dispatch({ type: 'went-back' });
        await read(now.reading.names);
      };
      failed(thrown, failureOf(thrown).reason === 'conflict' ? readAgain : () => draft(named));
    }
  }

  async function review(chosen: Edition): Promise<void> {
    dispatch({ type: 'opening' });
    if (state().step !== 'opening') return;
    await attempting(
      async () => ({ type: 'drafted', review: await imports.review(chosen) }),
      () => review(chosen),
    );
  }

  async function publish(): Promise<void> {
    const now = state();
    if (now.step !== 'draft') return;
    dispatch({ type: 'publishing' });
    try {
      dispatch({ type: 'published', edition: await imports.publish(now.review.draft) });
    } catch (thrown) {
      if (failureOf(thrown).reason === 'conflict') return dispatch({ type: 'overtaken' });
      dispatch({ type: 'went-back' });
      return failed(thrown, publish);
    }
    await afterPublishing();
  }

  /** 丢弃之后回到选表。 */
  async function discard(): Promise<boolean> {
    const now = state();
    if (now.step !== 'draft') return false;
    dispatch({ type: 'discarding' });
    try {
      await imports.discard(now.review.draft);
    } catch (thrown) {
      dispatch({ type: 'went-back' });
      failed(thrown, async () => void (await discard()));
      return false;
    }
    await open();
    return true;
  }

  return {
    open,
    close: () => dispatch({ type: 'closed' }),
    goBack: () => dispatch({ type: 'went-back' }),
    read,
    cancelReading: () => abort?.abort(),
    show: async function show(problem) {
      try {
        await tasks.goTo(problem);
      } catch (thrown) {
        failed(thrown, () => show(problem));
      }
    },
    draft,
    review,
    ask: (about) => dispatch({ type: 'asked', about }),
    answerNo: () => dispatch({ type: 'answered-no' }),
    publish,
    discard: async () => void (await discard()),
    startOver: async () => {
      const now = state();
      if (now.step !== 'draft') return;
      if ((await discard()) && now.reading) await read(now.reading.names);
    },
    again: () => last(),
  };
}
