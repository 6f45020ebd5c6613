import { z } from 'zod';
import { DepartmentReading, Milestone, NameCandidate, PlaceMention } from '../text.ts';
import { MAX_CELL_LENGTH } from './limits.ts';

const Texts = z.array(z.string().max(MAX_CELL_LENGTH));

/** `POST /v1/text/targets` 与 `/departments` 的请求；段数上限 MAX_TEXTS 另以 413 应答。 */
export const TextsRequest = z.strictObject({ texts: Texts });
export type TextsRequest = z.infer<typeof TextsRequest>;

export const TargetsResponse = z.strictObject({
  results: z.array(z.strictObject({ milestones: z.array(Milestone) })),
});
export type TargetsResponse = z.infer<typeof TargetsResponse>;

export const DepartmentsResponse = z.strictObject({
  results: z.array(z.strictObject({ departments: z.array(DepartmentReading) })),
});
export type DepartmentsResponse = z.infer<typeof DepartmentsResponse>;

/** `POST /v1/text/offices`：责任科室，写法与部门相同。 */
export const OfficesResponse = z.strictObject({
  results: z.array(z.strictObject({ offices: z.array(DepartmentReading) })),
});
export type OfficesResponse = z.infer<typeof OfficesResponse>;

/** `POST /v1/text/places` 的请求；`within` 是上级的六位区划代码，只认它辖下的。 */
export const PlacesRequest = z.strictObject({
  texts: Texts,
  within: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
export type PlacesRequest = z.infer<typeof PlacesRequest>;

/** 各段文字里的地名，按原文次序；不是登记的地名的略去，同名的都列为候选。 */
export const PlacesResponse = z.strictObject({ results: z.array(z.strictObject({ places: z.array(PlaceMention) })) });
export type PlacesResponse = z.infer<typeof PlacesResponse>;

/**
 * `POST /v1/text/names` 的请求：每段是一个校名；`against` 是自己的名单（至多 MAX_AGAINST 个，超过以 413 应答），
 * 不给则比参考数据里县中托管帮扶的学校与高校（已知不全）。
 */
export const NamesRequest = z.strictObject({ texts: Texts, against: Texts.optional() });
export type NamesRequest = z.infer<typeof NamesRequest>;

/** 名单里最像的至多五个，从高到低，附使其相像或相异的各项；一个也不像的为空。 */
export const NamesResponse = z.strictObject({
  results: z.array(z.strictObject({ candidates: z.array(NameCandidate) })),
});
export type NamesResponse = z.infer<typeof NamesResponse>;
