import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, parseArea, quoteSheet, sheetAddress } from '../../../../addin/workbench/host/address.ts';
import { shiftArea, shiftIndex, subtract } from '../../../../addin/workbench/host/areas.ts';
import { linkText, offsetFormula, renameInFormula, shiftFormula } from '../../../../addin/workbench/host/formula.ts';
import type { HostArea } from '../../../../addin/workbench/host/model.ts';

const area = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(40), fc.nat(40))
  .map(([top, left, height, width]): HostArea => ({ top, left, bottom: top + height, right: left + width }));

describe('地址', () => {
  it.each([
    ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
    ['$B$2:D4', { top: 1, left: 1, bottom: 3, right: 3 }],
    ['D4:B2', { top: 1, left: 1, bottom: 3, right: 3 }],
    ['3:5', { top: 2, left: 0, bottom: 4, right: 16_383 }],
    ['A:B', { top: 0, left: 0, bottom: 1_048_575, right: 1 }],
    ['XFD1048576', { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
  ])('%s', (text, expected) => expect(parseArea(text)).toEqual(expected));

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', '清单', 'A1:B2:C3'])('“%s”不是地址', (text) =>
    expect(parseArea(text)).toBeUndefined(),
  );

  it('写出再读回是同一块，工作表名里有什么字都行', () => {
    fc.assert(
      fc.property(area, fc.string({ minLength: 1, maxLength: 20 }), (given, sheet) => {
        fc.pre(!/[:\\/?*[\]]/u.test(sheet) && !/^'|'$/u.test(sheet) && sheet.trim() === sheet);
        expect(parseAddress(sheetAddress(sheet, given))).toEqual({ sheet, area: given });
      }),
    );
  });

  it.each([
    ['清单', '清单'],
    ['Sheet1', 'Sheet1'],
    ['A1', "'A1'"],
    ['重点 项目', "'重点 项目'"],
    ["官员's", "'官员''s'"],
    ['2023', "'2023'"],
  ])('工作表名 %s 在公式里写作 %s', (name, quoted) => expect(quoteSheet(name)).toBe(quoted));
});

describe('插入、删除', () => {
  it('区域里留下来的每一行都还在移动后的区域里', () => {
    const count = fc.integer({ min: -30, max: 30 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(area, fc.nat(60), count, (given, at, by) => {
        const shift = { axis: 'rows', at, count: by } as const;
        const moved = shiftArea(given, shift);
        const rows = Array.from({ length: given.bottom - given.top + 1 }, (_, index) => given.top + index);
        const kept = rows.flatMap((row) => shiftIndex(row, shift) ?? []);
        expect(moved === undefined).toBe(kept.length === 0);
        if (moved) expect([moved.top, moved.bottom]).toEqual([Math.min(...kept), Math.max(...kept)]);
      }),
    );
  });

  it('挖去一块之后，余下的不重不漏', () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const size = (each: HostArea) => (each.bottom - each.top + 1) * (each.right - each.left + 1);
        const rest = subtract(whole, hole);
        const top = Math.max(whole.top, hole.top);
        const left = Math.max(whole.left, hole.left);
        const height = Math.max(0, Math.min(whole.bottom, hole.bottom) - top + 1);
        const width = Math.max(0, Math.min(whole.right, hole.right) - left + 1);
        expect(rest.reduce((sum, each) => sum + size(each), 0)).toBe(size(whole) - height * width);
      }),
    );
  });
});

describe('公式里的引用', () => {
  const insert = { axis: 'rows', at: 1, count: 2 } as const;
  it.each([
    ['=A2+$B$3', '=A4+$B$5'],
    ['=SUM(A1:A9)', '=SUM(A1:A11)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['="A2"&A2', '="A2"&A4'],
    ["='别 表'!A2+清单!A2", "='别 表'!A2+清单!A4"],
    ['=LOG10(A2)', '=LOG10(A4)'],
    ['=表_A2+名称A2', '=表_A2+名称A2'],
  ])('插两行：%s → %s', (before, after) => expect(shiftFormula(before, '清单', '清单', insert)).toBe(after));

  it('删掉的成 #REF!，别的表里指着它的也一样', () => {
    const remove = { axis: 'rows', at: 1, count: -1 } as const;
    expect(shiftFormula('=A2+A3', '清单', '清单', remove)).toBe('=#REF!+A2');
    expect(shiftFormula('=清单!A2+A2', '汇总', '清单', remove)).toBe('=清单!#REF!+A2');
  });

  it('抄到别处：没有 $ 的跟着走，越界成 #REF!', () => {
    expect(offsetFormula('=A1+$A1+A$1+$A$1', 2, 1)).toBe('=B3+$A3+B$1+$A$1');
    expect(offsetFormula('=SUM(A1:B2)', -1, 0)).toBe('=SUM(#REF!)');
  });

  it('工作表改名，公式跟着改', () => {
    expect(renameInFormula('=清单!A1&"清单!"&大清单!A1', '清单', '新 表')).toBe('=\'新 表\'!A1&"清单!"&大清单!A1');
  });

  it.each([
    ['=HYPERLINK("#\'清单\'!A1","第""3""行"&"，续")', '第"3"行，续'],
    ['=hyperlink("#A1", 12)', 12],
    ['=HYPERLINK("https://example.cn/")', 'https://example.cn/'],
    ['=HYPERLINK("#A1",B2)', undefined],
    ['=A1', undefined],
  ])('%s 显示 %s', (formula, shown) => {
    expect(linkText(formula)).toBe(shown);
  });
});
