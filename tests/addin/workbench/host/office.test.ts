import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../../addin/workbench/host/bridge.ts';
import { type InstalledOffice, installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { createWorkbook } from '../../../../addin/workbench/host/workbook.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';

let office: InstalledOffice;
let workbook: HostWorkbook;

function open(rows: readonly (readonly (string | number | boolean | null)[])[], options: HostOptions = {}): void {
  workbook = createWorkbook({ sheets: [{ name: '清单' }] });
  workbook.write(
    '清单',
    0,
    0,
    rows.map((row) => row.map((value) => (value === null ? undefined : { value }))),
    'user',
  );
  office = installOffice(workbook, options);
}

afterEach(() => office.dispose());

/** 出错的码；没有出错时为空。 */
async function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string | undefined> {
  return Excel.run(batch).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof OfficeExtension.Error) return error.code;
      throw error;
    },
  );
}

describe('读', () => {
  it('值、公式、文字、类型、地址', async () => {
    open([
      ['序号', '完成率', null],
      [1, 0.5, true],
    ]);
    workbook.write('清单', 1, 1, [[{ numberFormat: '0%' }]], 'user');
    workbook.write(
      '清单',
      1,
      3,
      [
        [
          { value: '#REF!', error: true },
          { value: 44762, numberFormat: 'yyyy-mm-dd' },
        ],
      ],
      'user',
    );
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      range.load('values,text,valueTypes,address,rowCount,columnCount,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        ['序号', '完成率', '', '', ''],
        [1, 0.5, true, '#REF!', 44762],
      ]);
      expect(range.text[1]).toEqual(['1', '50%', 'TRUE', '#REF!', '2022-07-20']);
      expect(range.valueTypes[1]).toEqual(['Double', 'Double', 'Boolean', 'Error', 'Double']);
      expect(range.address).toBe('清单!A1:E2');
      expect([range.rowCount, range.columnCount]).toEqual([2, 5]);
      expect(range.numberFormat[1]).toEqual(['General', '0%', 'General', 'General', 'yyyy-mm-dd']);
    });
  });

  it.each([
    ['yyyy/m/d', '2022/7/20'],
    ['yyyy"年"m"月"d"日"', '2022年7月20日'],
    ['0.00', '44762.00'],
    ['0', '44762'],
    ['#,##0', '44,762'],
    ['General', '44762'],
    ['@', '44762'],
  ])('日期序数照 %s 显示成 %s', async (numberFormat, text) => {
    open([[44762]]);
    workbook.write('清单', 0, 0, [[{ numberFormat }]], 'user');
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('清单').getRange('A1').load('text');
      await context.sync();
      expect(cell.text).toEqual([[text]]);
    });
  });

  it('没有 load 就读，同 Excel 一样报 PropertyNotLoaded', async () => {
    open([['一']]);
    const code = await codeOf(async (context) => {
      const range = context.workbook.worksheets.getItem('清单').getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  it('没有的工作表：getItem 报 ItemNotFound，OrNullObject 给空对象', async () => {
    open([['一']]);
    expect(await codeOf(async (context) => context.workbook.worksheets.getItem('没有').load('name'))).toBe(
      'ItemNotFound',
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const used = context.workbook.worksheets.getItem('清单').getRange('C3:D4').getUsedRangeOrNullObject(true);
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(used.isNullObject).toBe(true);
    });
  });

  it('集合按路径 load，top、skip 也认', async () => {
    open([['一']]);
    for (const name of ['二表', '三表']) workbook.addSheet(name);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual([
        ['清单', 'Visible', false],
        ['二表', 'Visible', false],
        ['三表', 'Visible', false],
      ]);
      const part = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 } as never);
      await context.sync();
      expect(part.items.map((sheet) => sheet.name)).toEqual(['二表']);
    });
  });

  it('隐藏的行：看得出、可见视图与可见单元格都跳过', async () => {
    open([['甲'], ['乙'], ['丙']]);
    workbook.activeSheet.hiddenRows.add(1);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('清单').getRange('A1:A3').load('rowHidden');
      const second = range.getRow(1).load('rowHidden,hidden');
      const view = range.getVisibleView().load('values,cellAddresses');
      const visible = range.getSpecialCellsOrNullObject('Visible').load('address');
      const blanks = range.getSpecialCellsOrNullObject('Blanks');
      await context.sync();
      expect([range.rowHidden, second.rowHidden, second.hidden]).toEqual([null, true, true]);
      expect(view.values).toEqual([['甲'], ['丙']]);
      expect(view.cellAddresses).toEqual([['A1'], ['A3']]);
      expect(visible.address).toBe('清单!A1,清单!A3');
      expect(blanks.isNullObject).toBe(true);
    });
  });

  it('不认识的成员报 ApiNotFound 和它的名字，不装作成功', async () => {
    open([['一']]);
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1').removeDuplicates([0], false);
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Range.removeDuplicates' },
    });
  });
});

