import { including, ruleTable } from '../plan.ts';

ruleTable('projects/lead-also-participant', [
  {
    says: '牵头又参与，指向参与部门',
    lines: [{ project: 1, participants: '市委宣传部、市妇联' }],
    finds: [{ row: 3, column: 'participants', severity: 'warning', message: including('“市妇联”已是牵头部门') }],
  },
  {
    says: '一个写简称一个写全称',
    lines: [{ project: 5, participants: '聊城市教育和体育局' }],
    finds: [{ message: including('市教育体育局') }],
  },
  { says: '各不相同', lines: [{ project: 1 }, { project: 33 }], finds: [] },
  {
    says: '别处的市体育局是另一个局；各县区教育局的别称不是市教育体育局',
    lines: [{ project: 1, lead: '市教育体育局', participants: '市体育局、各县区教育局（教体局）' }],
    finds: [],
  },
]);
