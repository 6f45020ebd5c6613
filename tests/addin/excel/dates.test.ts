import { describe, expect, it } from 'vitest';
import { isDateFormat, isoDate } from '../../../addin/excel/dates.ts';

describe('数字格式是不是日期', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy/m/d',
    'm/d/yyyy',
    'yyyy"年"m"月"d"日"',
    'yyyy"年"m"月"',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[DBNum1][$-804]yyyy"年"m"月"',
    'd-mmm-yy',
    'mmm',
    'yyyy/m/d h:mm',
    'yyyy\\-mm\\-dd',
    '[$-F800]dddd, mmmm dd, yyyy',
    'aaaa',
  ])('%s 是', (format) => expect(isDateFormat(format)).toBe(true));
  it.each([
    'General',
    'G/通用格式',
    '0',
    '0.00%',
    '#,##0.00_);[Red](#,##0.00)',
    '@',
    'h:mm',
    'mm:ss',
    '[h]:mm',
    'h:mm AM/PM',
    '0"年"',
    '¥#,##0',
    '0.00E+00',
    '',
  ])('%s 不是', (format) => expect(isDateFormat(format)).toBe(false));
});

describe('日期序列号', () => {
  it.each([
    [44762, '2022-07-20'],
    [44762.75, '2022-07-20'],
    [61, '1900-03-01'],
    [60, undefined],
    [-1, undefined],
    [2958465, '9999-12-31'],
    [2958466, undefined],
  ])('%d → %s', (serial, iso) => expect(isoDate(serial)).toBe(iso));
});
