import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, shared } from '../../../addin/excel/journal-part.ts';

describe('共有的头尾', () => {
  it('互不重叠，拼得回去', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙') }),
        fc.string({ unit: fc.constantFrom('甲', '乙') }),
        (a, b) => {
          const [head, tail] = shared(a, b);
          expect(head + tail).toBeLessThanOrEqual(Math.min(a.length, b.length));
          expect(a.slice(0, head) + b.slice(head, b.length - tail) + a.slice(a.length - tail)).toBe(b);
        },
      ),
    ));
});

it('长的格分成几段记，每段装得进一次请求', () => {
  const change = (i: number) => ({
    ...{
      type: 'cell' as const,
      id: `甲.${i}`,
      set: '甲',
      at: '2026-01-01',
      worksheet: '清单',
      worksheetId: '{1}',
      row: i,
      column: 0,
    },
    before: { value: '长'.repeat(30_000), raw: '长'.repeat(30_000), format: 'General' },
    ...{ after: '短', why: '太长' },
  });
  const parts = encode(Array.from({ length: 40 }, (_, i) => change(i)));
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(250_000);
});
