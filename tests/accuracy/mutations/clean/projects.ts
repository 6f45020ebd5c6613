import { type Table, tableOf } from '../table.ts';
import { edition } from './edition.ts';

/** 校订后的41项。 */
export const projectsTable = (): Table<'projects'> =>
  tableOf(
    'projects',
    '重点项目清单',
    edition.projects.map(({ no, name, task, goal, lead, participants, offices }) => ({
      no,
      name,
      task,
      goal,
      lead: lead.join('、'),
      participants: participants.join('、'),
      offices: offices.join('、'),
    })),
  );
