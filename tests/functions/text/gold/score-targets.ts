import type { Comparator, Deadline } from '../../../../shared/text.ts';

/** 一条标注：期限、比较、值、单位。指标名与区间另有表测，不计入得分。 */
export interface Label {
  readonly deadline: Deadline;
  readonly comparator: Comparator;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
}

/** 一格原文与其标注；外来的引文带出处。 */
export interface Labelled {
  readonly text: string;
  readonly milestones: readonly Label[];
  readonly source?: { readonly title: string; readonly url?: string };
}

/** 标注的简写。 */
export function label(deadline: Deadline, comparator: Comparator, value?: number, unit?: string): Label {
  return { deadline, comparator, ...(value !== undefined && { value }), ...(unit !== undefined && { unit }) };
}

export interface Score {
  /** 标注的条数。 */
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** 比两条读法时看哪几项。 */
export type Aspect = (label: Label) => readonly unknown[];

const deadlineOf: Aspect = ({ deadline: { year, month, from, to, recurring } }) => [year, month, from, to, recurring];

/** 逐项看，及四项全同。 */
export const ASPECTS = {
  deadline: deadlineOf,
  comparator: ({ comparator }) => [comparator],
  value: ({ value }) => [value],
  unit: ({ unit }) => [unit],
  all: (each) => [...deadlineOf(each), each.comparator, each.value, each.unit],
} as const satisfies Record<string, Aspect>;

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** 逐格配对：一条读法所看各项全同才算对，多读、漏读各计一次。 */
export function score(
  gold: readonly (readonly Label[])[],
  read: readonly (readonly Label[])[],
  aspect: Aspect = ASPECTS.all,
): Score {
  const keyOf = (each: Label): string => JSON.stringify(aspect(each).map((part) => part ?? null));
  let right = 0;
  const missed: string[] = [];
  const extra: string[] = [];
  gold.forEach((labels, index) => {
    const rest = (read[index] ?? []).map(keyOf);
    for (const wanted of labels.map(keyOf)) {
      const at = rest.indexOf(wanted);
      if (at < 0) missed.push(`#${index} ${wanted}`);
      else {
        right += 1;
        rest.splice(at, 1);
      }
    }
    extra.push(...rest.map((key) => `#${index} ${key}`));
  });
  const precision = ratio(right, right + extra.length);
  const recall = ratio(right, right + missed.length);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { labelled: right + missed.length, precision, recall, f1, missed, extra };
}
