import { expect, test } from 'vitest';
import { headOf } from '../../../../functions/text/lattice/heads.ts';

test.each([
  ['市教育局', '市', false],
  ['市委宣传部', '市', true],
  ['聊城市教育局', '聊城市', false],
  ['中共聊城市委组织部', '聊城市', true],
  ['东昌府区教育和体育局', '东昌府区', false],
  ['冠县财政局', '冠县', false],
  ['聊城市东昌府区教育局', '聊城市东昌府区', false],
  ['山东省聊城市财政局', '山东省聊城市', false],
  ['台州市教育局', '台州市', false],
  ['省教育厅', '省', false],
  ['黔东南州教育局', '黔东南州', false],
])('“%s”的字头是“%s”', (name, place, party) => {
  expect(headOf(name)).toMatchObject({ place, party });
});

test.each([
  '城市管理局',
  '市场监管局',
  '财政局',
  '自然资源和规划局',
  '阳谷县',
  '国网聊城供电公司',
  '大数据和市场监管局',
])('“%s”没有字头', (name) => {
  expect(headOf(name)).toBeUndefined();
});
