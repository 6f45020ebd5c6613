import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPlatformProxy, unstable_startWorker as startWorker } from 'wrangler';
import { type Database, migrate } from './migrate.ts';

const CONFIG = fileURLToPath(new URL('../../wrangler.toml', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../reference/migrations', import.meta.url));
const HOST = '127.0.0.1';

// wrangler 默认会上报用量，并向 Cloudflare 询问本机的地理位置；本机命令不连外网。
process.env.WRANGLER_SEND_METRICS = 'false';
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';

export interface FunctionsOptions {
  /** 端口；缺省或 0 时由系统给一个空闲的。 */
  readonly port?: number;
  /** 与部署后一样要令牌；缺省时本机可直接使用。 */
  readonly closed?: boolean;
  /** 数据库放在哪个文件夹；缺省或 false 时用临时文件夹，停止时删去。 */
  readonly persist?: false | string;
}

export interface RunningFunctions {
  /** 如 `http://127.0.0.1:8787`，末尾没有斜杠。 */
  readonly url: string;
  stop(): Promise<void>;
}

/** 端口已被占用。 */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new PortTaken(`端口 ${port} 用不了：已被别的程序占用，或者没有权限。请换一个端口。`) : error);
    });
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });
}

async function seed(state: string): Promise<void> {
  const platform = await getPlatformProxy<{ DB: Database }>({
    configPath: CONFIG,
    persist: { path: join(state, 'v3') },
    remoteBindings: false,
    envFiles: [],
  });
  try {
    await migrate(platform.env.DB, MIGRATIONS);
  } finally {
    await platform.dispose();
  }
}

/**
 * 在本机的 workerd 里运行 Worker，带真的 D1，迁移与种子都已做好；只听 127.0.0.1，不连外网。
 * @throws {PortTaken} 端口被占用
 * @example const functions = await startFunctions(); await fetch(`${functions.url}/healthz`); await functions.stop();
 */
export async function startFunctions(options: FunctionsOptions = {}): Promise<RunningFunctions> {
  const { port = 0, closed = false, persist = false } = options;
  if (port !== 0) await refuseTakenPort(port);
  const temporary = persist === false;
  const state = temporary ? await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-')) : persist;
  const discard = () => {
    if (temporary) rmSync(state, { recursive: true, force: true, maxRetries: 3 });
  };
  // 没等到 stop 就退出的（Ctrl-C、出错），也不留下临时文件夹。
  process.once('exit', discard);
  try {
    await seed(state);
    const worker = await startWorker({
      config: CONFIG,
      bindings: closed ? {} : { ACCESS: { type: 'plain_text', value: 'local' } },
      envFiles: [],
      dev: {
        server: { hostname: HOST, port },
        persist: state,
        watch: false,
        inspector: false,
        liveReload: false,
        logLevel: 'error',
        inferOriginFromRoutes: false,
      },
    });
    const { origin } = await worker.url;
    return {
      url: origin,
      async stop() {
        await worker.dispose();
        process.off('exit', discard);
        discard();
      },
    };
  } catch (error) {
    process.off('exit', discard);
    discard();
    throw error;
  }
}
