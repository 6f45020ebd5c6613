import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../functions/text/targets.ts';
import { type Labelled, label, score } from './gold/score-targets.ts';
import { ELSEWHERE } from './gold/targets-elsewhere.ts';
import { ARTICLES, GOALS, OVERALL } from './gold/targets-plan.ts';
import { TARGETS_UNSEEN } from './gold/targets-unseen.ts';
import { TARGETS_UNSEEN_6 } from './gold/targets-unseen-6.ts';
import { TARGETS_UNSEEN_7 } from './gold/targets-unseen-7.ts';
import { TARGETS_UNSEEN_8 } from './gold/targets-unseen-8.ts';
import { TARGETS_UNSEEN_9 } from './gold/targets-unseen-9.ts';
import { TARGETS_UNSEEN_FIFTH } from './gold/targets-unseen-fifth.ts';
import { TARGETS_UNSEEN_FOURTH } from './gold/targets-unseen-fourth.ts';
import { TARGETS_UNSEEN_SECOND } from './gold/targets-unseen-second.ts';
import { TARGETS_UNSEEN_THIRD } from './gold/targets-unseen-third.ts';

const scored = (cells: readonly Labelled[]) =>
  score(
    cells.map((cell) => cell.milestones),
    cells.map((cell) => readTargets(cell.text)),
  );

describe('得分的算法', () => {
  const wanted = label({ year: 2025 }, '>=', 90, '%');

  test('全对是1', () => expect(score([[wanted]], [[wanted]]).f1).toBe(1));
  test('漏读减召回，多读减精确', () => {
    expect(score([[wanted, wanted]], [[wanted]])).toMatchObject({ precision: 1, recall: 0.5 });
    expect(score([[wanted]], [[wanted, label({}, 'some')]])).toMatchObject({ precision: 0.5, recall: 1 });
  });
  test('期限、比较、值、单位错一样就是错', () => {
    for (const wrong of [
      label({ year: 2027 }, '>=', 90, '%'),
      label({ year: 2025 }, '=', 90, '%'),
      label({ year: 2025 }, '>=', 80, '%'),
      label({ year: 2025 }, '>=', 90, '名'),
    ]) {
      expect(score([[wanted]], [[wrong]]).f1).toBe(0);
    }
  });
});

describe('对照标注', () => {
  test('清单41项的工作目标，项项读对', () => {
    expect(GOALS).toHaveLength(41);
    const { missed, extra } = scored(GOALS);
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
  });

  test('总体目标与正文18条，F1不低于0.95', () => {
    expect(ARTICLES).toHaveLength(18);
    const found = scored([...OVERALL, ...ARTICLES]);
    expect(found.f1, JSON.stringify(found)).toBeGreaterThanOrEqual(0.95);
  });

  test('别处的规划、方案，F1不低于0.95', () => {
    expect(new Set(ELSEWHERE.map((cell) => cell.source?.title)).size).toBeGreaterThanOrEqual(20);
    const found = scored(ELSEWHERE);
    expect(found.f1, JSON.stringify(found)).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ['第一批', TARGETS_UNSEEN],
    ['第二批', TARGETS_UNSEEN_SECOND],
    ['第三批', TARGETS_UNSEEN_THIRD],
    ['第四批', TARGETS_UNSEEN_FOURTH],
    ['第五批', TARGETS_UNSEEN_FIFTH],
    ['第六批', TARGETS_UNSEEN_6],
    ['第七批', TARGETS_UNSEEN_7],
    ['第八批', TARGETS_UNSEEN_8],
    ['第九批', TARGETS_UNSEEN_9],
  ] as const)('先标注后读的%s，F1不低于0.95', (_, cells) => {
    const found = scored(cells);
    expect(found.f1, JSON.stringify(found)).toBeGreaterThanOrEqual(0.95);
  });
});
