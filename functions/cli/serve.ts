import { parseArgs } from 'node:util';
import { LOCAL_STATE, PANE, PortTaken, startFunctions } from './local.ts';

const DEFAULT_PORT = 8787;

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, closed: { type: 'boolean' }, data: { type: 'string' } } })
      .values;
  } catch (error) {
    return fail(
      `参数不对：${error instanceof Error ? error.message : error}\n用法：npm run functions -- --port N [--closed] [--data 文件夹]`,
    );
  }
}

const { port: given = String(DEFAULT_PORT), closed = false, data } = readOptions();
const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
if (!(port <= 65_535)) fail(`端口应为 0 到 65535 的数，现在是“${given}”。`);

try {
  const functions = await startFunctions({
    port,
    closed,
    persist: data ?? LOCAL_STATE,
    keep: data !== undefined,
    pane: PANE,
  });
  const quit = async () => {
    await functions.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // miniflare 自己的处理会当场退出，来不及收尾；这个进程由我们收尾。
    process.removeAllListeners(signal);
    process.once(signal, quit);
  }
  // 令牌要进同一个库，所以连同 --data 一起照抄得的写出来。
  const where = data === undefined ? '' : ` --data ${data}`;
  if (closed)
    console.error(`要令牌才能使用，与部署后一样。生成令牌：npm run -s token --${where} --role reader --name 姓名`);
  console.log(functions.url);
} catch (error) {
  if (error instanceof PortTaken) fail(error.message);
  throw error;
}
