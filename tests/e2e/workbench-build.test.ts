import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viteConfig } from '../../addin/vite.config.ts';

/** Excel 加载的窗格：轻，不带网格，office.js 只从微软的 CDN 来。 */

let folder: string;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pane-'));
  const config = viteConfig('pane');
  await build({ ...config, logLevel: 'error', build: { ...config.build, outDir: folder } });
  files = await readdir(folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('清单所指的页面与图标都在', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'index.html',
      'support.html',
      ...[16, 32, 64, 80].map((size) => `assets/icon-${size}.png`),
    ]),
  );
});

test('office.js 从微软的 CDN 加载', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
});

test('没有网格，也没有打进 office.js', async () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const code = await readFile(join(folder, script), 'utf8');
    expect(code).not.toMatch(/univerjs|univer-/iu);
    expect(code).not.toContain('OSF.DDA');
  }
});
