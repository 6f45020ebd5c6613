import { describe, expect, it } from 'vitest';
import { createApiClient } from '../../../addin/api/client.ts';
import { createKnownPieces } from '../../../addin/api/known-pieces.ts';
import { LIMITS } from '../../../addin/api/pieces.ts';
import type { SheetPayload } from '../../../shared/api/validations.ts';
import { ask } from '../ask.ts';
import { COLUMNS, cleanTable, printedTable } from '../rules/plan.ts';

/** 加载项自己的客户端，问真的 Worker 与 D1。 */
function opened() {
  const paths: string[] = [];
  const client = createApiClient({
    baseUrl: 'http://127.0.0.1:8787',
    token: () => undefined,
    limits: { ...LIMITS, pieceRows: 8 },
    fetch: (input, init) => {
      const { pathname } = new URL(String(input));
      paths.push(pathname);
      return ask(pathname, init);
    },
  });
  return { client, paths };
}

const school = (at: number) => [`第${at}小学`, '冠县', '公办', '乡村'];
const SHEETS: SheetPayload[] = [
  {
    ...{ kind: 'school-register', name: '名录', columns: ['school', 'county', 'ownership', 'setting'], firstRow: 2 },
    rows: Array.from({ length: 30 }, (_, at) => school(at)),
  },
  { kind: 'projects', name: '清单', columns: [...COLUMNS], firstRow: 3, rows: printedTable() },
];

describe('加载项的复核，问真的服务', () => {
  it('改了几格，只送变了的片，与整张送一次的应答逐字节相同', async () => {
    const { client, paths } = opened();
    const known = createKnownPieces();
    const check = async (sheets: SheetPayload[]) => {
      const pieces = await client.validate({ sheets, asOf: '2024-06-01' }, { known });
      const whole = await client.validate({ sheets, asOf: '2024-06-01' });
      expect(JSON.stringify(pieces)).toBe(JSON.stringify(whole));
    };
    await check(SHEETS);
    expect(paths.splice(0)).toEqual(['/v1/validations', '/v1/validations/merge', '/v1/validations']);
    const mended = printedTable().map((row, at) => (at < 5 ? (cleanTable()[at] ?? row) : row));
    await check(SHEETS.map((sheet) => (sheet.kind === 'projects' ? { ...sheet, rows: mended } : sheet)));
    await check(SHEETS.toReversed());
  });
});
