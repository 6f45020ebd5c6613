import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** 两个产物：`pane` 是 Excel 加载的任务窗格；`workbench` 是没有 Excel 时用的工作台。 */
export const TARGETS = ['pane', 'workbench'] as const;
export type Target = (typeof TARGETS)[number];

/** Worker 的接口；窗格与它同源，开发与预览时由 Vite 转过去。 */
const API_PATHS = ['/v1', '/healthz'];

export function viteConfig(target: Target, functionsUrl?: string) {
  const proxy = functionsUrl
    ? Object.fromEntries(API_PATHS.map((path) => [path, { target: functionsUrl, changeOrigin: true }]))
    : undefined;
  return {
    configFile: false,
    root: here(target),
    publicDir: here('pane/public'),
    plugins: [react()],
    build: {
      outDir: here(`../dist/${target}`),
      emptyOutDir: true,
      assetsDir: 'build',
      target: 'es2022',
      chunkSizeWarningLimit: 8_000,
      reportCompressedSize: false,
    },
    server: { host: '127.0.0.1', strictPort: true, ...(proxy && { proxy }) },
    preview: { host: '127.0.0.1', strictPort: true, ...(proxy && { proxy }) },
  } satisfies InlineConfig;
}
