import type { Rule } from '../rule.ts';
import { noRuralSchool } from './no-rural-school.ts';
import { schoolNotRural } from './school-not-rural.ts';
import { studioTownUncovered } from './studio-town-uncovered.ts';

/** 教研员和骨干教师联系表。 */
export const MENTORS_RULES: readonly Rule[] = [noRuralSchool, schoolNotRural, studioTownUncovered];
