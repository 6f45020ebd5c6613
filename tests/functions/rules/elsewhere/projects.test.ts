import { describe, expect, test } from 'vitest';
import { validate } from '../../../../functions/rules/engine.ts';
import type { PackId } from '../../../../shared/finding.ts';
import { edition, reader } from '../../../accuracy/mutations/clean/edition.ts';
import { PROJECTS_ELSEWHERE, type ProjectTable } from './projects.ts';

const findings = ({ columns, rows }: ProjectTable, place?: string, packs?: PackId[]) =>
  validate(
    {
      sheets: [
        { kind: 'projects', name: '台账', columns: [...columns], firstRow: 3, rows: rows.map((row) => [...row]) },
      ],
      ...(place && { place }),
      ...(packs && { packs }),
    },
    edition,
    reader,
    '2023-09-01',
  ).findings;

describe.each(PROJECTS_ELSEWHERE)('$says', (table) => {
  const alarms = (found: ReturnType<typeof findings>) =>
    found
      .filter(({ severity }) => severity !== 'info')
      .filter(({ rule, row }) => !(rule === 'projects/no-deadline' && table.withoutDeadline.includes(row ?? 0)))
      .map(({ message }) => message);

  test('在它自己的地方，没有错误与警告，也不用聊城的方案', () => {
    const found = findings(table, table.place);
    expect(alarms(found)).toEqual([]);
    expect(found.filter(({ citation }) => citation?.pack === 'lc-2023')).toEqual([]);
  });

  test('选了聊城的方案，只作提示', () => {
    expect(alarms(findings(table, table.place, ['lc-2023']))).toEqual([]);
  });

  test('没有说明所属地：说一次项目多不在清单之内，不逐行指摘', () => {
    const found = findings(table);
    const about = (rule: string) => found.filter((finding) => finding.rule === `projects/${rule}`);
    expect(about('name-unknown')).toMatchObject([{ severity: 'info' }]);
    for (const rule of [
      'number-out-of-range',
      'number-mismatch',
      'reference-missing',
      'target-weaker',
      'target-missing',
    ])
      expect(
        about(rule).filter(({ severity }) => severity !== 'info'),
        rule,
      ).toEqual([]);
  });
});
