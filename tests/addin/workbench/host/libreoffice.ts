import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** 装了 LibreOffice 就是它的版本。 */
export const version = installedVersion();

function installedVersion(): string | undefined {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).trim().split(' ').slice(0, 2).join(' ');
  } catch {
    return undefined;
  }
}

/** 逗号分隔、双引号、UTF-8；文字都加引号，显示成什么样就写什么样，全部工作表各一个文件。 */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1';
const XLSX = 'xlsx:Calc MS Excel 2007 XML';

/** 用 LibreOffice 打开再另存，返回写出的各个文件。 */
async function convert(bytes: Uint8Array, filter: string): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    await writeFile(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const outputs = join(folder, 'out');
    await promisify(execFile)(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', outputs, join(folder, 'book.xlsx')],
      { timeout: 120_000 },
    );
    const names = await readdir(outputs);
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(outputs, name))] as const)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice 存出的 .xlsx。 */
export async function resave(bytes: Uint8Array): Promise<Uint8Array> {
  const saved = (await convert(bytes, XLSX)).get('book.xlsx');
  if (!saved) throw new Error('LibreOffice 没有存出文件');
  return saved;
}

/** 一格显示成什么，是不是文字。 */
export interface Shown {
  readonly text: string;
  readonly isText: boolean;
}

/** 工作表名 → LibreOffice 显示的各行各格。 */
export async function shownBy(bytes: Uint8Array): Promise<Map<string, Shown[][]>> {
  const files = await convert(bytes, CSV);
  return new Map([...files].map(([name, csv]) => [sheetOf(name), parse(new TextDecoder().decode(csv))]));
}

const sheetOf = (name: string) => name.replace(/^book-/u, '').replace(/\.csv$/u, '');

function parse(csv: string): Shown[][] {
  const rows: Shown[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gu;
  for (const [whole, quoted, plain = '', end] of csv.matchAll(pattern)) {
    if (whole === '') break;
    const cell =
      quoted === undefined ? { text: plain, isText: false } : { text: quoted.replaceAll('""', '"'), isText: true };
    rows.at(-1)?.push(cell);
    if (end === '\n') rows.push([]);
  }
  return rows;
}
