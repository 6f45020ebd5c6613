import { including, ruleTable } from '../plan.ts';

ruleTable('projects/measure-disagrees', [
  {
    says: '正文第12条另有2023年的一步，第38项没有',
    lines: [{ project: 38 }],
    finds: [
      {
        row: 3,
        column: 'goal',
        severity: 'info',
        message: including('正文第12条', '2025年实现全覆盖', '录播室建设覆盖率', '没有'),
      },
      {
        row: 3,
        column: 'goal',
        severity: 'info',
        message: including('正文第12条', '覆盖率达到30%以上', '没有2023年这一步'),
        citation: {
          pack: 'lc-2023',
          document: including('征求意见稿'),
          article: '正文第12条',
          quote: including('2023年底', '30%以上'),
        },
      },
    ],
  },
  {
    says: '范围、余地、并列的各项不同',
    lines: [{ project: 6 }, { project: 25 }, { project: 34 }, { project: 35 }],
    finds: [
      { row: 3, column: 'task', message: including('没有限定“公办”') },
      { row: 4, column: 'goal', message: including('添了“基本”') },
      { row: 5, column: 'goal', message: including('少了“教研基地”') },
      { row: 6, column: 'goal', message: including('范围限于“省级”') },
    ],
  },
  {
    says: '不知是清单哪一项的行，也与正文同一指标相比',
    lines: [
      {
        project: 18,
        no: null,
        name: '园所提升计划',
        task: '提升园所条件。',
        goal: '2028年,乡镇中心幼儿园全部达到省级示范幼儿园标准。',
      },
    ],
    finds: [{ message: including('正文第8条', '没有2027年这一步或晚了') }],
  },
  {
    says: '正文第3条是普遍建立，第1项是基本全覆盖',
    lines: [{ project: 1 }],
    finds: [{ message: including('正文第3条', '添了“基本”') }],
  },
  {
    says: '正文与清单一致的不说',
    lines: [{ project: 18 }, { project: 20 }, { project: 37 }, { project: 39 }],
    finds: [],
  },
  {
    says: '清单与正文一致而本行差了，由 target-* 去说',
    lines: [{ project: 20, goal: '2027年,各县(市、区)45岁以下乡村学校校长、副校长原则上应达到40%以上。' }],
    finds: [],
  },
]);
