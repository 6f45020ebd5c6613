import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/meeting-missing', [
  {
    says: '一对市的各行都没有日期，指向第一行',
    lines: [{ meetingDate: null }, { meetingDate: '无', fields: '高等教育' }],
    finds: [{ row: 3, column: 'meetingDate', severity: 'warning', message: including('潍坊市—聊城市', '每年至少') }],
  },
  {
    says: '写着还没有召开的，也是没有',
    lines: [{ meetingDate: '未召开' }],
    finds: [{ row: 3, column: 'meetingDate', severity: 'warning' }],
  },
  {
    says: '别的行说过一次就够，写反的一行也算；读不出日期的另有规则说',
    lines: [
      { meetingDate: null },
      { helperCity: '聊城市', helpedCity: '潍坊市' },
      { helperCity: '威海市', helpedCity: '枣庄市', meetingDate: '待定' },
    ],
    finds: [],
  },
  {
    says: '只说到年的是开过；说多久一次的另有规则说',
    lines: [{ meetingDate: '2019年' }, { helperCity: '威海市', helpedCity: '枣庄市', meetingDate: '每年一次' }],
    finds: [],
  },
  {
    says: '两市都在外省，只作参考',
    lines: [{ helperCity: '石家庄市', helpedCity: '张家口市', meetingDate: null }],
    finds: [{ severity: 'info' }],
  },
]);
