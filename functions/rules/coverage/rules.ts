import type { Rule } from '../rule.ts';
import { countyUnregistered } from './county-unregistered.ts';
import { helperUnregistered } from './helper-unregistered.ts';
import { pairingBelowGoal } from './pairing-below-goal.ts';
import { registerDiffers } from './register-differs.ts';
import { registerMissing } from './register-missing.ts';
import { schoolUnregistered } from './school-unregistered.ts';
import { weakBelowGoal } from './weak-below-goal.ts';

/** 对照学校名录与算覆盖率。 */
export const COVERAGE_RULES: readonly Rule[] = [
  registerMissing,
  countyUnregistered,
  schoolUnregistered,
  helperUnregistered,
  registerDiffers,
  pairingBelowGoal,
  weakBelowGoal,
];
