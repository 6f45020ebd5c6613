/** Excel 的错误码（Excel.ErrorCodes）与它给开发者的话。 */
const MESSAGES = {
  AccessDenied: '无法执行所请求的操作：工作表受保护。',
  ApiNotFound: '模拟的 Excel 还没有这个成员。',
  GeneralException: '处理请求时出现内部错误。',
  InsertDeleteConflict: '尝试的插入或删除操作会造成冲突。',
  InvalidArgument: '参数无效、缺少或格式不正确。',
  InvalidOperation: '尝试的操作对该对象无效。',
  InvalidOperationInCellEditMode: 'Excel 处于单元格编辑模式。请按 Enter 或 Tab 退出编辑，再重试。',
  InvalidReference: '此引用对于当前操作无效。',
  InvalidSelection: '当前所选内容对于此操作无效。',
  ItemAlreadyExists: '所创建的资源已存在。',
  ItemNotFound: '请求的资源不存在。',
  RangeExceedsLimit: '区域中的单元格数量超过支持的最大值。',
} as const;

export type OfficeErrorCode = keyof typeof MESSAGES;

/** 一次动作失败。`location` 由解释器补为 `类名.成员`。 */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  readonly code: string;
  location: string;
  constructor(code: OfficeErrorCode | (string & {}), location = '', message?: string) {
    super(message ?? (MESSAGES as Readonly<Record<string, string>>)[code] ?? code);
    this.code = code;
    this.location = location;
  }
}
