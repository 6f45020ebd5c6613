import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { readLegalPerson } from './legal-person.ts';

export const legalPersonUnknown: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/legal-person-unknown',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: null,
    title: '法人与编制读不出',
    description: '法人与编制应写独立（隶属、法人、编制不变）或合并，格里读不出是哪一种。',
    example: { wrong: '待定', right: '独立' },
    fixable: false,
  },
  needs: ['legalPerson'],
  *check(row) {
    const text = row.text('legalPerson').trim();
    if (readLegalPerson(text) !== undefined) return;
    yield {
      column: 'legalPerson',
      message: `第${row.number}行“法人与编制”的“${shorten(text)}”读不出，应写“独立”或“合并”`,
    };
  },
};
