import { describe, expect, test } from 'vitest';
import { including } from '../plan.ts';
import { found } from './shandong.ts';

const county = (text: string | null, place?: string) =>
  found('every-sheet/row-elsewhere', 'mentors', [{ county: text }], place);

describe('every-sheet/row-elsewhere', () => {
  test('聊城的表里有别的市的县', () => {
    expect(county('历下区')).toMatchObject([
      {
        row: 3,
        column: 'county',
        severity: 'warning',
        message: including('“历下区”属济南市，不在本表的所属地“聊城市”之内'),
      },
    ]);
    expect(county('济南市')).toHaveLength(1);
    expect(county('东昌府区、历下区')).toMatchObject([{ message: including('“历下区”') }]);
  });

  test.each(['冠县', '聊城市冠县', '茌平县', '高新区', '聊城市', '市直', '幸福县', null])('%s不说', (text) => {
    expect(county(text)).toEqual([]);
  });

  test.each([
    ['历下区', '370100'],
    ['市中区', '370100'],
    ['市中区', '370400'],
    ['高新区', '370100'],
    ['冠县', '370000'],
    ['莘县', '371522'],
    ['聊城市', '371522'],
    ['正定县', '130000'],
    ['冠县', '130000'],
  ])('“%s”在%s的表里不说', (text, place) => {
    expect(county(text, place)).toEqual([]);
  });

  test('一个县的表里有同市的另一个县', () => {
    expect(county('冠县', '371522')).toMatchObject([{ message: including('“莘县”之内') }]);
  });

  test('市际协作本来就跨市，托管帮扶本来就跨省', () => {
    expect(found('every-sheet/row-elsewhere', 'city-pairs', [{ helperCounty: '历下区' }])).toEqual([]);
    expect(found('every-sheet/row-elsewhere', 'custody', [{ province: '山东', county: '历下区' }])).toEqual([]);
  });
});
