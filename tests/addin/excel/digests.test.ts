import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyDigest, keysIn } from '../../../addin/excel/digests.ts';

describe('一行的键的摘要', () => {
  it('一个挨一个存着，取得回来', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        const digests = keys.map(keyDigest);
        expect(keysIn(digests.join(''))).toEqual(digests);
      }),
    );
  });

  it('十万个只差几个字的键，没有两个撞上的', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `乡村温馨校园建设行动${Math.floor(i / 4)}/指标${i % 4}`);
    expect(new Set(keys.map(keyDigest)).size).toBe(keys.length);
  });
});
