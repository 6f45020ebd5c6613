import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { startFunctions } from '../../functions/cli/local.ts';
import { viteConfig } from '../vite.config.ts';

/**
 * 起 Worker、造工作台、开服务，都只听 127.0.0.1。
 * 用构建好的页面而不用开发服务器：构建约 5 秒，与 Worker 启动同时进行，打开即用；
 * 开发服务器首次打开要在浏览器等着时打包依赖（Univer 十余兆），更久，还会整页重载。
 */
const FIRST_PORT = 5173;

export interface Workbench {
  readonly address: string;
  stop(): Promise<void>;
}

export async function serveWorkbench(): Promise<Workbench> {
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
