import type { Rule } from '../rule.ts';
import { cityUnpaired } from './city-unpaired.ts';
import { countyElsewhere } from './county-elsewhere.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldOutside } from './field-outside.ts';
import { formContradicts } from './form-contradicts.ts';
import { formOutside } from './form-outside.ts';
import { leadersAbsent } from './leaders-absent.ts';
import { meetingMissing } from './meeting-missing.ts';
import { meetingOverdue } from './meeting-overdue.ts';
import { pairMissing } from './pair-missing.ts';
import { pairReversed } from './pair-reversed.ts';
import { pairUnlisted } from './pair-unlisted.ts';
import { pairWithItself } from './pair-with-itself.ts';
import { planMissing } from './plan-missing.ts';
import { rowsUncovered } from './rows-uncovered.ts';

/** 市际协作结对表。加一条规则：写一个文件，添进这里，写它的测试。 */
export const CITY_PAIRS_RULES: readonly Rule[] = [
  pairWithItself,
  pairReversed,
  pairUnlisted,
  cityUnpaired,
  pairMissing,
  rowsUncovered,
  countyElsewhere,
  fieldOutside,
  fieldMissing,
  formOutside,
  formContradicts,
  meetingMissing,
  meetingOverdue,
  leadersAbsent,
  planMissing,
];
