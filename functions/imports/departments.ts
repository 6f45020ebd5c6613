import { SYSTEMS } from '../../shared/imports/departments.ts';
import type { ReferenceData, ReferenceDepartment } from '../../shared/reference.ts';
import { readBoolean, readChoices } from '../rules/cells.ts';
import { type ImportRow, nameIn, namesIn, requiredName, type Say } from './rows.ts';

type System = ReferenceDepartment['system'];

const PARTY = /^(?:中共.*)?(?:省|市|县|区|州|盟)?委(?!员会)|纪委|党校/u;
const MASSES = /妇联|妇女联合会|残联|残疾人联合会|工会|共青团|^团|科协|科学技术协会|关工委|红十字|工商联|文联/u;
const OUTSIDE = /(?:高校|高等院校|院校|科研院所|大学|学院)$/u;

/** 没有写系统的，照名称看。 */
function systemOf(name: string, generic: boolean): System {
  if (generic) return '泛指';
  if (MASSES.test(name)) return '群团';
  if (PARTY.test(name)) return '党委';
  return OUTSIDE.test(name) ? '外部' : '政府';
}

const isSystem = (value: string | undefined): value is System => SYSTEMS.some((one) => one.value === value);

function readSystem(row: ImportRow, name: string, say: Say): { system: System; generic: boolean } {
  const text = row.text('system');
  const written = text === '' ? undefined : readChoices(text, SYSTEMS, false)[0]?.value;
  const generic = readBoolean(row.cell('generic')) ?? written === '泛指';
  const system = isSystem(written) ? written : systemOf(name, generic);
  if (text !== '' && written === undefined)
    say(
      row,
      'system',
      'warning',
      `第${row.number}行“系统”写的是“${text}”，只认党委、政府、群团、外部、泛指；照名称当作“${system}”`,
    );
  return { system, generic };
}

/** 部门名册 → 部门。名称、别称与前面的相同的，说不清是谁，不收。 */
export function readDepartments(
  rows: readonly ImportRow[],
  current: Pick<ReferenceData, 'departments'>,
  say: Say,
): ReferenceDepartment[] {
  const held = new Map(current.departments.map((each) => [each.name, each]));
  const owners = new Map<string, number>();
  const departments: ReferenceDepartment[] = [];
  for (const row of rows) {
    const name = requiredName(row, 'name', '部门名称', say);
    if (name === undefined) continue;
    const same = owners.get(name);
    if (same !== undefined) {
      say(row, 'name', 'error', `第${row.number}行“${name}”与第${same}行重复，没有收这一行。请删去一行`);
      continue;
    }
    const full = nameIn(row.text('full')) || name;
    const aliases = namesIn(row.text('aliases')).filter((alias) => alias !== name && alias !== full);
    const free = aliases.filter((alias) => {
      const owner = owners.get(alias);
      if (owner !== undefined)
        say(row, 'aliases', 'warning', `第${row.number}行的别称“${alias}”第${owner}行已经用了，没有收这个别称`);
      return owner === undefined;
    });
    if (full === name && row.text('full') === '')
      say(row, 'full', 'info', `第${row.number}行“${name}”没有写全称，暂以名称当全称`);
    for (const form of [name, full, ...free]) owners.set(form, row.number);
    const known = held.get(name);
    departments.push({
      ...{ name, full, aliases: free, ...readSystem(row, name, say) },
      basis: known?.full === full ? known.basis : 'seed',
    });
  }
  return departments;
}

/** 名册里一个泛指、外部的也没有时，沿用已有的：有关部门、各高等院校，哪个市都这样写。 */
export function withGeneric(departments: readonly ReferenceDepartment[], current: readonly ReferenceDepartment[]) {
  const isCommon = ({ generic, system }: ReferenceDepartment) => generic || system === '外部';
  if (departments.some(isCommon)) return { departments: [...departments], kept: [] };
  const names = new Set(departments.flatMap(({ name, full, aliases }) => [name, full, ...aliases]));
  const kept = current.filter((each) => isCommon(each) && !names.has(each.name));
  return { departments: [...departments, ...kept], kept };
}
