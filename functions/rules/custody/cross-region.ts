import { readBoolean } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement } from './agreement.ts';

export const crossRegion: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/cross-region',
    sheets: ['custody'],
    severity: 'error',
    pack: 'moe-2022',
    article: '第5条',
    title: '跨区域招生',
    description: '帮扶县中不得违规跨区域招生。',
    example: { wrong: '是', right: '否' },
    fixable: false,
  },
  needs: ['crossRegion'],
  *check(row, context) {
    if (readBoolean(row.cell('crossRegion')) !== true) return;
    yield {
      column: 'crossRegion',
      severity: binding(row, context, 'error'),
      message: `第${row.number}行“跨区域招生”为“${shorten(row.text('crossRegion').trim())}”，帮扶县中不得违规跨区域招生`,
      citation: citeAgreement(context, '帮扶县中不得违规跨区域招生'),
    };
  },
};
