import { sheetKind } from '../../../shared/sheets/kinds.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';
import { citeAgreement, FILE_BY, SIGN_BY } from './agreement.ts';

const QUOTES = {
  signedOn: '三方于2022年7月31日前签订托管帮扶协议',
  filedOn: '并于2022年8月15日前将托管帮扶协议复印件汇总后报送教育部(基础教育司)备案',
  startsOn: '托管帮扶工作以三年为一个周期',
  endsOn: '托管帮扶工作以三年为一个周期',
} as const;
const FIELDS = ['signedOn', 'filedOn', 'startsOn', 'endsOn'] as const;
/** 签订、备案的期限没到，空着是应当的。 */
const DUE: Partial<Record<(typeof FIELDS)[number], string>> = { signedOn: SIGN_BY, filedOn: FILE_BY };

export const dateMissing: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/date-missing',
    sheets: ['custody'],
    severity: 'info',
    pack: 'moe-2022',
    article: '第5条',
    title: '协议的日期没有填',
    description: '签订、备案、起始、终止日期空着，看不出是否按期、是否三年一个周期。签订与备案在期限之前空着不说。',
    example: { wrong: '备案日期：（空）', right: '备案日期：2022-08-10' },
    fixable: false,
  },
  needs: [],
  *check(row, context, table) {
    for (const field of FIELDS) {
      if (!table.columns.includes(field) || row.filled(field) || isUnreadable(row.cell(field))) continue;
      if (context.asOf <= (DUE[field] ?? '')) continue;
      const title = sheetKind('custody').columns.find(({ id }) => id === field)?.title ?? field;
      yield {
        column: field,
        message: `第${row.number}行“${title}”没有填，无从判断是否合于通知，请补上`,
        citation: citeAgreement(context, QUOTES[field]),
      };
    }
  },
};
