import { ASPECTS, type Aspect, type Label, type Labelled, score } from '../functions/text/gold/score-targets.ts';

/** 一项得分：标注几条、精确率、召回率、F1。 */
export interface Measure {
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** 目标的读法，逐格对着标注。 */
export interface ReadCells {
  readonly gold: readonly (readonly Label[])[];
  readonly read: readonly (readonly Label[])[];
}

export const readCells = (cells: readonly Labelled[], read: (text: string) => readonly Label[]): ReadCells => ({
  gold: cells.map(({ milestones }) => milestones),
  read: cells.map(({ text }) => read(text)),
});

/** 期限、比较、值、单位逐项，及四项全同。 */
export const ASPECT_NAMES: readonly (readonly [string, Aspect])[] = [
  ['期限', ASPECTS.deadline],
  ['比较', ASPECTS.comparator],
  ['值', ASPECTS.value],
  ['单位', ASPECTS.unit],
  ['四项全同', ASPECTS.all],
];

export const byAspect = ({ gold, read }: ReadCells, aspect: Aspect): Measure => score(gold, read, aspect);

const comparing =
  (...comparators: readonly Label['comparator'][]) =>
  ({ comparator }: Label): boolean =>
    comparators.includes(comparator);

/** 写法的类，由标注自己分出：比较的九类，期限的四类。 */
export const CONSTRUCTS: readonly (readonly [string, (label: Label) => boolean])[] = [
  ['界限（以上、不超过、超过）', comparing('>=', '>', '<=', '<')],
  ['等于（达到、一个数）', comparing('=')],
  ['左右、区间', comparing('~=', 'range')],
  ['全部（全覆盖、均）', comparing('full')],
  ['清零（不再新增、消除）', comparing('none')],
  ['增减（提高、逐步下降）', comparing('increase', 'decrease')],
  ['保持（稳定在）', comparing('maintain')],
  ['建成、出台', comparing('complete')],
  ['一批', comparing('some')],
  ['状态（没有数也没有方向）', comparing('qualitative')],
  ['期限：年份', ({ deadline }) => deadline.year !== undefined && deadline.recurring === undefined],
  ['期限：期间、起', ({ deadline }) => deadline.from !== undefined || deadline.to !== undefined],
  ['期限：每年、几年内', ({ deadline }) => deadline.recurring !== undefined],
  ['期限：没有写', ({ deadline }) => Object.values(deadline).every((part) => part === undefined)],
];

/** 只看属于这一类的标注与读法。 */
export const byConstruct = ({ gold, read }: ReadCells, belongs: (label: Label) => boolean): Measure =>
  score(
    gold.map((labels) => labels.filter(belongs)),
    read.map((labels) => labels.filter(belongs)),
  );
