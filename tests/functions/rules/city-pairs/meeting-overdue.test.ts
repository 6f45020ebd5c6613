import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

const weihai = { helperCity: '威海市', helpedCity: '枣庄市' };

ruleTable('city-pairs/meeting-overdue', [
  {
    says: '别的市开过，这一对最近一次已过一年',
    lines: [{ meetingDate: '2018年5月' }, weihai],
    finds: [{ row: 3, column: 'meetingDate', severity: 'warning', message: including('2018-05-31', '2019-12-31') }],
  },
  {
    says: '一对市有几次会议，看最近的',
    lines: [{ meetingDate: '2018-05-20' }, { meetingDate: 43_700 }, weihai],
    finds: [],
  },
  { says: '一格写了几次会议', lines: [{ meetingDate: '2018-05-20、2019年8月' }, weihai], finds: [] },
  {
    says: '一格里的几次都已过一年',
    lines: [{ meetingDate: '2017年5月20日、11月2日' }, weihai],
    finds: [{ row: 3, severity: 'warning', message: including('2017-11-02') }],
  },
  { says: '正好一年还不算过', lines: [{ meetingDate: '2018.12.31' }, weihai], finds: [] },
  {
    says: '往年的表只提示一次，各对与全表最近的比',
    lines: [{}, weihai, { helperCity: '济南市', helpedCity: '临沂市', meetingDate: '2017-01-05' }],
    asOf: '2026-11-23',
    finds: [
      { severity: 'info', message: including('2019-05-20', '往年的表') },
      { row: 5, severity: 'warning', message: including('2017-01-05', '到2019-05-20已过一年') },
    ],
  },
  {
    says: '只说到年的，那一年里开过',
    lines: [{ meetingDate: '2019年' }, { ...weihai, meetingDate: '2018年、2019年' }],
    finds: [],
  },
  {
    says: '只说到年，那一年已过去一年',
    lines: [{ meetingDate: '2017年' }, weihai],
    finds: [{ row: 3, severity: 'warning', message: including('最近的联席会议在2017年，到2019-12-31已过一年') }],
  },
  {
    says: '往年的表里最近的只说到年，差不到一年的不说',
    lines: [{ meetingDate: '2019年' }, { ...weihai, meetingDate: '2018-03-01' }],
    asOf: '2026-11-23',
    finds: [{ severity: 'info', message: including('在2019年', '往年的表') }],
  },
  {
    says: '写成一句话的、开了两天的、写到旬的，都是开过',
    lines: [
      { meetingDate: '2019年6月8日在潍坊召开第一次联席会议' },
      { ...weihai, meetingDate: '2019年5月20日至21日' },
      { helperCity: '济南市', helpedCity: '临沂市', meetingDate: '2019年5月上旬' },
    ],
    finds: [],
  },
  {
    says: '还没有开的只提示；没有日期的另有规则说',
    lines: [{ meetingDate: '2020-03-01' }, { ...weihai, meetingDate: null }],
    finds: [{ row: 3, severity: 'info', message: including('还没有召开') }],
  },
]);
