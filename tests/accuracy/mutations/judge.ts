import { validate } from '../../../functions/rules/engine.ts';
import type { Finding } from '../../../shared/finding.ts';
import { edition, reader } from './clean/edition.ts';
import { type Fault, tells } from './fault.ts';
import { differs, type Variation } from './harmless.ts';
import { randomFrom } from './random.ts';
import { FIRST_ROW, requestFor, type Workbook } from './table.ts';

export const AS_OF = '2024-06-01';

const findingsOf = (workbook: Workbook, { packs, asOf = AS_OF }: Pick<Fault, 'packs' | 'asOf'> = {}): Finding[] =>
  validate(requestFor(workbook, packs), edition, reader, asOf).findings;

const isAlarm = ({ severity }: Finding): boolean => severity !== 'info';

/** 干净的表上不该有的错误与警告。 */
export const alarmsOn = (workbook: Workbook): Finding[] => findingsOf(workbook).filter(isAlarm);

export interface Recall {
  readonly fault: Fault;
  readonly spoilt: number;
  readonly told: number;
  /** 没有说中时，改坏的是哪里。 */
  readonly missed: readonly string[];
}

/** 同一种毛病改坏几次，看说中几次。干净的表上已有的结论不算说中。 */
export function recallOf(fault: Fault, workbook: Workbook, times: number, seed: number): Recall {
  const place = (finding: Finding) => JSON.stringify([finding.rule, finding.row, finding.column, finding.message]);
  const before = new Set(findingsOf(workbook, fault).map(place));
  const missed: string[] = [];
  let spoiltTimes = 0;
  for (let time = 0; time < times; time += 1) {
    const spoilt = fault.spoil(workbook, randomFrom(seed + time));
    if (!spoilt) continue;
    spoiltTimes += 1;
    const found = findingsOf(spoilt.workbook, fault).filter((finding) => !before.has(place(finding)));
    if (found.some((finding) => tells(finding, fault, spoilt, FIRST_ROW))) continue;
    const table = spoilt.workbook.find(({ kind }) => kind === fault.kind);
    const cells = (spoilt.columns ?? []).map((column) =>
      table && spoilt.row !== undefined
        ? table.rows[spoilt.row]?.[(table.columns as readonly string[]).indexOf(column)]
        : column,
    );
    missed.push(`第${spoilt.row === undefined ? '—' : spoilt.row + FIRST_ROW}行 ${JSON.stringify(cells)}`);
  }
  return { fault, spoilt: spoiltTimes, told: spoiltTimes - missed.length, missed };
}

/** 无害的变化之后多出来的错误与警告。空行会移动行号，所以按规则与列数数。 */
export function extraAlarms(variation: Variation, workbook: Workbook, seed: number): readonly Finding[] | undefined {
  const varied = variation.vary(workbook, randomFrom(seed));
  if (!differs(workbook, varied)) return undefined;
  const key = ({ rule, column, sheet }: Finding) => JSON.stringify([rule, column, sheet]);
  const left = new Map<string, number>();
  for (const finding of alarmsOn(workbook)) left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  return alarmsOn(varied).filter((finding) => {
    const rest = left.get(key(finding)) ?? 0;
    left.set(key(finding), rest - 1);
    return rest <= 0;
  });
}
