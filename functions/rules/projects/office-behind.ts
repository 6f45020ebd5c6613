import type { DepartmentReading } from '../../../shared/text.ts';
import type { Reader } from '../../text/reader.ts';

/** 部门格里读出的一处；写到了科室的，`name` 是它的部门。 */
export interface Party extends DepartmentReading {
  /** 部门格里不该有的科室：市教育体育局基础教育科。 */
  readonly office?: string;
}

/** 再长的不是一个部门带一个科室。 */
const LONGEST = 40;
const OFFICE_END = /[科股处室办]$/u;

/** 整段是一个认得的部门，或一个认得的科室。 */
function only(readings: readonly DepartmentReading[], text: string): DepartmentReading | undefined {
  const [first, ...others] = readings;
  const whole = first && others.length === 0 && first.span[0] === 0 && first.span[1] === text.length;
  return whole && first.known && !first.generic ? first : undefined;
}

/** 部门之后紧接着科室：部门取最长的一段。 */
function behindDepartment(text: string, reader: Reader): Pick<Party, 'name' | 'office'> | undefined {
  for (let at = text.length - 2; at >= 3; at -= 1) {
    const head = text.slice(0, at);
    const department = only(reader.departments(head), head);
    const office = text.slice(at);
    if (department) return { name: department.name, office: only(reader.offices(office), office)?.name ?? office };
  }
  return undefined;
}

/** 不认得的部门名称其实写到了科室的，认作它的部门；只写科室的，认作科室所属的部门。 */
export function withOffices(
  readings: readonly DepartmentReading[],
  reader: Reader,
  departmentOf: (office: string) => string | undefined,
): readonly Party[] {
  return readings.map((reading): Party => {
    const { known, generic, text } = reading;
    if (known || generic || text.length > LONGEST) return reading;
    const { suggestions: _, ...rest } = reading;
    const behind = OFFICE_END.test(text) ? behindDepartment(text, reader) : undefined;
    if (behind) return { ...rest, ...behind, known: true };
    const office = only(reader.offices(text), text);
    const owner = office?.name === text ? departmentOf(text) : undefined;
    if (owner === undefined) return reading;
    return { ...rest, name: owner, office: text, known: true, repair: { kind: 'alias', sure: false } };
  });
}
