import { z } from 'zod';
import { DepartmentReading, Milestone } from '../text.ts';
import { MAX_CELL_LENGTH } from './limits.ts';

/** `POST /v1/text/targets` 与 `/departments` 的请求；段数上限 MAX_TEXTS 另以 413 应答。 */
export const TextsRequest = z.strictObject({ texts: z.array(z.string().max(MAX_CELL_LENGTH)) });
export type TextsRequest = z.infer<typeof TextsRequest>;

export const TargetsResponse = z.strictObject({
  results: z.array(z.strictObject({ milestones: z.array(Milestone) })),
});
export type TargetsResponse = z.infer<typeof TargetsResponse>;

export const DepartmentsResponse = z.strictObject({
  results: z.array(z.strictObject({ departments: z.array(DepartmentReading) })),
});
export type DepartmentsResponse = z.infer<typeof DepartmentsResponse>;
