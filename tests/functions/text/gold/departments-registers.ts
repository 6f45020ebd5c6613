import departments from '../../../../functions/reference/data/departments.json' with { type: 'json' };
import offices from '../../../../functions/reference/data/offices.json' with { type: 'json' };
import { ReferenceDepartment, ReferenceOffice } from '../../../../shared/reference.ts';

/** 聊城的登记册，即数据库的种子。 */
export const LIAOCHENG_DEPARTMENTS = departments.map((item) => ReferenceDepartment.parse(item));
export const LIAOCHENG_OFFICES = offices.map((item) => ReferenceOffice.parse(item));
