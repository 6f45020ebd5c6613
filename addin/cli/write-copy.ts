import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
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
  await mkdir(folder, { recursive: true });
  const out = join(folder, `${basename(file, extname(file))}-校验报告.xlsx`);
  await writeFile(out, await saveWorkbook(workbook));
  return { out, notes };
}
