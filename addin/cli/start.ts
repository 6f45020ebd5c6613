import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { startFunctions } from '../../functions/cli/local.ts';
import { viteConfig } from '../vite.config.ts';

/**
 * `npm start`：起 Worker、造工作台、开服务，最后打印一行地址；Ctrl-C 收尾。都只听 127.0.0.1。
 * 用构建好的页面而不用开发服务器：构建约 5 秒，与 Worker 启动同时进行，打开即用；
 * 开发服务器首次打开要在浏览器等着时打包依赖（Univer 十余兆），更久，还会整页重载。
 */
const FIRST_PORT = 5173;

interface Running {
  readonly address: string;
  stop(): Promise<void>;
}

async function start(): Promise<Running> {
  // 各起各的文件夹：同时开两个 npm start，后一个的构建不会抽走前一个正在用的页面。
  const outDir = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-workbench-'));
  const discard = () => rm(outDir, { recursive: true, force: true });
  const page = viteConfig('workbench');
  const [built, worker] = await Promise.allSettled([
    build({ ...page, logLevel: 'error', build: { ...page.build, outDir } }),
    startFunctions(),
  ]);
  try {
    if (worker.status === 'rejected') throw worker.reason;
    if (built.status === 'rejected') throw built.reason;
    const config = viteConfig('workbench', worker.value.url);
    const server = await preview({
      ...config,
      logLevel: 'error',
      build: { ...config.build, outDir },
      // 端口被占时 Vite 依次试后面的。
      preview: { ...config.preview, port: FIRST_PORT, strictPort: false },
    });
    const address = server.resolvedUrls?.local[0];
    if (!address) throw new Error('工作台没有得到地址。');
    return {
      address,
      async stop() {
        await Promise.all([server.close(), worker.value.stop(), discard()]);
      },
    };
  } catch (error) {
    if (worker.status === 'fulfilled') await worker.value.stop();
    await discard();
    throw error;
  }
}

console.log('正在启动校验服务、构建工作台页面，约需十秒……');
const running = await start();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // wrangler 的退出钩子一收到信号就结束进程，来不及收尾；它的 workerd 由 stop 关掉。
  process.removeAllListeners(signal);
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  });
}
console.log(`打开 ${running.address} （按 Ctrl-C 停止）`);
