import { WorkbookFileError } from '../../files/workbook-file-error.ts';
import { TaskError } from '../tasks.ts';
import { planOf } from './carry-out.ts';
import type { SourceBook } from './consolidated.ts';
import type { Planner } from './create-work.ts';
import type { SourceFile, WorkOptions } from './work.ts';

/**
 * 把几个工作簿里认得的表汇到本工作簿。文件只在本机读，原件不动；读不了的说明原因，其余照汇。
 * 读 .xlsx 的部分到用时才装入。
 */
export const planConsolidation: Planner<'consolidate'> = async (_api, { files }, options) => {
  const [{ consolidated }, { books, unread }] = await Promise.all([
    import('./consolidated.ts'),
    readBooks(files, options),
  ]);
  const { drafts, leftOut } = consolidated(books);
  const notes = [...unread, ...leftOut];
  if (drafts.length === 0)
    throw new TaskError('nothing-recognised', `所选的文件里没有可以汇总的表。${notes.join('；')}`);
  return planOf(
    'consolidate',
    `汇总 ${books.length} 个工作簿`,
    drafts.map((draft) => ({ type: 'sheet', draft })),
    notes,
  );
};

async function readBooks(
  files: readonly SourceFile[],
  { signal, onProgress }: WorkOptions,
): Promise<{ books: SourceBook[]; unread: string[] }> {
  const { readFile } = await import('../../files/read-file.ts');
  const books: SourceBook[] = [];
  const unread: string[] = [];
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ step: 'read', done: index, total: files.length });
    const name = distinct(file.name, books);
    const leaveOut = (why: string) => unread.push(`“${file.name}”没有汇入：${why.replace(/。$/u, '')}`);
    // 选好之后改过、移走、在别处打开着的文件，浏览器不让读。
    const bytes = await file.bytes().catch(() => undefined);
    if (!bytes) {
      leaveOut('这个文件现在读不了，可能已移走、改名，或选好之后又改过。请重新选它');
      continue;
    }
    try {
      books.push({ name, ...(await readFile(bytes)) });
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      leaveOut(error.message);
    }
  }
  return { books, unread };
}

/** 不同文件夹里同名的文件，加序号区分。 */
function distinct(name: string, books: readonly SourceBook[]): string {
  const taken = new Set(books.map((book) => book.name));
  for (let number = 2, tried = name; ; number += 1) {
    if (!taken.has(tried)) return tried;
    tried = `${name}（${number}）`;
  }
}
