import { RUNNING_MODELS } from '../../../shared/sheets/values.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { readModel } from './model.ts';

const LISTED = RUNNING_MODELS.map(({ value }) => value).join('、');

export const modelUnknown: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/model-unknown',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: null,
    title: '办学模式不认得',
    description: '办学模式不是集团化办学、委托管理、学区制管理、学校联盟、城乡结对之一，或只写了松紧。一行写一种。',
    example: { wrong: '紧密型', right: '集团化办学' },
    fixable: false,
  },
  needs: ['model'],
  *check(row) {
    const { model, tightness, empty } = readModel(row.text('model'));
    if (empty || model !== undefined) return;
    const text = shorten(row.text('model').trim());
    yield {
      column: 'model',
      message: tightness
        ? `第${row.number}行“办学模式”的“${text}”只认出松紧（${tightness}），没有认出模式，应为：${LISTED}`
        : `第${row.number}行“办学模式”的“${text}”不认得，应为其中一种：${LISTED}`,
    };
  },
};
