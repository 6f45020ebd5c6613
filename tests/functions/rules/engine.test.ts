import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createEngine, mergePartials, PartialsError, validate } from '../../../functions/rules/engine.ts';
import { type RowRule, workbookRule } from '../../../functions/rules/rule.ts';
import { type ValidationRequest, ValidationResponse } from '../../../shared/api/validations.ts';
import {
  AS_OF,
  type Cells,
  COLUMNS,
  check,
  cleanTable,
  FIRST_ROW,
  line,
  plan,
  printedTable,
  reader,
  request,
} from './plan.ts';

const COLUMN_IDS: readonly string[] = COLUMNS;

describe('应答', () => {
  test('合于契约', () => {
    expect(ValidationResponse.parse(check(printedTable()))).toEqual(check(printedTable()));
  });

  test('同样的表、版本、日期，得同样的字节', () => {
    expect(JSON.stringify(check(printedTable()))).toBe(JSON.stringify(check(printedTable())));
  });

  test('次序：整表的在前，再按行、所送的列、规则', () => {
    const { findings } = check(printedTable());
    const keys = findings.map(({ row, column, rule }) => [
      row ?? 0,
      column === undefined ? -1 : COLUMN_IDS.indexOf(column),
      rule,
    ]);
    const sorted = keys.toSorted(
      ([rowA, columnA, ruleA], [rowB, columnB, ruleB]) =>
        Number(rowA) - Number(rowB) ||
        Number(columnA) - Number(columnB) ||
        (String(ruleA) < String(ruleB) ? -1 : String(ruleA) > String(ruleB) ? 1 : 0),
    );
    expect(keys).toEqual(sorted);
    expect(findings[0]?.row).toBeUndefined();
  });

  test('列的次序由所送的定，内容不变', () => {
    const turned = COLUMN_IDS.toReversed();
    const rows = printedTable().map((row) => [...row].reverse());
    const key = ({ rule, row, column, message }: (typeof findings)[number]) =>
      JSON.stringify([rule, row, column, message]);
    const { findings } = check(rows, { columns: turned });
    expect(findings.map(key).toSorted()).toEqual(check(printedTable()).findings.map(key).toSorted());
    const inRow4 = findings.filter(({ row }) => row === FIRST_ROW).map(({ column }) => turned.indexOf(column ?? ''));
    expect(inRow4).toEqual(inRow4.toSorted((a, b) => a - b));
  });

  test('汇总的条数就是结论的条数，行数是认出的记录数', () => {
    const { findings, summary } = check([...printedTable(), COLUMNS.map(() => null)]);
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    expect(summary.bySeverity).toEqual({ error: count('error'), warning: count('warning'), info: count('info') });
    expect(summary.sheets).toEqual([{ name: '清单', kind: 'projects', rows: 41, ...summary.bySeverity }]);
  });
});

describe('政策包', () => {
  const damaged = [line({ project: 1, participants: '委宣传部' })];
  const severities = (terms: Parameters<typeof check>[1]) =>
    check(damaged, terms)
      .findings.filter(({ rule }) => rule === 'projects/department-damaged')
      .map(({ severity }) => severity);

  test('没说所属地按聊城；聊城及其县区有约束力', () => {
    expect(severities({})).toEqual(['warning']);
    expect(severities({ place: '371502' })).toEqual(['warning']);
    expect(check(damaged).packs).toEqual(['lc-2023']);
  });

  test('别处的工作簿默认不用聊城的方案', () => {
    expect(severities({ place: '370100' })).toEqual([]);
    expect(check(damaged, { place: '370100' }).packs).toEqual([]);
  });

  test('别处选用聊城的方案，只作提示', () => {
    expect(severities({ place: '370100', packs: ['lc-2023'] })).toEqual(['info']);
  });

  test('选了别的包，就不再用这一包；不属任何文件的规则照常', () => {
    const rows = [line({ project: 1, participants: '委宣传部', goal: null })];
    const { findings, packs } = check(rows, { packs: ['he-2020'] });
    expect(packs).toEqual(['he-2020']);
    expect(findings.map(({ rule }) => rule)).toEqual(['every-sheet/cell-empty']);
  });
});

/** 把一张表切成几片，行号接着算。 */
function pieces(rows: readonly Cells[], cuts: readonly number[]): ValidationRequest[] {
  const edges = [0, ...cuts, rows.length];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const [sheet] = request(rows.slice(start, end)).sheets;
    if (!sheet) throw new RangeError('没有表');
    return { sheets: [{ ...sheet, firstRow: FIRST_ROW + start }], partial: true };
  });
}

