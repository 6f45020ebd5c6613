import { cityPairsTable } from './clean/city-pairs.ts';
import { custodyTable } from './clean/custody.ts';
import { projectsTable } from './clean/projects.ts';
import { schoolWorkbook } from './clean/schools.ts';
import type { Fault } from './fault.ts';
import { CITY_PAIR_FAULTS } from './faults/city-pairs.ts';
import { COVERAGE_FAULTS } from './faults/coverage.ts';
import { CUSTODY_FAULTS } from './faults/custody.ts';
import { EVERY_SHEET_FAULTS } from './faults/every-sheet.ts';
import { PROJECT_FAULTS } from './faults/projects.ts';
import { REGISTERED_FAULTS, SCHOOL_PAIR_FAULTS } from './faults/schools.ts';
import { HABITS } from './habits.ts';
import { FORMS, type Variation } from './harmless.ts';
import type { Table, Workbook } from './table.ts';

/** 干净的工作簿，各种表都有。 */
export const WORKBOOKS: readonly (readonly [string, Workbook])[] = [
  ['重点项目清单（校订后41项）', [projectsTable() as Table]],
  ['市际协作结对表（六对）', [cityPairsTable() as Table]],
  ['县中托管帮扶表（公开的26对）', [custodyTable() as Table]],
  ['结对、联系、支持三表与学校名录', schoolWorkbook()],
];

export const FAULTS: readonly Fault[] = [
  ...PROJECT_FAULTS,
  ...CITY_PAIR_FAULTS,
  ...CUSTODY_FAULTS,
  ...SCHOOL_PAIR_FAULTS,
  ...REGISTERED_FAULTS,
  ...COVERAGE_FAULTS,
  ...EVERY_SHEET_FAULTS,
];

export const VARIATIONS: readonly Variation[] = [...FORMS, ...HABITS];
