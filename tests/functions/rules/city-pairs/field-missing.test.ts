import { expect } from 'vitest';
import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/field-missing', [
  {
    says: '一对市的各行都空着，指向第一行，只提示',
    lines: [{ fields: null }, { fields: '无', meetingDate: '2018-05-20' }],
    finds: [
      {
        row: 3,
        column: 'fields',
        severity: 'info',
        message: including('潍坊市—聊城市', '协作领域'),
        citation: expect.objectContaining({ article: '第三部分（一）', quote: '基础教育方面' }),
      },
    ],
  },
  {
    says: '有一行写了就够；写了领域之外的另有规则说',
    lines: [{ fields: null }, {}, { helperCity: '威海市', helpedCity: '枣庄市', fields: '体育' }],
    finds: [],
  },
]);
