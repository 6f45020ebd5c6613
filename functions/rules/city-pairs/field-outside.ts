import { COOPERATION_FIELDS } from '../../../shared/sheets/values.ts';
import { isEmptyWord, readChoices } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { binding } from './cities.ts';
import { citeFields } from './clauses.ts';

/** 不点名而说四个都有。 */
const ALL = /^(?:(?:全部|以上|上述)?(?:四|4)个?(?:领域|方面)|(?:全部|各|所有)领域)$/u;

export const fieldOutside: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/field-outside',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第三部分（一）',
    title: '协作领域在四个领域之外',
    description: '协作领域只有基础教育、职业教育、教师队伍建设、高等教育四个，可以并列几个。',
    example: { wrong: '基础教育、体育', right: '基础教育、职业教育' },
    fixable: false,
  },
  needs: ['fields'],
  *check(row, context) {
    const text = row.text('fields').trim();
    if (isEmptyWord(text) || ALL.test(text)) return;
    const outside = readChoices(text.replace(/等(?:领域|方面)?$/u, ''), COOPERATION_FIELDS, true).filter(
      ({ value }) => value === undefined,
    );
    if (outside.length === 0) return;
    yield {
      column: 'fields',
      severity: binding(row, context, 'warning'),
      message: `第${row.number}行“协作领域”的“${shorten(outside.map((choice) => choice.text).join('、'))}”在四个领域之外，应为：${COOPERATION_FIELDS.map(({ value }) => value).join('、')}`,
      ...citeFields(context),
    };
  },
};
