import type { Citation } from '../../../shared/finding.ts';
import type { ReferenceCityPair } from '../../../shared/reference.ts';
import type { Context } from '../rule.ts';

/** 第二部分：六对关系。引到一对时只摘那一对。 */
export function citePairs(context: Context, pair?: ReferenceCityPair): Citation {
  const article = pair?.source ?? '第二部分';
  const printed = pair && `${pair.helper}与${pair.helped}`;
  const text = context.reference.articles.find((one) => one.document === 'sd-2019' && one.article === article)?.text;
  const quote = printed && text?.includes(printed) ? printed : '结成帮助与被帮助的扶贫协作关系';
  return context.cite('sd-2019', article, quote);
}

/** 第三部分（一）：结对的形式。 */
export const citeForm = (context: Context): Citation =>
  context.cite('sd-2019', '第三部分（一）', '采取“一对一”或“多对一”形式开展结对帮扶');

/** 第五部分（一）：联席会议。 */
export const citeMeeting = (context: Context): Citation =>
  context.cite('sd-2019', '第五部分（一）', '协作双方每年至少召开一次联席会议,主要负责同志出席');

/** 第五部分（二）：专项计划。 */
export const citePlan = (context: Context): Citation =>
  context.cite('sd-2019', '第五部分（二）', '编制教育扶贫协作专项计划');

/** 第三部分、第四部分：四个协作领域，各在一处。 */
export function citeFields(context: Context): { readonly citation: Citation; readonly related: readonly Citation[] } {
  const cite = (article: string, quote: string) => context.cite('sd-2019', article, quote);
  return {
    citation: cite('第三部分（一）', '基础教育方面'),
    related: [
      cite('第三部分（二）', '职业教育方面'),
      cite('第三部分（三）', '教师队伍建设方面'),
      cite('第四部分', '开展高等教育扶贫协作'),
    ],
  };
}
