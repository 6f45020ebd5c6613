import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/signatories-incomplete', [
  {
    says: '少一方或两方',
    lines: [
      { signatories: '托管高校、县级政府' },
      { signatories: '垣曲县人民政府' },
      { signatories: '北京大学、垣曲中学' },
    ],
    finds: [
      { row: 3, column: 'signatories', severity: 'error', message: including('缺帮扶县中', '三方') },
      { row: 4, message: including('缺托管高校、帮扶县中') },
      { row: 5, message: including('缺县级政府') },
    ],
  },
  {
    says: '有认不出的，是警告',
    lines: [
      { signatories: '北京大学、垣曲县教育局、垣曲中学' },
      { signatories: '清华大学、垣曲县人民政府、垣曲中学' },
      { signatories: '北京大学、右玉县人民政府、垣曲中学' },
    ],
    finds: [
      { row: 3, severity: 'warning', message: including('缺县级政府', '“垣曲县教育局”认不出') },
      { row: 4, severity: 'warning', message: including('缺托管高校', '“清华大学”') },
      { row: 5, severity: 'warning', message: including('缺县级政府', '“右玉县人民政府”') },
    ],
  },
  {
    says: '角色、本行的名称、混写，各种分隔都可以',
    lines: [
      '托管高校、县级政府、帮扶县中',
      '高校,县政府,县中',
      '北京大学、垣曲县人民政府、垣曲中学',
      '北大；运城市垣曲县政府；垣曲县中学',
      '北京大学 垣曲县 山西省垣曲中学',
      '北京大学、垣曲县人民政府和垣曲中学',
      '北京大学\n县人民政府\n帮扶县中',
      '甲方：北京大学；乙方：垣曲县人民政府；丙方：垣曲中学',
      '1.北京大学 2.垣曲县人民政府 3.垣曲中学',
      '北京大学—垣曲县人民政府—垣曲中学',
      '部属高校、政府、学校',
      '三方',
      '三方均已签订',
      '已签（三方）',
      '三方协议已签订',
      '甲方（北京大学）、乙方（垣曲县人民政府）、丙方（垣曲中学）',
      '大学、县政府、学校',
    ].map((signatories) => ({ signatories })),
    finds: [],
  },
  {
    says: '县名校名里有“和”字',
    lines: [
      {
        university: '中山大学',
        school: '和顺县第一中学',
        county: '和顺县',
        signatories: '中山大学和和顺县人民政府、和顺一中',
      },
    ],
    finds: [],
  },
  { says: '空着只提示', lines: [{ signatories: null }], finds: [{ severity: 'info', message: including('没有填') }] },
]);
