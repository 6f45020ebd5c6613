import type { Rule } from '../rule.ts';
import { codeShape } from './code-shape.ts';
import { namePhase } from './name-phase.ts';
import { nameRepeated } from './name-repeated.ts';

/** 学校名录。 */
export const SCHOOL_REGISTER_RULES: readonly Rule[] = [codeShape, nameRepeated, namePhase];
