import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/pair-differs', [
  {
    says: '已知由另一所高校托管',
    lines: [{ university: '清华大学' }],
    finds: [
      {
        row: 3,
        column: 'university',
        severity: 'warning',
        message: including('“清华大学”', '垣曲中学由北京大学托管', '据'),
      },
    ],
  },
  {
    says: '省份、县与已知的不同',
    lines: [{ province: '陕西省' }, { county: '右玉县' }],
    finds: [
      { row: 3, column: 'province' },
      { row: 4, column: 'county' },
    ],
  },
  {
    says: '校名不同的可能是另一种叫法，只提示',
    lines: [{ school: '垣曲县实验高中' }],
    finds: [{ row: 3, column: 'school', severity: 'info' }],
  },
  {
    says: '同一所学校的不同写法，高校的简称与附属学校',
    lines: [
      {},
      { school: '垣曲县中学', university: '北京大学附属中学' },
      { university: '南开大学', school: '丰镇一中', province: '内蒙古', county: '丰镇市' },
      { university: '南开大学', school: '丰镇市第一中学', province: '内蒙古', county: '丰镇' },
      { university: '北师大', school: '青龙满族自治县第一中学', province: '河北', county: '青龙县' },
      { university: '兰州大学', school: '恩玲中学', province: '甘肃省', county: '兰州市榆中县' },
      { university: '湖南大学', school: '贺龙中学', province: '湖南省', county: '桑植县' },
      { university: '复旦大学', school: '都安高中', province: '广西', county: '都安瑶族自治县' },
    ],
    finds: [],
  },
  {
    says: '名单之外的结对、外省的同名县与同名校，都不算不同',
    lines: [
      { university: '浙江大学', school: '景东彝族自治县第一中学', province: '云南省', county: '景东彝族自治县' },
      { university: '武汉大学', school: '保康县第一中学', province: '湖北省', county: '保康县' },
      { university: '厦门大学', school: '乐安实验中学', province: '江西省', county: '广昌县' },
    ],
    finds: [],
  },
  {
    says: '北京大学不是北京师范大学的简称',
    lines: [{ university: '北京大学', school: '青龙一中', province: '河北省', county: '青龙满族自治县' }],
    finds: [{ column: 'university', message: including('由北京师范大学托管') }],
  },
]);
