import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../addin/files/read-file.ts';
import { withChartSheet } from './chart-sheet.ts';

const book = () => writeXlsx({ sheets: [{ name: '名录', rows: [['学校名称'], ['阎楼镇中心小学']] }] });
const reasonOf = (bytes: Uint8Array): Promise<string> =>
  readFile(bytes).then(
    () => '读成了',
    (error: Error) => error.message,
  );

/** 复合文档，目录里有这个流。 */
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);

describe('打不开的文件：是什么，怎么办', () => {
  it('空文件、没有传完的，要重新取一份', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('这是空文件（0 字节），多半没有存好或没有传完。请重新取一份再选。');
    const bytes = await book();
    expect(await reasonOf(bytes.subarray(0, bytes.length >> 1))).toBe('文件不完整，多半没有传完。请重新取一份再选。');
  });

  it('几个工作簿打成的压缩包，要先解压', async () => {
    const archive = zipSync({ '阳谷县.xlsx': await book(), '冠县.XLSX': await book(), '说明.txt': strToU8('两县') });
    expect(await reasonOf(archive)).toBe('这是压缩包，里面有2个 .xlsx 文件。请先解压，再选其中的 .xlsx 文件。');
  });

  it('新旧两种 Word 文档都不是工作簿', async () => {
    const word = '这是 Word 文档，不是工作簿。请选 .xlsx 文件。';
    expect(await reasonOf(compound('WordDocument'))).toBe(word);
    expect(await reasonOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe(word);
    expect(await reasonOf(compound('Workbook'))).toContain('旧版 .xls');
  });
});

describe('写法不同的 .xlsx', () => {
  it('图表工作表没有格，不妨碍读别的表', async () => {
    const { sheets } = await readFile(withChartSheet(await book()));
    expect(sheets.map(({ content }) => [content.sheet, content.values])).toEqual([
      ['名录', [['学校名称'], ['阎楼镇中心小学']]],
    ]);
  });

  it('登记了而包里没有的工作表，仍是损坏', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = unzipSync(await book());
    expect(await reasonOf(zipSync(rest))).toContain('已损坏');
  });

  it.each(['utf-16le', 'utf-16be'] as const)('部件是 %s 的也读得出', async (encoding) => {
    const parts = unzipSync(await book());
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      const text = strFromU8(parts[part] ?? new Uint8Array());
      parts[part] = utf16(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, encoding);
    }
    const [sheet] = (await readFile(zipSync(parts))).sheets;
    expect(sheet?.content.values).toEqual([['学校名称'], ['阎楼镇中心小学']]);
  });
});

const utf16 = (text: string, encoding: 'utf-16le' | 'utf-16be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
};
