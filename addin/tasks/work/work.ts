import type { EnrichmentColumn } from '../../../shared/enrichment.ts';
import type { PlannedWritings } from '../../excel/planned.ts';
import type { LeftFinding, PreviewedChange } from '../change-tasks.ts';
import type { CheckedWorkbook, JournalEntry, Progress } from '../tasks.ts';

/** 调取哪一类参考数据。 */
export const PULL_LISTS = ['city-pairs', 'custody-pairs', 'projects', 'departments', 'divisions', 'models'] as const;
export type PullList = (typeof PULL_LISTS)[number];

/** 往工作簿里写的一件活：先定计划给官员过目，再照计划写。 */
export type WorkRequest =
  /** 补充列；`tables` 是表名（`工作表名#2`）→ 要补的列。 */
  | { readonly work: 'enrich'; readonly tables: readonly { name: string; columns: readonly EnrichmentColumn[] }[] }
  /** 目标分解表、年度任务台账、部门任务清单。 */
  | { readonly work: 'break-down'; readonly outputs: readonly BreakdownOutput[] }
  /** 整类参考数据写成一张新表；托管结对可以只要一个省的。 */
  | { readonly work: 'pull-list'; readonly list: PullList; readonly province?: string }
  /** 所选各行对应的参考数据，写进右边的列；`choices` 是官员对拿不准的各条选定的候选。 */
  | { readonly work: 'pull-values'; readonly matched: MatchedSelection; readonly choices: ReadonlyMap<string, string> }
  | { readonly work: 'cover' }
  | { readonly work: 'report'; readonly checked: CheckedWorkbook }
  /** 把几个工作簿里认得的表汇总到本工作簿。 */
  | { readonly work: 'consolidate'; readonly files: readonly SourceFile[] };

export type Work = WorkRequest['work'];
export type RequestOf<W extends Work> = Extract<WorkRequest, { readonly work: W }>;

export const BREAKDOWN_OUTPUTS = ['target-breakdown', 'year-ledger', 'department-tasks'] as const;
export type BreakdownOutput = (typeof BREAKDOWN_OUTPUTS)[number];

/** 官员选的一个文件。`bytes` 到要用时才读。 */
export interface SourceFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface WorkOptions {
  readonly place?: string | undefined;
  readonly asOf?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** 一件活的计划：写之前给官员看的样子。`steps` 为空即没有要写的。 */
export interface WorkPlan {
  readonly work: Work;
  /** 如「补充 4 列」。 */
  readonly title: string;
  /** 要做的各步，如「新建工作表“目标分解表”，120 行」。 */
  readonly steps: readonly string[];
  /** 会改掉的已有内容，前后对照。 */
  readonly changes: readonly PreviewedChange[];
  /** 写不成的，和缘故。 */
  readonly left: readonly LeftFinding[];
  /** 要知道的：拿不准的有几格、名单不全、征求意见稿。 */
  readonly notes: readonly string[];
  readonly planned: PlannedWritings;
  /** 官员对拿不准的选了什么：写成之后记进工作簿，下次对照时先给出。 */
  readonly choices?: MatchChoices;
}

/** 哪一类参考数据里，哪段文字选定了哪一个（标识）。 */
export interface MatchChoices {
  readonly list: PullList;
  readonly chosen: ReadonlyMap<string, string>;
}

export interface WorkDone {
  readonly entries: readonly JournalEntry[];
  readonly left: readonly LeftFinding[];
  readonly notes: readonly string[];
  /** 写好之后转到哪里看。 */
  readonly open?: { readonly worksheet: string; readonly address: string };
}

/** 所选的一行在参考数据里对上了什么。`sure` 为真者不必再选。 */
export interface MatchedRow {
  /** 在 `MatchedSelection.rows` 里不重复；也是 `choices` 的键。 */
  readonly id: string;
  readonly address: string;
  readonly text: string;
  readonly sure: boolean;
  /** 从高到低；空的即没有对上。`id` 是参考数据里的标识。 */
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly score: number }[];
  /** 上次官员选定的。 */
  readonly chosen?: string;
}

/** 所选区域（一列）逐行对上参考数据的结果。 */
export interface MatchedSelection {
  readonly list: PullList;
  readonly worksheet: string;
  readonly address: string;
  /** 表头在哪一行（从 1 起），写的各列的标题也写在那一行；没有表头的没有。 */
  readonly headerRow?: number;
  readonly rows: readonly MatchedRow[];
  /** 会写进右边的各列。 */
  readonly columns: readonly string[];
}

/** 往工作簿里写的各件活。 */
export interface WorkTasks {
  /** 定计划，只读。 */
  plan(request: WorkRequest, options?: WorkOptions): Promise<WorkPlan>;
  /** 照计划写，记入改动记录。定计划之后被人改过的格不动，列在 `left`。 */
  carryOut(plan: WorkPlan): Promise<WorkDone>;
  /** 所选的一列逐行去对参考数据，只读。 */
  matchSelection(list: PullList, options?: WorkOptions): Promise<MatchedSelection>;
}
