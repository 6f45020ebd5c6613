import { PAIRING_FORMS } from '../../../shared/sheets/values.ts';
import { isEmptyWord, readChoices } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { binding } from './cities.ts';
import { citeForm } from './clauses.ts';

/** 文件点了名的形式。 */
const NAMED: ReadonlySet<string | undefined> = new Set(['一对一', '多对一']);

export const formOutside: RowRule<'city-pairs'> = {
  scope: 'row',
  meta: {
    id: 'city-pairs/form-outside',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第三部分（一）',
    title: '结对形式在一对一、多对一之外',
    description: '文件写的是一对一或多对一。一对多文件没有写到，也没有禁止，只提示；其余的写法为警告。',
    example: { wrong: '多对多', right: '多对一' },
    fixable: false,
  },
  needs: ['form'],
  *check(row, context) {
    const text = row.text('form').trim();
    if (isEmptyWord(text)) return;
    const value = readChoices(text, PAIRING_FORMS, false)[0]?.value;
    if (NAMED.has(value)) return;
    yield {
      column: 'form',
      severity: binding(row, context, value === undefined ? 'warning' : 'info'),
      message:
        value === undefined
          ? `第${row.number}行“结对形式”的“${shorten(text)}”认不出，应为一对一或多对一`
          : `第${row.number}行“结对形式”是“${shorten(text)}”，文件写的是一对一或多对一，请核对`,
      citation: citeForm(context),
    };
  },
};
