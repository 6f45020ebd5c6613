import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../../addin/workbench/host/entry.ts';

describe('打进格里的东西认成什么', () => {
  it.each([
    ['1,234.5', { value: 1234.5 }],
    ['-0.5', { value: -0.5 }],
    [' 7 ', { value: 7 }],
    ['007', { value: 7 }],
    ['50%', { value: 0.5, numberFormat: '0%' }],
    ['12.5%', { value: 0.125, numberFormat: '0.00%' }],
    ['true', { value: true }],
    ['#N/A', { value: '#N/A', error: true }],
    ['2022-07-20', { value: 44762, numberFormat: 'yyyy/m/d' }],
    ['2022年7月20日', { value: 44762, numberFormat: 'yyyy"年"m"月"d"日"' }],
    ['2022年7月', { value: 44743, numberFormat: 'yyyy"年"m"月"' }],
    ['2022-02-30', { value: '2022-02-30' }],
    ['２０２７年', { value: '２０２７年' }],
    ['不少于50%', { value: '不少于50%' }],
    ['1,23', { value: '1,23' }],
    ['=', { value: '=' }],
    ['', { value: null }],
  ])('“%s”', (text, expected) => expect(parseEntry(text, 'General')).toEqual(expected));

  it('文本格式的格照原样', () => {
    expect(parseEntry('007', '@')).toEqual({ value: '007', formula: undefined });
    expect(parseEntry('=A1', '@')).toEqual({ value: '=A1', formula: undefined });
  });

  it('已有数字格式的格，格式不换', () => {
    expect(parseEntry('50%', '0.00')).toEqual({ value: 0.5 });
    expect(parseEntry('2022-07-20', 'yyyy-mm-dd')).toEqual({ value: 44762 });
  });

  it('对象、过长的文字是 InvalidArgument', () => {
    expect(() => parseEntry({}, 'General')).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
    expect(() => parseEntry('长'.repeat(32_768), 'General')).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });
});
