import { including, ruleTable } from '../plan.ts';

ruleTable('projects/office-unknown', [
  {
    says: '清单里没有这个科室',
    lines: [{ project: 5, offices: '后勤产业科' }],
    finds: [
      {
        row: 3,
        column: 'offices',
        severity: 'warning',
        message: including('“后勤产业科”不在清单的科室之内'),
        citation: { pack: 'lc-2023', document: including('聊城市'), article: '清单第5项', quote: '基础教育科' },
      },
    ],
  },
  {
    says: '附最接近的',
    lines: [{ project: 5, offices: '基础教育处' }],
    finds: [{ message: including('最接近的是“基础教育科”') }],
  },
  {
    says: '泛指合法，空着不管',
    lines: [{ project: 40 }, { project: 5, offices: '' }, { project: 6, offices: '/' }],
    finds: [],
  },
  {
    says: '别处的清单，科室不逐行对照',
    lines: Array.from({ length: 12 }, () => ({
      project: 5,
      name: '寄宿制学校达标工程',
      lead: '市教育局',
      offices: '发展规划科',
    })),
    finds: [],
  },
  {
    says: '县里的工作簿，县里的科室没有收录',
    place: '371525',
    lines: [{ project: 5, lead: '县教育体育局', offices: '规划股' }],
    finds: [],
  },
]);
