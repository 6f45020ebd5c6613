import { citeWords } from '../coverage/clause.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { readExit } from './exit.ts';

export const failedWithoutExit: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/failed-without-exit',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'he-2020',
    article: '第四部分',
    title: '考核不合格而没有退出',
    description: '写明考核不合格或成效不明显，却没有整改、撤销或退出。',
    example: { wrong: '考核不合格', right: '撤销（2024-06-30）' },
    fixable: false,
  },
  needs: ['exit'],
  *check(row, context) {
    const { failed, state } = readExit(row.text('exit'));
    if (!failed || state) return;
    yield {
      column: 'exit',
      message: `第${row.number}行“退出情况”写“${shorten(row.text('exit').trim())}”，没有写明整改、撤销或退出及日期，请补上`,
      citation: citeWords(
        context,
        'he-2020',
        '对不符合发展实际、成效不明显、考评不合格的集团、学区或联盟要及时整改甚至撤销',
      ),
    };
  },
};
