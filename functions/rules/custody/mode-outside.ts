import { CUSTODY_MODES } from '../../../shared/sheets/values.ts';
import { isEmptyWord, readChoices } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { binding } from './agreement.ts';

export const modeOutside: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/mode-outside',
    sheets: ['custody'],
    severity: 'warning',
    pack: 'moe-2022',
    article: '第6条',
    title: '托管方式在所列之外',
    description: '托管方式有派驻团队、定期指导、跟岗挂职、网络共享、支教实习，可以并列几种。',
    example: { wrong: '派驻团队、挂牌', right: '派驻团队、定期指导' },
    fixable: false,
  },
  needs: ['modes'],
  *check(row, context) {
    const text = row.text('modes').trim();
    if (isEmptyWord(text)) return;
    const outside = readChoices(text.replace(/等(?:方式)?$/u, ''), CUSTODY_MODES, true).filter(
      ({ value }) => value === undefined,
    );
    if (outside.length === 0) return;
    yield {
      column: 'modes',
      severity: binding(row, context, 'warning'),
      message: `第${row.number}行“托管方式”的“${shorten(outside.map((choice) => choice.text).join('、'))}”不在通知所列之内，应为：${CUSTODY_MODES.map(({ value }) => value).join('、')}`,
      citation: context.cite(
        'moe-2022',
        '第6条',
        '可采取派驻校长教师团队托管帮扶、定期到校指导帮扶和组织跟岗挂职锻炼等方式开展托管帮扶工作',
      ),
    };
  },
};
