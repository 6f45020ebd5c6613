import type { Table, WorkbookReport } from '../rule.ts';
import { pairedSchools } from './counties.ts';
import type { Goal } from './goal.ts';
import { noteRegistered, type RegisteredSchool } from './registered-schools.ts';
import type { WorkbookSchools } from './workbook-schools.ts';

/** 结对表里没有的学校多过这么多、又占一多半时，表是摘录，不逐校去说。 */
const FEW = 50;

/** 名录里应结对而没有一行有效结对的学校，每所一条，说在第一张结对表上。 */
export function* unpairedSchools(
  schools: WorkbookSchools,
  tables: readonly Table[],
  counted: (school: RegisteredSchool) => boolean,
  what: string,
  goal: Goal,
): Generator<WorkbookReport> {
  const [table] = tables;
  if (!schools.register || !table) return;
  const { severity, citation } = goal;
  const due = schools.due('school-pairs').filter(counted);
  const paired = pairedSchools(schools);
  const gaps = due.filter((school) => !paired.has(school));
  if (gaps.length > FEW && gaps.length * 2 > due.length) {
    yield {
      sheet: table.name,
      column: 'school',
      severity: 'info',
      message: `${schools.register.title}有${due.length}所${what}，结对表中有效结对的只有${due.length - gaps.length}所，按摘录看待，不逐校说明`,
      citation,
    };
    return;
  }
  for (const school of gaps) {
    const { name, county, town } = school;
    yield {
      sheet: table.name,
      column: 'school',
      severity,
      message: `${county}${town}的“${name}”（${noteRegistered(school)}）是${what}，结对表中没有它的有效结对，目标是${goal.deadline}全部结对，请补上`,
      citation,
    };
  }
}
