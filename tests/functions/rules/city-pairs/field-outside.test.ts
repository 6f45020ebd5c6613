import { expect } from 'vitest';
import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/field-outside', [
  {
    says: '四个领域之外的逐个说出，引四处条款',
    lines: [{ fields: '基础教育、体育，卫生' }],
    finds: [
      {
        row: 3,
        column: 'fields',
        severity: 'warning',
        message: including('“体育、卫生”', '基础教育、职业教育、教师队伍建设、高等教育'),
        citation: expect.objectContaining({ article: '第三部分（一）', quote: '基础教育方面' }),
        related: [{}, {}, {}].map(() => expect.objectContaining({ pack: 'sd-2019' })),
      },
    ],
  },
  {
    says: '几个领域以顿号、逗号、斜线、空格、和、换行相连都可以，空着的不说',
    lines: [
      { fields: '基础教育,职业教育' },
      { fields: '基础教育/高等教育' },
      { fields: '基础教育　职业教育 教师队伍' },
      { fields: '职业教育和高等教育' },
      { fields: '教师队伍建设\n高等教育' },
      { fields: '基础教育、职业教育等' },
      { fields: '全部四个领域' },
      { fields: '学前教育、义务教育、高中教育' },
      { fields: null },
    ],
    finds: [],
  },
  {
    says: '空格隔开的里面有一个不对，只说那一个',
    lines: [{ fields: '基础教育 扶贫' }],
    finds: [{ message: including('“扶贫”在四个领域之外') }],
  },
  {
    says: '两市都在外省，只作参考',
    lines: [{ helperCity: '石家庄市', helpedCity: '张家口市', fields: '体育' }],
    finds: [{ severity: 'info' }],
  },
]);
