import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnrichmentsResponse } from '../../../shared/api/enrichments.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import type { EnrichmentColumn } from '../../../shared/enrichment.ts';
import type { SheetKind } from '../../../shared/sheets/kinds.ts';
import { post, SHEET } from '../ask.ts';
import { COLUMNS, cleanTable, FIRST_ROW, type Line, line } from '../rules/plan.ts';

const AS_OF = '2025-06-01';
const PLAN = '聊城市建设全国乡村教育振兴先行区专项工作方案（征求意见稿）';

const ask = async (body: object) => {
  const response = await post('/v1/enrichments', { asOf: AS_OF, ...body });
  expect(response.status, await response.clone().text()).toBe(200);
  return EnrichmentsResponse.parse(await response.json());
};

interface Enriched extends Partial<Record<EnrichmentColumn, string | number | null>> {
  readonly row: number;
  readonly unsure: readonly EnrichmentColumn[];
}

/** 一张表的应答，按列名取值。 */
async function enriched(
  kind: SheetKind,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
  terms: object = {},
): Promise<Enriched[]> {
  const sheets = [{ kind, name: '表', columns, firstRow: FIRST_ROW, rows }];
  const [sheet] = (await ask({ sheets, ...terms })).sheets;
  return (sheet?.rows ?? []).map(({ row, values, unsure = [] }) => ({
    row,
    unsure,
    ...Object.fromEntries((sheet?.columns ?? []).map((column, index) => [column, values[index] ?? null])),
  }));
}

const project = async (changes: Line, terms: object = {}) => {
  const [row] = await enriched('projects', COLUMNS, [line(changes)], terms);
  if (!row) throw new Error('没有应答');
  return row;
};

