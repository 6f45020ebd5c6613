import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** 窗格的样例页：构建一次，给出地址。 */
export async function serveStories(): Promise<{ address: string; stop(): Promise<void> }> {
  const root = here('../../addin/pane');
  const outDir = here('../../.cache/pane-stories');
  const shared = { root, configFile: false, publicDir: false, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: `${root}/stories.html` } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('样例页没有得到地址。');
  return { address: `${address}stories.html`, stop: () => server.close() };
}
