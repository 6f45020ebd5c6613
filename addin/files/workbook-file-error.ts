export type WorkbookFileFailure = 'not-xlsx' | 'encrypted' | 'damaged' | 'too-large';

/** 打不开的文件。`message` 是给官员看的原因与办法。 */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
  readonly reason: WorkbookFileFailure;
  constructor(reason: WorkbookFileFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
