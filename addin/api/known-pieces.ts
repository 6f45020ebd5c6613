import type { SheetPayload, ValidationResponse } from '../../shared/api/validations.ts';
import type { Finding } from '../../shared/finding.ts';
import { unreadable } from './failure.ts';

/** 一片，`key` 是其内容的摘要。 */
export interface KeyedPiece {
  readonly key: string;
  readonly sheet: SheetPayload;
}

/** 一片的应答：逐行的结论，和留待合并的中间结果。 */
export interface PieceAnswer {
  readonly findings: readonly Finding[];
  readonly partial: unknown;
}

/** 各片的应答，只在内存里，随窗格而去。内容没变的片，再校验时不必再送。 */
export interface KnownPieces {
  /** 这次照什么条件校验；与上次不同，记着的就不作数了。 */
  begin(terms: string): void;
  /** 服务此刻的版本与日期；与上次不同，记着的就不作数了。 */
  settle(edition: string, asOf: string): void;
  answer(key: string): PieceAnswer | undefined;
  learn(pieces: readonly KeyedPiece[], response: ValidationResponse): void;
  /** 恰是这些片的全部结论。 */
  whole(keys: readonly string[]): ValidationResponse | undefined;
  /** 记下全部结论；别的片不再留。 */
  keep(keys: readonly string[], whole: ValidationResponse): void;
  forget(): void;
}

export function createKnownPieces(): KnownPieces {
  let known = new Map<string, PieceAnswer>();
  let last: { readonly keys: string; readonly whole: ValidationResponse } | undefined;
  let terms: string | undefined;
  let settled: string | undefined;
  const forget = () => {
    known = new Map();
    last = undefined;
  };
  return {
    begin(next) {
      if (terms !== next) forget();
      terms = next;
    },
    settle(edition, asOf) {
      const next = JSON.stringify([edition, asOf]);
      if (settled !== next) forget();
      settled = next;
    },
    answer: (key) => known.get(key),
    learn(pieces, response) {
      const answers = split(pieces, response);
      pieces.forEach(({ key }, index) => {
        const answer = answers[index];
        if (answer) known.set(key, answer);
      });
    },
    whole: (keys) => (last?.keys === keys.join() ? last.whole : undefined),
    keep(keys, whole) {
      known = new Map(
        keys.flatMap((key) => {
          const answer = known.get(key);
          return answer ? [[key, answer]] : [];
        }),
      );
      last = { keys: keys.join(), whole };
    },
    forget,
  };
}

/** 一次应答里的结论分到各片：逐行的结论都有行号，落在哪一片的行里就是哪一片的。 */
function split(pieces: readonly KeyedPiece[], { findings, partials = [] }: ValidationResponse): readonly PieceAnswer[] {
  if (partials.length < pieces.length)
    throw unreadable(new Error(`送 ${pieces.length} 片，答了 ${partials.length} 片`));
  const answers = pieces.map((_, index): { findings: Finding[]; partial: unknown } => ({
    findings: [],
    partial: partials[index],
  }));
  const byRow = new Map<string, { from: number; to: number; findings: Finding[] }[]>();
  pieces.forEach(({ sheet: { name, firstRow, rows } }, index) => {
    const spans = byRow.get(name) ?? [];
    spans.push({ from: firstRow, to: firstRow + rows.length, findings: answers[index]?.findings ?? [] });
    byRow.set(name, spans);
  });
  for (const finding of findings) {
    const { sheet, row = 0 } = finding;
    const span = byRow.get(sheet)?.find(({ from, to }) => row >= from && row < to);
    if (!span) throw unreadable(new Error(`结论不在所送的行里：${sheet} 第${row}行`));
    span.findings.push(finding);
  }
  return answers;
}

/** 内容的摘要，作 `key` 用。 */
export async function keyed(sheet: SheetPayload): Promise<KeyedPiece> {
  const bytes = new TextEncoder().encode(JSON.stringify(sheet));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { sheet, key: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
