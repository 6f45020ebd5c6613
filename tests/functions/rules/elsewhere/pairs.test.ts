import { expect, test } from 'vitest';
import { validate } from '../../../../functions/rules/engine.ts';
import type { SheetPayload } from '../../../../shared/api/validations.ts';
import type { PackId } from '../../../../shared/finding.ts';
import { edition, reader } from '../../../accuracy/mutations/clean/edition.ts';
import { CITY_PAIRS_EXCERPT, CUSTODY_PROVINCES, INVENTED_COUNTY } from './pairs.ts';

const ALL: readonly PackId[] = ['lc-2023', 'sd-2019', 'moe-2022', 'he-2020'];

const answer = (sheets: readonly SheetPayload[], terms: { place?: string; packs?: readonly PackId[]; asOf?: string }) =>
  validate(
    {
      sheets: [...sheets],
      ...(terms.place && { place: terms.place }),
      ...(terms.packs && { packs: [...terms.packs] }),
    },
    edition,
    reader,
    terms.asOf ?? '2024-06-01',
  );
const alarms = (...asked: Parameters<typeof answer>) =>
  answer(...asked)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, row, message }) => `${rule} ${row ?? ''} ${message}`);

test.each(['371300', '370100', undefined])('市际协作摘录（所属地%s）', (place) => {
  expect(alarms([CITY_PAIRS_EXCERPT], place ? { place } : {})).toEqual([]);
});

test.each(['2024-06-01', '2026-03-01'])('几个省的县中托管，到%s', (asOf) => {
  expect(alarms([CUSTODY_PROVINCES], { asOf })).toEqual([]);
  expect(alarms([CUSTODY_PROVINCES], { asOf, place: '530000' })).toEqual([]);
});

test.each(['141000', '130900'])('编的一个县的名录与三张表，所属地%s', (place) => {
  expect(alarms(INVENTED_COUNTY, { place })).toEqual([]);
});

test('换成济宁的鱼台县，所属地济宁', () => {
  const renamed: SheetPayload[] = JSON.parse(JSON.stringify(INVENTED_COUNTY).replaceAll('临溪', '鱼台'));
  expect(alarms(renamed, { place: '370800' })).toEqual([]);
});

test('在外省选了全部的包，聊城与山东的要求只作提示', () => {
  expect(alarms(INVENTED_COUNTY, { place: '141000', packs: ALL })).toEqual([]);
});

test('覆盖率照名录算：公办乡村学校五所，都结对', () => {
  const { summary } = answer(INVENTED_COUNTY, { place: '141000' });
  expect(summary.coverage).toEqual([{ county: '临溪县', schools: 5, paired: 5, rate: 1 }]);
});
