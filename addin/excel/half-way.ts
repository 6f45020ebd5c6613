import { ExcelError, explainOfficeError } from './errors.ts';

/** 写到一半出错：已经退回的说明没有改动；退不回的说明账上怎么接着做。 */
export function halfWay(cause: Error, isReverted: boolean): ExcelError {
  const explained = explainOfficeError(cause);
  const reason = explained instanceof ExcelError ? explained.reason : 'excel';
  const message = explained instanceof ExcelError ? explained.message : cause.message;
  const after = isReverted
    ? '已退回原样，工作簿没有改动'
    : '可能只改了一部分：之后在“改动记录”里可以接着改完，也可以退回';
  return new ExcelError(reason, `${message}。${after}`, { cause });
}
