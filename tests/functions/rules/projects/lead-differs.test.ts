import { including, ruleTable } from '../plan.ts';

const lead = (project: number, cell: string) => ({ project, lead: cell });

ruleTable('projects/lead-differs', [
  {
    says: '换了',
    lines: [lead(5, '市财政局')],
    finds: [
      {
        row: 3,
        column: 'lead',
        severity: 'warning',
        message: including('少“市教育体育局”，多“市财政局”'),
        citation: { pack: 'lc-2023', document: including('征求意见稿'), article: '清单第5项', quote: '市教育体育局' },
      },
    ],
  },
  { says: '少了一个', lines: [lead(1, '市教育体育局')], finds: [{ message: including('少“市妇联”') }] },
  { says: '次序不同', lines: [lead(1, '市妇联、市教育体育局')], finds: [{ message: including('次序不同') }] },
  {
    says: '全称、脱字、粘连的，按认出的部门比',
    lines: [lead(5, '聊城市教育和体育局'), lead(2, '教育体育局文明办'), lead(1, '市教育体育局\n市妇联')],
    finds: [],
  },
  { says: '错一个字由 department-unknown 说', lines: [lead(5, '市教育体肓局')], finds: [] },
  {
    says: '换成不认识的由 department-unknown 说，那里写着清单的',
    lines: [lead(5, '市大数据局'), lead(1, '市教育体育局、市大数据局')],
    finds: [],
  },
  {
    says: '不认识的之外还少一个',
    lines: [lead(1, '市大数据局')],
    finds: [{ message: including('少“市教育体育局”、“市妇联”') }],
  },
  { says: '空着由 cell-empty 说', lines: [lead(5, '')], finds: [] },
  {
    says: '县里的工作簿，由县里的对口部门牵头',
    place: '371525',
    lines: [
      { project: 1, lead: '县教育体育局、县妇联' },
      { project: 5, lead: '县财政局' },
    ],
    finds: [{ row: 4, message: including('清单第5项') }],
  },
]);
