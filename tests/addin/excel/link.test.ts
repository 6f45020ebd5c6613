import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../addin/excel/cell.ts';
import { isLink, linkContent, shownBy } from '../../../addin/excel/link.ts';
import { parseEntry } from '../../../addin/workbench/host/entry.ts';

const to = { worksheet: '清单', address: 'E5' };

/** 没有落单的半个字。 */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

describe('链接写成公式', () => {
  it('工作表名里的引号照写', () =>
    expect(linkContent('看', { worksheet: `县'一"区`, address: 'A1' })).toEqual({
      formula: `=HYPERLINK("#'县''一""区'!A1","看")`,
    }));
  it('数仍是数', () => expect(linkContent(12, to)).toEqual({ formula: `=HYPERLINK("#'清单'!E5",12)` }));
  it('空的、长到公式装不下的，不加链接', () => {
    expect(linkContent('', to)).toBe('');
    expect(linkContent('长'.repeat(9_000), to)).toBe('长'.repeat(9_000));
  });

  it('什么文字都读得回来，Excel 里显示的也是它；一段不超过 255 个字', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ minLength: 1 }),
          fc.string({ minLength: 200, maxLength: 900, unit: fc.constantFrom('甲', '𠮷', '"', '&') }),
        ),
        fc.string({ minLength: 1, unit: fc.constantFrom('县', "'", '"', '&', ',') }),
        (text, worksheet) => {
          const content = linkContent(text, { worksheet, address: 'B2' });
          if (!isFormula(content)) throw new Error('没有写成公式');
          expect(isLink(content.formula)).toBe(true);
          expect(shownBy(content)).toBe(text);
          expect(parseEntry(content.formula, 'General')).toMatchObject({ value: text });
          for (const [, part = ''] of content.formula.matchAll(/"((?:[^"]|"")*)"/gu))
            expect([part.replaceAll('""', '"').length <= 255, isWhole(part)]).toEqual([true, isWhole(text)]);
        },
      ),
    ));

  it('官员自己的链接公式不算', () => expect(isLink('=HYPERLINK("https://example.com","看")')).toBe(false));
});
