import type { ReferenceDepartment, ReferenceOffice, ReferenceProject } from '../../shared/reference.ts';
import { readBoolean } from '../rules/cells.ts';
import { type ImportRow, namesIn, requiredName, type Say } from './rows.ts';

/** 科室名册 → 科室。所属部门要在部门名册里。 */
export function readOffices(
  rows: readonly ImportRow[],
  departments: readonly ReferenceDepartment[],
  say: Say,
): ReferenceOffice[] {
  const homes = new Map(
    departments.flatMap(({ name, full, aliases }) => [name, full, ...aliases].map((form) => [form, name] as const)),
  );
  const seen = new Map<string, number>();
  const offices: ReferenceOffice[] = [];
  for (const row of rows) {
    const name = requiredName(row, 'name', '科室名称', say);
    const written = requiredName(row, 'department', '所属部门', say);
    if (name === undefined || written === undefined) continue;
    const department = homes.get(written);
    const same = seen.get(name);
    if (department === undefined)
      say(
        row,
        'department',
        'error',
        `第${row.number}行的所属部门“${written}”不在部门名册里，没有收这一行。请改成名册里的写法，或补进名册`,
      );
    else if (same !== undefined)
      say(row, 'name', 'error', `第${row.number}行“${name}”与第${same}行重复，没有收这一行。请删去一行`);
    else {
      seen.set(name, row.number);
      const aliases = namesIn(row.text('aliases')).filter((alias) => alias !== name);
      offices.push({ name, aliases, department, generic: readBoolean(row.cell('generic')) ?? false, projects: [] });
    }
  }
  return offices;
}

/** 没有科室名册时：部门还在的科室沿用；清单里写到而没有的，归教育部门。教育部门不止一个时不猜。 */
export function officesWithout(
  projects: readonly ReferenceProject[],
  departments: readonly ReferenceDepartment[],
  current: readonly ReferenceOffice[],
): { offices: ReferenceOffice[]; added: string[]; home: string | undefined } {
  const names = new Set(departments.map(({ name }) => name));
  const kept = current.filter(({ department }) => names.has(department));
  const known = new Set(kept.flatMap(({ name, aliases }) => [name, ...aliases]));
  const education = departments.filter(({ name, system }) => name.includes('教') && system === '政府');
  const home = education.length === 1 ? education[0]?.name : undefined;
  if (home === undefined) return { offices: kept, added: [], home };
  const added = [...new Set(projects.flatMap(({ offices }) => offices))].filter((name) => !known.has(name));
  return {
    offices: [
      ...kept,
      ...added.map((name) => ({ name, aliases: [], department: home, generic: false, projects: [] as number[] })),
    ],
    added,
    home,
  };
}

/** 各科室负责清单的哪几项。 */
export const withProjects = (
  offices: readonly ReferenceOffice[],
  projects: readonly ReferenceProject[],
): ReferenceOffice[] =>
  offices.map((office) => ({
    ...office,
    projects: projects.filter((project) => project.offices.includes(office.name)).map(({ no }) => no),
  }));
