import { build } from 'vite';
import { TARGETS, viteConfig } from '../vite.config.ts';

/** `npm run build`：Excel 加载的窗格与工作台，各成一个文件夹，在 dist/ 下。 */
for (const target of TARGETS) {
  console.log(`正在构建 dist/${target} ……`);
  await build({ ...viteConfig(target), logLevel: 'warn' });
}
