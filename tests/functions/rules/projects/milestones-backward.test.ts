import { including, ruleTable } from '../plan.ts';

const goal = (text: string) => ({ project: 12, goal: text });

ruleTable('projects/milestones-backward', [
  {
    says: '后一阶段反而低',
    lines: [goal('2023年,清洁取暖覆盖率达到80%;2025年,清洁取暖覆盖率达到60%。')],
    finds: [{ row: 3, column: 'goal', severity: 'warning', message: including('2025年的目标反而低于2023年') }],
  },
  {
    says: '年份写颠倒了',
    lines: [goal('2025年,清洁取暖覆盖率达到80%;2023年,清洁取暖覆盖率达到60%。')],
    finds: [{ message: including('先写2025年、后写2023年') }],
  },
  {
    says: '上限后一阶段反而放宽',
    lines: [goal('2023年,大班额比例控制在3%以内;2025年,大班额比例控制在5%以内。')],
    finds: [{}],
  },
  {
    says: '逐年新增的量各算各的，不是倒退',
    lines: [goal('2023年新增公办学位3000个，2024年新增2500个；2024年招聘教师300名，2025年招聘200名。')],
    finds: [],
  },
  {
    says: '后一年的「分别」省了名单，各比各的',
    lines: [goal('2024年,小学、初中教师学历比例分别达到85%、95%;2025年分别达到88%、97%。')],
    finds: [],
  },
  {
    says: '后一年的「分别」里有一个反而低',
    lines: [goal('2024年,小学、初中教师学历比例分别达到85%、95%;2025年分别达到88%、93%。')],
    finds: [{ message: including('2025年的目标反而低于2024年') }],
  },
  {
    says: '步步提高',
    lines: [goal('2023年,清洁取暖覆盖率达到50%;2025年,清洁取暖覆盖率达到80%;2027年,清洁取暖全覆盖。')],
    finds: [],
  },
  {
    says: '越低越好的指标步步降低',
    lines: [goal('2023年,大班额比例降至5%;2025年,大班额比例降至3%。')],
    finds: [],
  },
  {
    says: '越低越好的指标反而升高',
    lines: [goal('2023年,大班额比例降至3%;2025年,大班额比例降至5%。')],
    finds: [{ row: 3 }],
  },
  { says: '不同的指标各有各的年份（第39项先写2025年、后写2024年）', lines: [{ project: 39 }], finds: [] },
]);
