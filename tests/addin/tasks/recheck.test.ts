import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../../addin/api/client.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import { type CheckedWorkbook, TaskError, type Tasks } from '../../../addin/tasks/tasks.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import projects from '../../../functions/reference/data/projects.json' with { type: 'json' };
import type { CellValue } from '../../../shared/api/validations.ts';
import { realService } from '../api/real-service.ts';
import { PROJECT_HEADERS } from '../excel/sheet-content.ts';
import { answering, everything, finding, openWorkbook, sheetOf } from './open-workbook.ts';

/** 一片五行，于是小表也分片。 */
const SMALL = { pieceRows: 5 };

const lines = (count: number): CellValue[][] =>
  projects
    .slice(0, count)
    .map(({ printed }, i) => [
      i + 1,
      printed.name,
      printed.task,
      printed.goal,
      printed.lead,
      printed.participants,
      printed.offices,
    ]);

/** 一张网页原样的清单，一张有人名的联系表。 */
const book = (count = 20): HostWorkbook =>
  openWorkbook(
    { name: '清单', lines: [['重点项目清单'], PROJECT_HEADERS, ...lines(count)], merges: ['A1:G1'] },
    {
      name: '联系',
      lines: [
        ['姓名', '身份', '层级', '单位', '联系学校', '县(市、区)', '乡镇'],
        ...Array.from({ length: 12 }, (_, i) => [
          `教师${i % 7}`,
          '教研员',
          '市',
          '市教科院',
          `第${i}小学`,
          '冠县',
          '梁堂镇',
        ]),
      ],
    },
  );

/** 标着的各格。 */
const marked = (workbook: HostWorkbook): string[] =>
  workbook.sheets
    .flatMap(({ name, conditionalFormats }) =>
      conditionalFormats.flatMap(({ areas, fill }) =>
        areas.flatMap(({ top, bottom, left, right }) => {
          const cells: string[] = [];
          for (let row = top; row <= bottom; row++)
            for (let column = left; column <= right; column++) cells.push(`${name} ${row} ${column} ${fill}`);
          return cells;
        }),
      ),
    )
    .sort();

/** 看得见的全部：每次的摘要盐不同，应答里的人名摘要不比。 */
const seen = ({ recognition, findings, response: { findings: _, ...response }, unmarked }: CheckedWorkbook): string =>
  JSON.stringify({ recognition, findings, response, unmarked });

type Edit = (workbook: HostWorkbook) => void;
const cell = (value: CellValue) => ({ value });

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 2, max: 22 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom<CellValue>('', '甲', '委宣传部', '2O25年全覆盖', 7),
    )
    .map(
      ([row, column, value]): Edit =>
        (workbook) =>
          workbook.write('清单', row, column, [[cell(value)]], 'user'),
    ),
  fc.tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 3 })).map(
    ([at, count]): Edit =>
      (workbook) =>
        workbook.insertRows('清单', at, count, 'user'),
  ),
  fc.tuple(fc.integer({ min: 2, max: 18 }), fc.integer({ min: 1, max: 2 })).map(
    ([at, count]): Edit =>
      (workbook) =>
        workbook.deleteRows('清单', at, count, 'user'),
  ),
  fc.integer({ min: 0, max: 7 }).map(
    (at): Edit =>
      (workbook) =>
        workbook.insertColumns('清单', at, 1, 'user'),
  ),
  fc.nat({ max: 11 }).map(
    (at): Edit =>
      (workbook) =>
        workbook.write('联系', at + 1, 0, [[cell('王小明')]], 'user'),
  ),
  fc.constant<Edit>((workbook) =>
    workbook.write(
      '清单',
      22,
      0,
      lines(41)
        .slice(20)
        .map((line) => line.map(cell)),
      'user',
    ),
  ),
  fc.constant<Edit>((workbook) => {
    if (workbook.sheet('联系')) workbook.renameSheet(sheetOf(workbook, '联系').id, '教研员联系');
  }),
  fc.constant<Edit>((workbook) => workbook.moveSheet(workbook.sheets[0]?.id ?? '', 1)),
);

