import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowDigest } from '../../../addin/excel/digests.ts';
import {
  keyedRows,
  type MergedRow,
  mergeRows,
  type NewRow,
  type PresentRow,
} from '../../../addin/excel/sheet-merge.ts';

/** 官员在旁边写的字，空着的也常有。 */
const beside = fc.tuple(fc.constantFrom('', '备注', '已办'), fc.constantFrom('', '王科长'));
const keys = fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { maxLength: 8 });
const oursOf = (key: string) => [`项目${key}`, `指标${key}`];
const newRows = (of: readonly string[]): NewRow[] => of.map((key) => ({ key, ours: oursOf(key) }));

/** 现有的表：写出过的各行，中间夹着官员自己加的行。 */
const present = fc
  .tuple(keys, fc.array(fc.tuple(fc.boolean(), beside), { minLength: 12, maxLength: 12 }))
  .map(([of, drawn]): PresentRow[] =>
    of.flatMap((key, i) => {
      const [isFollowed, theirs] = drawn[i] ?? [false, ['', '']];
      const written = { key, ours: oursOf(key), theirs };
      return isFollowed ? [written, { ours: ['自己加的', ''], theirs }] : [written];
    }),
  );

const isFilled = (cells: PresentRow['theirs']) => cells.some((cell) => cell !== '');
const keyOf = (row: MergedRow) => (row.type === 'row' ? row.key : undefined);

/** 合并的结果写进了表里之后的样子。 */
const written = (rows: readonly MergedRow[]): PresentRow[] =>
  rows.map((row) => {
    if (row.type === 'row')
      return { key: row.key, ours: row.ours, theirs: row.theirs.length > 0 ? row.theirs : ['', ''] };
    return row.type === 'kept' ? row.row : { ours: ['', ''], theirs: ['', ''] };
  });

describe('新的结果并进现有的表', () => {
  it('新结果的每一行恰好出现一次；能挪时照新的次序', () =>
    fc.assert(
      fc.property(keys, present, fc.boolean(), (of, rows, keepOrder) => {
        const found = mergeRows(newRows(of), rows, keepOrder).rows.flatMap((row) => keyOf(row) ?? []);
        expect([...found].sort()).toEqual([...of].sort());
        if (!keepOrder) expect(found).toEqual(of);
      }),
    ));

  it('官员写的都在，跟着自己的那一行', () =>
    fc.assert(
      fc.property(keys, present, fc.boolean(), (of, rows, keepOrder) => {
        const merged = mergeRows(newRows(of), rows, keepOrder).rows;
        for (const row of rows) {
          const kept = merged.filter((each) => each.type === 'kept' && each.row === row);
          const followed = merged.filter((each) => row.key !== undefined && keyOf(each) === row.key);
          if (row.key === undefined) expect(kept).toHaveLength(1);
          else if (of.includes(row.key)) expect(followed).toMatchObject([{ theirs: row.theirs }]);
          else expect(kept).toHaveLength(isFilled(row.theirs) ? 1 : 0);
        }
      }),
    ));

  it('各行留在原处时，原来的行都不挪', () =>
    fc.assert(
      fc.property(keys, present, (of, rows) => {
        const merged = mergeRows(newRows(of), rows, true).rows;
        for (const [i, row] of rows.entries()) {
          const now = merged[i];
          if (now?.type === 'row') expect(now.key).toBe(row.key);
          if (now?.type === 'kept') expect(now.row).toBe(row);
        }
      }),
    ));

  it('再并一次不变', () =>
    fc.assert(
      fc.property(keys, present, fc.boolean(), (of, rows, keepOrder) => {
        const once = written(mergeRows(newRows(of), rows, keepOrder).rows);
        expect(written(mergeRows(newRows(of), once, keepOrder).rows)).toEqual(once);
      }),
    ));
});

describe('现有的行是写出时的哪一行', () => {
  const remembered = (of: readonly string[]) => of.map((key) => ({ key, digest: rowDigest(oursOf(key)) }));
  const digests = (rows: readonly PresentRow[]) => rows.map(({ ours }) => rowDigest(ours.map((cell) => String(cell))));

  it('怎样排序、怎样插行，没有改过的都认得', () =>
    fc.assert(
      fc.property(present, fc.infiniteStream(fc.nat()), (rows, random) => {
        const of = rows.flatMap(({ key }) => key ?? []);
        const shuffled = rows
          .map((row) => ({ row, at: Number(random.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const unkeyed = shuffled.map(({ ours, theirs }) => ({ ours, theirs }));
        const found = keyedRows(unkeyed, digests(shuffled), remembered(of), newRows(of));
        expect(found).toEqual(shuffled);
      }),
    ));

  it('改过一格的，照它上面那一行认', () => {
    const rows = ['甲', '乙', '丙'].map((key) => ({ ours: oursOf(key), theirs: [] }));
    const edited = rows.with(1, { ours: ['项目乙', '改过的'], theirs: [] });
    const found = keyedRows(edited, digests(edited), remembered(['甲', '乙', '丙']), newRows(['甲', '乙', '丙']));
    expect(found.map(({ key }) => key)).toEqual(['甲', '乙', '丙']);
  });

  it('插在改过的一行上面的，不顶替它', () => {
    const edited = [
      { ours: oursOf('甲'), theirs: [] },
      { ours: ['自己加的', '另一件'], theirs: [] },
      { ours: ['项目乙', '改过的'], theirs: [] },
    ];
    const found = keyedRows(edited, digests(edited), remembered(['甲', '乙']), newRows(['甲', '乙']));
    expect(found.map(({ key }) => key)).toEqual(['甲', undefined, '乙']);
  });
});