describe('写', () => {
  it('null 不动，单个值铺满，像数的字成数，文本格式的不变', async () => {
    open([['甲', '乙', '丙']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      sheet.getRange('A1:C1').values = [[null, '12', "'34"]];
      sheet.getRange('A2:B3').values = '无' as never;
      sheet.getRange('D1').numberFormat = [['@']];
      sheet.getRange('D1').values = [['007']];
      sheet.getRange('A4:C4').formulas = [['=A1&B1', '50%', '2022-07-20']];
      await context.sync();
    });
    expect([0, 1, 2, 3].map((column) => workbook.cell('清单', 0, column)?.value)).toEqual(['甲', 12, '34', '007']);
    expect(workbook.cell('清单', 2, 1)?.value).toBe('无');
    expect(workbook.cell('清单', 3, 0)?.formula).toBe('=A1&B1');
    expect(workbook.cell('清单', 3, 1)).toMatchObject({ value: 0.5, numberFormat: '0%' });
    expect(workbook.cell('清单', 3, 2)).toMatchObject({ value: 44762, numberFormat: 'yyyy/m/d' });
  });

  it('填色、字体、换行：混着的读到 null 或空串，清除之后回到没有', async () => {
    open([['甲', '乙']]);
    await Excel.run(async (context) => {
      const row = context.workbook.worksheets.getItem('清单').getRange('A1:B1');
      row.getCell(0, 0).format.fill.color = 'yellow';
      row.getCell(0, 1).set({ format: { wrapText: true, font: { bold: true } } });
      row.load('format/fill/color,format/wrapText,format/font/bold');
      const first = row.getCell(0, 0).load('format/fill/color');
      await context.sync();
      expect([row.format.fill.color, row.format.wrapText, row.format.font.bold]).toEqual(['', null, null]);
      expect(first.format.fill.color).toBe('#FFFF00');
      row.format.fill.clear();
      await context.sync();
    });
    expect(workbook.cell('清单', 0, 0)?.style).toBeUndefined();
    expect(workbook.cell('清单', 0, 1)?.style).toEqual({ wrapText: true, bold: true });
  });

  it('以等号开头的文字靠前导单引号写进去，存盘再打开仍是文字', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1').values = [["'=市财政局"]];
      await context.sync();
    });
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    expect(reopened.cell('清单', 0, 0)).toMatchObject({ value: '=市财政局' });
    expect(reopened.cell('清单', 0, 0)?.formula).toBeUndefined();
  });

  it('大小不同、参差不齐的数组拒绝，格不动', async () => {
    open([['甲', '乙']]);
    const write = (values: unknown) =>
      codeOf(async (context) => {
        context.workbook.worksheets.getItem('清单').getRange('A1:B2').values = values as never;
      });
    expect(await write([['一', '二']])).toBe('InvalidArgument');
    expect(await write([['一', '二'], ['三']])).toBe('InvalidArgument');
    expect(workbook.cell('清单', 0, 0)?.value).toBe('甲');
  });

  it('受保护的表拒绝写，之前的动作算数，错误指出第几个', async () => {
    open([['甲']]);
    const locked = workbook.addSheet('锁');
    locked.protected = true;
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1').values = [['改']];
      context.workbook.worksheets.getItem('锁').getRange('A1').values = [['改']];
      context.workbook.worksheets.getItem('清单').getRange('A2').values = [['没到这里']];
    });
    expect(code).toBe('AccessDenied');
    expect(workbook.cell('清单', 0, 0)?.value).toBe('改');
    expect(workbook.cell('锁', 0, 0)).toBeUndefined();
    expect(workbook.cell('清单', 1, 0)).toBeUndefined();
  });

  it('合并区域只有左上角留值；只看左上角在不在区域里', async () => {
    open([['标题']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      sheet.getRange('A1:C2').merge();
      sheet.getRange('A1:C2').values = '值' as never;
      const whole = sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
      const rest = sheet.getRange('B2:D9').getMergedAreasOrNullObject();
      await context.sync();
      expect(whole.address).toBe('清单!A1:C2');
      expect(rest.isNullObject).toBe(true);
    });
    expect(workbook.cell('清单', 0, 0)?.value).toBe('值');
    expect(workbook.cell('清单', 1, 1)).toBeUndefined();
  });

  it('两万行整块写、整块读，一次写一次读', async () => {
    open([]);
    const block = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 13 }, (_each, column) => row * 13 + column),
    );
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('清单').getRange('A1:M20000');
      range.values = block;
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(block);
    });
    expect(office.requests.syncs).toBe(2);
  });
});

