import { mentor, pair, ruleTable, school, support, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('coverage/register-differs', [
  {
    says: '学段、办学性质、乡镇与名录不同',
    pairs: [pair({ phase: '初中', town: '安乐镇', helperPhase: '初中', helperOwnership: '民办' })],
    mentors: [mentor({ town: '安乐镇' })],
    support: [support({ phase: '高中' })],
    register: [school(), urban({ ownership: '公办' })],
    finds: [
      { sheet: '结对表', row: 3, column: 'town', severity: 'warning', message: including('“安乐镇”', '“阎楼镇”') },
      { column: 'phase', message: including('写“初中”', '是“小学”') },
      { column: 'helperPhase' },
      { column: 'helperOwnership', message: including('写“民办”', '是“公办”') },
      { sheet: '联系表', column: 'town' },
      { sheet: '支持表', column: 'phase' },
    ],
  },
  {
    says: '相符；合设学校写其中一段；乡镇写简称；城区、空着的不比',
    pairs: [
      pair({ town: '阎楼' }),
      pair({ town: null, school: '丙学校', phase: '初中' }),
      pair({ town: '城区', school: '丙学校', phase: '九年一贯制' }),
    ],
    register: [school(), urban(), school({ school: '丙学校', phase: '九年一贯制' })],
    finds: [],
  },
]);
