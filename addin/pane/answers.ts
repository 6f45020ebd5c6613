import type { CoveringDocument } from '../../shared/api/reference.ts';
import type { RuleInfo } from '../../shared/api/rules.ts';
import type { AccessCodeKept } from '../api/access-code.ts';
import type { CellReading } from '../tasks/tasks.ts';
import type { Failure } from './failures.ts';

/** 向服务问来的：在等、有了、没取到。 */

export type Documents =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly items: readonly CoveringDocument[] }
  | { readonly status: 'failed'; readonly failure: Failure };

export type ClauseText =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly text: string }
  | { readonly status: 'absent' }
  | { readonly status: 'failed'; readonly failure: Failure };

export type Rules =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly items: readonly RuleInfo[] }
  | { readonly status: 'failed'; readonly failure: Failure };

/** 打开着的那一格的读法；`text` 是所读的文字，换了文字的不作数。 */
export type ReadingState =
  | { readonly status: 'loading'; readonly text: string }
  | { readonly status: 'ready'; readonly text: string; readonly reading: CellReading }
  | { readonly status: 'failed'; readonly text: string; readonly failure: Failure };

/** 访问码：填着没有，刚才填的记下了没有。 */
export interface AccessCode {
  readonly present: boolean;
  readonly outcome?: SaveOutcome;
}

/** `session`：浏览器不让存，关掉面板就没了。`not-a-code`：不像访问码，没有记。 */
export type SaveOutcome = AccessCodeKept | 'not-a-code';
