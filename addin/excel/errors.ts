/** Excel 做不成的原因。 */
export type ExcelFailure = 'protected' | 'editing' | 'missing' | 'too-large' | 'excel';

/** `message` 是给官员看的中文：原因与办法。 */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  readonly reason: ExcelFailure;
  constructor(reason: ExcelFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

interface OfficeError extends Error {
  readonly code: string;
}

/** Office.js 抛出的错误带 `code`。 */
export function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'debugInfo' in error;
}

const PAYLOAD_LIMITS = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);
export const isPayloadLimit = (error: unknown): boolean => isOfficeError(error) && PAYLOAD_LIMITS.has(error.code);

/** 错误码 → 原因与话；码见微软《Office JavaScript API 错误处理》。 */
const BY_CODE: Readonly<Record<string, readonly [ExcelFailure, string]>> = {
  AccessDenied: ['protected', '工作表受保护，不能改动。请先在“审阅”里撤消工作表保护，再试一次'],
  InvalidOperationInCellEditMode: ['editing', '有单元格正在编辑。请按回车或 Esc 结束编辑，再试一次'],
  ItemNotFound: ['missing', '工作表或单元格已经不在了，可能已删除或改名。请重新校验'],
  InvalidReference: ['missing', '单元格地址已经无效，可能行列已删除。请重新校验'],
  InvalidBinding: ['missing', '单元格已经不在了，可能行列已删除。请重新校验'],
  ResponsePayloadSizeLimitExceeded: ['too-large', '有一行的内容超过 Excel 一次能读的 5 MB。请删减过长的单元格后再试'],
  RequestPayloadSizeLimitExceeded: ['too-large', '一次写入的内容超过 Excel 的 5 MB 上限。请分几张工作表后再试'],
  ApiNotFound: ['excel', '这个版本的 Excel 缺少所需的功能。请更新 Excel 后再试'],
  NotImplemented: ['excel', '这个版本的 Excel 缺少所需的功能。请更新 Excel 后再试'],
};

/** Excel 没有说明白的失败：可能是一次要得太多，换个法子或许能成。 */
export const isUnexplained = (error: unknown): error is OfficeError => isOfficeError(error) && !(error.code in BY_CODE);

/** 把 Office.js 的错误换成官员看得懂的；别的错误原样返回。 */
export function explainOfficeError(error: unknown): unknown {
  if (!isOfficeError(error)) return error;
  const [reason, message] = BY_CODE[error.code] ?? [
    'excel',
    `Excel 没有完成这一步（${error.code}）。请再试一次；仍不行，请保存后重新打开工作簿`,
  ];
  return new ExcelError(reason, message, { cause: error });
}

/** 任务只转交，不碰它的成员。 */
export type ExcelContext = Excel.RequestContext;

/** 同 `Excel.run`，错误换成 {@link ExcelError}。 */
export async function runExcel<T>(batch: (context: ExcelContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw explainOfficeError(error);
  }
}