describe('复核', () => {
  it('任意改几处，每改一处复核一次：结果和标记都与重新校验相同', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (some) => {
        const workbook = book();
        const api = realService().client(SMALL);
        const tasks = createTasks(api);
        await tasks.validate({});
        for (const edit of some) {
          try {
            edit(workbook);
          } catch {
            continue; // 表已改名、已挪走的，这一处不改。
          }
          const again = await tasks.recheck({ marks: true });
          const marks = marked(workbook);
          expect(seen(again)).toBe(seen(await createTasks(api).validate({})));
          expect(marks).toEqual(marked(workbook));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('没有改的，工作簿一格也不写；改了一张表，只写那一张的标记', async () => {
    const workbook = book();
    const tasks = createTasks(realService().client(SMALL));
    await tasks.validate({});
    const before = everything(workbook);
    await tasks.recheck({ marks: true });
    expect(everything(workbook)).toBe(before);
    const contacts = JSON.stringify(sheetOf(workbook, '联系').conditionalFormats);
    workbook.write('清单', 4, 4, [[cell('委宣传部')]], 'user');
    await tasks.recheck({ marks: true });
    expect(JSON.stringify(sheetOf(workbook, '联系').conditionalFormats)).toBe(contacts);
  });

  it('标记被粘贴带到别处、被人删去，复核时补正', async () => {
    const workbook = book();
    const tasks = createTasks(realService().client(SMALL));
    await tasks.validate({});
    const before = marked(workbook);
    const [first] = sheetOf(workbook, '清单').conditionalFormats;
    first?.areas.push({ top: 30, bottom: 31, left: 0, right: 1 });
    sheetOf(workbook, '联系').conditionalFormats = [];
    expect(marked(workbook)).not.toEqual(before);
    await tasks.recheck({ marks: true });
    expect(marked(workbook)).toEqual(before);
  });

  it('官员清除了标记，复核也不再标', async () => {
    const workbook = book();
    const tasks = createTasks(realService().client(SMALL));
    await tasks.validate({});
    await tasks.clearMarks();
    workbook.write('清单', 4, 4, [[cell('委宣传部')]], 'user');
    await tasks.recheck({ marks: false });
    expect(marked(workbook)).toEqual([]);
  });

  it('人名没改的表不再送：同名在两次里是同一个摘要', async () => {
    const workbook = book();
    const service = realService();
    const tasks = createTasks(service.client(SMALL));
    await tasks.validate({});
    service.asked.length = 0;
    workbook.write('清单', 4, 4, [[cell('委宣传部')]], 'user');
    await tasks.recheck({ marks: true });
    expect(service.asked.flatMap(({ request }) => request?.sheets.map(({ name }) => name) ?? [])).toEqual(['清单']);
  });

  it('取消，下一次照样对', async () => {
    const workbook = book();
    const service = realService();
    const tasks = createTasks(service.client(SMALL));
    await tasks.validate({});
    const before = everything(workbook);
    workbook.write('清单', 4, 4, [[cell('委宣传部')]], 'user');
    const edited = everything(workbook);
    expect(edited).not.toBe(before);
    const stop = new AbortController();
    service.before = () => stop.abort();
    const stopped = tasks.recheck({ marks: true, signal: stop.signal });
    await expect(stopped).rejects.toMatchObject({ reason: 'cancelled' });
    expect(everything(workbook)).toBe(edited);
    service.before = () => undefined;
    expect(seen(await tasks.recheck({ marks: true }))).toBe(seen(await createTasks(service.client()).validate({})));
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('Excel 在第 %i 次往返时出错：标记原样，再来就对', async (request) => {
    const workbook = book();
    const tasks = createTasks(realService().client(SMALL));
    await tasks.validate({});
    workbook.write('清单', 4, 4, [[cell('委宣传部')]], 'user');
    const edited = everything(workbook);
    installOffice(workbook, {
      failAt: [0, 1].map((later) => ({ request: request + later, code: 'GeneralException' })),
    });
    const outcome = await tasks.recheck({ marks: true }).catch((error: unknown) => error);
    if (outcome instanceof TaskError) expect(everything(workbook)).toBe(edited);
    installOffice(workbook);
    const again = await tasks.recheck({ marks: true });
    const marks = marked(workbook);
    expect(seen(again)).toBe(seen(await createTasks(realService().client()).validate({})));
    expect(marks).toEqual(marked(workbook));
  });
});

describe('结果的号', () => {
  const idsAfter = async (tasks: Tasks) => new Set((await tasks.recheck({ marks: true })).findings.map(({ id }) => id));

  it('改好一格，别的结果还是原来的号', async () => {
    const workbook = book();
    const tasks = createTasks(realService().client(SMALL));
    const before = (await tasks.validate({})).findings;
    const mended = before.find(({ fix, address }) => fix !== undefined && address !== undefined);
    if (!mended) throw new Error('没有可修复的');
    await tasks.applyFix(mended);
    const after = await idsAfter(tasks);
    expect(after.has(mended.id)).toBe(false);
    const elsewhere = before.filter(({ address, row }) => row !== undefined && address !== mended.address);
    expect(elsewhere.filter(({ id }) => !after.has(id))).toEqual([]);
    expect(workbook.sheets).toHaveLength(2);
  });

  it('同一格同一规则的几条各有各的号；关于整张表的凭所说的话', async () => {
    book();
    const twice = finding({ row: 3, column: 'lead' });
    const missing = (no: number) => finding({ message: `缺少第${no}项` });
    const service = (missed: number[]): ApiClient => answering(() => [...missed.map(missing), twice, twice]);
    const ids = async (api: ApiClient) => (await createTasks(api).validate({})).findings.map(({ id }) => id);
    const before = await ids(service([5, 9]));
    expect(new Set(before).size).toBe(4);
    expect(await ids(service([9]))).toEqual(before.slice(1));
  });
});
