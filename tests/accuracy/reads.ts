import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../functions/rules/catalogue.ts';
import { contextFor } from '../../functions/rules/context.ts';
import { forcesFor } from '../../functions/rules/packs.ts';
import { readRecords } from '../../functions/rules/records.ts';
import type { Row, Rule, Table } from '../../functions/rules/rule.ts';
import type { RuleReads } from '../../shared/api/rules.ts';
import { PACK_IDS } from '../../shared/finding.ts';
import { SHEET_KIND_IDS, SHEET_KINDS, type SheetKind } from '../../shared/sheets/kinds.ts';
import { edition, reader } from './mutations/clean/edition.ts';
import { FAULTS, VARIATIONS, WORKBOOKS } from './mutations/material.ts';
import { randomFrom } from './mutations/random.ts';
import type { Workbook } from './mutations/table.ts';

export const READS = fileURLToPath(new URL('../../functions/rules/data/reads.json', import.meta.url));
const SEED = 20_221_114;
const AS_OF = '2024-06-01';
const SHUFFLES = 4;

/** 同一列的格换到别的行，十格空一格：规则由别的格而定的读法也走到。 */
function shuffled(workbook: Workbook, seed: number): Workbook {
  const random = randomFrom(seed);
  return workbook.map((table) => {
    const columns = table.columns.map((_, at) => random.shuffled(table.rows.map((row) => row[at] ?? null)));
    return table.with(
      table.rows.map((_, at) => columns.map((cells) => (random.whole(10) ? (cells[at] ?? null) : null))),
    );
  });
}

/** 干净的、打乱的、改坏的、无害地变过的。 */
export const material = (): readonly Workbook[] =>
  WORKBOOKS.flatMap(([, workbook]) => [
    workbook,
    ...Array.from({ length: SHUFFLES }, (_, index) => shuffled(workbook, SEED + index)),
    ...FAULTS.filter(({ kind }) => workbook.some((table) => table.kind === kind)).map(
      (fault) => fault.spoil(workbook, randomFrom(SEED))?.workbook ?? [],
    ),
    ...VARIATIONS.map((variation) => variation.vary(workbook, randomFrom(SEED))),
  ]);

/** 记下看过哪几列的一行。 */
const watched = (row: Row, see: (field: string) => void): Row => ({
  number: row.number,
  cell: (field) => {
    see(field);
    return row.cell(field);
  },
  text: (field) => {
    see(field);
    return row.text(field);
  },
  filled: (field) => {
    see(field);
    return row.filled(field);
  },
  whole: (field) => {
    see(field);
    return row.whole(field);
  },
});

interface Sheet {
  readonly table: Table;
  readonly records: readonly Row[];
}

/** 一条规则看一张表。 */
function look(rule: Rule, { table, records }: Sheet, see: (field: string) => void): void {
  const terms = { reference: edition, reader, asOf: AS_OF, packs: PACK_IDS };
  const context = contextFor(terms, forcesFor(table.kind, edition.documents, undefined, PACK_IDS));
  const rows = records.map((row) => watched(row, see));
  // 结论不要，只看它读了哪些格；生成器要走到底。
  if (rule.scope === 'row') for (const row of rows) Array.from(rule.check(row, context, table));
  else {
    const fold = rule.open();
    for (const row of rows) fold.step(row, context, table.kind, table.name);
  }
}

const looksAt = (rule: Rule, kind: SheetKind): boolean =>
  rule.meta.sheets.includes(kind) || (rule.scope === 'workbook' && rule.consults.includes(kind));

/** 各条规则真看过的列，次序同表种的说明；哪种表都管、每列都看的写作 all。 */
export function readsSeen(): Map<string, RuleReads> {
  const seen = new Map(RULES.map(({ meta }) => [meta.id, new Set<string>()]));
  // 同一张没有变过的表不看第二遍。
  const known = new Set<string>();
  for (const workbook of material())
    for (const one of workbook) {
      const payload = one.payload();
      const key = JSON.stringify(payload);
      if (known.has(key)) continue;
      known.add(key);
      const records = readRecords(payload);
      const { name, kind, columns } = payload;
      const table: Table = { name, kind, columns, rows: records.length };
      for (const rule of RULES)
        if (looksAt(rule, kind))
          look(rule, { table, records }, (field) => seen.get(rule.meta.id)?.add(`${kind} ${field}`));
    }
  return new Map(RULES.map(({ meta }) => [meta.id, summed(seen.get(meta.id) ?? new Set())]));
}

function summed(seen: ReadonlySet<string>): RuleReads {
  const reads = SHEET_KINDS.flatMap(({ kind, columns }) => {
    const fields = columns.map(({ id }) => id).filter((id) => seen.has(`${kind} ${id}`));
    return fields.length > 0 ? [{ kind, fields, all: fields.length === columns.length }] : [];
  });
  if (reads.length === SHEET_KIND_IDS.length && reads.every(({ all }) => all)) return 'all';
  return Object.fromEntries(reads.map(({ kind, fields }) => [kind, fields]));
}

/** 记下的样子，一条规则一行。 */
export const readsText = (reads: ReadonlyMap<string, RuleReads>): string =>
  `{\n${[...reads].map(([id, fields]) => `  ${JSON.stringify(id)}: ${JSON.stringify(fields)}`).join(',\n')}\n}\n`;

if (import.meta.main) {
  await writeFile(READS, readsText(readsSeen()));
  console.log(`已写出 ${READS}`);
}
