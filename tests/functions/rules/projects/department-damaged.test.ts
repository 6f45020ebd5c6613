import { including, plan, ruleTable } from '../plan.ts';

const printed = (project: number) => {
  const found = plan.projects.find(({ no }) => no === project);
  return { project, lead: found?.printed.lead ?? null, participants: found?.printed.participants ?? null };
};
const mended = (says: string, project: number, column: string, value: string) => ({
  says,
  lines: [printed(project)],
  finds: [
    { row: 3, column, severity: 'warning', message: including('有脱字或粘连', `应为“${value}”`), fix: { value } },
  ],
});

ruleTable('projects/department-damaged', [
  mended('脱“市”', 1, 'participants', '市委宣传部'),
  mended('两个粘在一起', 2, 'lead', '市教育体育局、市文明办'),
  mended('粘连又脱首尾', 33, 'lead', '市教育体育局、市科技局'),
  mended('脱“市”“局”', 12, 'participants', '市住房城乡建设局'),
  mended('名称里有“和”', 7, 'participants', '市发展改革委、市自然资源和规划局'),
  mended('三个部门', 39, 'participants', '市民政局、市卫生健康委、市残联'),
  {
    says: '夹着不认识的部门，不敢整格替换',
    lines: [{ project: 39, participants: '民政局市残联、市大数据局' }],
    finds: [{ column: 'participants' }],
  },
  {
    says: '还有别的话，不敢整格替换',
    lines: [{ project: 1, participants: '委宣传部（文明办）牵头' }],
    finds: [{ column: 'participants' }],
  },
  {
    says: '全称、别称、换行分隔都不算',
    lines: [
      { project: 5, lead: '聊城市教育和体育局' },
      { project: 5, lead: '市教体局' },
      { project: 39, participants: '市民政局\n市卫生健康委，市残联' },
    ],
    finds: [],
  },
  {
    says: '无、/ 等于没填',
    lines: [
      { project: 5, participants: '无' },
      { project: 6, participants: '/' },
      { project: 7, participants: '—' },
    ],
    finds: [],
  },
  { says: '别处的工作簿不用聊城的部门名录', place: '370100', lines: [printed(2)], finds: [] },
]);

ruleTable('projects/department-damaged', [
  {
    says: '脱字的格引用方案里完整的写法',
    lines: [printed(1)],
    finds: [
      {
        citation: { pack: 'lc-2023', document: including('征求意见稿'), article: '正文第2条', quote: '市委宣传部' },
        span: [0, 4],
      },
    ],
  },
]);
