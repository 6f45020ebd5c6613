import { pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const lines = (...changes: Parameters<typeof pair>[0][]) => changes.map((change) => pair(change));

ruleTable('school-pairs/two-groups', [
  {
    says: '两个集团、一个集团一个学区',
    pairs: lines(
      { model: '集团化办学' },
      { model: '紧密型集团化办学', helperSchool: '阳谷县第二实验小学' },
      { model: '学区制', helperSchool: '阳谷县第三实验小学' },
    ),
    finds: [
      {
        row: 4,
        column: 'helperSchool',
        severity: 'warning',
        message: including('已由“阳谷县实验小学”以集团化办学牵头（第3行）', '“阳谷县第二实验小学”'),
      },
      { row: 5 },
    ],
  },
  {
    says: '城乡结对可以有几所；前一个已退出；同名学校在别的县或乡镇',
    pairs: lines(
      { model: '集团化办学' },
      { model: '城乡结对', helperSchool: '阳谷县第二实验小学' },
      { model: '集团化办学', helperSchool: '阳谷县第三实验小学', exit: '撤销（2024-01-01）' },
      { model: '集团化办学', helperSchool: '莘县实验小学', county: '莘县' },
      { model: '集团化办学', helperSchool: '安乐镇小学', town: '安乐镇' },
    ),
    finds: [],
  },
]);
