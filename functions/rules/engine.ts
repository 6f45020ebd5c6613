import { ZodError } from 'zod';
import type { RuleInfo } from '../../shared/api/rules.ts';
import type {
  CountyCoverage,
  SheetPayload,
  ValidationRequest,
  ValidationResponse,
} from '../../shared/api/validations.ts';
import type { Finding } from '../../shared/finding.ts';
import { reconcileFixes, sortFindings } from '../../shared/findings.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import type { FieldId } from '../../shared/sheets/kinds.ts';
import type { Reader } from '../text/reader.ts';
import { RULES } from './catalogue.ts';
import { contextFor, type Terms } from './context.ts';
import { summarise } from './findings.ts';
import { groupBy } from './group.ts';
import { type Forces, forcesFor, packsInUse } from './packs.ts';
import { PartialsError, readPartials, type SheetPartial } from './partials.ts';
import { readsOf } from './reads.ts';
import { edgesOf, type PieceEdges, readRecords } from './records.ts';
import type { Fold, Report, Row, Rule, Table, TableRule, WorkbookFold, WorkbookRule } from './rule.ts';

interface Conclusion {
  readonly findings: readonly Finding[];
  readonly coverage?: readonly CountyCoverage[] | undefined;
}

interface FoldedSheet {
  readonly table: Table;
  readonly folds: ReadonlyMap<string, Fold | WorkbookFold>;
  readonly findings: readonly Finding[];
  /** 送来的首行与末行。 */
  readonly span: readonly [first: number, last: number];
  readonly edges: PieceEdges | undefined;
}

export interface Engine {
  /**
   * 校验一次请求。`asOf` 是判断到期与否的日子。`partial` 为 true 时只给逐行的结论，另给 `partials`，
   * 一表一片，供 `merge`。
   */
  validate(request: ValidationRequest, reference: ReferenceData, reader: Reader, asOf: string): ValidationResponse;
  /**
   * 合并各片，给出要看全表才能说的结论；与各片的次序无关。`summary` 里的条数只数这次的结论，`rows` 是全表的记录数。
   * @throws {PartialsError} 各片不是本版本、同一次校验的结果
   */
  mergePartials(partials: readonly unknown[], reference: ReferenceData, reader: Reader): ValidationResponse;
  ruleInfos(): RuleInfo[];
}

/** 给规则所说的补上规则号、表名与严重程度；只作参考的包降为提示，跨几行的格不给改法。 */
function toFinding(rule: Rule, report: Report, sheet: string, forces: Forces, row?: Row): Finding {
  const { pack } = rule.meta;
  const advises = pack !== null && forces.get(pack) === 'advises';
  const found: Finding = {
    rule: rule.meta.id,
    severity: advises ? 'info' : (report.severity ?? rule.meta.severity),
    sheet,
    message: report.message,
  };
  const number = report.row ?? row?.number;
  if (number !== undefined) found.row = number;
  if (report.column !== undefined) found.column = report.column;
  if (report.citation) found.citation = report.citation;
  if (report.related?.length) found.related = [...report.related];
  const spread = row && report.column !== undefined && !row.whole(report.column as FieldId);
  if (report.fix && !spread) found.fix = report.fix;
  if (report.span && !spread) found.span = report.span;
  return found;
}

/** 一次请求里同一张表可以有几片，合起来数。 */
const distinct = (tables: readonly Table[]): Table[] =>
  [...groupBy(tables, ({ name }) => name).values()].map((pieces) => ({
    ...pieces[0],
    rows: pieces.reduce((sum, { rows }) => sum + rows, 0),
  }));

