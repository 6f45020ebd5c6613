import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../functions/reference/schema.ts';
import { EditionsResponse, Health } from '../../../shared/api/reference.ts';
import { RulesResponse } from '../../../shared/api/rules.ts';
import { DepartmentsResponse, TargetsResponse } from '../../../shared/api/text.ts';
import { ask, post } from '../ask.ts';

const edition1 = async () => EditionsResponse.parse(await (await ask('/v1/editions')).json()).items[0];

test('/healthz 报出当前版本', async () => {
  const health = Health.parse(await (await ask('/healthz')).json());
  expect(health).toEqual({ status: 'ok', edition: '1', hash: (await edition1())?.hash, migrations: MIGRATIONS.length });
});

test('/v1/editions 列出第一版，已发布、当前在用', async () => {
  expect(await edition1()).toMatchObject({ id: '1', status: 'published', current: true });
});

test('/v1/rules 逐条说明规则，规则号不重复', async () => {
  const { items } = RulesResponse.parse(await (await ask('/v1/rules')).json());
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map((rule) => rule.id)).size).toBe(items.length);
});

describe('/v1/text', () => {
  test('目标逐段读出，段数与次序照旧', async () => {
    const texts = ['2025年，乡村绿色校园全覆盖。', '', '加强研究。'];
    const { results } = TargetsResponse.parse(await (await post('/v1/text/targets', { texts })).json());
    expect(results).toHaveLength(3);
    expect(results[0]?.milestones[0]).toMatchObject({ deadline: { year: 2025 }, comparator: 'full' });
    expect(results[1]).toEqual({ milestones: [] });
  });

  test('部门逐段认出，黏连的分开', async () => {
    const texts = ['市民政局、市卫生健康委', '教育体育局文明办'];
    const { results } = DepartmentsResponse.parse(await (await post('/v1/text/departments', { texts })).json());
    expect(results.map((result) => result.departments.map((department) => department.name))).toEqual([
      ['市民政局', '市卫生健康委'],
      ['市教育体育局', '市文明办'],
    ]);
  });

  test('一千段正好收', async () => {
    const response = await post('/v1/text/targets', { texts: Array(1000).fill('') });
    expect(TargetsResponse.parse(await response.json()).results).toHaveLength(1000);
  });
});
