import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FIXTURES } from '../fixtures/make.ts';

it.each(Object.entries(FIXTURES))('样表 %s 就是脚本由参考数据做出的那一份', async (name, make) => {
  const committed = await readFile(new URL(`../fixtures/${name}`, import.meta.url));
  expect(Buffer.compare(committed, Buffer.from(await make()))).toBe(0);
});
