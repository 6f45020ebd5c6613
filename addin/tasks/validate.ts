import type { RuleInfo } from '../../shared/api/rules.ts';
import type { ApiClient } from '../api/client.ts';
import type { KnownPieces } from '../api/known-pieces.ts';
import { type ExcelContext, runExcel } from '../excel/errors.ts';
import type { Mark } from '../excel/mark.ts';
import { disclosed, rulesInForce } from './disclosure.ts';
import { attempt } from './failure.ts';
import { locate, marksOf } from './located.ts';
import { readTables } from './reading.ts';
import { type SentRecord, sentParts } from './sent.ts';
import type { CheckedWorkbook, ValidateOptions } from './tasks.ts';

/** 从一次校验到下一次之间记着的，都只在内存里。 */
export interface CheckSession {
  readonly known: KnownPieces;
  /** 人名摘要的盐：同名得同一摘要，没改的片才认得出没改。 */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 规则的说明：校验时问一次，其间的复核不再问。 */
  rules?: readonly RuleInfo[];
}

/** 怎样标：返回因受保护而没标上的工作表。 */
export type MarkWay = (context: ExcelContext, marks: readonly Mark[]) => Promise<string[]>;

/**
 * 读、送、标。标记在最后一步才动工作簿，所以此前取消或失败，工作簿原样不变；
 * 标记本身是一次往返，不再理会取消。`mark` 没有即不标。
 */
export function check(
  api: ApiClient,
  session: CheckSession,
  options: ValidateOptions,
  mark: MarkWay | undefined,
  record: SentRecord,
): Promise<CheckedWorkbook> {
  const { signal, onProgress, asOf, packs } = options;
  const { known, salt } = session;
  return attempt(async () => {
    signal?.throwIfAborted();
    onProgress?.({ step: 'recognise', done: 0, total: 1 });
    const workbook = await runExcel((context) => readTables(context, { signal, onProgress, salt }));
    signal?.throwIfAborted();
    onProgress?.({ step: 'send', done: 0, total: 1 });
    const place = options.place ?? workbook.place;
    session.rules ??= (await api.rules({ signal })).items;
    const rules = rulesInForce(session.rules, packs);
    const sheets = workbook.tables.map(({ payload }) => disclosed(payload, rules));
    record.readTables(sentParts(workbook.tables, sheets));
    const response = await api.validate(
      {
        sheets,
        ...(place === undefined ? {} : { place }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(packs === undefined ? {} : { packs: [...packs] }),
      },
      { known, signal, onSend: record.send, onPiece: (done, total) => onProgress?.({ step: 'send', done, total }) },
    );
    signal?.throwIfAborted();
    onProgress?.({ step: 'mark', done: 0, total: 1 });
    const unmarked = mark ? await runExcel((context) => mark(context, marksOf(response.findings, workbook))) : [];
    onProgress?.({ step: 'mark', done: 1, total: 1 });
    return {
      recognition: workbook.recognition,
      response,
      findings: locate(response.findings, workbook),
      ...(unmarked.length > 0 ? { unmarked } : {}),
    };
  }, signal);
}
