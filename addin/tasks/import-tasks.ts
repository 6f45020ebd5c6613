import type { EditionDiff } from '../../shared/api/editions.ts';
import type { ImportProblem, ImportResponse } from '../../shared/api/imports.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { Edition } from '../../shared/reference.ts';
import type { Recognition } from '../excel/table.ts';

/** 一处问题和它在工作簿里的位置。 */
export interface LocatedProblem extends ImportProblem {
  readonly worksheet: string;
  readonly address?: string;
}

/** 选定的各张表读成的样子。 */
export interface ImportReading {
  /** 选定的各张表的名字；重读时照用。 */
  readonly names: readonly string[];
  readonly read: ImportResponse;
  readonly problems: readonly LocatedProblem[];
}

/** 一份草稿和它与当前版本的差别。 */
export interface DraftToReview {
  readonly draft: Edition;
  readonly diff: EditionDiff;
}

/** 把工作簿里的表读成新的一版参考数据：认表、读表、起草、看差别，再发布或丢弃。工作簿只读不写。 */
export interface ImportTasks {
  /** 哪些工作表上有能导入的表；本工具调取出来、改过的名单也算。 */
  find(): Promise<Recognition<ImportKind>>;
  /** 还没有发布的草稿，新的在前。 */
  drafts(): Promise<readonly Edition[]>;
  /** 读选定的各张表，说明各格的问题；什么也不存。 */
  read(names: readonly string[], signal?: AbortSignal): Promise<ImportReading>;
  /** 存一份草稿；读表之后别人已发布新版的，报 `conflict`，不留草稿。 */
  draft(reading: ImportReading, named: { readonly title: string; readonly note: string }): Promise<DraftToReview>;
  /** 一份存着的草稿。 */
  review(draft: Edition): Promise<DraftToReview>;
  /** 发布，对所有人即刻成为当前版本；起草之后别人先发布了的，报 `conflict`。 */
  publish(draft: Edition): Promise<Edition>;
  discard(draft: Edition): Promise<void>;
}
