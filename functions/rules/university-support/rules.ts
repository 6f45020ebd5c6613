import type { Rule } from '../rule.ts';
import { supportBelowGoal } from './coverage-below-goal.ts';
import { supportedNotRural } from './school-not-rural.ts';

/** 高校科研院所支持表。 */
export const UNIVERSITY_SUPPORT_RULES: readonly Rule[] = [supportedNotRural, supportBelowGoal];
