import { including, ruleTable } from '../plan.ts';

ruleTable('projects/name-altered', [
  {
    says: '错一个字，序号相符，改法确定',
    lines: [{ project: 5, name: '乡村温馨校圆建设行动' }],
    finds: [
      {
        row: 3,
        column: 'name',
        severity: 'warning',
        message: including('“乡村温馨校圆建设行动”', '清单第5项'),
        fix: { value: '乡村温馨校园建设行动' },
      },
    ],
  },
  {
    says: '改了名，认得出是哪一项，不替改',
    lines: [{ project: 5, name: '温馨校园创建工程' }],
    finds: [
      {
        row: 3,
        citation: {
          pack: 'lc-2023',
          document: including('征求意见稿'),
          article: '清单第5项',
          quote: '乡村温馨校园建设行动',
        },
      },
    ],
  },
  {
    says: '错一个字而序号不符，不替改',
    lines: [{ project: 5, no: 8, name: '乡村温馨校圆建设行动', goal: '至2027年全覆盖。', task: '建设。' }],
    finds: [{ row: 3, message: including('清单第5项') }],
  },
  {
    says: '写成了另一项的名称，序号和目标都是这一项',
    lines: [{ project: 5, name: '乡村书香校园建设行动' }],
    finds: [{ fix: { value: '乡村温馨校园建设行动' } }],
  },
  {
    says: '全半角、空白、换行不算',
    lines: [
      { project: 20, name: '乡村校（园）长配备工程' },
      { project: 22, name: '乡村教师\n补充工程' },
      { project: 23, name: ' 大学生实习支教计划 ' },
    ],
    finds: [],
  },
  {
    says: '前面的编号、外面的书名号、后面的括注不算',
    lines: [
      { project: 5, name: '5.乡村温馨校园建设行动' },
      { project: 3, name: '（三）乡村绿色校园创建行动' },
      { project: 4, name: '《乡村书香校园建设行动》' },
      { project: 20, name: '乡村校(园)长配备工程（市级重点）' },
    ],
    finds: [],
  },
  {
    says: '清单里没有的项目另有规则',
    lines: [{ project: 5, no: 42, name: '智慧教育示范区建设', goal: '至2027年建成。', task: '建设。' }],
    finds: [],
  },
]);
