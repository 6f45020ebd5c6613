import { including, ruleTable } from '../plan.ts';

ruleTable('projects/number-out-of-range', [
  {
    says: '大于清单的项数',
    lines: [{ project: 5, no: 57 }],
    finds: [
      {
        row: 3,
        column: 'no',
        severity: 'warning',
        message: including('是 57', '1 至 41 项', '第5项'),
        fix: { value: 5 },
        citation: {
          pack: 'lc-2023',
          document: including('征求意见稿'),
          article: '清单第41项',
          quote: '加大乡村教育发展研究力量',
        },
      },
    ],
  },
  {
    says: '零与负数',
    lines: [
      { project: 5, no: 0 },
      { project: 6, no: -1 },
    ],
    finds: [{ row: 3 }, { row: 4 }],
  },
  { says: '首项与末项在内', lines: [{ project: 1 }, { project: 41 }], finds: [] },
]);
