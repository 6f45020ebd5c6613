import { z } from 'zod';
import { RuleReads } from '../../shared/api/rules.ts';
import recorded from './data/reads.json' with { type: 'json' };

/**
 * 各条规则看哪几列：拿干净的、改坏的、打乱的表让每条规则看一遍，记下它真看过的列（`npm run rules`）。
 * 规则改了而没有重记，tests/addin/functions-reads.test.ts 不过。
 */
const READS = new Map(Object.entries(z.record(z.string(), RuleReads).parse(recorded)));

/** 没有记过的当作每列都看：宁可多送认出的一列，不可少判。 */
export const readsOf = (rule: string): RuleReads => READS.get(rule) ?? 'all';
