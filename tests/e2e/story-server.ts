import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../../addin/pane', import.meta.url));

/** 窗格的样例页：构建一次，给出地址。各起各的文件夹：同时跑两遍测试，后一遍不抽走前一遍正在用的页面。 */
export async function serveStories(): Promise<{ address: string; stop(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'pane-stories-'));
  const shared = { root, configFile: false, publicDir: false, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: `${root}/stories.html` } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('样例页没有得到地址。');
  return {
    address: `${address}stories.html`,
    async stop() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
