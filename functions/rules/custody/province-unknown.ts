import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { provinceOf } from './agreement.ts';

export const provinceUnknown: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/province-unknown',
    sheets: ['custody'],
    severity: 'warning',
    pack: null,
    title: '省份认不出',
    description: '省份格里写的不是省、自治区、直辖市或新疆生产建设兵团的全称或简称。',
    example: { wrong: '山希省', right: '山西省' },
    fixable: false,
  },
  needs: ['province'],
  *check(row) {
    if (!row.filled('province') || provinceOf(row) || row.text('province').trim() === '') return;
    yield {
      column: 'province',
      message: `第${row.number}行“省份”的“${shorten(row.text('province').trim())}”不是省、自治区、直辖市或新疆生产建设兵团，请核对`,
    };
  },
};
