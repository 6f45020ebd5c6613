import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { provinceOf } from './agreement.ts';
import { isCoveredProvince } from './provinces.ts';

export const provinceUncovered: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/province-uncovered',
    sheets: ['custody'],
    severity: 'warning',
    pack: 'moe-2022',
    article: '第2条',
    title: '省份不在项目范围之内',
    description:
      '项目面向中西部、东北地区23个省份和新疆生产建设兵团。通知没有列出省名，这里的名单是推定的：三地区共21个，加上已有结对学校的河北、海南。山东不在其内，山东的高校可以是托管高校。',
    example: { wrong: '山东省', right: '山西省' },
    fixable: false,
  },
  needs: ['province'],
  *check(row, context) {
    const province = provinceOf(row);
    if (!province || isCoveredProvince(province, context.reference)) return;
    yield {
      column: 'province',
      message: `第${row.number}行“省份”的“${shorten(row.text('province').trim())}”不在中西部、东北地区23个省份和新疆生产建设兵团之内（通知没有列名，名单是推定的），请核对`,
      citation: context.cite(
        'moe-2022',
        '第2条',
        '重点向中西部地区和东北三省经济欠发达且人口数量较多的教育基础薄弱县倾斜',
      ),
    };
  },
};
