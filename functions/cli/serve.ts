import { parseArgs } from 'node:util';
import { PortTaken, startFunctions } from './local.ts';

const DEFAULT_PORT = 8787;

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, closed: { type: 'boolean' } } }).values;
  } catch (error) {
    return fail(
      `参数不对：${error instanceof Error ? error.message : error}\n用法：npm run functions -- --port N [--closed]`,
    );
  }
}

const { port: given = String(DEFAULT_PORT), closed = false } = readOptions();
const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
if (!(port <= 65_535)) fail(`端口应为 0 到 65535 的数，现在是“${given}”。`);

try {
  const functions = await startFunctions({ port, closed });
  console.log(`${functions.url}${closed ? '（要令牌，与部署后一样）' : ''}`);
  const quit = async () => {
    await functions.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, quit);
} catch (error) {
  if (error instanceof PortTaken) fail(error.message);
  throw error;
}
