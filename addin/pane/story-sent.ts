import type { SentCheck } from '../tasks/sent.ts';
import { STORY_RECOGNITION } from './story-findings.ts';

/** 样例页的数据：一次校验、一次复核送出的，照契约编的。 */
const tables: SentCheck['tables'] = STORY_RECOGNITION.tables.map(({ name, kind, columns, extra }) => ({
  name,
  kind,
  columns: columns.map(({ field, header }) => ({ field, header, masked: false })),
  kept: extra,
}));
const MENTORS: SentCheck['tables'][number] = {
  name: '联系表',
  kind: 'mentors',
  columns: [
    { field: 'person', header: '姓名', masked: true },
    { field: 'school', header: '联系学校', masked: false },
  ],
  kept: ['手机号'],
};

const body = (rows: number): string =>
  JSON.stringify({
    sheets: [
      ...tables.map(({ name, kind, columns }) => ({
        kind,
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
    place: '371500',
    asOf: '2026-11-23',
  });

export const storySent = (rows: number): readonly SentCheck[] => [
  {
    way: 'check',
    at: '2026-11-23T08:00:00.000Z',
    tables: [...tables, MENTORS],
    requests: [
      { path: '/v1/validations', body: body(rows) },
      { path: '/v1/validations/merge', body: '{"partials":[{"version":1,"edition":"1"}]}' },
    ],
  },
  {
    way: 'recheck',
    at: '2026-11-23T08:05:00.000Z',
    tables: [...tables, MENTORS],
    requests: [{ path: '/v1/validations', body: body(0) }],
  },
];
