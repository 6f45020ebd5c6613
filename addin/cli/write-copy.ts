import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { enrichmentsFor } from '../../shared/enrichment.ts';
import type { CheckedWorkbook, Tasks } from '../tasks/tasks.ts';
import type { WorkOptions, WorkRequest } from '../tasks/work/work.ts';
import type { HostWorkbook } from '../workbench/host/model.ts';
import { saveWorkbook } from '../workbench/host/xlsx.ts';

export interface CopyOptions {
  /** 写到哪个文件夹；没有时新建。 */
  readonly folder: string;
  /** 连同补充的列。 */
  readonly enrich: boolean;
}

export interface WrittenCopy {
  readonly out: string;
  /** 没有存成的原因；有这一项时 `out` 处没有文件。 */
  readonly failed?: string;
  /** 没有写成的，一句一条。 */
  readonly notes: readonly string[];
}

/** 往校验过的工作簿里写报告（与补充的列），另存一份；原件不动。 */
export async function writeCopy(
  file: string,
  workbook: HostWorkbook,
  tasks: Tasks,
  checked: CheckedWorkbook,
  { folder, enrich }: CopyOptions,
  options: WorkOptions,
): Promise<WrittenCopy> {
  const notes: string[] = [];
  const carryOut = async (request: WorkRequest): Promise<void> => {
    const plan = await tasks.work.plan(request, options);
    const { left } = plan.steps.length === 0 ? plan : await tasks.work.carryOut(plan);
    for (const { worksheet, address, why } of left) notes.push(`${worksheet} ${address}：${why}`);
  };
  if (enrich) {
    const tables = checked.recognition.tables.map(({ name, kind }) => ({
      name,
      columns: enrichmentsFor(kind).map(({ id }) => id),
    }));
    await carryOut({ work: 'enrich', tables });
  }
  await carryOut({ work: 'report', checked });
  const out = join(folder, `${basename(file, extname(file))}-校验报告.xlsx`);
  const bytes = await saveWorkbook(workbook);
  try {
    await makeFolder(folder);
    await writeFile(out, bytes);
  } catch (error) {
    return { out, notes, failed: `没有另存到“${folder}”：${unwritableReason(error)}` };
  }
  return { out, notes };
}

/**
 * 一级一级建：`recursive` 的 mkdir 在建不了文件夹的地方（如 /proc）停不下来。
 * 已有的文件夹不动；那里是文件时，报 EEXIST。
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  }
  await mkdir(folder);
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const FOLDER_ERRORS: Readonly<Record<string, string>> = {
  EEXIST: '那里有同名的文件，不是文件夹。请换一个文件夹',
  ENOTDIR: '路径中间有一段是文件，不是文件夹。请换一个文件夹',
  EISDIR: '要写的文件名已是一个文件夹。请换一个文件夹',
  EACCES: '没有写这个文件夹的权限。请换一个文件夹',
  EPERM: '没有写这个文件夹的权限，或上次的报告是只读的。请换一个文件夹',
  EROFS: '那里是只读的。请换一个文件夹',
  EBUSY: '上次的报告正开着。请先关上，再试一次',
  ENOENT: '那里建不了文件夹。请换一个文件夹',
  ENOSPC: '磁盘满了。请腾出空间，再试一次',
  ENAMETOOLONG: '文件名太长。请改短文件名，或换一个文件夹',
};

/** 文件夹写不进的中文原因；别的错误原样抛出。 */
function unwritableReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = FOLDER_ERRORS[code];
  if (reason === undefined) throw error;
  return reason;
}
