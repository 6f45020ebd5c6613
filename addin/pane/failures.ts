import { TaskError, type TaskFailure } from '../tasks/tasks.ts';
import { sentence } from './wording.ts';

/** 做不成的事：原因、给官员看的话。`detail` 是意外错误的原文，供转给技术人员。 */
export interface Failure {
  readonly reason: TaskFailure | 'unexpected';
  readonly message: string;
  readonly detail?: string;
}

/** 意外的错误不藏起来：话说清楚，原文附上。 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof TaskError) return { reason: thrown.reason, message: sentence(thrown.message) };
  return {
    reason: 'unexpected',
    message: '这一步没有做完。请重试；仍不行时，把下面这段文字转给技术人员。',
    detail: thrown instanceof Error ? `${thrown.name}：${thrown.message}` : String(thrown),
  };
}

/** 消息条的题目，几个字；原因与办法在 `message` 里，这里不重复。 */
export const FAILURE_TITLE: Record<Failure['reason'], string> = {
  cancelled: '已取消',
  'nothing-recognised': '没有可校验的表',
  offline: '网络不通',
  timeout: '等待超时',
  refused: '服务没有准许',
  'too-often': '请稍等再试',
  server: '服务端故障',
  'too-large': '超出一次的上限',
  conflict: '别人先发布了新的一版',
  protected: '不能改动',
  editing: '请先结束编辑',
  missing: '工作簿已有变动',
  excel: 'Excel 没有做完',
  unexpected: '出了意料之外的问题',
};
