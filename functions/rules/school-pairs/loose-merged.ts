import { citeWords } from '../coverage/clause.ts';
import type { RowRule } from '../rule.ts';
import { readLegalPerson } from './legal-person.ts';
import { readModel } from './model.ts';
import { referenceModel } from './taxonomy.ts';

export const looseMerged: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/loose-merged',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'he-2020',
    article: '第三部分（二）',
    title: '松散型而合并了法人或编制',
    description: '学区制管理、学校联盟是松散型，牵头学校与成员学校隶属关系不变、法人不变、编制独立；表中写的是合并。',
    example: { wrong: '办学模式：学校联盟；法人与编制：合并', right: '办学模式：学校联盟；法人与编制：独立' },
    fixable: false,
  },
  needs: ['model', 'legalPerson'],
  *check(row, context) {
    const { model, tightness } = readModel(row.text('model'));
    const known = referenceModel(model, context);
    const loose = known ? known.tightness === '松散型' : tightness === '松散型';
    if (!loose || readLegalPerson(row.text('legalPerson')) !== '合并') return;
    yield {
      column: 'legalPerson',
      message: `第${row.number}行${known?.name ?? '松散型办学'}的“法人与编制”写“${row.text('legalPerson').trim()}”，松散型应隶属、法人、编制不变，请核对法人与编制或办学模式`,
      citation: citeWords(context, 'he-2020', '牵头学校与成员学校行政隶属关系不变、法人不变、编制独立'),
    };
  },
};
