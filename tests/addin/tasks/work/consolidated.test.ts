import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../addin/files/read-file.ts';
import { WorkbookFileError } from '../../../../addin/files/workbook-file-error.ts';
import { consolidated, type SourceBook } from '../../../../addin/tasks/work/consolidated.ts';

type Value = string | number | Date | null;

interface Draft {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hidden?: boolean;
}

const book = async (name: string, ...sheets: Draft[]): Promise<SourceBook> => ({
  name,
  ...(await readFile(
    await writeXlsx({
      sheets: sheets.map(({ rows, merges = [], ...sheet }) => ({
        ...sheet,
        rows: rows.map((row) => [...row]),
        merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
      })),
    }),
  )),
});

const PAIRS = ['县区', '乡镇', '乡村学校', '帮扶学校', '起始日期'];

const guan = () =>
  book('冠县.xlsx', {
    name: '结对',
    rows: [
      ['冠县城乡学校结对表', null, null, null, null],
      PAIRS,
      ['冠县', '贾镇', '贾镇小学', '实验小学', new Date('2024-09-01T00:00:00Z')],
      [null, '桑阿镇', '桑阿镇小学', '实验小学', '2024年9月'],
      ['合计', '2所', null, null, null],
    ],
    merges: [
      [0, 0, 0, 4],
      [2, 0, 3, 0],
    ],
  });

describe('几个县的工作簿汇到一起', () => {
  it('每行带着自己的来源，列名统一，小计与标题不算', async () => {
    const shen = await book('莘县.xlsx', {
      name: 'Sheet1',
      rows: [
        ['帮扶学校', '乡村学校', '县(市、区)', '乡镇', '起始日期'],
        ['莘县一小', '朝城小学', '莘县', '朝城镇', 2024],
      ],
    });
    const { drafts, leftOut } = consolidated([await guan(), shen]);
    expect(leftOut).toEqual([]);
    expect(drafts).toHaveLength(1);
    const [draft] = drafts;
    expect(draft?.columns.map(({ title }) => title)).toEqual([
      ...['县(市、区)', '乡镇', '乡村学校', '帮扶学校', '起始日期'],
      ...['来源文件', '来源工作表', '来源行'],
    ]);
    expect(draft?.rows.map(({ cells }) => cells)).toEqual([
      ['冠县', '贾镇', '贾镇小学', '实验小学', 45536, '冠县.xlsx', '结对', 3],
      ['冠县', '桑阿镇', '桑阿镇小学', '实验小学', '2024年9月', '冠县.xlsx', '结对', 4],
      // 日期列里不是日期的数照文字带来，不会显成 1905 年。
      ['莘县', '朝城镇', '朝城小学', '莘县一小', '2024', '莘县.xlsx', 'Sheet1', 2],
    ]);
    expect(new Set(draft?.rows.map(({ key }) => key)).size).toBe(3);
    expect(draft?.notes[0]).toBe('汇总自 2 个文件，共 3 行：冠县.xlsx、莘县.xlsx。');
  });

  it('各种表各成一张；认不得的、隐藏的说明没有汇入', async () => {
    const mixed = await book(
      '莘县.xlsx',
      { name: '说明', rows: [['填表说明']] },
      { name: '旧表', rows: [PAIRS, ['莘县', '朝城镇', '朝城小学', '莘县一小', null]], hidden: true },
      {
        name: '名录',
        rows: [
          ['学校标识码', '学校名称', '县区', '学段', '城乡类型', '办学性质'],
          ['3715220001', '朝城小学', '莘县', '小学', '乡村', '公办'],
        ],
      },
    );
    const { drafts, leftOut } = consolidated([await guan(), mixed]);
    expect(drafts.map(({ variant }) => variant)).toEqual(['school-pairs', 'school-register']);
    expect(leftOut).toEqual([
      expect.stringContaining('“莘县.xlsx”的工作表“说明”没有汇入'),
      expect.stringContaining('“莘县.xlsx”的工作表“旧表”没有汇入：工作表已隐藏'),
    ]);
  });
});

describe('读文件', () => {
  it('不是 .xlsx 的，说明怎么办', async () => {
    await expect(readFile(new TextEncoder().encode('县,乡镇'))).rejects.toThrow(WorkbookFileError);
    await expect(readFile(new TextEncoder().encode('县,乡镇'))).rejects.toThrow('另存为“Excel 工作簿(.xlsx)”');
  });
});
