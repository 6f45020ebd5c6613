import type { ApiClient } from '../api/client.ts';
import { createKnownPieces } from '../api/known-pieces.ts';
import { refreshMarks, replaceMarks } from '../excel/mark.ts';
import { recordSent, type SentCheck } from './sent.ts';
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
  /** 上次校验送出了什么；此后复核过的，再加最近一次复核的。没有做成的也在内。 */
  sent(): readonly SentCheck[];
}

const freshSession = (): CheckSession => ({
  known: createKnownPieces(),
  salt: crypto.getRandomValues(new Uint8Array(32)),
});

export function createChecks(api: ApiClient): CheckTasks {
  let session = freshSession();
  let sent: readonly SentCheck[] = [];
  return {
    validate: (options) => {
      session = freshSession();
      const record = recordSent('check');
      sent = [record.sent];
      return check(api, session, options, replaceMarks, record);
    },
    recheck: ({ marks, ...options }) => {
      const record = recordSent('recheck');
      sent = [...sent.filter(({ way }) => way === 'check'), record.sent];
      return check(api, session, options, marks ? refreshMarks : undefined, record);
    },
    sent: () => sent,
  };
}
