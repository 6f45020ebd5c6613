import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePartials, PartialsError, ruleInfos, validate } from '../../../functions/rules/engine.ts';
import { SheetPayload } from '../../../shared/api/validations.ts';
import { reconcileFixes } from '../../../shared/findings.ts';
import { edition, reader } from '../../accuracy/mutations/clean/edition.ts';
import type { Fault } from '../../accuracy/mutations/fault.ts';
import { FAULTS, WORKBOOKS } from '../../accuracy/mutations/material.ts';
import { randomFrom } from '../../accuracy/mutations/random.ts';
import { requestFor, type Workbook } from '../../accuracy/mutations/table.ts';
import { type Cells, line, AS_OF as PLAN_AS_OF, plan, reader as planReader, request } from './plan.ts';

const AS_OF = '2024-06-01';
const PACKS = ['lc-2023', 'sd-2019', 'moe-2022', 'he-2020'] as const;

/** 规则在目录里的位置，客户端从 `GET /v1/rules` 得知。 */
const RANKS = new Map(ruleInfos().map(({ id }, index) => [id, index]));
const rank = (rule: string): number => RANKS.get(rule) ?? -1;

/** 一张表在 `cuts` 处切开，行号接着算。 */
function cut(sheet: SheetPayload, cuts: readonly number[]): SheetPayload[] {
  const inside = [...new Set(cuts.map((at) => at % (sheet.rows.length + 1)))].toSorted((a, b) => a - b);
  const edges = [0, ...inside, sheet.rows.length];
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    const piece = { ...sheet, firstRow: sheet.firstRow + start, rows: sheet.rows.slice(start, end) };
    return piece.rows.length > 0 ? [piece] : [];
  });
}

/** 前一处改空了的行，后一处可能没有可改的：那就不改。 */
function spoilt(book: Workbook, fault: Fault, seed: number): Workbook {
  try {
    return fault.spoil(book, randomFrom(seed))?.workbook ?? book;
  } catch (error) {
    if (error instanceof RangeError) return book;
    throw error;
  }
}

describe.each(WORKBOOKS)('%s', (_, workbook) => {
  const kinds = new Set(workbook.map(({ kind }) => kind));
  // 长过一格上限的，接口收整张、收分片时都不收，到不了合并。
  const faults = FAULTS.filter(({ kind, rules }) => kinds.has(kind) && !rules.includes('every-sheet/cell-too-long'));

  test('改坏几处，整张送与分片送结论相同，怎样切、怎样排都一样', () => {
    const spoiling = fc.array(fc.tuple(fc.constantFrom(...faults), fc.nat()), { minLength: 1, maxLength: 4 });
    const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 4 });
    fc.assert(
      fc.property(spoiling, cuts, fc.nat(), fc.boolean(), (spoilings, at, seed, chosen) => {
        const { sheets } = requestFor(spoilings.reduce((book, [fault, from]) => spoilt(book, fault, from), workbook));
        // 一格长过上限的，契约不收，到不了分片。
        fc.pre(sheets.every((sheet) => SheetPayload.safeParse(sheet).success));
        const terms = chosen ? { packs: [...PACKS] } : {};
        const whole = validate({ sheets, ...terms }, edition, reader, AS_OF);
        const answers = randomFrom(seed)
          .shuffled(sheets.flatMap((sheet) => cut(sheet, at)))
          .map((sheet) => validate({ sheets: [sheet], partial: true, ...terms }, edition, reader, AS_OF));
        // 经 JSON 往返，如客户端收到再送回。
        const partials = JSON.parse(JSON.stringify(answers.flatMap(({ partials: own }) => own ?? [])));
        const merged = mergePartials(partials, edition, reader);
        const key = (finding: object) => JSON.stringify(finding);
        // 逐行与全表的结论改同一格时，取哪种改法由客户端定，同服务对整张所做的一样。
        const all = reconcileFixes([...answers.flatMap(({ findings }) => findings), ...merged.findings], rank);
        // 各片分别送来时，跨表的结论说在哪张表上，看所送的次序；其余逐字相同。
        const plain = (findings: typeof all) =>
          findings.map(({ sheet, ...rest }) => key({ ...rest, ...(rest.row !== undefined && { sheet }) })).toSorted();
        expect(plain(all)).toEqual(plain(whole.findings));
        expect(merged.summary.coverage).toEqual(whole.summary.coverage);
      }),
      { numRuns: kinds.has('school-register') ? 15 : 30 },
    );
  });
});

describe('切在一条记录中间', () => {
  const continuation: Cells = [null, null, null, '2024年,市级乡村温馨校园达到120所。', null, null, '学生服务科'];
  const rows = [line({ project: 5 }), continuation, line({ project: 6 })];
  const partialsCutAt = (at: number) => {
    const [sheet] = request(rows).sheets;
    return (sheet ? cut(sheet, [at]) : []).flatMap(
      (piece) => validate({ sheets: [piece], partial: true }, plan, planReader, PLAN_AS_OF).partials ?? [],
    );
  };

  test('合并时拒绝，说明是哪一行；怎样排都一样', () => {
    for (const partials of [partialsCutAt(1), partialsCutAt(1).toReversed()]) {
      expect(() => mergePartials(partials, plan, planReader)).toThrow(PartialsError);
      expect(() => mergePartials(partials, plan, planReader)).toThrow('表“清单”第4行是上一条记录的续行');
    }
  });

  test('切在记录的第一行处就能合并', () => {
    expect(mergePartials(partialsCutAt(2), plan, planReader).summary.sheets[0]?.rows).toBe(2);
  });
});

test('同一行在两片里：合并时拒绝，说明是哪一行；挨着的不算', () => {
  const rows = [1, 2, 3, 4].map((project) => line({ project }));
  const piece = (from: number, to: number) => {
    const { sheets } = request(rows.slice(from, to));
    const moved = sheets.map((sheet) => ({ ...sheet, firstRow: sheet.firstRow + from }));
    return validate({ sheets: moved, partial: true }, plan, planReader, PLAN_AS_OF).partials ?? [];
  };
  const merge = (...partials: unknown[][]) => mergePartials(partials.flat(), plan, planReader);
  const { firstRow = 0 } = request(rows).sheets[0] ?? {};
  for (const twice of [
    [piece(0, 4), piece(0, 4)],
    [piece(2, 4), piece(0, 3)],
    [piece(1, 3), piece(0, 4)],
  ])
    expect(() => merge(...twice)).toThrow(PartialsError);
  expect(() => merge(piece(2, 4), piece(0, 3))).toThrow(`第${firstRow + 2}行在两片里都有`);
  expect(merge(piece(2, 4), piece(0, 2)).summary.sheets).toMatchObject([{ rows: 4 }]);
});

test('一行一片的两千片，也合得起来', () => {
  const sheet: SheetPayload = {
    kind: 'school-pairs',
    name: '表',
    columns: ['county', 'school', 'helperSchool'],
    firstRow: 3,
    rows: Array.from({ length: 2_000 }, (_, at) => ['冠县', `第${at % 1_999}小学`, '冠县实验小学']),
  };
  const cuts = sheet.rows.map((_, at) => at);
  const partials = cut(sheet, cuts).flatMap(
    (piece) => validate({ sheets: [piece], partial: true }, edition, reader, AS_OF).partials ?? [],
  );
  expect(partials).toHaveLength(2_000);
  const { findings, summary } = mergePartials(partials, edition, reader);
  expect(summary.sheets[0]?.rows).toBe(2_000);
  expect(findings.filter(({ rule }) => rule === 'every-sheet/row-repeated')).toMatchObject([{ row: 2_002 }]);
});
