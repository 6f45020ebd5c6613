import { mentor, pair, ruleTable, school, support, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('coverage/school-unregistered', [
  {
    says: '不在名录：疑为、在别县、都不是',
    pairs: [pair({ school: '阎楼镇中心小学校' }), pair({ school: '丙小学' }), pair({ school: '从没听说过的学校' })],
    mentors: [mentor({ school: '阎楼中心小学' })],
    support: [support({ school: '丙小学' })],
    register: [school(), urban(), school({ school: '丙小学', county: '莘县' })],
    finds: [
      {
        sheet: '结对表',
        row: 3,
        column: 'school',
        severity: 'warning',
        message: including('“乡村学校”的“阎楼镇中心小学校”', '阳谷县', '疑为“阎楼镇中心小学”'),
      },
      { row: 4, message: including('莘县有同名学校') },
      { row: 5, message: including('核对名称或补入名录') },
      { sheet: '联系表', row: 3, message: including('“联系学校”', '疑为') },
      { sheet: '支持表', row: 3, message: including('“支持学校”') },
    ],
  },
  {
    says: '简称、同音字，都疑为那一所；写了市名的就是那一所；两所一样像的不说',
    pairs: ['阳谷二中', '聊城市阳谷县第二中学', '阳谷县育材小学', '阳谷县实验学校'].map((name) =>
      pair({ school: name }),
    ),
    register: ['阳谷县第一中学', '阳谷县第二中学', '阳谷县育才小学', '阳谷县实验小学', '阳谷县实验中学'].map((name) =>
      school({ school: name }),
    ),
    finds: [
      { row: 3, message: including('疑为“阳谷县第二中学”') },
      { message: including('疑为“阳谷县育才小学”') },
      { message: including('核对名称或补入名录') },
    ],
  },
  {
    says: '同县同名分不清是哪一所，提示',
    pairs: [pair({ school: '中心小学', town: null })],
    register: [school({ school: '中心小学' }), school({ school: '中心小学', town: '安乐镇' })],
    finds: [{ row: 3, severity: 'info', message: including('不止一所') }],
  },
  {
    says: '县名写不写都是那一所；名录里两种写法都有时，分不清是哪一所',
    pairs: [pair({ school: '第二中学' }), pair({ school: '聊城市阳谷县实验小学' }), pair({ school: '实验小学' })],
    register: ['阳谷县第二中学', '阳谷县实验小学', '实验小学'].map((name) => school({ school: name })),
    finds: [{ row: 4, severity: 'info', message: including('不止一所') }],
  },
  {
    says: '一格并列几所，逐所对照；并不都是校名的照原样是一所',
    mentors: [
      mentor({ school: '阎楼镇中心小学、阳谷县实验小学' }),
      mentor({ school: '阎楼镇中心小学\n从没听说过的小学' }),
      mentor({ school: '阎楼镇中心\n小学' }),
    ],
    register: [school(), urban()],
    finds: [{ sheet: '联系表', row: 4, column: 'school', message: including('“从没听说过的小学”') }],
  },
  {
    says: '在名录；写法不同；名录没有收录这个县的不判；县空着时名录只有一所同名的',
    pairs: [
      pair({ school: '“阎楼镇”中心小学' }),
      pair({ county: '阳谷', school: ' 阎楼镇中心小学' }),
      pair({ county: '高唐县', school: '甲小学' }),
      pair({ county: null }),
    ],
    register: [school(), urban()],
    finds: [],
  },
]);