describe('条件格式', () => {
  it('一条规则盖多块区域；清除只清那几块', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      const format = sheet.getRanges('A2:A3,C5').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = 'red';
      format.stopIfTrue = true;
      const ranges = format.getRanges().load('address');
      const listed = sheet.getRange().conditionalFormats.load('items/type,items/priority,items/custom/rule/formula');
      await context.sync();
      expect(ranges.address).toBe('清单!A2:A3,清单!C5');
      expect(listed.items.map((item) => [item.type, item.priority, item.custom.rule.formula])).toEqual([
        ['Custom', 0, '=TRUE'],
      ]);
      sheet.getRange('A3').conditionalFormats.clearAll();
      await context.sync();
    });
    const [format] = workbook.sheets[0]?.conditionalFormats ?? [];
    expect(format).toMatchObject({ fill: '#FFC7CE', fontColor: '#FF0000', stopIfTrue: true });
    expect(format?.areas).toEqual([
      { top: 1, left: 0, bottom: 1, right: 0 },
      { top: 4, left: 2, bottom: 4, right: 2 },
    ]);
  });

  it('后加的在前；按编号取、删', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('清单').getRange('A1').conditionalFormats;
      const first = formats.add('Custom').load('id');
      const second = formats.add('Custom').load('id');
      await context.sync();
      const order = formats.load('items/id');
      await context.sync();
      expect(order.items.map((item) => item.id)).toEqual([second.id, first.id]);
      formats.getItem(first.id).delete();
      const gone = formats.getItemOrNullObject(first.id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(workbook.sheets[0]?.conditionalFormats).toHaveLength(1);
  });
});

describe('结构', () => {
  it('插行后合并、条件格式、隐藏行、公式、记住的区域都下移', async () => {
    open([['标题'], ['甲'], ['乙'], ['=A2']]);
    const [sheet] = workbook.sheets;
    sheet?.hiddenRows.add(2);
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('清单');
      worksheet.getRange('A2:B2').merge();
      worksheet.getRange('A3').conditionalFormats.add('Custom');
      const kept = worksheet.getRange('A3');
      await context.sync();
      worksheet.getRange('2:3').insert('Down');
      kept.load('address,values');
      await context.sync();
      expect(kept.address).toBe('清单!A5');
      expect(kept.values).toEqual([['乙']]);
    });
    expect(sheet?.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 1 }]);
    expect(sheet?.conditionalFormats[0]?.areas).toEqual([{ top: 4, left: 0, bottom: 4, right: 0 }]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([4]);
    expect(workbook.cell('清单', 5, 0)?.formula).toBe('=A4');
  });

  it('删掉的行，指着它的公式成 #REF!', async () => {
    open([['甲'], ['=A1&"A1"']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('1:1').delete('Up');
      await context.sync();
    });
    expect(workbook.cell('清单', 0, 0)?.formula).toBe('=#REF!&"A1"');
  });

  it('工作表增、改名、删；最后一张可见的删不得', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新表');
      sheet.name = '改名';
      sheet.visibility = 'Hidden';
      await context.sync();
    });
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['清单', 'Visible'],
      ['改名', 'Hidden'],
    ]);
    expect(await codeOf(async (context) => context.workbook.worksheets.getItem('清单').delete())).toBe(
      'InvalidOperation',
    );
    expect(await codeOf(async (context) => context.workbook.worksheets.add('清单'))).toBe('ItemAlreadyExists');
  });

  it('表格不与合并单元格重叠', async () => {
    open([
      ['序号', '名称'],
      [1, '甲'],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      const table = sheet.tables.add('A1:B2', true);
      table.name = '项目';
      const body = table.getDataBodyRange().load('address');
      const columns = table.columns.load('items/name');
      await context.sync();
      expect(body.address).toBe('清单!A2:B2');
      expect(columns.items.map((column) => column.name)).toEqual(['序号', '名称']);
    });
    expect(await codeOf(async (context) => context.workbook.worksheets.getItem('清单').getRange('A2:B2').merge())).toBe(
      'InvalidOperation',
    );
  });
});

describe('设置与名称', () => {
  it('设置随 .xlsx 存取', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      context.workbook.settings.add('台账', [{ before: '甲', after: '乙' }]);
      context.workbook.settings.add('不要', 1);
      context.workbook.settings.getItem('不要').delete();
      await context.sync();
    });
    const bytes = await saveWorkbook(workbook);
    office.dispose();
    office = installOffice(await readWorkbook(bytes));
    await Excel.run(async (context) => {
      const kept = context.workbook.settings.getItemOrNullObject('台账').load('value');
      const gone = context.workbook.settings.getItemOrNullObject('不要');
      await context.sync();
      expect(kept.value).toEqual([{ before: '甲', after: '乙' }]);
      expect(gone.isNullObject).toBe(true);
    });
  });

  it('名称指着区域，也可当地址用', async () => {
    open([['甲', '乙']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      context.workbook.names.add('表头', sheet.getRange('A1:B1'));
      const range = context.workbook.names.getItem('表头').getRange().load('values');
      const named = sheet.getRange('表头').load('address');
      await context.sync();
      expect(range.values).toEqual([['甲', '乙']]);
      expect(named.address).toBe('清单!A1:B1');
    });
  });
});

