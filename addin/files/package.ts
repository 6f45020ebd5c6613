import { strFromU8, strToU8, unzipSync } from 'fflate';
import { WorkbookFileError } from './workbook-file-error.ts';

export interface PackageLimits {
  /** 文件与解压之后的字节上限。 */
  readonly maxBytes?: number;
  readonly maxUnpackedBytes?: number;
}

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/**
 * 先看是不是 .xlsx、解开有多大，再交给 hucre。返回各部件。
 * @throws {WorkbookFileError}
 */
export function unpack(
  bytes: Uint8Array,
  { maxBytes = MAX_BYTES, maxUnpackedBytes = MAX_UNPACKED_BYTES }: PackageLimits = {},
): Record<string, Uint8Array> {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new WorkbookFileError(
      'not-xlsx',
      '这不是 .xlsx 工作簿。请在 Excel 里打开原文件，另存为“Excel 工作簿(.xlsx)”后再选。',
    );
  }
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        if (unpacked > maxUnpackedBytes) throw tooLarge(maxUnpackedBytes);
        return true;
      },
    });
    if (parts['xl/workbook.xml']) return parts;
  } catch (error) {
    throw fileError(error);
  }
  throw new WorkbookFileError(
    'not-xlsx',
    '这个文件里没有工作簿，不是 .xlsx。请在 Excel 里另存为“Excel 工作簿(.xlsx)”后再选。',
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** 复合文档：加了密码的 .xlsx 里有 EncryptedPackage 流，否则是旧版 .xls。 */
function compoundFile(bytes: Uint8Array): WorkbookFileError {
  const wide = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  return strFromU8(bytes, true).includes(strFromU8(strToU8(wide), true))
    ? new WorkbookFileError('encrypted', '这个工作簿设了打开密码。请在 Excel 里“文件—信息—保护工作簿”取消密码后再选。')
    : new WorkbookFileError('not-xlsx', '这是旧版 .xls 文件。请在 Excel 里另存为“Excel 工作簿(.xlsx)”后再选。');
}

function tooLarge(limit: number): WorkbookFileError {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new WorkbookFileError('too-large', `工作簿太大（上限 ${megabytes} MB）。请删去不用的工作表、图片后再选。`);
}

/** 读的时候出的错 → 给官员看的原因与办法。 */
export function fileError(error: unknown): WorkbookFileError {
  if (error instanceof WorkbookFileError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('limit')) {
    return new WorkbookFileError(
      'too-large',
      '工作表的已用区域太大。请删去数据之外的空白行、列（多为误设的格式）后再选。',
      { cause: error },
    );
  }
  return new WorkbookFileError('damaged', '工作簿已损坏，读不出来。请在 Excel 里打开并修复、另存后再选。', {
    cause: error,
  });
}
