import { including, ruleTable } from '../plan.ts';

ruleTable('projects/department-unknown', [
  {
    says: '名录里没有',
    lines: [{ project: 5, participants: '市大数据局' }],
    finds: [
      {
        row: 3,
        column: 'participants',
        severity: 'warning',
        message: '第3行“参与部门”的“市大数据局”不在方案的部门名录中',
        span: [0, 5],
        citation: { pack: 'lc-2023', document: including('聊城市'), article: '正文第15条', quote: '有关部门分工负责' },
      },
    ],
  },
  {
    says: '附最接近的',
    lines: [{ project: 5, lead: '市卫健局' }],
    finds: [{ column: 'lead', message: including('最接近的是“市卫生健康委”', '清单第5项为“市教育体育局”') }],
  },
  {
    says: '十行以上、多数行的牵头部门都不认得，是别处的清单，只说一次',
    lines: Array.from({ length: 12 }, () => ({
      project: 5,
      name: '寄宿制学校达标工程',
      lead: '市教育局',
      participants: '市审计局',
    })),
    finds: [
      { column: 'lead', severity: 'info', message: including('12行', '不在本地的部门名录中', '选定工作簿的所属地') },
    ],
  },
  {
    says: '不到十行，或不到三分之二，照逐行说',
    lines: [
      ...Array.from({ length: 9 }, () => ({ project: 5, lead: '市教育局' })),
      ...Array.from({ length: 5 }, () => ({ project: 5 })),
    ],
    finds: Array.from({ length: 9 }, () => ({ column: 'lead', severity: 'warning' })),
  },
  {
    says: '泛指与外部单位合法',
    lines: [{ project: 33 }, { project: 5, participants: '各县(市、区)人民政府、有关部门' }],
    finds: [],
  },
  { says: '清单各项都认得', lines: [{ project: 1 }, { project: 6 }, { project: 13 }, { project: 39 }], finds: [] },
  {
    says: '县里的工作簿，县里的对口部门认得；市里的工作簿不认得',
    place: '371525',
    lines: [{ project: 1, lead: '县教育和体育局、县妇联', participants: '县委宣传部、团县委、县太空局' }],
    finds: [{ column: 'participants', message: including('县太空局') }],
  },
  {
    says: '市里的工作簿里写县里的部门，不认得',
    lines: [{ project: 1, participants: '县委宣传部' }],
    finds: [{ column: 'participants' }],
  },
  {
    says: '市里的委，县里是局',
    place: '371525',
    lines: [{ project: 5, participants: '县发展改革局、县卫健局、县卫生健康局、县农业农村局' }],
    finds: [],
  },
]);
