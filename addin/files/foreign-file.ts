import { strFromU8, strToU8 } from 'fflate';
import { WorkbookFileError } from './workbook-file-error.ts';

const SAVE_AS = '另存为“Excel 工作簿(.xlsx)”后再选。';
const notXlsx = (message: string) => new WorkbookFileError('not-xlsx', message);

/** 不是压缩包、因而不是 .xlsx 的文件：是什么、怎么办；是压缩包时为 undefined。 */
export function foreignFile(bytes: Uint8Array): WorkbookFileError | undefined {
  if (bytes.length === 0) return notXlsx('这是空文件（0 字节），多半没有存好或没有传完。请重新取一份再选。');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return undefined;
  return notXlsx(`这不是 .xlsx 工作簿。请在 Excel 里打开原文件，${SAVE_AS}`);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** 复合文档：加了密码的 .xlsx 里有 EncryptedPackage 流，旧版 Word 有 WordDocument 流，否则是旧版 .xls。 */
function compoundFile(bytes: Uint8Array): WorkbookFileError {
  const text = strFromU8(bytes, true);
  const holds = (stream: string) => {
    const wide = [...stream].map((letter) => `${letter}\0`).join('');
    return text.includes(strFromU8(strToU8(wide), true));
  };
  if (holds('EncryptedPackage'))
    return new WorkbookFileError(
      'encrypted',
      '这个工作簿设了打开密码。请在 Excel 里“文件—信息—保护工作簿”取消密码后再选。',
    );
  if (holds('WordDocument')) return notXlsx('这是 Word 文档，不是工作簿。请选 .xlsx 文件。');
  return notXlsx(`这是旧版 .xls 文件。请在 Excel 里${SAVE_AS}`);
}

/** 里面没有工作簿的压缩包：是什么、怎么办。 */
export function foreignPackage(paths: readonly string[]): WorkbookFileError {
  if (paths.includes('word/document.xml')) return notXlsx('这是 Word 文档，不是工作簿。请选 .xlsx 文件。');
  const workbooks = paths.filter((path) => path.toLowerCase().endsWith('.xlsx')).length;
  if (workbooks > 0) return notXlsx(`这是压缩包，里面有${workbooks}个 .xlsx 文件。请先解压，再选其中的 .xlsx 文件。`);
  return notXlsx(`这个文件里没有工作簿，不是 .xlsx。请在 Excel 里${SAVE_AS}`);
}

/** 压缩包的目录在文件末尾，至多再跟 64 KB 的注释；没有它，文件就是没有传完。 */
export function isCutShort(bytes: Uint8Array): boolean {
  const longest = 22 + 0xffff;
  return !strFromU8(bytes.subarray(Math.max(0, bytes.length - longest)), true).includes('PK\x05\x06');
}
