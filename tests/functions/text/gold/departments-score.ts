/** 名称的准确率、召回率与 F1；同名出现几次算几次，次序不论。 */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Judged {
  readonly expected: readonly string[];
  readonly read: readonly string[];
}

const hits = ({ expected, read }: Judged): number => {
  const left = [...read];
  return expected.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const scoreNames = (judged: readonly Judged[]): Score => {
  const right = sum(judged.map(hits));
  const precision = right / Math.max(1, sum(judged.map(({ read }) => read.length)));
  const recall = right / Math.max(1, sum(judged.map(({ expected }) => expected.length)));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(precision + recall, Number.EPSILON) };
};
