import { describe, expect, it } from 'vitest';
import { codeOf, office, open, workbook } from './open-office.ts';

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
