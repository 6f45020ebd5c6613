import type { ReferenceDepartment } from '../../shared/reference.ts';
import { DEPARTMENT_LEXICON } from './lattice/lexicon.ts';
import { type NameReader, nameReader } from './lattice/reader.ts';
import { compileRegister } from './lattice/register-forms.ts';

export type DepartmentReader = NameReader;

/** 按登记册读牵头部门、参与部门一类的格子。换一地的登记册即读那一地的文件。 */
export const departmentReader = (register: readonly ReferenceDepartment[]): DepartmentReader =>
  nameReader(compileRegister(register, DEPARTMENT_LEXICON), DEPARTMENT_LEXICON);
