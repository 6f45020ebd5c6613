import { z } from 'zod';
import type { FieldsByKind } from '../enrichment.ts';
import { Citation } from '../finding.ts';
import { IsoDate } from './validations.ts';

/**
 * 算覆盖率要看的列；别的不送。
 * 多一列、少一列，tests/addin/functions-tool-reads.test.ts 都不过。
 */
export const COVERAGE_READS: FieldsByKind = {
  'school-register': ['school', 'county', 'town', 'setting', 'ownership', 'weak'],
  'school-pairs': ['county', 'town', 'school', 'helperSchool', 'exit'],
};

const count = z.int().nonnegative();
/** 公办乡村学校（含幼儿园）有几所、有效结对的几所；`rate` 是 0–1 的精确比值。 */
const Share = { schools: count, paired: count, rate: z.number().min(0).max(1) };
const TownCoverage = z.strictObject({ town: z.string(), ...Share });
const CountyTownCoverage = z.strictObject({ county: z.string(), ...Share, towns: z.array(TownCoverage) });

/** 还没有有效结对的一所：在学校名录的哪一行；名录出自参考数据的，没有 `sheet`、`row`。`why` 说明缘故，如有结对但已退出、帮扶校也是乡村学校。 */
const CoverageGap = z.strictObject({
  sheet: z.string().optional(),
  row: z.int().positive().optional(),
  county: z.string(),
  town: z.string(),
  school: z.string(),
  weak: z.boolean(),
  why: z.string(),
});

/**
 * `POST /v1/coverage` 的应答（请求同 SheetsRequest，要有学校名录；没有结对表时全部算作未结对）。
 * 没有学校名录而参考数据里有的，用它，只算结对表写到的县。
 * `goal` 是所属地的文件定下的目标，没有的不给；`gaps` 按县、乡镇、名录的次序。
 * 两处都没有时为 422，`detail` 说明要补哪张表。
 */
export const CoverageResponse = z.strictObject({
  edition: z.string(),
  asOf: IsoDate,
  goal: z.strictObject({ rate: z.number(), by: z.string(), citation: Citation }).optional(),
  whole: z.strictObject(Share),
  counties: z.array(CountyTownCoverage),
  gaps: z.array(CoverageGap),
  /** 算不了、拿不准的，一句一条。 */
  notes: z.array(z.string()),
});
export type CoverageResponse = z.infer<typeof CoverageResponse>;
