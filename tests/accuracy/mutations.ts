import { parseArgs } from 'node:util';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { alarmsOn, extraAlarms, recallOf } from './mutations/judge.ts';
import { FAULTS, VARIATIONS, WORKBOOKS } from './mutations/material.ts';
import type { Workbook } from './mutations/table.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '20221114' }, times: { type: 'string', default: '8' } },
});
const SEED = Number(values.seed);
const TIMES = Number(values.times);
if (!Number.isSafeInteger(SEED) || !(TIMES >= 1)) {
  console.error('用法：npm run mutations -- [--seed 整数] [--times 每种改坏几次]');
  process.exit(2);
}

const GOAL = 0.99;
const WIDTH = 58;

/** 说不准的毛病，不计入召回：改坏之后未必是错。 */
const UNCERTAIN = [
  '签订日期晚于校验之日（可以是拟订的日期）',
  '同一高校在同一学校有两类基地（可以是两个基地）',
  '同名的两人联系同一学校（可以是两个人）',
  '公开名单之外的托管高校与县中（名单只收录26对，没有见到不等于没有）',
  '学校名称漏一个字（没有名录时无从得知）',
  '别的市的乡镇写错（名册只收录聊城的乡镇）',
  '目标里换了同义的说法、加了鼓励一类的词（只能算与清单不同）',
];

/** 汉字占两格。 */
const padded = (text: string): string =>
  text + ' '.repeat(Math.max(1, WIDTH - [...text].reduce((width, char) => width + (char > '⺀' ? 2 : 1), 0)));
const holding = (kind: SheetKind): Workbook =>
  WORKBOOKS.find(([, workbook]) => workbook.some((table) => table.kind === kind))?.[1] ?? [];

console.log(`\n改坏的表（种子 ${SEED}，每种改 ${TIMES} 次）`);
let spoilt = 0;
let told = 0;
const below: string[] = [];
for (const fault of FAULTS) {
  const recall = recallOf(fault, holding(fault.kind), TIMES, SEED);
  spoilt += recall.spoilt;
  told += recall.told;
  console.log(`${padded(`  ${fault.kind} ${fault.says}`)}${recall.told}/${recall.spoilt}`);
  for (const missed of recall.missed) console.log(`      没有说中：${missed}`);
  if (recall.spoilt === 0) below.push(`“${fault.says}”没有地方可改坏`);
}
const rate = told / spoilt;
console.log(`${padded('  合计')}${told}/${spoilt}，召回率 ${(rate * 100).toFixed(1)}%`);
if (rate < GOAL) below.push(`召回率 ${(rate * 100).toFixed(1)}%，低于 ${GOAL * 100}%`);

console.log('\n干净的表与无害的变化（多出的错误与警告）');
let alarms = 0;
const report = (says: string, found: ReturnType<typeof alarmsOn>) => {
  alarms += found.length;
  console.log(`${padded(`  ${says}`)}${found.length}`);
  for (const { rule, row, column, message } of found.slice(0, 5))
    console.log(`      误报：${rule} 第${row ?? '—'}行 ${column ?? ''} ${message}`);
};
for (const [title, workbook] of WORKBOOKS) report(title, alarmsOn(workbook));
for (const variation of VARIATIONS) {
  const found = WORKBOOKS.map(([, workbook]) => extraAlarms(variation, workbook, SEED));
  if (found.every((one) => one === undefined)) below.push(`“${variation.says}”什么也没有改`);
  report(
    variation.says,
    found.flatMap((one) => one ?? []),
  );
}
console.log(`${padded('  合计')}${alarms}`);
if (alarms > 0) below.push(`误报 ${alarms} 条，应为 0`);

console.log(`\n说不准、不计的毛病：\n${UNCERTAIN.map((one) => `  ${one}`).join('\n')}`);
console.log(below.length === 0 ? '\n达到目标：召回率不低于99%，没有误报。' : `\n没有达到目标：${below.join('；')}。`);
process.exit(below.length === 0 ? 0 : 1);
