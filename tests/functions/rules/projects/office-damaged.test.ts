import { including, ruleTable } from '../plan.ts';

ruleTable('projects/office-damaged', [
  {
    says: '脱末字',
    lines: [{ project: 1, offices: '基础教育科、教育教学质量评估' }],
    finds: [
      {
        row: 3,
        column: 'offices',
        severity: 'warning',
        message: including('应为“基础教育科、教育教学质量评估室”'),
        fix: { value: '基础教育科、教育教学质量评估室' },
        citation: { pack: 'lc-2023', document: including('聊城市'), article: '清单第1项', quote: '教育教学质量评估室' },
      },
    ],
  },
  {
    says: '粘连',
    lines: [{ project: 6, offices: '人事科基础教育科、学前教育教研室' }],
    finds: [{ fix: { value: '人事科、基础教育科、学前教育教研室' } }],
  },
  { says: '完好的', lines: [{ project: 8 }, { project: 40 }, { project: 4 }], finds: [] },
]);
