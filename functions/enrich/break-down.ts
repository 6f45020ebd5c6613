import type { BreakdownsResponse, BrokenProject } from '../../shared/api/breakdowns.ts';
import type { SheetsRequest } from '../../shared/api/enrichments.ts';
import { contextFor, type Terms } from '../rules/context.ts';
import { forcesFor } from '../rules/packs.ts';
import { goalMilestones } from '../rules/projects/milestones.ts';
import { readOffices } from '../rules/projects/parties.ts';
import { planYears } from '../rules/projects/plan-years.ts';
import { readRecords } from '../rules/records.ts';
import type { Context, Row } from '../rules/rule.ts';
import { type NamedParty, namedParties } from '../text/named-parties.ts';
import { milestoneWords } from '../text/targets/words.ts';
import { documentsInForce } from './basis.ts';
import { sayWhen, statusOf, yearsOf } from './deadlines.ts';
import { partiesIn } from './parties.ts';
import { recognisedProject, sayClauses } from './recognised.ts';
import { sayTarget } from './targets.ts';

type BrokenMilestone = BrokenProject['milestones'][number];

/** 格里换了行的名称，连成一行。 */
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, '').trim();

const partiesOf = (parties: readonly NamedParty[]): BrokenProject['lead'] =>
  parties.map(({ name, known }) => ({ name, known }));

function milestonesOf(row: Row<'projects'>, context: Context): BrokenMilestone[] {
  const milestones = goalMilestones(row, context);
  const words = milestoneWords(row.text('goal'), milestones);
  const plan = context.force('lc-2023') === 'binds' ? planYears(context) : undefined;
  return milestones.map((milestone, index) => {
    const status = statusOf(milestone.deadline, context.asOf);
    const text = words[index] ?? '';
    return {
      ...milestone,
      text,
      deadlineText: sayWhen(milestone.deadline),
      targetText: sayTarget(milestone, text),
      years: yearsOf(milestone.deadline, plan),
      ...(status && { status }),
    };
  });
}

function breakRow(row: Row<'projects'>, sheet: string, context: Context): BrokenProject {
  const no = row.cell('no') ?? null;
  const found = recognisedProject(row, context);
  return {
    sheet,
    row: row.number,
    no: typeof no === 'boolean' ? null : no,
    name: oneLine(row.text('name')),
    lead: partiesOf(partiesIn(row, 'lead', context)),
    participants: partiesOf(partiesIn(row, 'participants', context)),
    offices: partiesOf(namedParties(readOffices(row, context))),
    clauses: found ? sayClauses(found.project, context) : '',
    milestones: milestonesOf(row, context),
  };
}

/** 把各张重点项目清单分解到目标节点、部门与科室，按原来的次序；别的表不理会。 */
export function breakDown({ sheets }: Pick<SheetsRequest, 'sheets'>, terms: Terms): BreakdownsResponse {
  const context = contextFor(terms, forcesFor('projects', terms.reference.documents, terms.place));
  const projects = sheets.filter(({ kind }) => kind === 'projects');
  return {
    edition: terms.reference.edition,
    asOf: terms.asOf,
    basis: [...documentsInForce(context)],
    projects: projects.flatMap((sheet) => readRecords(sheet).map((row) => breakRow(row, sheet.name, context))),
  };
}
