import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { HostSheet, HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { createWorkbook } from '../../../../addin/workbench/host/workbook.ts';
import { readWorkbook, saveWorkbook, WorkbookFileError } from '../../../../addin/workbench/host/xlsx.ts';

/** 官员手里的表：合并标题、填色、条件格式、隐藏行、公式、错误值、日期、冻结。 */
function untidyWorkbook(): HostWorkbook {
  const workbook = createWorkbook({
    sheets: [{ name: '重点项目清单' }, { name: '填表说明', visibility: 'Hidden' }],
    names: [['清单', "='重点项目清单'!$A$2:$C$5"]],
    properties: { title: '清单', author: '教体局' },
  });
  const sheet = workbook.activeSheet;
  workbook.write(
    sheet.id,
    0,
    0,
    [
      [{ value: '聊城市重点项目清单', style: { bold: true, horizontalAlignment: 'Center', fill: '#FFF2CC' } }],
      [{ value: '序号' }, { value: '项目名称' }, { value: '完成日期' }],
      [
        { value: 1 },
        { value: '教育集团\n（第一行）', style: { wrapText: true } },
        { value: 44762, numberFormat: 'yyyy-mm-dd' },
      ],
      [{ value: '２' }, { value: '#REF!', error: true }, { value: true }],
      [{ value: null, formula: '=COUNTA(B3:B4)' }, { value: 2, formula: '=填表说明!A1+1' }, { value: '不少于50%' }],
    ],
    'user',
  );
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
  sheet.hiddenRows.add(3);
  sheet.hiddenColumns.add(5);
  sheet.columnWidths.set(1, 40);
  sheet.rowHeights.set(0, 30);
  sheet.frozenRows = 2;
  sheet.tabColor = '#FF0000';
  sheet.conditionalFormats = [
    {
      id: 'a',
      type: 'Custom',
      areas: [
        { top: 2, left: 1, bottom: 2, right: 1 },
        { top: 4, left: 2, bottom: 4, right: 2 },
      ],
      formula: '=N("标记")=0',
      fill: '#FFC7CE',
      fontColor: '#9C0006',
      stopIfTrue: true,
      priority: 1,
    },
  ];
  workbook.settings.set('台账', [{ at: '2026-01-01', before: '甲“乙”<丙>', after: null }]);
  workbook.settings.set('版本', 'lc-2023');
  return workbook;
}

const withoutIds = (sheet: HostSheet) => ({
  ...sheet,
  id: '',
  conditionalFormats: sheet.conditionalFormats.map(({ id: _id, origin: _origin, ...format }) => format),
  tables: sheet.tables.map(({ id: _id, origin: _origin, ...table }) => table),
  rows: [...sheet.rows]
    .filter(([, cells]) => cells.size > 0)
    .map(([row, cells]) => [row, [...cells].map(([column, { origin: _origin, ...cell }]) => [column, cell])]),
});

async function reasonOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(WorkbookFileError);
  return error instanceof WorkbookFileError ? error.reason : '';
}

describe('存盘再打开', () => {
  it('合并、填色、条件格式、隐藏行、公式、设置都还在', async () => {
    const workbook = untidyWorkbook();
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    expect(reopened.sheets.map(withoutIds)).toEqual(workbook.sheets.map(withoutIds));
    expect([...reopened.settings]).toEqual([...workbook.settings]);
    expect([...reopened.names]).toEqual([...workbook.names]);
    expect(reopened.properties).toEqual(workbook.properties);
  });

  it('再存一遍不变样，设置改了跟着变', async () => {
    const first = await readWorkbook(await saveWorkbook(untidyWorkbook()));
    first.settings.delete('台账');
    first.settings.set('版本', { id: 2 });
    const second = await readWorkbook(await saveWorkbook(first));
    expect(second.sheets.map(withoutIds)).toEqual(first.sheets.map(withoutIds));
    expect([...second.settings]).toEqual([['版本', { id: 2 }]]);
  });

  it('设置放在 Excel 放的地方，别的加载项的设置不动', async () => {
    const mine = { addin: '11111111-1111-4111-8111-111111111111' };
    const other = { addin: '22222222-2222-4222-8222-222222222222' };
    const workbook = createWorkbook({ settings: [['甲', 1]] });
    const bytes = await saveWorkbook(workbook, other);
    const shared = await readWorkbook(bytes, mine);
    expect(shared.settings.size).toBe(0);
    shared.settings.set('乙', 2);
    const both = await saveWorkbook(shared, mine);
    expect([...(await readWorkbook(both, other)).settings]).toEqual([['甲', 1]]);
    expect([...(await readWorkbook(both, mine)).settings]).toEqual([['乙', 2]]);
    expect(
      Object.keys(unzipSync(both)).filter((part) => part.startsWith('xl/webextensions/webextension')),
    ).toHaveLength(2);
  });

  it('模型不管的数据验证、批注、链接留着，插行后跟着走', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['状态', '链接'],
            ['是', '见文件'],
          ],
          cells: new Map([
            [
              '1,1',
              {
                value: '见文件',
                type: 'string',
                hyperlink: { target: 'https://example.cn/' },
                comment: { text: '附件' },
              },
            ],
          ]),
          dataValidations: [{ type: 'list', values: ['是', '否'], range: 'A2:A9' }],
          autoFilter: { range: 'A1:B9' },
        },
      ],
    });
    const workbook = await readWorkbook(bytes);
    workbook.insertRows('表', 1, 2, 'user');
    const { openXlsx } = await import('hucre/xlsx');
    const [sheet] = (await openXlsx(await saveWorkbook(workbook), { readStyles: true })).sheets;
    expect(sheet?.dataValidations?.[0]?.range).toBe('A4:A11');
    expect(sheet?.autoFilter?.range).toBe('A1:B11');
    expect(sheet?.cells?.get('3,1')?.hyperlink?.target).toBe('https://example.cn/');
    expect(sheet?.cells?.get('3,1')?.comment?.text).toBe('附件');
  });
});

