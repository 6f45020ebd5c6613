import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/cross-region', [
  {
    says: '跨区域招生',
    lines: ['是', true, '√', '有', 'Y'].map((crossRegion) => ({ crossRegion })),
    finds: [3, 4, 5, 6, 7].map((row) => ({
      row,
      column: 'crossRegion',
      severity: 'error',
      message: including('不得违规跨区域招生'),
    })),
  },
  {
    says: '没有；空着；读不出是否的另有规则说',
    lines: ['否', false, '×', '无', '不存在', '不涉及', null, '部分'].map((crossRegion) => ({ crossRegion })),
    finds: [],
  },
]);
