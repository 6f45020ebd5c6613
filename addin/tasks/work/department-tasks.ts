import type { BreakdownsResponse } from '../../../shared/api/breakdowns.ts';
import type { DraftRow, SheetDraft } from '../../excel/sheet-draft.ts';
import type { Locate } from './asking.ts';
import {
  COLUMN,
  type KeyedProject,
  keyedProjects,
  listParties,
  NO_MILESTONE,
  type Party,
  projectCell,
  sayMilestone,
} from './broken-lines.ts';
import { sheetNotes } from './sheet-notes.ts';

interface Duty {
  readonly department: string;
  readonly role: '牵头' | '参与' | '';
  readonly project: KeyedProject;
}

const NO_DEPARTMENT = '未写明部门';

/** 部门任务清单：一个部门一个项目一行，先牵头后参与；部门按牵头、参与先后出现的次序。 */
export function departmentTasks(response: BreakdownsResponse, locate: Locate): SheetDraft {
  const projects = keyedProjects(response);
  const duties = (side: 'lead' | 'participants', role: Duty['role']): Duty[] =>
    projects.flatMap((project) => names(project[side]).map((department) => ({ department, role, project })));
  const leading = duties('lead', '牵头');
  // 同一项目里既牵头又参与的，只算牵头。
  const helping = duties('participants', '参与').filter(
    ({ department, project }) => !project.lead.some(({ name }) => name === department),
  );
  const named = [...leading, ...helping];
  const ranks = new Map([...new Set(named.map(({ department }) => department))].map((name, rank) => [name, rank]));
  const rank = ({ department }: Duty) => ranks.get(department) ?? 0;
  const orphans = projects.filter(({ lead, participants }) => lead.length + participants.length === 0);
  const ordered: Duty[] = [
    ...named.toSorted((a, b) => rank(a) - rank(b)),
    ...orphans.map((project) => ({ department: NO_DEPARTMENT, role: '' as const, project })),
  ];
  return {
    output: 'department-tasks',
    name: '部门任务清单',
    title: '部门任务清单',
    notes: sheetNotes(response),
    columns: [
      ...[COLUMN.department, COLUMN.role, COLUMN.no, COLUMN.project, COLUMN.goals],
      ...[COLUMN.deadline, COLUMN.offices, COLUMN.clauses, COLUMN.done],
    ],
    rows: ordered.map((duty) => rowOf(duty, locate)),
  };
}

const names = (parties: readonly Party[]): string[] => [...new Set(parties.map(({ name }) => name))];

/** 各节点一行：期限与话；几个节点同一句话的只说一次。 */
const goalsOf = ({ milestones }: KeyedProject): string =>
  [...new Set(milestones.map((milestone) => `${milestone.deadlineText}：${sayMilestone(milestone)}`))].join('\n') ||
  NO_MILESTONE;

function rowOf({ department, role, project }: Duty, locate: Locate): DraftRow {
  const deadlines = [...new Set(project.milestones.map(({ deadlineText }) => deadlineText))];
  return {
    key: `${department}/${project.key}`,
    cells: [
      department,
      role,
      project.no,
      projectCell(project, locate),
      goalsOf(project),
      deadlines.join('、'),
      listParties(project.offices),
      project.clauses,
      null,
    ],
  };
}
