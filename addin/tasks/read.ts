import type { ApiClient, CallOptions } from '../api/client.ts';
import { attempt } from './failure.ts';
import { type ReadableCell, readableCell } from './readable.ts';
import type { SentLog } from './sent.ts';
import type { CellReading, Tasks } from './tasks.ts';

type TextApi = Pick<ApiClient, 'targets' | 'departments' | 'offices'>;

async function ask(api: TextApi, { as, text }: ReadableCell, options: CallOptions): Promise<CellReading> {
  if (as === 'targets') return { as, text, milestones: await api.targets(text, options) };
  return { as, text, departments: await api[as](text, options) };
}

/** 读一格：只送这一格的文字；同样的文字读过就不再送。 */
export function createReadings(api: TextApi, log: SentLog): Tasks['read'] {
  const known = new Map<string, CellReading>();
  return async (finding, { signal } = {}) => {
    const cell = readableCell(finding);
    if (!cell) return undefined;
    const key = `${cell.as} ${cell.text}`;
    const before = known.get(key);
    if (before) return before;
    const record = log.begin('read');
    record.readCells(finding.worksheet, finding.address ?? '');
    const reading = await attempt(() => ask(api, cell, { signal, onSend: record.send }), signal);
    known.set(key, reading);
    return reading;
  };
}
