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
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

const keyOf = ({ deadline, comparator, value, unit }: Label): string =>
  JSON.stringify(
    [deadline.year, deadline.month, deadline.from, deadline.to, deadline.recurring, comparator, value, unit].map(
      (each) => each ?? null,
    ),
  );

/** 逐格配对：一条读法须期限、比较、值、单位全同才算对，多读、漏读各计一次。 */
export function score(gold: readonly (readonly Label[])[], read: readonly (readonly Label[])[]): Score {
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
  const precision = right + extra.length === 0 ? 1 : right / (right + extra.length);
  const recall = right + missed.length === 0 ? 1 : right / (right + missed.length);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    missed,
    extra,
  };
}
