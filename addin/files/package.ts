import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXml } from 'hucre/xml';
import { foreignFile, foreignPackage, isCutShort } from './foreign-file.ts';
import { WorkbookFileError } from './workbook-file-error.ts';

export interface PackageLimits {
  /** 文件与解压之后的字节上限。 */
  readonly maxBytes?: number;
  readonly maxUnpackedBytes?: number;
}

/** 部件路径 → 字节。 */
type Parts = Record<string, Uint8Array>;

export interface WorkbookPackage {
  readonly parts: Parts;
  /** 交给 hucre 的字节。 */
  readonly bytes: Uint8Array;
  /** 工作簿的第几张（从 0 起）没有格：图表工作表、宏表、对话框。 */
  readonly cellless: ReadonlySet<number>;
}

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const WORKBOOK = 'xl/workbook.xml';
/** 这几种没有格。 */
const WITHOUT_CELLS = ['/chartsheet', '/dialogsheet', '/xlMacrosheet', '/xlIntlMacrosheet'];

/**
 * 先看是不是 .xlsx、解开有多大，再交给 hucre。
 * @throws {WorkbookFileError}
 */
export function unpack(
  bytes: Uint8Array,
  { maxBytes = MAX_BYTES, maxUnpackedBytes = MAX_UNPACKED_BYTES }: PackageLimits = {},
): WorkbookPackage {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  const foreign = foreignFile(bytes);
  if (foreign) throw foreign;
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        if (unpacked > maxUnpackedBytes) throw tooLarge(maxUnpackedBytes);
        return true;
      },
    });
    if (!parts[WORKBOOK]) throw foreignPackage(Object.keys(parts));
    const wide = Object.entries(parts).filter(([path, part]) => isXml(path) && encodingOf(part) !== undefined);
    const readable = { ...parts, ...Object.fromEntries(wide.map(([path, part]) => [path, inUtf8(part)])) };
    return {
      parts: readable,
      bytes: wide.length > 0 ? zipSync(readable) : bytes,
      cellless: sheetsWithoutCells(readable),
    };
  } catch (error) {
    if (!(error instanceof WorkbookFileError) && isCutShort(bytes)) throw cutShort(error);
    throw fileError(error);
  }
}

/** 第几张（从 0 起）没有格。 */
function sheetsWithoutCells(parts: Parts): ReadonlySet<number> {
  const links = rowsOf(parts['xl/_rels/workbook.xml.rels'], 'Relationship');
  const types = new Map(links.map((link) => [link['@Id'], String(link['@Type'] ?? '')]));
  return new Set(
    rowsOf(parts[WORKBOOK], 'sheet').flatMap((sheet, index) => {
      const [, id] = Object.entries(sheet).find(([name]) => name.endsWith(':id')) ?? [];
      const type = types.get(id ?? null) ?? '';
      return WITHOUT_CELLS.some((kind) => type.endsWith(kind)) ? [index] : [];
    }),
  );
}

const rowsOf = (part: Uint8Array | undefined, rowTag: string) =>
  part ? readXml(strFromU8(part), { rowTag, stripNamespaces: true }).data : [];

/** 开头有 UTF-16 的标记（BOM）。 */
function encodingOf(part: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : undefined;
}

const isXml = (path: string) => /\.(?:xml|rels|vml)$/u.test(path);

/** OOXML 的部件可以是 UTF-16，hucre 只读 UTF-8。声明里的编码不再对，连声明去掉。 */
const inUtf8 = (part: Uint8Array): Uint8Array =>
  strToU8(new TextDecoder(encodingOf(part)).decode(part).replace(/^<\?xml[^>]*\?>/u, ''));

function tooLarge(limit: number): WorkbookFileError {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new WorkbookFileError('too-large', `工作簿太大（上限 ${megabytes} MB）。请删去不用的工作表、图片后再选。`);
}

const cutShort = (cause: unknown) =>
  new WorkbookFileError('damaged', '文件不完整，多半没有传完。请重新取一份再选。', { cause });

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

/** 只读普通工作表：交给 hucre 的 `sheets`。 */
export const onlyWorksheets =
  ({ cellless }: WorkbookPackage) =>
  ({ index }: { readonly index: number }): boolean =>
    !cellless.has(index);
