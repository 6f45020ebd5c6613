import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ValidationSummary } from '../../shared/api/validations.ts';
import type { Finding, PackId } from '../../shared/finding.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import type { FoundTable, SkippedSheet } from '../excel/table.ts';
import { type LocatedFinding, TaskError, type Tasks } from '../tasks/tasks.ts';
import { installOffice } from '../workbench/host/install.ts';
import type { HostWorkbook } from '../workbench/host/model.ts';
import { readWorkbook, WorkbookFileError } from '../workbench/host/xlsx.ts';
import { type CopyOptions, writeCopy } from './write-copy.ts';

export interface CheckedSheet {
  readonly sheet: string;
  readonly range: string;
  readonly kind: SheetKind;
  readonly headerRow: number;
  readonly firstRow: number;
  /** 记录数。 */
  readonly rows: number;
}

/** `--json` 里一个文件的结果。 */
export interface CheckedFile {
  readonly file: string;
  /** 读不了、另存不成的原因。 */
  readonly error?: string;
  readonly sheets: readonly CheckedSheet[];
  readonly skipped: readonly Pick<SkippedSheet, 'sheet' | 'why'>[];
  readonly findings: readonly Finding[];
  readonly summary: ValidationSummary;
  /** 另存的一份。 */
  readonly out?: string;
}

export interface CheckOptions {
  readonly asOf: string;
  readonly packs?: readonly PackId[];
  /** 另存一份。 */
  readonly copy?: CopyOptions;
}

/** 供逐条列出：结果连同单元格地址。 */
export interface FileReport {
  readonly checked: CheckedFile;
  readonly located: readonly LocatedFinding[];
  /** 另存的一份里没有写成的。 */
  readonly notes?: readonly string[];
}

const NOTHING: Omit<CheckedFile, 'file'> = {
  sheets: [],
  skipped: [],
  findings: [],
  summary: { bySeverity: { error: 0, warning: 0, info: 0 }, sheets: [] },
};

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件。请核对文件名与所在文件夹',
  EISDIR: '这是文件夹，不是文件。请给出其中 .xlsx 文件的名字',
  EACCES: '没有读这个文件的权限。请改了权限再试',
  ENOTDIR: '没有这个文件：路径中间有一段是文件，不是文件夹。请核对',
  ENAMETOOLONG: '文件名太长。请核对，或把文件改短名字再试',
  ERR_FS_FILE_TOO_LARGE: '文件太大（上限 64 MB）。请删去不用的工作表、图片后再选',
};

/** 文件打不开、读不成的中文原因；别的错误不是文件的毛病，原样抛出。 */
function unreadableReason(error: unknown): string {
  if (error instanceof WorkbookFileError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = FILE_ERRORS[code];
  if (reason !== undefined) return reason;
  if (error instanceof Error && 'syscall' in error)
    return `系统读不了这个文件（${code}）。请把它复制到本机的文件夹里再试`;
  throw error;
}

/** 管道、设备读起来没有尽头。 */
async function readWhole(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory())
    throw new WorkbookFileError('not-xlsx', '这不是普通文件。请给出 .xlsx 文件的名字');
  return readFile(path);
}

/** `npm run check` 从项目根目录起步，文件名却是相对于打命令的地方说的，npm 把那里记在 INIT_CWD。 */
export const typedIn = (): string =>
  process.env.npm_lifecycle_event === 'check' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

/** 校验一个文件：与窗格里同样的事，只是工作簿在模拟的 Excel 里。 */
export async function checkFile(file: string, tasks: Tasks, options: CheckOptions): Promise<FileReport> {
  let workbook: HostWorkbook;
  try {
    workbook = await readWorkbook(await readWhole(resolve(typedIn(), file)));
  } catch (error) {
    return { checked: { file, error: unreadableReason(error), ...NOTHING }, located: [] };
  }
  installOffice(workbook);
  const { tables, skipped: unread } = await tasks.recognise();
  const skipped = unread.map(reasonOf);
  if (tables.length === 0) return { checked: { file, ...NOTHING, skipped }, located: [] };
  try {
    const { copy, ...terms } = options;
    const checked = await tasks.validate(terms);
    const { recognition, response, findings } = checked;
    const written = copy && (await writeCopy(file, workbook, tasks, checked, copy, terms));
    return {
      checked: {
        file,
        sheets: recognition.tables.map((table) => sheetOf(table, response.summary)),
        skipped: recognition.skipped.map(reasonOf),
        findings: response.findings.map((finding, i) => ({
          ...finding,
          message: findings[i]?.message ?? finding.message,
        })),
        summary: response.summary,
        ...(written ? (written.failed === undefined ? { out: written.out } : { error: written.failed }) : {}),
      },
      located: findings,
      ...(written ? { notes: written.notes } : {}),
    };
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    return { checked: { file, error: error.message, ...NOTHING, skipped }, located: [] };
  }
}

const reasonOf = ({ sheet, why }: SkippedSheet) => ({ sheet, why });

const sheetOf = (table: FoundTable, summary: ValidationSummary): CheckedSheet => ({
  sheet: table.sheet,
  range: table.address,
  kind: table.kind,
  headerRow: table.headerRow,
  firstRow: table.firstRow,
  rows: summary.sheets.find(({ name }) => name === table.name)?.rows ?? 0,
});
