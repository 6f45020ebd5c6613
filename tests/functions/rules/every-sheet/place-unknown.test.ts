import { describe, expect, test } from 'vitest';
import { including } from '../plan.ts';
import { found, type Record } from './shandong.ts';

const register = (record: Record<'school-register'>, place?: string) =>
  found('every-sheet/place-unknown', 'school-register', [record], place);

describe('every-sheet/place-unknown', () => {
  test.each([
    '东昌府区',
    '东昌府',
    '茌平县',
    '聊城市东昌府区',
    '山东省聊城市冠县',
    '高新区',
    '聊城经开区',
    '东昌府区、冠县',
    '东昌府区/冠县',
    '东昌府区 冠县',
    '市直',
    '聊城市直',
    '聊城市',
    '无',
    null,
    '历下区',
  ])('县(市、区)写“%s”可以', (county) => {
    expect(register({ county })).toEqual([]);
  });

  test('名册里没有的，说出差一个字的那一个', () => {
    expect(register({ county: '东昌区' })).toMatchObject([
      { row: 3, column: 'county', severity: 'warning', message: including('“东昌区”不在区划名册', '是否为“东昌府区”') },
    ]);
    expect(register({ county: '幸福县' })).toMatchObject([
      { message: '第3行“县(市、区)”的“幸福县”不在区划名册的县(市、区)里，请核对' },
    ]);
  });

  test('几个并列的，只说没有的那一个', () => {
    expect(register({ county: '冠县、幸福县' })).toMatchObject([{ message: including('的“幸福县”') }]);
  });

  test.each([
    ['县的格里写了乡镇', { county: '古楼街道' }, '是乡镇(街道)，不是县(市、区)'],
    ['乡镇的格里写了县', { county: '冠县', town: '莘县' }, '是县(市、区)，不是乡镇(街道)'],
  ])('%s', (_, record, says) => {
    expect(register(record)).toMatchObject([{ severity: 'warning', message: including(says) }]);
  });

  test.each([
    ['冠县', '清水镇'],
    ['冠县', '清水'],
    ['莘县', '张鲁回族镇'],
    ['东昌府区', '古楼办事处'],
    ['东昌府区', '东昌府区古楼街道'],
    ['东昌府区', '城区'],
    [null, '清水镇'],
  ])('%s的“%s”可以', (county, town) => {
    expect(register({ county, town })).toEqual([]);
  });

  test.each([['冠县'], [null]])('县写%s时，聊城没有的乡镇要说', (county) => {
    expect(register({ county, town: '幸福镇' })).toMatchObject([{ column: 'town', message: including('“幸福镇”') }]);
  });

  test.each([
    ['别的市的乡镇没有收录', { county: '历下区', town: '幸福镇' }, '370100'],
    ['功能区代管的乡镇没有收录', { county: '高新区', town: '九州街道' }, '371500'],
    ['别的省的工作簿', { county: '正定县', town: '幸福镇' }, '130000'],
    ['写明是别的省的', { county: '河北省正定县' }, '371500'],
  ] as const)('%s，不判', (_, record, place) => {
    expect(register(record, place)).toEqual([]);
  });

  test('市际协作的市与县', () => {
    const pair = { helperCity: '济男市', helpedCity: '临沂', helperCounty: '历下', helpedCounty: '兰凌县' };
    expect(found('every-sheet/place-unknown', 'city-pairs', [pair])).toMatchObject([
      { column: 'helperCity', message: including('“济男市”不在区划名册的市里，请核对') },
      { column: 'helpedCounty', message: including('“兰凌县”', '是否为“兰陵县”') },
    ]);
  });

  test('两市都不是山东的市际协作，不判', () => {
    const pair = { helperCity: '广州市', helpedCity: '清远市', helpedCounty: '清新区' };
    expect(found('every-sheet/place-unknown', 'city-pairs', [pair])).toEqual([]);
  });

  test('托管帮扶在别的省，不判；写在山东的才判', () => {
    const custody = (province: string) =>
      found('every-sheet/place-unknown', 'custody', [{ province, county: '垣曲县' }]);
    expect(custody('山西省')).toEqual([]);
    expect(custody('山东')).toHaveLength(1);
  });
});

test('一长段话贴进地名格，消息只引开头', () => {
  const [finding, ...others] = register({ county: '待与邻县协商后再定'.repeat(100) });
  expect(others).toEqual([]);
  expect(finding?.message).toContain('待与邻县协商后再定');
  expect(finding?.message.length).toBeLessThan(120);
});