describe('分片', () => {
  const faulty = (): Cells[] => [
    ...printedTable().slice(0, 20),
    line({ project: 9 }),
    line({ project: 30, no: '30', name: '不在清单里的项目' }),
    ...printedTable().slice(22, 39),
    line({ project: 41, no: 40 }),
  ];
  const key = ({ rule, row, column, message, severity }: (typeof whole)[number]) =>
    JSON.stringify([rule, row, column, severity, message]);
  const { findings: whole } = check(faulty());

  test('整张送与分片送结论相同，与各片的次序无关', () => {
    const rows = faulty();
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: rows.length - 1 }), { maxLength: 5 })
      .map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(cuts, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (at, random) => {
        const answers = pieces(rows, at).map((piece) => validate(piece, plan, reader, AS_OF));
        const partials = answers.flatMap((answer) => answer.partials ?? []);
        const shuffled = partials
          .map((partial) => ({ partial, order: random.next().value }))
          .toSorted((a, b) => a.order - b.order);
        // 经 JSON 往返，如客户端收到再送回。
        const sent = JSON.parse(JSON.stringify(shuffled.map(({ partial }) => partial)));
        const merged = mergePartials(sent, plan, reader);
        const all = [...answers.flatMap(({ findings }) => findings), ...merged.findings];
        expect(all.map(key).toSorted()).toEqual(whole.map(key).toSorted());
        expect(merged.summary.sheets[0]?.rows).toBe(rows.length);
        expect(JSON.stringify(merged)).toBe(
          JSON.stringify(mergePartials(JSON.parse(JSON.stringify(partials)), plan, reader)),
        );
      }),
      { numRuns: 15 },
    );
  });

  const [first, second] = pieces(cleanTable(), [20]).map((piece) => validate(piece, plan, reader, AS_OF).partials?.[0]);

  test.each([
    ['没有片', [], /没有可合并/],
    ['不是本服务给的', [{ hello: 1 }], /第1片不是/],
    ['不是对象', [first, 'x'], /第2片不是/],
    ['别的版本', [{ ...Object(first), edition: 'old' }], /版本“old”/],
    ['日期不同', [first, { ...Object(second), asOf: '2024-01-01' }], /不能合并/],
    ['列不同', [first, { ...Object(second), columns: ['no', 'name'] }], /列不同/],
    ['表种不同', [first, { ...Object(second), kind: 'mentors', columns: ['person'] }], /列不同/],
    ['状态被改', [{ ...Object(first), states: { 'projects/identities': [{ row: 'x' }] } }], /已被改动/],
  ])('不能合并：%s', (_, partials, message) => {
    expect(() => mergePartials(partials, plan, reader)).toThrow(PartialsError);
    expect(() => mergePartials(partials, plan, reader)).toThrow(message);
  });
});

describe('跨表规则', () => {
  const roster = workbookRule({
    meta: {
      id: 'test/contact-not-registered',
      sheets: ['mentors', 'school-register'],
      severity: 'warning',
      pack: null,
      title: '联系学校不在名录',
      description: '',
      example: { wrong: '甲小学', right: '乙小学' },
      fixable: false,
    },
    state: z.strictObject({ schools: z.array(z.string()), contacts: z.array(z.string()) }),
    start: () => ({ schools: [] as string[], contacts: [] as string[] }),
    step(state, row, _, kind) {
      (kind === 'mentors' ? state.contacts : state.schools).push(row.text('school'));
      return state;
    },
    merge: (left, right) => ({
      schools: [...left.schools, ...right.schools],
      contacts: [...left.contacts, ...right.contacts],
    }),
    *finish(state, tables) {
      const contacts = tables.find(({ kind }) => kind === 'mentors');
      if (!contacts) return;
      for (const school of state.contacts.filter((name) => !state.schools.includes(name)))
        yield { sheet: contacts.name, column: 'school', message: `${school}不在名录` };
    },
  });
  const engine = createEngine([roster]);
  const mentors = {
    kind: 'mentors' as const,
    name: '联系表',
    columns: ['school'],
    firstRow: 2,
    rows: [['甲小学'], ['乙小学']],
  };
  const register = {
    kind: 'school-register' as const,
    name: '名录',
    columns: ['school'],
    firstRow: 2,
    rows: [['甲小学']],
  };

  test('几张表合起来判断，整张送与各表分送相同', () => {
    const whole = engine.validate({ sheets: [mentors, register] }, plan, reader, AS_OF);
    expect(whole.findings).toEqual([
      {
        rule: 'test/contact-not-registered',
        severity: 'warning',
        sheet: '联系表',
        column: 'school',
        message: '乙小学不在名录',
      },
    ]);
    const parts = [register, mentors].flatMap(
      (sheet) => engine.validate({ sheets: [sheet], partial: true }, plan, reader, AS_OF).partials ?? [],
    );
    expect(engine.mergePartials(parts, plan, reader).findings).toEqual(whole.findings);
  });

  test('各表分几次送，说了全部表的次序，合并之后仍照此排', () => {
    const order = [register.name, mentors.name];
    const whole = engine.validate({ sheets: [register, mentors] }, plan, reader, AS_OF);
    const parts = [mentors, register].flatMap(
      (sheet) => engine.validate({ sheets: [sheet], partial: true, order }, plan, reader, AS_OF).partials ?? [],
    );
    expect(JSON.stringify(engine.mergePartials(parts, plan, reader))).toBe(JSON.stringify(whole));
  });
});

describe('改法', () => {
  test('同一格几条改法取目录里靠后的一条，于是先改哪条都一样', () => {
    const fixing = (id: string, value: string): RowRule => ({
      scope: 'row',
      meta: {
        id,
        sheets: ['projects'],
        severity: 'info',
        pack: null,
        title: id,
        description: '',
        example: { wrong: '甲', right: '乙' },
        fixable: true,
      },
      needs: [],
      check: () => [{ column: 'name', message: id, fix: { value } }],
    });
    const engine = createEngine([fixing('form', '甲 乙'), fixing('content', '甲乙')]);
    const { findings } = engine.validate(request([line({ project: 1 })]), plan, reader, AS_OF);
    expect(findings.map(({ fix }) => fix)).toEqual([{ value: '甲乙' }, { value: '甲乙' }]);
  });
});
