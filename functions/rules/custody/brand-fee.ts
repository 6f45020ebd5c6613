import type { CellValue } from '../../../shared/api/validations.ts';
import { isEmptyWord, readBoolean } from '../cells.ts';
import { shorten } from '../quote.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement } from './agreement.ts';

const NONE = /^(?:不|未|没|无|免|零|[0.,]+万?元?$)/u;
const AMOUNT = /[1-9]|[一二三四五六七八九十百千万两]+元|收取|收费|已收|有偿/u;

/** 品牌费格：没有、收了，还是读不出。数目与是否都可以写。 */
function readFee(value: CellValue | undefined): 'none' | 'charged' | 'unread' {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'number') return value === 0 ? 'none' : 'charged';
  const said = readBoolean(value);
  if (said !== undefined) return said ? 'charged' : 'none';
  const text = String(value)
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}¥￥]|人民币/gu, '');
  if (isEmptyWord(String(value)) || NONE.test(text)) return 'none';
  return AMOUNT.test(text) ? 'charged' : 'unread';
}

export const brandFee: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/brand-fee',
    sheets: ['custody'],
    severity: 'error',
    pack: 'moe-2022',
    article: '第5条',
    title: '收取了品牌费',
    description: '托管高校不得收取“品牌费”。可以填数目，也可以填是否；无、0、不收取、否是没有。读不出的为警告。',
    example: { wrong: '5万元', right: '无' },
    fixable: false,
  },
  needs: ['brandFee'],
  *check(row, context) {
    const value = row.cell('brandFee');
    if (isUnreadable(value)) return;
    const fee = readFee(value);
    if (fee === 'none') return;
    const text = row.text('brandFee').trim();
    yield {
      column: 'brandFee',
      severity: binding(row, context, fee === 'charged' ? 'error' : 'warning'),
      message:
        fee === 'charged'
          ? `第${row.number}行“品牌费”为“${shorten(text)}”，托管高校不得收取品牌费`
          : `第${row.number}行“品牌费”的“${shorten(text)}”看不出收没收，没有收取请写“无”`,
      citation: citeAgreement(context, '托管高校要坚持公益属性,不得收取“品牌费”'),
    };
  },
};
