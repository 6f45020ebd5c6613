import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/brand-fee', [
  {
    says: '数目与是否，都是收了',
    lines: [50_000, '5万元', '是', true, '有', '已收取', '每年伍万元5', '五万元', '￥50,000.00'].map((brandFee) => ({
      brandFee,
    })),
    finds: [
      { row: 3, column: 'brandFee', severity: 'error', message: including('“50000”', '不得收取') },
      ...[4, 5, 6, 7, 8, 9, 10, 11].map((row) => ({ row, severity: 'error' })),
    ],
  },
  {
    says: '没有收',
    lines: [
      0,
      '0',
      '无',
      '不收取',
      '否',
      false,
      '0元',
      '0.00万元',
      '0万',
      '未收取',
      '免收',
      '零元',
      '—',
      '/',
      '',
      null,
    ].map((brandFee) => ({ brandFee })),
    finds: [],
  },
  {
    says: '看不出收没收，是警告；公式错误另有规则说',
    lines: [{ brandFee: '待定' }, { brandFee: '#REF!' }],
    finds: [{ row: 3, severity: 'warning', message: including('“待定”看不出') }],
  },
]);