/** 由一组规则做出引擎。本项目的规则全在 catalogue.ts，另给一组只为试验引擎自身。 */
export function createEngine(rules: readonly Rule[]): Engine {
  const ranks = new Map(rules.map((rule, index) => [rule.meta.id, index]));
  const rank = (rule: string) => ranks.get(rule) ?? -1;

  function running(sheet: Pick<Table, 'kind' | 'columns'>, forces: Forces): Rule[] {
    const has = (field: string) => sheet.columns.includes(field);
    return rules.filter(
      (rule) =>
        rule.meta.sheets.includes(sheet.kind) &&
        (rule.meta.pack === null || forces.has(rule.meta.pack)) &&
        (rule.scope === 'workbook' || rule.needs.every(has)),
    );
  }

  const consults = (rule: Rule, { kind }: Pick<Table, 'kind'>): boolean =>
    rule.scope === 'workbook' && rule.consults.includes(kind);

  function foldSheet(sheet: SheetPayload, terms: Terms): FoldedSheet {
    const forces = forcesFor(sheet.kind, terms.reference.documents, terms.place, terms.packs);
    const context = contextFor(terms, forces);
    const records = readRecords(sheet);
    const table: Table = { name: sheet.name, kind: sheet.kind, columns: sheet.columns, rows: records.length };
    const findings: Finding[] = [];
    const folds = new Map<string, Fold | WorkbookFold>();
    const judging = new Set(running(sheet, forces));
    for (const rule of rules) {
      if (!judging.has(rule) && !consults(rule, sheet)) continue;
      if (rule.scope === 'row') {
        for (const row of records)
          for (const report of rule.check(row, context, table))
            findings.push(toFinding(rule, report, sheet.name, forces, row));
      } else if (!folds.has(rule.fold)) {
        const fold = rule.open();
        for (const row of records) fold.step(row, context, sheet.kind, sheet.name);
        folds.set(rule.fold, fold);
      }
    }
    const span = [sheet.firstRow, sheet.firstRow + sheet.rows.length - 1] as const;
    return { table, folds, findings, span, edges: edgesOf(sheet, records) };
  }

  /** 全表与跨表规则的结论，及各县的覆盖率。`statesOf` 给出某种折叠在某表上的各片状态。 */
  function finish(
    tables: readonly Table[],
    statesOf: (fold: string, sheet: string) => readonly unknown[],
    terms: Terms,
  ): Conclusion {
    const findings: Finding[] = [];
    let coverage: readonly CountyCoverage[] | undefined;
    const forces = new Map(
      tables.map((table) => [table.name, forcesFor(table.kind, terms.reference.documents, terms.place, terms.packs)]),
    );
    const forcesOf = (name: string): Forces => forces.get(name) ?? new Map();
    const judgedBy = new Map(tables.map((table) => [table, new Set(running(table, forcesOf(table.name)))]));
    const merged = new Map<string, unknown>();
    const finishTable = (rule: TableRule, table: Table) => {
      const fold = rule.open();
      for (const state of statesOf(rule.fold, table.name)) fold.merge(state);
      for (const report of fold.finish(table, contextFor(terms, forcesOf(table.name))))
        findings.push(toFinding(rule, report, table.name, forcesOf(table.name)));
    };
    const mergedFold = (rule: WorkbookRule, sources: readonly Table[]): WorkbookFold => {
      const key = JSON.stringify([rule.fold, sources.map(({ name }) => name)]);
      const fold = rule.open(merged.get(key));
      if (!merged.has(key))
        for (const { name } of sources) for (const state of statesOf(rule.fold, name)) fold.merge(state);
      merged.set(key, fold.state());
      return fold;
    };
    const finishWorkbook = (rule: WorkbookRule, judged: readonly Table[]) => {
      const sources = tables.filter((table) => judged.includes(table) || consults(rule, table));
      const fold = mergedFold(rule, sources);
      const union: Forces = new Map(judged.flatMap((table) => [...forcesOf(table.name)]));
      const context = contextFor(terms, union);
      for (const report of fold.finish(judged, context)) findings.push(toFinding(rule, report, report.sheet, union));
      coverage ??= fold.coverage?.(judged, context);
    };
    for (const rule of rules) {
      if (rule.scope === 'row') continue;
      const judged = tables.filter((table) => judgedBy.get(table)?.has(rule));
      if (rule.scope === 'table') for (const table of judged) finishTable(rule, table);
      else if (judged.length > 0) finishWorkbook(rule, judged);
    }
    return { findings, coverage };
  }

  function answer({ findings, coverage }: Conclusion, sent: readonly Table[], terms: Terms): ValidationResponse {
    const tables = distinct(sent);
    const sorted = sortFindings(reconcileFixes(findings, rank), tables);
    return {
      edition: terms.reference.edition,
      asOf: terms.asOf,
      packs: packsInUse(
        tables.map((table) => table.kind),
        terms.reference.documents,
        terms.place,
        terms.packs,
      ),
      findings: sorted,
      summary: summarise(sorted, tables, coverage),
    };
  }

  const toPartial = (folded: FoldedSheet, position: number, terms: Terms): SheetPartial => ({
    version: 1,
    edition: terms.reference.edition,
    asOf: terms.asOf,
    ...(terms.place !== undefined && { place: terms.place }),
    ...(terms.packs !== undefined && { packs: [...terms.packs] }),
    position,
    name: folded.table.name,
    kind: folded.table.kind,
    columns: [...folded.table.columns],
    rows: folded.table.rows,
    span: [...folded.span],
    ...(folded.edges && { edges: folded.edges }),
    states: Object.fromEntries([...folded.folds].map(([id, fold]) => [id, fold.state()])),
  });

  return {
    validate(request, reference, reader, asOf) {
      const terms: Terms = { reference, reader, asOf, place: request.place, packs: request.packs };
      const folded = request.sheets.map((sheet) => foldSheet(sheet, terms));
      const tables = folded.map((sheet) => sheet.table);
      const findings = folded.flatMap((sheet) => sheet.findings);
      if (request.partial) {
        const place = ({ table }: FoldedSheet, index: number) => request.order?.indexOf(table.name) ?? index;
        const partials = folded.map((sheet, index) => toPartial(sheet, place(sheet, index), terms));
        return { ...answer({ findings }, tables, terms), partials };
      }
      const states = new Map(folded.map((sheet) => [sheet.table.name, sheet.folds]));
      const whole = finish(tables, (fold, sheet) => [states.get(sheet)?.get(fold)?.state()], terms);
      return answer({ ...whole, findings: [...findings, ...whole.findings] }, tables, terms);
    },

    mergePartials(values, reference, reader) {
      const partials = readPartials(values, reference.edition);
      const { asOf, place, packs } = partials[0];
      const terms: Terms = { reference, reader, asOf, place, packs };
      const bySheet = groupBy(partials, (partial) => partial.name);
      const tables = [...bySheet]
        .map(([name, pieces]) => ({
          position: Math.min(...pieces.map((piece) => piece.position)),
          table: {
            name,
            kind: pieces[0].kind,
            columns: pieces[0].columns,
            rows: pieces.reduce((sum, piece) => sum + piece.rows, 0),
          } satisfies Table,
        }))
        .toSorted((a, b) => a.position - b.position || (a.table.name < b.table.name ? -1 : 1))
        .map(({ table }) => table);
      const statesOf = (fold: string, sheet: string) =>
        (bySheet.get(sheet) ?? []).filter(({ states }) => fold in states).map(({ states }) => states[fold]);
      try {
        return answer(finish(tables, statesOf, terms), tables, terms);
      } catch (error) {
        if (error instanceof ZodError) throw new PartialsError('分片结果已被改动，请重新校验', { cause: error });
        throw error;
      }
    },

    ruleInfos: () => rules.map(({ meta }) => ({ ...meta, sheets: [...meta.sheets], reads: readsOf(meta.id) })),
  };
}

export const { validate, mergePartials, ruleInfos } = createEngine(RULES);
export { PartialsError };
