import { z } from 'zod';

/** RFC 9457 的问题说明，`title` 与 `detail` 是中文，`type` 稳定不变，可供程序辨认。 */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** 违反契约之处，`path` 形如 `sheets[0].rows[3]`。 */
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPES = [
  'malformed-json',
  'unsupported-media-type',
  'too-large',
  'contract',
  'unknown-edition',
  'not-found',
  'method-not-allowed',
  'unauthorized',
  'forbidden',
  'conflict',
  'rate-limited',
  'unavailable',
  'internal',
] as const;
export type ProblemType = (typeof PROBLEM_TYPES)[number];
