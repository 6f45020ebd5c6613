import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothChanges, type Edit, planSheet } from '../../../addin/excel/change-set.ts';
import { cellKey } from '../../../addin/excel/rectangles.ts';

const edit = (address: string, expected: string, value: string | number, id = address): Edit => ({
  ...{ id, worksheet: '清单', address, expected, value, why: `${id} 不对` },
});
const state = (value: string) => ({ value, raw: value, format: 'General' });

describe('一格的两种改法', () => {
  it('各改一处、互不相连：合成一种', () =>
    expect(bothChanges('委宣传部、网信办、财政局', '市委宣传部、网信办、财政局', '委宣传部、网信办、市财政局')).toBe(
      '市委宣传部、网信办、市财政局',
    ));
  it('相连或重叠：不合', () => {
    expect(bothChanges('甲乙', '丙乙', '甲丁')).toBeUndefined();
    expect(bothChanges('甲乙丙', '丁', '甲乙戊')).toBeUndefined();
  });
  it('数与文字：不合', () => expect(bothChanges('5', 5, '６')).toBeUndefined());

  it('合成的次序不拘', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d, e) => {
        const before = `${a}一${b}二二${c}三${d}`;
        const one = `${a}${e}${b}二二${c}三${d}`;
        const other = `${a}一${b}二二${c}${e}${d}`;
        expect(bothChanges(before, one, other)).toBe(bothChanges(before, other, one));
      }),
    ));
});

describe('定下改与不改', () => {
  const merges = [{ top: 1, left: 4, bottom: 3, right: 4 }];
  const states = new Map([[cellKey({ row: 1, column: 4 }), state('委宣传部')]]);
  const plan = (...edits: Edit[]) => planSheet('清单', edits, { merges }, states);

  it('被合并区盖住的格，改它的左上角；几行同样的改法算一条', () => {
    const { ready, left } = plan(edit('E3', '委宣传部', '市委宣传部'), edit('E4', '委宣传部', '市委宣传部'));
    expect(ready).toMatchObject([{ address: 'E2', after: '市委宣传部', moved: true, why: 'E3 不对；E4 不对' }]);
    expect(ready[0]?.edits.map(({ id }) => id)).toEqual(['E3', 'E4']);
    expect(left).toEqual([]);
  });
  it('同一格相连的两种改法：先到的改，后到的不改', () => {
    const { ready, left } = plan(edit('E2', '委宣传部', '甲', '一'), edit('E2', '委宣传部', '乙', '二'));
    expect(ready.map(({ after }) => after)).toEqual(['甲']);
    expect(left).toMatchObject([{ edit: { id: '二' }, reason: 'overlapping' }]);
  });
  it.each([
    ['别的值', edit('E2', '宣传部', '市委宣传部'), 'changed'],
    ['已是这个值', edit('E2', '委宣传部', '委宣传部'), 'same'],
    ['不是一格', edit('E2:E3', '委宣传部', '甲'), 'missing'],
  ])('%s：不改', (_, one, reason) => expect(plan(one)).toMatchObject({ ready: [], left: [{ reason }] }));
});
