import type { Rule } from '../rule.ts';
import { exitDate } from './exit-date.ts';
import { exitUnclear } from './exit-unclear.ts';
import { failedWithoutExit } from './failed-without-exit.ts';
import { formMismatch } from './form-mismatch.ts';
import { helpedNotRural } from './helped-not-rural.ts';
import { helperRural } from './helper-rural.ts';
import { helperWeak } from './helper-weak.ts';
import { legalPersonUnknown } from './legal-person-unknown.ts';
import { looseMerged } from './loose-merged.ts';
import { modelUnknown } from './model-unknown.ts';
import { ownershipMixed } from './ownership-mixed.ts';
import { phaseMismatch } from './phase-mismatch.ts';
import { ruralUnpaired } from './rural-unpaired.ts';
import { selfPaired } from './self-paired.ts';
import { tightnessMismatch } from './tightness-mismatch.ts';
import { twoGroups } from './two-groups.ts';
import { weakUnpaired } from './weak-unpaired.ts';

/** 城乡学校结对表。 */
export const SCHOOL_PAIRS_RULES: readonly Rule[] = [
  selfPaired,
  phaseMismatch,
  ownershipMixed,
  modelUnknown,
  tightnessMismatch,
  formMismatch,
  legalPersonUnknown,
  looseMerged,
  twoGroups,
  exitUnclear,
  exitDate,
  failedWithoutExit,
  helpedNotRural,
  helperRural,
  helperWeak,
  ruralUnpaired,
  weakUnpaired,
];
