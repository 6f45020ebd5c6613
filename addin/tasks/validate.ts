import type { ApiClient } from '../api/client.ts';
import { runExcel } from '../excel/errors.ts';
import { replaceMarks } from '../excel/mark.ts';
import { attempt } from './failure.ts';
import { locate, marksOf } from './located.ts';
import { readTables } from './reading.ts';
import type { CheckedWorkbook, ValidateOptions } from './tasks.ts';

/**
 * 读、送、标。标记在最后一步才动工作簿，所以此前取消或失败，工作簿原样不变；
 * 标记本身是一次往返，不再理会取消。
 */
export function validate(api: ApiClient, options: ValidateOptions): Promise<CheckedWorkbook> {
  const { signal, onProgress, asOf, packs } = options;
  return attempt(async () => {
    signal?.throwIfAborted();
    onProgress?.({ step: 'recognise', done: 0, total: 1 });
    const workbook = await runExcel((context) => readTables(context, { signal, onProgress }));
    signal?.throwIfAborted();
    onProgress?.({ step: 'send', done: 0, total: 1 });
    const place = options.place ?? workbook.place;
    const response = await api.validate(
      {
        sheets: workbook.tables.map(({ payload }) => payload),
        ...(place === undefined ? {} : { place }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(packs === undefined ? {} : { packs: [...packs] }),
      },
      { signal, onPiece: (done, total) => onProgress?.({ step: 'send', done, total }) },
    );
    signal?.throwIfAborted();
    onProgress?.({ step: 'mark', done: 0, total: 1 });
    const unmarked = await runExcel((context) => replaceMarks(context, marksOf(response.findings, workbook)));
    onProgress?.({ step: 'mark', done: 1, total: 1 });
    return {
      recognition: workbook.recognition,
      response,
      findings: locate(response.findings, workbook),
      ...(unmarked.length > 0 ? { unmarked } : {}),
    };
  }, signal);
}
