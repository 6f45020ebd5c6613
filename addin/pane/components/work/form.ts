import type { Recognition } from '../../../excel/table.ts';
import type { CheckedWorkbook } from '../../../tasks/tasks.ts';
import type { MatchedSelection, WorkRequest } from '../../../tasks/work/work.ts';

/** 各件活的表单：填好之后给出请求。 */
export interface FormProps {
  readonly recognition: Recognition | undefined;
  /** 最近一次校验；没有校验过的没有。 */
  readonly checked: CheckedWorkbook | undefined;
  readonly matched: MatchedSelection | undefined;
  readonly onPlan: (request: WorkRequest) => void;
  readonly onMatch: (list: MatchedSelection['list']) => void;
  readonly onBack: () => void;
}