describe('打不开的文件说清原因', () => {
  it('文本、空文件、别的压缩包不是 .xlsx', async () => {
    expect(await reasonOf(readWorkbook(strToU8('序号,项目名称')))).toBe('not-xlsx');
    expect(await reasonOf(readWorkbook(new Uint8Array()))).toBe('not-xlsx');
    expect(await reasonOf(readWorkbook(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe('not-xlsx');
  });

  it('旧版 .xls 与加密的 .xlsx 分得开', async () => {
    const compound = new Uint8Array(2048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await reasonOf(readWorkbook(compound))).toBe('not-xlsx');
    const encrypted = await saveEncrypted();
    expect(await reasonOf(readWorkbook(encrypted))).toBe('encrypted');
  });

  it('截断的文件是损坏', async () => {
    const bytes = await saveWorkbook(untidyWorkbook());
    expect(await reasonOf(readWorkbook(bytes.subarray(0, bytes.length >> 1)))).toBe('damaged');
    const broken = unzipSync(bytes);
    broken['xl/workbook.xml'] = strToU8('<workbook><sheets>');
    expect(await reasonOf(readWorkbook(zipSync(broken)))).toBe('damaged');
  });

  it('太大的不解开', async () => {
    const bytes = await saveWorkbook(untidyWorkbook());
    expect(await reasonOf(readWorkbook(bytes, { maxBytes: 100 }))).toBe('too-large');
    expect(await reasonOf(readWorkbook(bytes, { maxUnpackedBytes: 100 }))).toBe('too-large');
  });
});

async function saveEncrypted(): Promise<Uint8Array> {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const book = await openXlsx(await writeXlsx({ sheets: [{ name: '表', rows: [['一']] }] }));
  return saveXlsx(book, { encryption: { password: '123456', spinCount: 1000 } });
}

describe('插行之后再存', () => {
  it('合并、条件格式、隐藏行、公式存在移动后的地方', async () => {
    const workbook = await readWorkbook(await saveWorkbook(untidyWorkbook()));
    workbook.insertRows('重点项目清单', 2, 3, 'user');
    workbook.deleteColumns('重点项目清单', 0, 1, 'user');
    const [sheet] = (await readWorkbook(await saveWorkbook(workbook))).sheets;
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheet?.conditionalFormats[0]?.areas).toEqual([
      { top: 5, left: 0, bottom: 5, right: 0 },
      { top: 7, left: 1, bottom: 7, right: 1 },
    ]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([6]);
    expect(sheet?.columnWidths.get(0)).toBe(40);
    expect(workbook.names.get('清单')).toBe("='重点项目清单'!$A$2:$B$8");
  });

  it('共享公式展开成各格自己的', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            [1, null],
            [2, null],
            [3, null],
          ],
          cells: new Map([
            [
              '0,1',
              {
                value: 2,
                type: 'formula',
                formula: 'A1*2',
                formulaType: 'shared',
                formulaSharedIndex: 0,
                formulaRef: 'B1:B3',
              },
            ],
            ['1,1', { value: 4, type: 'formula', formula: '', formulaType: 'shared', formulaSharedIndex: 0 }],
            ['2,1', { value: 6, type: 'formula', formula: '', formulaType: 'shared', formulaSharedIndex: 0 }],
          ]),
        },
      ],
    });
    const workbook = await readWorkbook(bytes);
    expect([0, 1, 2].map((row) => workbook.cell('表', row, 1)?.formula)).toEqual(['=A1*2', '=A2*2', '=A3*2']);
    const again = await readWorkbook(await saveWorkbook(workbook));
    expect(again.cell('表', 2, 1)?.formula).toBe('=A3*2');
  });
});
