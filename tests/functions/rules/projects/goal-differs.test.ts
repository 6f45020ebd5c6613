import { including, ruleTable } from '../plan.ts';

ruleTable('projects/goal-differs', [
  {
    says: '定得更高，只是不同',
    lines: [{ project: 17, goal: '2025年,县域内乡镇学前教育公办率和普惠率分别达到60%、95%。' }],
    finds: [{ row: 3, column: 'goal', severity: 'info', message: including('不同于清单第17项', '分别达到50%、90%') }],
  },
  {
    says: '多写了一句',
    lines: [{ project: 3, goal: '2025年,乡村绿色校园全覆盖。2026年,建成省级绿色校园10所。' }],
    finds: [{ message: including('多于清单第3项') }],
  },
  {
    says: '弱了、晚了由别的规则说',
    lines: [
      { project: 3, goal: '2026年,乡村绿色校园全覆盖。' },
      { project: 17, goal: '2025年,县域内乡镇学前教育公办率和普惠率分别达到40%、90%。' },
    ],
    finds: [],
  },
  {
    says: '只差在已另说的时限、数目上',
    lines: [
      { project: 3, goal: '乡村绿色校园全覆盖。' },
      { project: 17, goal: '2025年,县域内乡镇学前教育公办率和普惠率分别达到50%、190%。' },
    ],
    finds: [],
  },
  {
    says: '只差在与名目不等的数目上',
    lines: [{ project: 17, goal: '2025年,县域内乡镇学前教育公办率和普惠率分别达到50%、90%、95%。' }],
    finds: [],
  },
  {
    says: '时限之外还有别的不同',
    lines: [{ project: 3, goal: '乡村绿色校园、书香校园全覆盖。' }],
    finds: [{ row: 3 }],
  },
  {
    says: '全半角、空白、句号、引号写法不计；网页原样也不计',
    lines: [
      { project: 3, goal: '２０２５年，乡村绿色校园全覆盖' },
      { project: 4, goal: '"十四五"期间，遴选推荐一批省级乡村书香校园。' },
      { project: 41, goal: '建强乡村教育发展研究力量,提升我乡村教育研究水平。' },
    ],
    finds: [],
  },
  {
    says: '清单里没有的项目不比',
    lines: [{ project: 3, no: 42, name: '智慧平台试点', goal: '2025年建成3个平台。', task: '建设。' }],
    finds: [],
  },
]);
