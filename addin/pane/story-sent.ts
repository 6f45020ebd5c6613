import { sheetKind } from '../../shared/sheets/kinds.ts';
import type { Sending } from '../tasks/sent.ts';
import { STORY_RECOGNITION } from './story-findings.ts';

/** 样例页的数据：校验、复核、工具各一次送出的，照契约编的。 */
const tables: Sending['tables'] = STORY_RECOGNITION.tables.map(({ name, kind, columns, extra }) => ({
  name,
  title: sheetKind(kind).title,
  columns: columns.map(({ field, header }) => ({ field, header, masked: false })),
  kept: extra,
}));
const KINDS = new Map(STORY_RECOGNITION.tables.map(({ name, kind }) => [name, kind]));
const MENTORS: Sending['tables'][number] = {
  name: '联系表',
  title: sheetKind('mentors').title,
  columns: [
    { field: 'person', header: '姓名', masked: true },
    { field: 'school', header: '联系学校', masked: false },
  ],
  kept: ['手机号'],
};

const TERMS = { place: '371500', asOf: '2026-11-23' };

const body = (rows: number): string =>
  JSON.stringify({
    sheets: [
      ...tables.map(({ name, columns }) => ({
        kind: KINDS.get(name),
        name,
        columns: columns.map(({ field }) => field),
        firstRow: 3,
        rows: Array.from({ length: rows }, (_, at) => columns.map(({ header }) => (at % 2 ? `${header}<b>` : at + 1))),
      })),
      {
        kind: 'mentors',
        name: MENTORS.name,
        columns: ['person', 'school'],
        firstRow: 2,
        rows: [['人员-3f9a0c51d2e47b68', '阎楼镇中心小学']],
      },
    ],
    ...TERMS,
  });

const request = (path: string, content: object) => ({ path, body: JSON.stringify(content) });

/** 只送目标一列的清单。 */
const narrow = tables.slice(0, 1).map((table) => ({
  ...table,
  columns: table.columns.filter(({ field }) => field === 'goal'),
  kept: [...table.columns.filter(({ field }) => field !== 'goal').map(({ header }) => header), ...table.kept],
}));

const TOOLS: readonly Sending[] = [
  {
    ...{ way: 'draft', at: '2026-11-23T08:30:00.000Z', tables: [] },
    requests: [
      request('/v1/editions', { title: '云川市参考数据', resources: { departments: [{ name: '市教育体育局' }] } }),
    ],
  },
  {
    ...{ way: 'import', at: '2026-11-23T08:25:00.000Z' },
    tables: [
      {
        ...{ name: '部门', title: '部门名册', kept: ['联系电话'] },
        columns: [
          { field: 'name', header: '部门简称', masked: false },
          { field: 'full', header: '全称', masked: false },
        ],
      },
    ],
    requests: [
      request('/v1/imports', {
        sheets: [
          {
            ...{ kind: 'departments', name: '部门', columns: ['name', 'full'], firstRow: 3 },
            rows: [['市教育体育局', '云川市教育和体育局']],
          },
        ],
      }),
    ],
  },
  {
    ...{ way: 'read', at: '2026-11-23T08:20:00.000Z', cells: '“重点项目清单”D5', tables: [] },
    requests: [request('/v1/text/targets', { texts: ['到2025年，覆盖率达到95%以上'] })],
  },
  {
    ...{ way: 'match-selection', at: '2026-11-23T08:15:00.000Z', cells: '“重点项目清单”E5:E45', tables: [] },
    requests: [
      {
        path: '/v1/reconcile',
        body: new URLSearchParams({
          queries: JSON.stringify({ q0: { query: '委宣传部', type: 'departments' } }),
        }).toString(),
      },
    ],
  },
  {
    ...{ way: 'enrich', at: '2026-11-23T08:10:00.000Z', tables: narrow },
    requests: [
      request('/v1/enrichments', {
        sheets: narrow.map(({ name }) => ({
          ...{ kind: 'projects', name, firstRow: 5, columns: ['goal'], wanted: ['targetYears', 'status'] },
          rows: [['到2025年，覆盖率达到95%以上'], ['2027年，全覆盖'], ['2023年底前，基本建成']],
          records: [0, 2],
        })),
        ...TERMS,
      }),
    ],
  },
];

export const storySent = (rows: number): readonly Sending[] => [
  ...TOOLS,
  {
    way: 'recheck',
    at: '2026-11-23T08:05:00.000Z',
    tables: [...tables, MENTORS],
    requests: [{ path: '/v1/validations', body: body(0) }],
  },
  {
    way: 'check',
    at: '2026-11-23T08:00:00.000Z',
    tables: [...tables, MENTORS],
    requests: [
      { path: '/v1/validations', body: body(rows) },
      { path: '/v1/validations/merge', body: '{"partials":[{"version":1,"edition":"1"}]}' },
    ],
  },
];
