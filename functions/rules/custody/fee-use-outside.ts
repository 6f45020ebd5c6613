import { MANAGEMENT_FEE_USES } from '../../../shared/sheets/values.ts';
import { isEmptyWord, readChoices } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement } from './agreement.ts';

/** 照抄通知时首尾的字：「用于……等工作支出」。 */
const AROUND = /^(?:仅|只)?用于|(?:等(?:工作)?(?:支出|费用)?|支出|费用|经费)$/gu;

/** 没有收管理费。 */
const NONE = /^(?:无|未|不|没)/u;

export const feeUseOutside: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/fee-use-outside',
    sheets: ['custody'],
    severity: 'warning',
    pack: 'moe-2022',
    article: '第5条',
    title: '管理费用在了别处',
    description:
      '管理费用于派驻团队食宿和交通补助、教师培训、教研活动。通知说的是“等工作支出”，别的用途未必不可，所以是警告。',
    example: { wrong: '教师培训、校舍维修', right: '教师培训、教研活动' },
    fixable: false,
  },
  needs: ['feeUses'],
  *check(row, context) {
    const text = row.text('feeUses').trim();
    if (isEmptyWord(text) || NONE.test(text)) return;
    const outside = readChoices(text.replaceAll(AROUND, ''), MANAGEMENT_FEE_USES, true).filter(
      ({ value }) => value === undefined,
    );
    if (outside.length === 0) return;
    yield {
      column: 'feeUses',
      severity: binding(row, context, 'warning'),
      message: `第${row.number}行“管理费用途”的“${shorten(outside.map((choice) => choice.text).join('、'))}”不在通知所列之内，应为：${MANAGEMENT_FEE_USES.map(({ value }) => value).join('、')}`,
      citation: citeAgreement(context, '用于派驻校长教师团队食宿和交通补助、开展教师培训和教研活动等工作支出'),
    };
  },
};
