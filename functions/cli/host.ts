import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PANE, PortTaken, type RunningFunctions, startFunctions } from './local.ts';

const USAGE = '用法：npm run host -- --port N --data 文件夹 [--listen 地址]';
const BUILD = fileURLToPath(new URL('../../addin/cli/build.ts', import.meta.url));
const LOOPBACK = new Set(['127.0.0.1', '::1']);

interface HostOptions {
  /** 0 时由系统给一个空闲的。 */
  readonly port: number;
  /** 库留在这里：只做迁移，从不丢弃。 */
  readonly data: string;
  /** 在哪个地址上听；默认只听本机，前面由 nginx、Caddy 一类的程序管 TLS（见 README.admin.md）。 */
  readonly listen?: string;
  readonly pane?: string;
  /** workerd 意外停了。 */
  readonly onLost: () => void;
}

/**
 * 单位自己的机器上长期运行的服务：与部署后一样要令牌，窗格与接口同一个来源。
 * @throws {PortTaken} 端口被占用
 */
export async function openHost(options: HostOptions): Promise<RunningFunctions> {
  const { data, pane = PANE, ...served } = options;
  return startFunctions({ ...served, closed: true, persist: data, keep: true, pane, behindProxy: true });
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function readOptions(): { port: number; data: string; listen: string } {
  const options = { port: { type: 'string' }, data: { type: 'string' }, listen: { type: 'string' } } as const;
  try {
    const { port: given = '', data = '', listen = '127.0.0.1' } = parseArgs({ options }).values;
    const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
    if (!(port <= 65_535)) fail(`--port 应为 0 到 65535 的数，现在是“${given}”。\n${USAGE}`);
    if (data === '') fail(`请用 --data 指明库放在哪个文件夹。\n${USAGE}`);
    if (isIP(listen) === 0) fail(`--listen 应为这台机器的一个地址，如 127.0.0.1、0.0.0.0，现在是“${listen}”。`);
    return { port, data: resolve(data), listen };
  } catch (error) {
    return fail(`参数不对：${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** 没有构建过窗格的，先构建；更新程序之后要自己再运行一次 npm run build。 */
function ensurePane(): void {
  if (existsSync(join(PANE, 'index.html'))) return;
  console.error('正在构建窗格……');
  const { status } = spawnSync(process.execPath, [BUILD], { stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('窗格没有构建成，原因见上。');
}

async function main(): Promise<void> {
  const options = readOptions();
  ensurePane();
  const onLost = () => fail('workerd 停了，服务随之退出；由 systemd 一类的程序再启动。');
  const host = await openHost({ ...options, onLost });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // miniflare 自己的处理会当场退出，来不及收尾；这个进程由我们收尾。
    process.removeAllListeners(signal);
    process.once(signal, async () => {
      await host.stop();
      process.exit(0);
    });
  }
  if (!LOOPBACK.has(options.listen)) console.error('别的机器可以连到这里：前面务必有 TLS，不然令牌会明着在网上走。');
  console.log(host.url);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof PortTaken) fail(error.message);
    throw error;
  }
}
