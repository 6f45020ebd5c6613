import { readTargets } from '../../functions/text/targets.ts';
import { ELSEWHERE } from '../functions/text/gold/targets-elsewhere.ts';
import { ARTICLES, GOALS, OVERALL } from '../functions/text/gold/targets-plan.ts';
import { TARGETS_UNSEEN } from '../functions/text/gold/targets-unseen.ts';
import { TARGETS_UNSEEN_6 } from '../functions/text/gold/targets-unseen-6.ts';
import { TARGETS_UNSEEN_7 } from '../functions/text/gold/targets-unseen-7.ts';
import { TARGETS_UNSEEN_8 } from '../functions/text/gold/targets-unseen-8.ts';
import { TARGETS_UNSEEN_9 } from '../functions/text/gold/targets-unseen-9.ts';
import { TARGETS_UNSEEN_FIFTH } from '../functions/text/gold/targets-unseen-fifth.ts';
import { TARGETS_UNSEEN_FOURTH } from '../functions/text/gold/targets-unseen-fourth.ts';
import { TARGETS_UNSEEN_SECOND } from '../functions/text/gold/targets-unseen-second.ts';
import { TARGETS_UNSEEN_THIRD } from '../functions/text/gold/targets-unseen-third.ts';
import { ASPECT_NAMES, byAspect, byConstruct, CONSTRUCTS, type Measure, readCells } from './measures.ts';
import { departmentSets, type NameSet, officeSet } from './names.ts';

/** 目标值：每一组标注都要达到。 */
const TARGETS_GOAL = 0.95;
const NAMES_GOAL = 0.98;
const WIDTH = 44;

const TARGET_SETS = [
  ['聊城清单41项的工作目标', GOALS],
  ['聊城总体目标与正文18条', [...OVERALL, ...ARTICLES]],
  ['别处的规划、方案', ELSEWHERE],
  ['没有见过的规划、方案（一）', TARGETS_UNSEEN],
  ['没有见过的规划、方案（二）', TARGETS_UNSEEN_SECOND],
  ['没有见过的规划、方案（三）', TARGETS_UNSEEN_THIRD],
  ['没有见过的规划、方案（四）', TARGETS_UNSEEN_FOURTH],
  ['没有见过的规划、方案（五）', TARGETS_UNSEEN_FIFTH],
  ['没有见过的规划、方案（六）', TARGETS_UNSEEN_6],
  ['没有见过的规划、方案（七）', TARGETS_UNSEEN_7],
  ['没有见过的规划、方案（八）', TARGETS_UNSEEN_8],
  ['照体例拟的句子（九）', TARGETS_UNSEEN_9],
] as const;

/** 汉字占两格。 */
const padded = (text: string): string =>
  text + ' '.repeat(Math.max(1, WIDTH - [...text].reduce((width, char) => width + (char > '⺀' ? 2 : 1), 0)));
const fixed = (value: number): string => value.toFixed(3).padStart(8);

function line(name: string, { labelled, precision, recall, f1 }: Measure): void {
  console.log(`${padded(name)}${String(labelled).padStart(6)}${fixed(precision)}${fixed(recall)}${fixed(f1)}`);
}

function heading(title: string): void {
  console.log(`\n${padded(title)}  标注  精确率  召回率      F1`);
}

const below: string[] = [];
function held(title: string, { f1 }: Measure, goal: number): void {
  if (f1 < goal) below.push(`“${title}”的F1为${f1.toFixed(3)}，低于${goal}`);
}

const sets = TARGET_SETS.map(([title, cells]) => ({ title, cells: readCells(cells, readTargets) }));
for (const { title, cells } of sets) {
  heading(`目标：${title}`);
  for (const [name, aspect] of ASPECT_NAMES) line(`  ${name}`, byAspect(cells, aspect));
  const whole = ASPECT_NAMES.at(-1);
  if (whole !== undefined) held(title, byAspect(cells, whole[1]), TARGETS_GOAL);
}

heading('目标：各类写法（各组合计，四项全同）');
const all = {
  gold: sets.flatMap(({ cells }) => cells.gold),
  read: sets.flatMap(({ cells }) => cells.read),
};
for (const [name, belongs] of CONSTRUCTS) line(`  ${name}`, byConstruct(all, belongs));

function printNames(kind: string, { title, names, others }: NameSet): void {
  heading(`${kind}：${title}`);
  line('  名称', names);
  for (const [name, measure] of others) line(`  ${name}`, measure);
  held(title, names, NAMES_GOAL);
}

for (const set of departmentSets()) printNames('部门', set);
printNames('科室', officeSet());

console.log(
  below.length === 0
    ? `\n各组都达到目标：目标F1不低于${TARGETS_GOAL}，名称F1不低于${NAMES_GOAL}。`
    : `\n没有达到目标：${below.join('；')}。`,
);
process.exit(below.length === 0 ? 0 : 1);
