import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { CorrectionRequest } from '../../../../addin/excel/corrections.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { SourceFile } from '../../../../addin/tasks/work/work.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import { saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { answering, makeWorkbook, openWorkbook, type SheetDraft, valueAt } from '../open-workbook.ts';

const tasks = createTasks(answering(() => []));

const HEADERS = ['码', '叫什么', '哪个县', '第几学段', '城乡', '谁办的'];
const FIELDS = ['schoolCode', 'school', 'county', 'phase', 'setting', 'ownership'];
/** 表头没有一个认得的名录，列名里有要转义的字。 */
const ODD: SheetDraft = {
  name: '"甲"&乙',
  lines: [
    HEADERS.map((header) => `${header}<"&>`),
    ['3715250001', '贾镇小学', '冠县', '小学', '乡村', '公办'],
    ['3715250002', '桑阿镇小学', '冠县', '小学', '乡村', '公办'],
  ],
};

const request = (over: Partial<CorrectionRequest> = {}): CorrectionRequest => ({
  ...{ worksheet: ODD.name, headerRow: 1, headerRows: 1, kind: 'school-register' },
  columns: HEADERS.map((header, index) => ({ index, header: `${header}<"&>`, field: FIELDS[index] ?? '' })),
  ...over,
});

/** 县里更正过、存了盘的工作簿。 */
async function corrected(
  correction: CorrectionRequest,
  change: (parts: Record<string, Uint8Array>) => void = () => undefined,
) {
  const workbook = makeWorkbook(ODD);
  installOffice(workbook);
  await tasks.correct(correction);
  const parts = unzipSync(await saveWorkbook(workbook));
  change(parts);
  const file: SourceFile = { name: '冠县.xlsx', bytes: async () => zipSync(parts) };
  return file;
}

const consolidated = async (file: SourceFile) => {
  const workbook = openWorkbook({ name: '封面', lines: [['汇总']] });
  const plan = await tasks.work.plan({ work: 'consolidate', files: [file] });
  await tasks.work.carryOut(plan);
  return { workbook, notes: plan.notes };
};

const PART = 'xl/webextensions/webextension1.xml';

it('县里更正过种类与各列的，照更正汇', async () => {
  const { workbook, notes } = await consolidated(await corrected(request()));
  expect(notes).toEqual([]);
  const line = ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => valueAt(workbook, '汇总-学校名录', `${column}4`));
  expect(line).toEqual(['3715250001', '贾镇小学', '冠县', '小学', '乡村', '公办']);
});

it('清单里的标识不是发布时的那一个（商店里的、侧载的）：照样认得', async () => {
  const file = await corrected(request(), (parts) => {
    const text = strFromU8(parts[PART] ?? new Uint8Array());
    parts['xl/webextensions/webextension7.xml'] = strToU8(text.replace(/ id="[^"]*"/gu, ' id="wa104380862"'));
    delete parts[PART];
  });
  expect((await consolidated(file)).notes).toEqual([]);
});

it('更正为不校验的，不汇，说明', async () => {
  const file = await corrected(request({ kind: 'not-a-table' }));
  await expect(consolidated(file)).rejects.toThrow(/“冠县\.xlsx”的工作表“"甲"&乙”没有汇入：照您的更正/u);
});

it('更正过的表头后来改了：改按自动识别，照实说', async () => {
  const file = await corrected(request(), (parts) => {
    const path = Object.keys(parts).find((each) => each.endsWith('sharedStrings.xml')) ?? '';
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const titles = ['学校标识码', '学校名称', '县(市、区)', '学段', '城乡类型', '办学性质'];
    const renamed = HEADERS.reduce(
      (now, header, i) =>
        now
          .replace(`${header}&lt;&quot;&amp;&gt;`, titles[i] ?? '')
          .replace(`${header}&lt;"&amp;&gt;`, titles[i] ?? ''),
      text,
    );
    expect(renamed).not.toBe(text);
    parts[path] = strToU8(renamed);
  });
  const { workbook, notes } = await consolidated(file);
  expect(valueAt(workbook, '汇总-学校名录', 'B4')).toBe('贾镇小学');
  expect(notes).toEqual([expect.stringMatching(/^“冠县\.xlsx”的工作表“"甲"&乙”：您更正过的表头找不到了/u)]);
});

it.each(['<坏了', '<we:webextension/>', ''])('设置那一部分读不成（%s）：当作没有更正过', async (text) => {
  const file = await corrected(request(), (parts) => {
    parts[PART] = strToU8(text);
  });
  await expect(consolidated(file)).rejects.toThrow(/没有可以汇总的表/u);
});
