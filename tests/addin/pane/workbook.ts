import type { Recognition } from '../../../addin/excel/table.ts';
import type { CheckedWorkbook, JournalEntry, LocatedFinding } from '../../../addin/tasks/tasks.ts';

/** 测试用的小工作簿：一张清单，四条结果。 */

export const recognition: Recognition = {
  tables: [
    {
      sheet: '清单',
      name: '清单',
      kind: 'projects',
      address: 'A2:G6',
      headerRow: 2,
      firstRow: 3,
      lastRow: 6,
      columns: [
        { field: 'goal', header: '目标\n要求', index: 3 },
        { field: 'lead', header: '牵头单位', index: 4 },
      ],
      missing: ['offices'],
      extra: [],
      confidence: 1,
    },
  ],
  skipped: [{ sheet: '封面', why: '没有认得的表头' }],
};

export const nothing: Recognition = { tables: [], skipped: recognition.skipped };

const cell = (id: string, over: Partial<LocatedFinding>): LocatedFinding => ({
  id,
  rule: 'projects/any',
  severity: 'warning',
  sheet: '清单',
  worksheet: '清单',
  message: '',
  ...over,
});

export const findings: readonly LocatedFinding[] = [
  cell('1', { message: '表里没有“责任科室”一列' }),
  cell('2', { severity: 'error', row: 3, column: 'goal', address: 'D3', value: null, message: '“工作目标”没有填写' }),
  cell('3', {
    row: 3,
    column: 'lead',
    address: 'E3',
    value: '教育体育局文明办',
    message: '像是两个部门连写',
    fix: { value: '市教育体育局、市文明办' },
  }),
  cell('4', {
    severity: 'info',
    row: 3,
    column: 'lead',
    address: 'E3',
    value: '教育体育局文明办',
    message: '脱了“市”字',
  }),
];

export const workbook = (over: Partial<CheckedWorkbook> = {}): CheckedWorkbook => ({
  recognition,
  findings,
  response: {
    edition: '1',
    asOf: '2026-11-23',
    packs: ['lc-2023'],
    findings: [],
    summary: { bySeverity: { error: 1, warning: 2, info: 1 }, sheets: [] },
  },
  ...over,
});

export const entry: JournalEntry = {
  id: 'j1',
  at: '2026-11-23T04:00:00.000Z',
  kind: 'cell',
  cells: 1,
  worksheet: '清单',
  address: 'E3',
  before: '教育体育局文明办',
  after: '市教育体育局、市文明办',
  why: '像是两个部门连写',
};
