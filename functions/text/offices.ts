import type { ReferenceOffice } from '../../shared/reference.ts';
import { OFFICE_LEXICON } from './lattice/lexicon.ts';
import { type NameReader, nameReader } from './lattice/reader.ts';
import { compileRegister, homeOf } from './lattice/register-forms.ts';

export type OfficeReader = NameReader;

/** 按登记册读责任科室一类的格子。科室没有全称，也没有地名；层级字取自所属部门。 */
export const officeReader = (register: readonly ReferenceOffice[]): OfficeReader => {
  const entries = register.map(({ name, aliases, generic, department }) => ({
    name,
    full: name,
    aliases,
    generic,
    owner: department,
  }));
  const level = register[0]?.department.slice(0, 1);
  const home = homeOf(entries) ?? (level ? { region: level, level } : undefined);
  return nameReader(compileRegister(entries, OFFICE_LEXICON, home), OFFICE_LEXICON);
};
