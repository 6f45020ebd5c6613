import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { TaskError } from '../../../../addin/tasks/tasks.ts';
import type { SourceFile } from '../../../../addin/tasks/work/work.ts';
import { toReference } from '../../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../../functions/reference/edition-1.ts';
import { validate } from '../../../../functions/rules/engine.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import { everything, makeWorkbook, openWorkbook, valueAt } from '../open-workbook.ts';
import { serving } from './serving.ts';

const reference = toReference('1', EDITION_1.content);
const reader = makeReader(reference);
const tasks = createTasks(
  serving({ validate: async (request) => validate(request, reference, reader, request.asOf ?? '2026-11-23') }),
);

const HEADERS = ['学校标识码', '学校名称', '县区', '学段', '城乡类型', '办学性质'];
const school = (code: string, name: string, county: string): CellValue[] => [
  ...[code, name, county, '小学', '乡村', '公办'],
];
const file = (name: string, ...rows: CellValue[][]): SourceFile => ({
  name,
  bytes: () => writeXlsx({ sheets: [{ name: '名录', rows }] }),
});

const GUAN = file(
  '冠县.xlsx',
  HEADERS,
  school('3715250001', '贾镇小学', '冠县'),
  school('3715250002', '=桑阿镇小学', '冠县'),
);
const SHEN = file(
  '莘县.xlsx',
  HEADERS,
  school('3715220001', '朝城小学', '莘县'),
  school('3715250001', '贾镇小学', '冠县'),
);
const blank = () => openWorkbook({ name: '封面', lines: [['汇总']] });

describe('汇总几个工作簿', () => {
  it('写成一张表，各行注明来源；再校验，跨文件重复的报得出；撤销后与原来一样', async () => {
    const workbook = blank();
    const plan = await tasks.work.plan({ work: 'consolidate', files: [GUAN, SHEN] });
    expect(plan.steps).toEqual(['新建工作表“汇总-学校名录”，4 行']);
    const { entries, open } = await tasks.work.carryOut(plan);
    expect(open?.worksheet).toBe('汇总-学校名录');

    const { recognition, findings } = await tasks.validate({ asOf: '2026-11-23' });
    expect(recognition.tables).toMatchObject([
      { sheet: '汇总-学校名录', kind: 'school-register', extra: ['来源文件', '来源工作表', '来源行'] },
    ]);
    const repeated = findings.filter(({ rule }) => rule === 'every-sheet/row-repeated');
    expect(repeated.length).toBeGreaterThan(0);
    expect(repeated[0]?.value).toBe('3715250001');
    await tasks.clearMarks();

    expect((await tasks.undoAll(entries.map(({ id }) => id))).left).toEqual([]);
    expect(everything(workbook)).toBe(everything(makeWorkbook({ name: '封面', lines: [['汇总']] })));
  });

  it('再汇总一次，更新原来那张；官员加的列留着', async () => {
    const workbook = blank();
    const request = { work: 'consolidate', files: [GUAN] } as const;
    await tasks.work.carryOut(await tasks.work.plan(request));
    expect((await tasks.work.plan(request)).steps).toEqual([]);
    const more = await tasks.work.plan({ work: 'consolidate', files: [GUAN, SHEN] });
    await tasks.work.carryOut(more);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['封面', '汇总-学校名录']);
  });

  it('读不了的文件说明原因，别的照汇', async () => {
    blank();
    const text: SourceFile = { name: '通知.xlsx', bytes: async () => new TextEncoder().encode('一段文字') };
    const { steps, notes } = await tasks.work.plan({ work: 'consolidate', files: [text, GUAN] });
    expect(steps).toHaveLength(1);
    expect(notes).toContainEqual(expect.stringMatching(/“通知\.xlsx”没有汇入：这不是 \.xlsx 工作簿/u));
  });

  it('1904 日期系统的文件（旧版 Mac）：汇过来还是那一天', async () => {
    const workbook = blank();
    const rows = [
      ['县(市、区)', '乡镇', '乡村学校', '学段', '帮扶学校', '结对形式', '起始日期'],
      ['冠县', '贾镇', '贾镇小学', '小学', '城关小学', '一对一', new Date('2024-09-01T00:00:00Z')],
    ];
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: '结对', rows }] }));
    const replaced = (path: string, from: string, to: string) => {
      parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(from, to));
    };
    replaced('xl/workbook.xml', '<bookViews>', '<workbookPr date1904="1"/><bookViews>');
    replaced('xl/worksheets/sheet1.xml', '<v>45536</v>', '<v>44074</v>');
    const mac: SourceFile = { name: '冠县.xlsx', bytes: async () => zipSync(parts) };
    await tasks.work.carryOut(await tasks.work.plan({ work: 'consolidate', files: [mac] }));
    expect(valueAt(workbook, '汇总-城乡学校结对表', 'G4')).toBe(45_536);
  });

  it('选好之后移走了的文件说明原因，别的照汇', async () => {
    blank();
    const gone: SourceFile = {
      name: '东昌府区.xlsx',
      bytes: () => Promise.reject(new DOMException('The requested file could not be read', 'NotReadableError')),
    };
    const { steps, notes } = await tasks.work.plan({ work: 'consolidate', files: [gone, GUAN] });
    expect(steps).toHaveLength(1);
    expect(notes).toContainEqual(expect.stringMatching(/“东昌府区\.xlsx”没有汇入：.*请重新选它$/u));
  });

  it('一张也认不得：说明，不写', async () => {
    const workbook = blank();
    const before = everything(workbook);
    const planning = tasks.work.plan({
      work: 'consolidate',
      files: [file('单价.xlsx', ['商品', '单价'], ['粉笔', 3])],
    });
    await expect(planning).rejects.toThrow(TaskError);
    await expect(planning).rejects.toThrow('没有可以汇总的表');
    expect(everything(workbook)).toBe(before);
  });
});