describe('重点项目', () => {
  test('照录的一行：规范名称、年份、分解、条款、状态、依据、版本', async () => {
    expect(await project({ project: 1 })).toEqual({
      row: FIRST_ROW,
      unsure: [],
      standardLead: '市教育体育局、市妇联',
      standardParticipants: '市委宣传部',
      targetYears: '2023年、2025年',
      milestones: [
        '2023年：乡村学校全部制定全环境立德树人工作方案',
        '2023年：乡村学校家长委员会和家长学校(课堂)建设全覆盖',
        '2025年：村居家长学校或家庭教育指导站建设基本全覆盖',
      ].join('\n'),
      clauses: '清单第1项；正文第2条；正文第3条',
      status: '年内到期',
      basis: PLAN,
      edition: `版本 1（${AS_OF} 判）`,
    });
  });

  test.each<[string, Line, Partial<Enriched>]>([
    ['别称写成规范名', { project: 38, lead: '聊城市教体局' }, { standardLead: '市教育体育局' }],
    ['脱字粘连的照修法', { project: 2, lead: '教育体育局文明办' }, { standardLead: '市教育体育局、市文明办' }],
    [
      '第二块牌子括注在后',
      { project: 38, lead: '市教育体育局（市委教育工委）' },
      { standardLead: '市教育体育局（市委教育工委）' },
    ],
    [
      '不认识的照抄，列为拿不准',
      { project: 38, lead: '市教育体育局、市星际开发局' },
      { standardLead: '市教育体育局、市星际开发局', unsure: ['standardLead'] },
    ],
    [
      '泛指的照留',
      { project: 38, participants: '市财政局、各县（市、区）人民政府' },
      {
        standardParticipants: '市财政局、各县(市、区)人民政府',
        unsure: [],
      },
    ],
    [
      '写明配合的归到参与',
      { project: 38, lead: '市教育体育局牵头，市财政局配合', participants: '' },
      { standardLead: '市教育体育局', standardParticipants: '市财政局' },
    ],
    ['没有期限的没有年份与状态', { project: 40 }, { targetYears: null, status: null }],
    ['期间写起讫', { project: 27 }, { targetYears: '2021–2025年', status: '年内到期' }],
    [
      '只有行动没有目标，也看得到印着的年份，请人核对',
      { project: 38, goal: '2025年6月启动试点。' },
      { targetYears: '2025年', status: '年内到期', unsure: ['targetYears', 'status'] },
    ],
    ['目标空着', { project: 38, goal: null }, { targetYears: null, milestones: null, status: null, unsure: [] }],
    [
      '名称改了几个字，条款请人核对',
      { project: 38, name: '乡村中小学信息化工程', task: '', goal: '' },
      {
        clauses: '清单第38项；正文第12条',
        unsure: ['clauses'],
      },
    ],
    [
      '另一个项目用了同一序号，不是清单那一项',
      { project: 38, name: '职业教育产教融合行动', task: '', goal: '2025年建成2个产教联合体' },
      {
        clauses: null,
        basis: null,
      },
    ],
    ['只有序号的不认', { project: 38, name: '', task: '', goal: '' }, { clauses: null, basis: null }],
  ])('%s', async (_, changes, expected) => {
    expect(await project(changes)).toMatchObject(expected);
  });

  test('判断日期不同，状态不同', async () => {
    expect((await project({ project: 30 }, { asOf: '2026-01-01' })).status).toBe('已到期');
    expect((await project({ project: 30 }, { asOf: '2024-12-31' })).status).toBe('未到期');
  });

  test('方案管不到的地方，同名的项目也没有条款和依据', async () => {
    expect(await project({ project: 30 }, { place: '370100' })).toMatchObject({ clauses: null, basis: null });
    expect(await project({ project: 30 }, { place: '371502' })).toMatchObject({ basis: PLAN });
  });

  test('一条记录占几行的，只在第一行；空行、合计行没有', async () => {
    const first = line({ project: 1 });
    const second = COLUMNS.map((field) => (field === 'goal' ? '2026年，全部达标。' : null));
    const rows = await enriched('projects', COLUMNS, [
      first,
      second,
      COLUMNS.map(() => null),
      ['合计', null, null, null, null, null, null],
      line({ project: 3 }),
    ]);
    expect(rows.map(({ row }) => row)).toEqual([FIRST_ROW, FIRST_ROW + 4]);
    expect(rows[0]?.targetYears).toBe('2023年、2025年、2026年');
  });

  test('各行互不相干：行的次序变了，每行得的一样', async () => {
    const table = cleanTable().slice(0, 12);
    const plain = await enriched('projects', COLUMNS, table);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          table.map((_, index) => index),
          { minLength: table.length },
        ),
        async (order) => {
          const shuffled = await enriched(
            'projects',
            COLUMNS,
            order.map((index) => table[index] ?? []),
          );
          expect(shuffled.map(({ row: _row, ...rest }) => rest)).toEqual(
            order.map((index) => {
              const { row: _row, ...rest } = plain[index] ?? { row: 0, unsure: [] };
              return rest;
            }),
          );
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('区划代码', () => {
  const PAIRS = ['county', 'town', 'school', 'helperSchool'];
  test.each<[string, CellValue[], object, Partial<Enriched>]>([
    ['县与乡镇', ['东昌府区', '古楼街道'], {}, { countyCode: '371502', townCode: '371502001' }],
    ['简称', ['冠县', '清泉'], {}, { countyCode: '371525', townCode: '371525001' }],
    [
      '不在这个县的乡镇，认不准',
      ['冠县', '古楼街道'],
      {},
      { countyCode: '371525', townCode: null, unsure: ['townCode'] },
    ],
    [
      '没有这个县，乡镇也认不准',
      ['东昌俯区', '古楼街道'],
      {},
      {
        countyCode: null,
        townCode: null,
        unsure: ['countyCode', 'townCode'],
      },
    ],
    ['同名的县有几个，认不准', ['市中区', null], {}, { countyCode: null, unsure: ['countyCode'] }],
    ['同名的县，所属地里只有一个', ['市中区', null], { place: '370100' }, { countyCode: '370103' }],
    ['市直学校不属哪个县', ['市直', null], {}, { countyCode: null, unsure: [] }],
    ['空着的', [null, null], {}, { countyCode: null, townCode: null, unsure: [] }],
  ])('%s', async (_, [county = null, town = null], terms, expected) => {
    const [row] = await enriched('school-pairs', PAIRS, [[county, town, '某小学', '某实验小学']], terms);
    expect(row).toMatchObject(expected);
  });

  test('市际协作的两个县，各在自己的市里找', async () => {
    const columns = ['helperCity', 'helpedCity', 'helperCounty', 'helpedCounty'];
    const rows = await enriched('city-pairs', columns, [
      ['济南市', '临沂市', '市中区', '兰山区'],
      ['济南市', '临沂市', '冠县', null],
      ['济南市', '临沂市', null, '兰山区'],
    ]);
    expect(rows.map(({ countyCode }) => countyCode)).toEqual([
      '帮助县(市、区)：370103、被帮助县(市、区)：371302',
      null,
      '371302',
    ]);
    expect(rows[1]?.unsure).toEqual(['countyCode']);
  });
});

describe('依据', () => {
  test.each<[SheetKind, string[], CellValue[], object, string | null]>([
    [
      'city-pairs',
      ['helperCity', 'helpedCity'],
      ['济南市', '临沂市'],
      {},
      '关于加强省内教育扶贫协作的指导意见（鲁教厅办发〔2019〕5号）',
    ],
    ['city-pairs', ['helperCity', 'helpedCity'], ['南京市', '宿迁市'], {}, null],
    [
      'custody',
      ['school', 'province'],
      ['某中学', '山西省'],
      {},
      '教育部办公厅关于组织实施部属高校县中托管帮扶项目的通知（教基厅函〔2022〕13号）',
    ],
    ['custody', ['school', 'province'], ['某中学', '浙江省'], {}, null],
    ['school-register', ['school'], ['某小学'], {}, PLAN],
    [
      'school-pairs',
      ['school'],
      ['某小学'],
      { place: '130100' },
      '关于进一步深化义务教育办学模式改革提升义务教育均衡发展水平的通知（河北省教育厅2020年1月19日）',
    ],
    ['school-pairs', ['school'], ['某小学'], { place: '110000' }, null],
  ])('%s %j %j %j → %s', async (kind, columns, cells, terms, basis) => {
    const [row] = await enriched(kind, columns, [cells], terms);
    expect(row?.basis).toBe(basis);
  });
});

describe('请求', () => {
  test('没有的列不出错；各种表只有用得上的列', async () => {
    const [row] = await enriched('projects', ['name'], [['乡村绿色校园创建行动']]);
    expect(row).toMatchObject({ clauses: '清单第3项；正文第2条', standardLead: null });
    const { sheets } = await ask({
      sheets: [{ kind: 'custody', name: '表', columns: ['school'], firstRow: 2, rows: [] }],
    });
    expect(sheets[0]).toMatchObject({ columns: ['countyCode', 'basis', 'edition'], rows: [] });
  });

  test.each<[string, object, number]>([
    ['没有这个版本', { sheets: [SHEET], edition: '999' }, 404],
    ['没有这个地方', { sheets: [SHEET], place: '379999' }, 422],
    ['没有这个字段', { sheets: [{ ...SHEET, columns: ['nothing'] }] }, 422],
    ['多了别的话', { sheets: [SHEET], packs: ['lc-2023'] }, 422],
    ['表名重复', { sheets: [SHEET, SHEET] }, 422],
    ['没有表', { sheets: [] }, 422],
    ['一列也没有，又没有分好记录', { sheets: [{ ...SHEET, columns: [], rows: [[]] }] }, 422],
    ['记录的首行不在各行之内', { sheets: [{ ...SHEET, rows: [[1], [2]], records: [0, 2] }] }, 422],
    ['记录倒着说', { sheets: [{ ...SHEET, rows: [[1], [2]], records: [1, 0] }] }, 422],
    ['同一行是两条记录', { sheets: [{ ...SHEET, rows: [[1], [2]], records: [1, 1] }] }, 422],
    ['日期不是日期', { sheets: [SHEET], asOf: '2025-02-30' }, 422],
    ['超过两万行', { sheets: [{ ...SHEET, rows: Array.from({ length: 20_001 }, () => []) }] }, 413],
  ])('%s 答 %i', async (_, body, status) => {
    for (const path of ['/v1/enrichments', '/v1/breakdowns', '/v1/coverage'])
      expect((await post(path, body)).status).toBe(status);
  });

  test('分好了记录的，照所说的分，不必送分记录要看的列；说了要哪几列的，只答那几列', async () => {
    const sheet = { kind: 'projects', name: '清单', firstRow: 5 };
    const { sheets } = await ask({
      sheets: [
        {
          ...{ ...sheet, columns: ['goal'], records: [0, 3], wanted: ['status', 'targetYears'] },
          rows: [['2025年，达到95%'], ['2027年，全覆盖'], [], ['到2030年，达到60%']],
        },
        { ...sheet, name: '一列也不送', columns: [], rows: [[], []], records: [0, 1], wanted: ['edition'] },
      ],
    });
    expect(sheets).toEqual([
      {
        ...{ name: '清单', kind: 'projects', columns: ['targetYears', 'status'] },
        rows: [
          { row: 5, values: ['2025年、2027年', '年内到期'] },
          { row: 8, values: ['2030年', '未到期'] },
        ],
      },
      {
        ...{ name: '一列也不送', kind: 'projects', columns: ['edition'] },
        rows: [5, 6].map((row) => ({ row, values: [`版本 1（${AS_OF} 判）`] })),
      },
    ]);
    const wrong = { ...sheet, columns: ['goal'], rows: [], wanted: ['nothing'] };
    expect((await post('/v1/enrichments', { sheets: [wrong] })).status).toBe(422);
  });

  test('正文超过 8 MiB 答 413', async () => {
    const rows = Array.from({ length: 300 }, (_, no) => [no, '长'.repeat(10_000)]);
    expect((await post('/v1/enrichments', { sheets: [{ ...SHEET, rows }] })).status).toBe(413);
  });
});
