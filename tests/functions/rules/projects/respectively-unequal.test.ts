import { including, ruleTable } from '../plan.ts';

const goal = (text: string) => ({ project: 17, goal: text });

ruleTable('projects/respectively-unequal', [
  {
    says: '两项三个数',
    lines: [goal('2025年,县域内乡镇学前教育公办率和普惠率分别达到50%、90%、95%。')],
    finds: [{ row: 3, column: 'goal', severity: 'error', message: including('前有2项', '后有3个数') }],
  },
  {
    says: '三项两个数',
    lines: [goal('2025年,小学、初中、高中巩固率分别达到99%、98%。')],
    finds: [{ message: including('前有3项', '后有2个数') }],
  },
  {
    says: '两项一个百分数',
    lines: [goal('2025年,公办率、普惠率分别达到50%。')],
    finds: [{ message: including('前有2项', '后有1个数') }],
  },
  {
    says: '两个比率之间的「和」必是并列',
    lines: [goal('2025年,公办率、普惠率和毛入园率分别达到50%、90%。')],
    finds: [{ message: including('前有3项', '后有2个数') }],
  },
  ...[
    '2025年,公办率和普惠率、毛入园率分别达到50%、90%、95%。',
    '2025年,县域内乡镇学前教育公办率和普惠率分别达到50%、90%。',
    '2025年,小学、初中、高中巩固率分别达到99%、98%、97%以上。',
    '2025年、2027年,覆盖率分别达到50%、90%。',
    '到2025年和2027年覆盖率分别达到50%和90%。',
    '2025年,县城、乡镇分别建设2所示范园。',
    '2025年,文化和旅游、农业和水利经费分别不低于10%、20%。',
    '2025年,三类学校分别达到50%、60%、70%。',
    '各部门分别负责,2025年覆盖率达到50%。',
  ].map((text) => ({ says: text, lines: [goal(text)], finds: [] })),
]);
