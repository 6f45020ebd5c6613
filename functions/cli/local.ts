import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { createServer, isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPlatformProxy, unstable_startWorker as startWorker } from 'wrangler';
import { contentHash } from '../reference/content.ts';
import { EDITION_1 } from '../reference/edition-1.ts';
import { createFront, watchBackend } from './front.ts';
import { type Database, migrate } from './migrate.ts';

const CONFIG = fileURLToPath(new URL('../../wrangler.toml', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../reference/migrations', import.meta.url));
const HOST = '127.0.0.1';

/** 本机的库与令牌留在这里；`npm run functions` 与 `npm run token` 用同一处，`wrangler d1 … --local` 也是。 */
export const LOCAL_STATE = fileURLToPath(new URL('../../.wrangler/state', import.meta.url));
/** `npm run build` 造出的窗格。 */
export const PANE = fileURLToPath(new URL('../../dist/pane', import.meta.url));

// wrangler 默认会上报用量，并向 Cloudflare 询问本机的地理位置；本机命令不连外网。
process.env.WRANGLER_SEND_METRICS = 'false';
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
// 静态文件那一部分不看 dev.logLevel，会往 stdout 说话；stdout 只印网址或令牌。
process.env.WRANGLER_LOG = 'error';
// 为开发者备的两样，服务都不要：数据库浏览器（/cdn-cgi/explorer，不问令牌就能读写库），与把请求、查询记在库旁边的追踪。
process.env.X_LOCAL_EXPLORER = 'false';
process.env.X_LOCAL_OBSERVABILITY = 'false';

export interface FunctionsOptions {
  /** 端口；缺省或 0 时由系统给一个空闲的。 */
  readonly port?: number;
  /** 与部署后一样要令牌；缺省时本机可直接使用。 */
  readonly closed?: boolean;
  /** 数据库放在哪个文件夹；缺省或 false 时用临时文件夹，停止时删去。 */
  readonly persist?: false | string;
  /** 库里有要紧的东西（令牌、自己的版本）：只做迁移，种子改了也不挪开。 */
  readonly keep?: boolean;
  /** 窗格的静态文件在哪个文件夹，与接口同一个来源给出；缺省时不给。 */
  readonly pane?: string;
  /** 在哪个地址上听；缺省时只听 127.0.0.1。 */
  readonly listen?: string;
  /** 前面有同一台机器上的 TLS 代理：客户端的地址照它写的算。 */
  readonly behindProxy?: boolean;
  /** workerd 意外停了；给了才守着它。 */
  readonly onLost?: () => void;
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

function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new PortTaken(`端口 ${port} 用不了：已被别的程序占用，或者没有权限。请换一个端口。`) : error);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** 打开本机的库，迁移做完，交给 `use`，用完关上。没有这个文件夹就新建，只许本人进：里面有持有人的名字与令牌的散列。 */
export async function withLocalDatabase<T>(state: string, use: (db: Database) => Promise<T>): Promise<T> {
  await mkdir(state, { recursive: true, mode: 0o700 });
  const platform = await getPlatformProxy<{ DB: Database }>({
    configPath: CONFIG,
    persist: { path: join(state, 'v3') },
    remoteBindings: false,
    envFiles: [],
  });
  try {
    await migrate(platform.env.DB, MIGRATIONS);
    return await use(platform.env.DB);
  } finally {
    await platform.dispose();
  }
}

/** 库里的第一版与现在的种子是否一致：做过的迁移不会重做，种子改了，旧的库就不对了。 */
async function hasCurrentSeed(db: Database): Promise<boolean> {
  const { results } = await db.prepare("SELECT hash FROM editions WHERE id = '1'").run();
  const [row] = results as { hash: string }[];
  return row?.hash === (await contentHash(EDITION_1.content));
}

/**
 * 试用的库，同 `withLocalDatabase`，但先看种子改了没有：旧种子建的库不删，改名放在一边，并在 stderr 说明；再用新的。
 */
export async function withPreparedDatabase<T>(
  state: string,
  use: (db: Database) => Promise<T>,
  now = new Date(),
): Promise<T> {
  const first = await withLocalDatabase(state, async (db) =>
    (await hasCurrentSeed(db)) ? { given: await use(db) } : undefined,
  );
  if (first) return first.given;
  const aside = `${state}-${now.toISOString().replaceAll(/[^0-9]/g, '')}`;
  await rename(state, aside);
  console.error(`参考数据的种子已改，本机原来的库（连同令牌）挪到了 ${aside}；令牌请重新生成。`);
  return withLocalDatabase(state, use);
}

/**
 * 在本机的 workerd 里运行 Worker，带真的 D1，迁移与种子都已做好；缺省时只听 127.0.0.1，不连外网。
 * 对外的是 `createFront` 那一层：开发服务器自己的头（如 MF-Original-URL，能改写请求的主机名）到不了 Worker。
 * @throws {PortTaken} 端口被占用
 * @example const functions = await startFunctions(); await fetch(`${functions.url}/healthz`); await functions.stop();
 */
export async function startFunctions(options: FunctionsOptions = {}): Promise<RunningFunctions> {
  const { port = 0, closed = false, persist = false, keep = false, pane, listen = HOST } = options;
  if (port !== 0) await refuseTakenPort(port, listen);
  const temporary = persist === false;
  const state = temporary ? await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-')) : persist;
  const discard = () => {
    if (temporary) rmSync(state, { recursive: true, force: true, maxRetries: 3 });
  };
  // 没等到 stop 就退出的（Ctrl-C、出错），也不留下临时文件夹。
  process.once('exit', discard);
  try {
    await (keep ? withLocalDatabase : withPreparedDatabase)(state, async () => undefined);
    const worker = await startWorker({
      config: CONFIG,
      bindings: closed ? {} : { ACCESS: { type: 'plain_text', value: 'local' } },
      envFiles: [],
      ...(pane !== undefined && existsSync(pane) && { assets: pane }),
      dev: {
        server: { hostname: HOST, port: 0 },
        persist: state,
        watch: false,
        inspector: false,
        liveReload: false,
        logLevel: 'error',
        inferOriginFromRoutes: false,
      },
    });
    const { origin } = await worker.url;
    const front = createFront(origin, options).listen(port, listen);
    await once(front, 'listening');
    const unwatch = options.onLost && watchBackend(origin, options.onLost);
    const address = front.address();
    const opened = typeof address === 'object' && address ? address.port : port;
    return {
      url: `http://${isIP(listen) === 6 ? `[${listen}]` : listen}:${opened}`,
      async stop() {
        unwatch?.();
        front.close();
        front.closeIdleConnections();
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
