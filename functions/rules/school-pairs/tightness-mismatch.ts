import type { RowRule } from '../rule.ts';
import { readModel } from './model.ts';
import { citeModel, referenceModel } from './taxonomy.ts';

export const tightnessMismatch: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/tightness-mismatch',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'he-2020',
    article: '第三部分',
    title: '办学模式与松紧不合',
    description:
      '集团化办学、委托管理是紧密型，学区制管理、学校联盟是松散型，城乡结对是对口帮扶；一格里写的松紧与模式不合。',
    example: { wrong: '学区制管理（紧密型）', right: '学区制管理（松散型）' },
    fixable: false,
  },
  needs: ['model'],
  *check(row, context) {
    const { model, tightness } = readModel(row.text('model'));
    const known = referenceModel(model, context);
    if (!known || !tightness || known.tightness === tightness) return;
    yield {
      column: 'model',
      message: `第${row.number}行“办学模式”写“${row.text('model').trim()}”，${known.name}属${known.tightness}，不是${tightness}，请改正`,
      citation: citeModel(known, context),
    };
  },
};
