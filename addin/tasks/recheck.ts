import type { ApiClient } from '../api/client.ts';
import { createKnownPieces } from '../api/known-pieces.ts';
import { refreshMarks, replaceMarks } from '../excel/mark.ts';
import type { SentLog } from './sent.ts';
import type { CheckedWorkbook, ValidateOptions } from './tasks.ts';
import { type CheckSession, check } from './validate.ts';

export interface RecheckOptions extends ValidateOptions {
  /** 官员清除了标记的，复核也不再标。 */
  readonly marks: boolean;
}

/** 校验与复核。 */
export interface CheckTasks {
  /** 读、送、标。取消后工作簿保持校验前的样子。 */
  validate(options: ValidateOptions): Promise<CheckedWorkbook>;
  /** 校验之后工作簿又改过：只送变了的部分，结果与再校验一次相同；标记没变的工作表不写。 */
  recheck(options: RecheckOptions): Promise<CheckedWorkbook>;
}

const freshSession = (): CheckSession => ({
  known: createKnownPieces(),
  salt: crypto.getRandomValues(new Uint8Array(32)),
});

export function createChecks(api: ApiClient, log: SentLog): CheckTasks {
  let session = freshSession();
  return {
    validate: (options) => {
      session = freshSession();
      return check(api, session, options, replaceMarks, log.begin('check'));
    },
    recheck: ({ marks, ...options }) =>
      check(api, session, options, marks ? refreshMarks : undefined, log.begin('recheck')),
  };
}
