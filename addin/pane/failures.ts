import { TaskError, type TaskFailure } from '../tasks/tasks.ts';

/** 做不成的事：原因、给官员看的话。`detail` 是意外错误的原文，供转给技术人员。 */
export interface Failure {
  readonly reason: TaskFailure | 'unexpected';
  readonly message: string;
  readonly detail?: string;
}

/** 意外的错误不藏起来：话说清楚，原文附上。 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof TaskError) return { reason: thrown.reason, message: thrown.message };
  return {
    reason: 'unexpected',
    message: '这一步没有做完。请重试；仍不行时，把下面这段文字转给技术人员。',
    detail: thrown instanceof Error ? `${thrown.name}：${thrown.message}` : String(thrown),
  };
}

export const FAILURE_TITLE: Record<Failure['reason'], string> = {
  cancelled: '已取消',
  'nothing-recognised': '没有认出可校验的表',
  offline: '连不上校验服务',
  timeout: '校验服务没有及时回应',
  refused: '校验服务没有准许',
  server: '校验服务出了问题',
  'too-large': '表太大',
  protected: '工作表受保护',
  editing: '有单元格正在编辑',
  missing: '找不到工作表或单元格',
  excel: 'Excel 没有完成这一步',
  unexpected: '出了意料之外的问题',
};
