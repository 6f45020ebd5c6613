/**
 * `npm run manifest -- --origin https://台账.example.gov.cn [--out FILE]`
 * 由 manifest.xml 写出部署用的一份：只换网址，不动别的。
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** 把开发用清单里的网址都换成 `origin`。`origin` 须是 https 且不带路径，否则抛错。 */
export function manifestFor(source: string, origin: string): string {
  const url = URL.parse(origin);
  if (!url) throw new Error(`“${origin}”不是网址。应当形如 https://taizhang.example.gov.cn`);
  if (url.protocol !== 'https:') throw new Error('Excel 只加载 https 网址，请给出以 https:// 开头的地址。');
  if (url.pathname !== '/' || url.search || url.hash || url.username)
    throw new Error(`只要网址的域名部分：${url.origin}`);
  return source.replaceAll(DEVELOPMENT_ORIGIN, url.origin).replace(/<!-- 本机开发用.*?-->\n/, '');
}

async function main() {
  const { values } = parseArgs({
    options: { origin: { type: 'string' }, out: { type: 'string', default: 'dist/manifest.xml' } },
  });
  if (!values.origin) throw new Error('用法：npm run manifest -- --origin https://你的域名 [--out 文件]');
  const text = manifestFor(await readFile(new URL('../../manifest.xml', import.meta.url), 'utf8'), values.origin);
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, text);
  console.log(`已写出 ${values.out}`);
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 2;
  });
}
