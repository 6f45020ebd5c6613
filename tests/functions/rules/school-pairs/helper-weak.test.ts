import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/helper-weak', [
  {
    says: '帮扶学校在名录里是薄弱学校',
    pairs: [pair()],
    register: [school(), urban({ weak: '√' })],
    finds: [
      {
        row: 3,
        column: 'helperSchool',
        severity: 'warning',
        message: including('薄弱学校'),
        citation: citing('lc-2023', '清单第30项', '优质学校'),
      },
    ],
  },
  {
    says: '不薄弱，或名录没有写',
    pairs: [pair()],
    register: [school({ weak: '是' }), urban({ weak: null })],
    finds: [],
  },
]);
