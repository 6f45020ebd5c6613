import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../addin/tasks/create.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import { readWorkbook, saveWorkbook } from '../../../addin/workbench/host/xlsx.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { answering, everything, openWorkbook, type SheetDraft } from './open-workbook.ts';

const LIST: SheetDraft = { name: '清单', lines: [PROJECT_HEADERS, project(1)] };
const quiet = () => createTasks(answering(() => []));

describe('工作簿的所属地', () => {
  it('没有记过就没有；看一看不改工作簿', async () => {
    const workbook = openWorkbook(LIST);
    const before = everything(workbook);
    expect(await quiet().place()).toBeUndefined();
    expect(everything(workbook)).toBe(before);
  });

  it('随工作簿保存；另一份工作簿有它自己的', async () => {
    const workbook = openWorkbook(LIST);
    await quiet().setPlace('130000');
    const saved = await saveWorkbook(workbook);
    openWorkbook(LIST);
    expect(await quiet().place()).toBeUndefined();
    installOffice(await readWorkbook(saved));
    expect(await quiet().place()).toBe('130000');
  });

  it('校验照它判断；另说了的照另说的', async () => {
    openWorkbook(LIST);
    const api = answering(() => []);
    const { setPlace, validate } = createTasks(api);
    await validate({});
    await setPlace('130000');
    await validate({});
    await validate({ place: '371500' });
    expect(api.requests.map(({ place }) => place)).toEqual([undefined, '130000', '371500']);
  });

  it('记的不是认得的地方，当作没有记过', async () => {
    const workbook = openWorkbook(LIST);
    await quiet().setPlace('370000');
    const [key] = [...workbook.settings.keys()];
    workbook.settings.set(key ?? '', '"999999"');
    expect(await quiet().place()).toBeUndefined();
  });
});
