/**
 * `npm run excel`：在本机开 https 服务，把加载项旁加载进桌面版 Excel；Excel 关掉或按 Ctrl-C 后撤下。
 * 只在装有 Excel 的 Windows 或 Mac 上有用；证书由 office-addin-dev-certs 装进系统（会询问一次）。
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'vite';
import { startFunctions } from '../../functions/cli/local.ts';
import { viteConfig } from '../vite.config.ts';

/** 与 manifest.xml 里的网址一致。 */
const PORT = 3000;

interface DevCerts {
  getHttpsServerOptions(): Promise<{ ca: Buffer; key: Buffer; cert: Buffer }>;
}

function devCerts(): DevCerts {
  try {
    return createRequire(import.meta.url)('office-addin-dev-certs');
  } catch (cause) {
    throw new Error(
      '没有装上 office-addin-debugging（它在没有 Excel 的系统上装不上）。请在装有 Excel 的 Windows 或 Mac 上运行 npm ci 后再试。',
      { cause },
    );
  }
}

async function debugging(action: 'start' | 'stop', ...options: string[]) {
  const child = spawn('office-addin-debugging', [action, 'manifest.xml', ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`office-addin-debugging ${action} 没有成功（退出码 ${code}）`);
}

async function main() {
  const https = await devCerts().getHttpsServerOptions();
  const functions = await startFunctions({});
  const config = viteConfig('pane', functions.url);
  const server = await createServer({ ...config, server: { ...config.server, host: 'localhost', port: PORT, https } });
  await server.listen();
  console.log(`加载项在 https://localhost:${PORT}，正在打开 Excel……`);
  await debugging('start', 'desktop', '--app', 'excel', '--no-debug');
  console.log('按 Ctrl-C 撤下加载项并结束。');
  await once(process, 'SIGINT');
  await debugging('stop');
  await server.close();
  await functions.stop();
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
