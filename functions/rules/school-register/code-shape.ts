import { shorten } from '../quote.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';

/** 学校（机构）标识码是十位数字。 */
const SHAPE = /^\d{10}$/u;

export const codeShape: RowRule<'school-register'> = {
  scope: 'row',
  meta: {
    id: 'school-register/code-shape',
    sheets: ['school-register'],
    severity: 'info',
    pack: null,
    title: '学校标识码不像',
    description: '学校（机构）标识码通常是十位数字，格里的位数不对或夹有别的字符。',
    example: { wrong: '213700001', right: '2137000001' },
    fixable: false,
  },
  needs: ['schoolCode'],
  *check(row) {
    if (!row.filled('schoolCode') || isUnreadable(row.cell('schoolCode'))) return;
    const text = row.text('schoolCode').trim();
    const code = text.normalize('NFKC').replaceAll(/\s/gu, '');
    if (SHAPE.test(code)) return;
    const what = /^\d+$/u.test(code) ? `有${code.length}位` : '夹有数字以外的字符';
    yield {
      column: 'schoolCode',
      message: `第${row.number}行“学校标识码”的“${shorten(text)}”${what}，学校（机构）标识码通常是10位数字，请核对`,
    };
  },
};
