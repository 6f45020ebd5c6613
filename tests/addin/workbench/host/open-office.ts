import { afterEach } from 'vitest';
import type { HostOptions } from '../../../../addin/workbench/host/bridge.ts';
import { type InstalledOffice, installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { createWorkbook } from '../../../../addin/workbench/host/workbook.ts';

export let office: InstalledOffice;
export let workbook: HostWorkbook;

export function open(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  options: HostOptions = {},
): void {
  workbook = createWorkbook({ sheets: [{ name: '清单' }] });
  workbook.write(
    '清单',
    0,
    0,
    rows.map((row) => row.map((value) => (value === null ? undefined : { value }))),
    'user',
  );
  office = installOffice(workbook, options);
}

/** 没有打开过工作簿的测试也会走到这里。 */
afterEach(() => office?.dispose());

/** 出错的码；没有出错时为空。 */
export async function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string | undefined> {
  return Excel.run(batch).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof OfficeExtension.Error) return error.code;
      throw error;
    },
  );
}

/** 换成另一个工作簿。 */
export function reopen(other: HostWorkbook): void {
  office.dispose();
  workbook = other;
  office = installOffice(other);
}
