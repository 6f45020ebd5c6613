import type { EnrichmentsRequest, EnrichmentsResponse } from '../../shared/api/enrichments.ts';
import { type EnrichmentColumn, enrichmentsFor } from '../../shared/enrichment.ts';
import { contextFor, type Terms } from '../rules/context.ts';
import { forcesFor } from '../rules/packs.ts';
import { goalMilestones } from '../rules/projects/milestones.ts';
import type { PartyField } from '../rules/projects/parties.ts';
import { readRecords } from '../rules/records.ts';
import type { Context, Row, Table } from '../rules/rule.ts';
import { milestoneWords, printedDeadlines } from '../text/targets/words.ts';
import { basisOf } from './basis.ts';
import { sayYears, statusOfAll } from './deadlines.ts';
import { type Codes, countyCodes, townCodes } from './division-codes.ts';
import { partiesIn, sayParties } from './parties.ts';
import { recognisedProject, sayClauses } from './recognised.ts';
import { sayMilestone } from './targets.ts';

/** 补充的一格；`sure` 为假的列进 `unsure`。 */
interface Cell {
  readonly value: string | null;
  readonly sure: boolean;
}

const sure = (value: string | null): Cell => ({ value, sure: true });
const ofCodes = ({ said, sure: isSure }: Codes): Cell => ({ value: said, sure: isSure });

function ofParties(row: Row<'projects'>, role: PartyField, context: Context): Cell {
  const parties = partiesIn(row, role, context);
  return { value: sayParties(parties), sure: parties.every((party) => party.sure) };
}

/** 一条记录的各个期限。没有读出目标而印着年份的（2025年开展试点），用印着的，但没有把握。 */
function deadlinesOf(row: Row<'projects'>, context: Context) {
  const milestones = goalMilestones(row, context);
  const deadlines = milestones.map(({ deadline }) => deadline);
  if (milestones.length > 0 || !row.filled('goal')) return { deadlines, sure: true };
  const found = printedDeadlines(row.text('goal'));
  return { deadlines: found, sure: found.length === 0 };
}

function ofMilestones(row: Row<'projects'>, context: Context): Cell {
  const milestones = goalMilestones(row, context);
  const words = milestoneWords(row.text('goal'), milestones);
  return {
    value: milestones.map((milestone, index) => sayMilestone(milestone, words[index] ?? '')).join('\n') || null,
    sure: !milestones.some(({ unsure }) => unsure),
  };
}

function ofClauses(row: Row<'projects'>, context: Context): Cell {
  const found = recognisedProject(row, context);
  return found ? { value: sayClauses(found.project, context), sure: found.sure } : sure(null);
}

type Fill = (row: Row, context: Context, table: Table) => Cell;

/** 每一列怎样由一条记录得来。只依这一条记录，所以与别的行、行的次序无关。 */
const FILLS: Readonly<Record<EnrichmentColumn, Fill>> = {
  standardLead: (row, context) => ofParties(row, 'lead', context),
  standardParticipants: (row, context) => ofParties(row, 'participants', context),
  targetYears(row, context) {
    const { deadlines, sure: isSure } = deadlinesOf(row, context);
    return { value: sayYears(deadlines), sure: isSure };
  },
  milestones: ofMilestones,
  clauses: ofClauses,
  status(row, context) {
    const { deadlines, sure: isSure } = deadlinesOf(row, context);
    return { value: statusOfAll(deadlines, context.asOf), sure: isSure };
  },
  countyCode: (row, context, table) => ofCodes(countyCodes(row, context, table)),
  townCode: (row, context, table) => ofCodes(townCodes(row, context, table)),
  basis: (row, context, { kind }) => sure(basisOf(kind, row, context)),
  edition: (_row, { reference, asOf }) => sure(`版本 ${reference.edition}（${asOf} 判）`),
};

function enrichSheet(sheet: EnrichmentsRequest['sheets'][number], terms: Terms): EnrichmentsResponse['sheets'][number] {
  const { name, kind, wanted } = sheet;
  const context = contextFor(terms, forcesFor(kind, terms.reference.documents, terms.place));
  const records = readRecords(sheet);
  const table: Table = { name, kind, columns: sheet.columns, rows: records.length };
  const columns = enrichmentsFor(kind).flatMap(({ id }) => (wanted?.includes(id) === false ? [] : [id]));
  return {
    name,
    kind,
    columns,
    rows: records.map((record) => {
      const cells = columns.map((column) => FILLS[column](record, context, table));
      const unsure = columns.filter((_, index) => !cells[index]?.sure);
      return {
        row: record.number,
        values: cells.map(({ value }) => value),
        ...(unsure.length > 0 && { unsure }),
      };
    }),
  };
}

/** 给每张表的各条记录补充规范名称、年份、分解、条款、状态、区划代码、依据。 */
export const enrich = ({ sheets }: Pick<EnrichmentsRequest, 'sheets'>, terms: Terms): EnrichmentsResponse => ({
  edition: terms.reference.edition,
  asOf: terms.asOf,
  sheets: sheets.map((sheet) => enrichSheet(sheet, terms)),
});