/** 等事件送到。 */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('事件', () => {
  it('自己写的和官员写的都触发 onChanged，看得出是谁', async () => {
    open([['甲']]);
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      sheet.onChanged.add(async (event) => {
        seen.push([event.address, event.changeType, event.triggerSource, event.details?.valueAfter]);
      });
      await context.sync();
      sheet.getRange('B2').values = [['加载项']];
      await context.sync();
    });
    await delivered();
    workbook.write('清单', 0, 0, [[{ value: '官员' }]], 'user');
    workbook.insertRows('清单', 4, 2, 'user');
    await delivered();
    expect(seen).toEqual([
      ['B2', 'RangeEdited', 'ThisLocalAddin', '加载项'],
      ['A1', 'RangeEdited', 'Unknown', '官员'],
      ['5:6', 'RowInserted', 'Unknown', undefined],
    ]);
  });

  it('全部工作表的事件带着工作表编号；摘掉之后不再触发', async () => {
    open([['甲']]);
    const seen: string[] = [];
    const handle = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`${event.worksheetId === workbook.activeSheet.id} ${event.address}`);
      });
      await context.sync();
      return result;
    });
    workbook.write('清单', 2, 2, [[{ value: 1 }]], 'user');
    await delivered();
    await Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    workbook.write('清单', 3, 3, [[{ value: 1 }]], 'user');
    await delivered();
    expect(seen).toEqual(['true C3']);
  });

  it('选区与切换工作表', async () => {
    open([['甲']]);
    const second = workbook.addSheet('二表');
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async (event) => {
        seen.push(event.address);
      });
      context.workbook.worksheets.onActivated.add(async (event) => {
        seen.push(event.worksheetId);
      });
      await context.sync();
      context.workbook.worksheets.getItem('二表').getRange('B2:C3').select();
      await context.sync();
    });
    await delivered();
    expect(seen.sort()).toEqual(['B2:C3', second.id].sort());
    expect(workbook.activeSheet.name).toBe('二表');
  });
});

describe('上限与故障', () => {
  it('请求超过上限是 RequestPayloadSizeLimitExceeded，什么也没写', async () => {
    open([['甲']], { maxBytes: 2000 });
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1').values = [['长'.repeat(3000)]];
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(workbook.cell('清单', 0, 0)?.value).toBe('甲');
  });

  it('答复超过上限是 ResponsePayloadSizeLimitExceeded', async () => {
    open([['长'.repeat(1000)]], { maxBytes: 2000 });
    const code = await codeOf(async (context) =>
      context.workbook.worksheets.getItem('清单').getRange('A1').load('values'),
    );
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('官员正在打字时一概拒绝', async () => {
    open([['甲']]);
    office.setEditing(true);
    const write = () =>
      codeOf(async (context) => {
        context.workbook.worksheets.getItem('清单').getRange('A1').values = [['改']];
      });
    expect(await write()).toBe('InvalidOperationInCellEditMode');
    office.setEditing(false);
    expect(await write()).toBeUndefined();
    expect(workbook.cell('清单', 0, 0)?.value).toBe('改');
  });

  it('可以叫第几个请求出错', async () => {
    open([['甲']], { failAt: { request: 2, code: 'GeneralException' } });
    const codes: (string | undefined)[] = [];
    for (const value of ['一', '二', '三']) {
      codes.push(
        await codeOf(async (context) => {
          context.workbook.worksheets.getItem('清单').getRange('A1').values = [[value]];
        }),
      );
    }
    expect(codes).toEqual([undefined, 'GeneralException', undefined]);
    expect(workbook.cell('清单', 0, 0)?.value).toBe('三');
  });

  it('getRanges 的地址不得超过 8192 个字符', async () => {
    open([['甲']]);
    const addresses = (count: number) => Array.from({ length: count }, (_, row) => `A${row + 1}`).join(',');
    const load = (count: number) =>
      codeOf(async (context) =>
        context.workbook.worksheets.getItem('清单').getRanges(addresses(count)).load('areaCount'),
      );
    expect(await load(1000)).toBeUndefined();
    expect(await load(2000)).toBe('InvalidArgument');
  });
});

describe('Office', () => {
  it('说明自己是 Excel，支持到 1.15', async () => {
    open([]);
    expect(await Office.onReady()).toMatchObject({ host: 'Excel' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(Office.context.requirements.isSetSupported('WordApi', '1.1')).toBe(false);
  });
});
