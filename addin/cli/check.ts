/**
 * `npm run check -- 文件.xlsx…`：与窗格里同样的校验，不开 Excel。
 * 真的 Office.js 之下是模拟的 Excel，真的 Worker 跑在本机的 workerd 里。
 */
import { resolve } from 'node:path';
import { startFunctions } from '../../functions/cli/local.ts';
import { today } from '../../shared/today.ts';
import { createApiClient } from '../api/client.ts';
import { createTasks } from '../tasks/create.ts';
import { type CheckArguments, checkArguments, UsageError } from './check-arguments.ts';
import { checkFile, type FileReport, typedIn } from './check-file.ts';
import { fileLines } from './check-report.ts';

const EXIT = { clean: 0, errors: 1, unreadable: 2 } as const;

async function check({ files, json, asOf = today(), packs, out, enrich }: CheckArguments): Promise<number> {
  const functions = await startFunctions();
  try {
    const api = createApiClient({ baseUrl: functions.url });
    const { edition } = await api.health();
    const tasks = createTasks(api);
    const reports: FileReport[] = [];
    for (const file of files) {
      const report = await checkFile(file, tasks, {
        asOf,
        ...(packs === undefined ? {} : { packs }),
        ...(out === undefined ? {} : { copy: { folder: resolve(typedIn(), out), enrich } }),
      });
      reports.push(report);
      if (report.checked.error !== undefined) console.error(`${file}：${report.checked.error}`);
      else if (report.checked.sheets.length === 0) console.error(`${file}：没有认出可以校验的表`);
      if (!json) console.log(fileLines(report).join('\n'));
    }
    if (json) console.log(JSON.stringify({ edition, asOf, files: reports.map(({ checked }) => checked) }, null, 2));
    else console.log(`参考数据版本 ${edition}，按 ${asOf} 判断`);
    return exitCode(reports);
  } finally {
    await functions.stop();
  }
}

function exitCode(reports: readonly FileReport[]): number {
  if (reports.some(({ checked }) => checked.error !== undefined)) return EXIT.unreadable;
  return reports.some(({ checked }) => checked.summary.bySeverity.error > 0) ? EXIT.errors : EXIT.clean;
}

try {
  process.exitCode = await check(checkArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = EXIT.unreadable;
}
