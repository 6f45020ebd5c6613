import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnownPieces } from '../../../addin/api/known-pieces.ts';
import type { SheetPayload, ValidationRequest } from '../../../shared/api/validations.ts';
import { FAULTS, WORKBOOKS } from '../../accuracy/mutations/material.ts';
import { randomFrom } from '../../accuracy/mutations/random.ts';
import { requestFor } from '../../accuracy/mutations/table.ts';
import { realService } from './real-service.ts';

const PACKS = ['lc-2023', 'sd-2019', 'moe-2022', 'he-2020'] as const;

/** 每一片至多这么多行，于是小表也分片。 */
const SMALL = { pieceRows: 6 };

describe.each(WORKBOOKS)('%s', (_, workbook) => {
  const kinds = new Set(workbook.map(({ kind }) => kind));
  // 长过 Excel 一格的，契约就不收。
  const faults = FAULTS.filter(({ kind, rules }) => kinds.has(kind) && !rules.includes('every-sheet/cell-too-long'));

  it('一处一处地改坏，每次只送变了的片：与整张送一次的应答逐字节相同', async () => {
    const spoiling = fc.array(fc.tuple(fc.constantFrom(...faults), fc.nat()), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(spoiling, fc.boolean(), fc.boolean(), async (spoilings, chosen, reversed) => {
        const service = realService();
        const known = createKnownPieces();
        const terms = chosen ? { packs: [...PACKS] } : {};
        const check = async (book: typeof workbook) => {
          const { sheets } = requestFor(book);
          const request: ValidationRequest = { sheets: reversed ? sheets.toReversed() : sheets, ...terms };
          const whole = await service.client().validate(request);
          const pieces = await service.client(SMALL).validate(request, { known });
          expect(JSON.stringify(pieces)).toBe(JSON.stringify(whole));
        };
        let book = workbook;
        await check(book);
        for (const [fault, from] of spoilings) {
          book = fault.spoil(book, randomFrom(from))?.workbook ?? book;
          await check(book);
        }
        await check(workbook);
      }),
      { numRuns: 8 },
    );
  });
});

const [, schools = []] = WORKBOOKS.find(([name]) => name.includes('名录')) ?? [];
const { sheets: SHEETS } = requestFor(schools);
const rowsIn = (sheets: readonly SheetPayload[]) => sheets.reduce((sum, { rows }) => sum + rows.length, 0);
/** 最长的一张表的某一行改一格。 */
const LONGEST = SHEETS.toSorted((a, b) => b.rows.length - a.rows.length)[0]?.name;
const edited = (at: number): SheetPayload[] =>
  SHEETS.map((sheet) =>
    sheet.name === LONGEST
      ? { ...sheet, rows: sheet.rows.map((row, i) => (i === at ? row.with(0, '改过') : row)) }
      : sheet,
  );

function opened(limits = SMALL) {
  const service = realService();
  const known = createKnownPieces();
  const client = service.client(limits);
  return {
    service,
    whole: (sheets: SheetPayload[]) => service.client().validate({ sheets }),
    check: (sheets: SheetPayload[], signal?: AbortSignal) => client.validate({ sheets }, { known, signal }),
    rowsAsked: () => service.asked.splice(0).map(({ path, rows }) => (path.endsWith('/merge') ? '合并' : rows)),
  };
}

describe('再校验', () => {
  it('没有改的：只问一句版本；改一格：只送它所在的一片', async () => {
    const { check, rowsAsked } = opened();
    await check(SHEETS);
    expect(rowsAsked()).toEqual([rowsIn(SHEETS), '合并']);
    await check(SHEETS);
    expect(rowsAsked()).toEqual([0]);
    await check(edited(20));
    const [rows, merged] = rowsAsked();
    expect(rows).toBeLessThanOrEqual(SMALL.pieceRows);
    expect(merged).toBe('合并');
  });

  it('换了所属地、多了一张表、换了次序：全部重送', async () => {
    const { check, rowsAsked, service } = opened();
    await check(SHEETS);
    await check(SHEETS.slice(1));
    await check(SHEETS.toReversed());
    await service.client(SMALL).validate({ sheets: SHEETS, place: '371502' }, { known: createKnownPieces() });
    expect(rowsAsked().filter((each) => each !== '合并')).toEqual([
      rowsIn(SHEETS),
      rowsIn(SHEETS.slice(1)),
      rowsIn(SHEETS),
      rowsIn(SHEETS),
    ]);
  });

  it('其间服务换了版本：记着的都不作数，全部重送，应答是新版本的', async () => {
    const { check, whole, rowsAsked, service } = opened();
    await check(SHEETS);
    service.edition = '乙版';
    rowsAsked();
    const changed = await check(edited(20));
    const sent = rowsAsked().filter((each) => typeof each === 'number');
    expect(sent.reduce((sum, rows) => sum + rows, 0)).toBe(rowsIn(SHEETS));
    expect(changed.edition).toBe('乙版');
    expect(JSON.stringify(changed)).toBe(JSON.stringify(await whole(edited(20))));
  });

  it('没有改而换了版本，也重新校验', async () => {
    const { check, service } = opened();
    await check(SHEETS);
    service.edition = '乙版';
    expect((await check(SHEETS)).edition).toBe('乙版');
  });

  it.each(['断网', '取消'])('送到一半%s：已答的留着，再来时接着送，结果一样', async (how) => {
    const { check, whole, rowsAsked, service } = opened({ pieceRows: 6, rows: 20 } as typeof SMALL);
    const stop = new AbortController();
    service.before = () => {
      if (service.asked.length < 3) return;
      if (how === '取消') stop.abort();
      else throw new TypeError('fetch failed');
    };
    await expect(check(SHEETS, stop.signal)).rejects.toMatchObject({
      reason: how === '取消' ? 'cancelled' : 'offline',
    });
    const done = rowsAsked()
      .slice(0, 2)
      .reduce<number>((sum, rows) => sum + Number(rows), 0);
    service.before = () => undefined;
    const resumed = await check(SHEETS);
    const sent = rowsAsked().filter((each) => typeof each === 'number');
    expect(sent.reduce((sum, rows) => sum + rows, 0)).toBe(rowsIn(SHEETS) - done);
    expect(JSON.stringify(resumed)).toBe(JSON.stringify(await whole(SHEETS)));
  });
});
