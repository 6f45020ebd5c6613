import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArguments } from '../../../addin/cli/check-arguments.ts';
import type { CheckedFile } from '../../../addin/cli/check-file.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixture = (name: string) => join(root, 'tests/fixtures', name);

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const program = [join(root, 'addin/cli/check.ts'), ...args];
    execFile(process.execPath, program, { cwd: root, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

let folder = '';
const made = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  const save = async (file: string, rows: CellValue[][]) =>
    writeFile(made(file), await writeXlsx({ sheets: [{ name: '表一', rows }] }));
  await save('空.xlsx', []);
  await save('单价.xlsx', [
    ['商品', '单价'],
    ['粉笔', 3],
  ]);
  await save('缺列.xlsx', [
    PROJECT_HEADERS.filter((name) => name !== '牵头部门'),
    [1, 'a', 'b', '到2025年全覆盖', 'c', 'd'],
  ]);
  const wide = Array.from({ length: 300 }, (_, i) => `指标${i + 1}`);
  PROJECT_HEADERS.forEach((header, i) => {
    wide[i * 40] = header;
  });
  await save('三百列.xlsx', [wide, wide.map((_, i) => project(1)[i / 40] ?? i)]);
  await save('坏公式.xlsx', [PROJECT_HEADERS, [1, 'a', 'b', '#REF!', '市教育体育局', null, null]]);
  const list: CellValue[][] = [
    ['某市重点项目清单'],
    ['填报单位：某局'],
    ['序号', '项目名称', '主要任务', '工作目标', '责任单位', '', '责任科室'],
    ['', '', '', '', '牵头', '参与', ''],
    ...[project(1), project(2), [], project(3)],
    ['合计', '', 3],
    ['备注：本表一式三份'],
  ];
  const spans = [[0, 0, 0, 6], [2, 4, 2, 5], ...[0, 1, 2, 3, 6].map((column) => [2, column, 3, column])];
  const merges = spans.map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({
    startRow,
    startCol,
    endRow,
    endCol,
  }));
  await writeFile(
    made('不齐整.xlsx'),
    await writeXlsx({
      sheets: [
        { name: '清单', rows: list, merges },
        { name: '旧版', rows: list, merges, hidden: true },
      ],
    }),
  );
  await writeFile(made('其实是文本.xlsx'), '序号,项目名称\n1,甲\n');
  await writeFile(
    made('加密.xlsx'),
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Output {
  readonly edition: string;
  readonly asOf: string;
  readonly files: CheckedFile[];
}
const json = ({ out }: Run): Output => JSON.parse(out);

describe('npm run check', () => {
  it('网页原样的样表：报出脱字、粘连的部门与正确的改法；校订后的没有错误', async () => {
    const result = await run(
      '--json',
      '--as-of',
      '2026-11-23',
      fixture('清单-网页原样.xlsx'),
      fixture('清单-校订.xlsx'),
    );
    const { edition, asOf, files } = json(result);
    expect(edition).not.toBe('');
    expect(asOf).toBe('2026-11-23');
    const [damaged, repaired] = files;
    expect(damaged?.sheets).toEqual([
      { sheet: '重点项目清单', range: 'A2:G43', kind: 'projects', headerRow: 2, firstRow: 3, rows: 41 },
    ]);
    const fixes = new Map(
      damaged?.findings.flatMap(({ row, column, fix }) => (fix ? [[`${row}${column}`, fix.value]] : [])),
    );
    expect(fixes.get('3participants')).toBe('市委宣传部');
    expect(fixes.get('4lead')).toBe('市教育体育局、市文明办');
    expect(repaired?.summary.bySeverity.error).toBe(0);
    expect(repaired?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.code).toBe(damaged?.summary.bySeverity.error ? 1 : 0);
  });

  it('读不了的文件说明原因，别的照查；退出码 2', async () => {
    const files = [
      '没有.xlsx',
      '其实是文本.xlsx',
      '其实是文本.xlsx/表.xlsx',
      `${'长'.repeat(300)}.xlsx`,
      '加密.xlsx',
      '空.xlsx',
      '单价.xlsx',
      '缺列.xlsx',
      '三百列.xlsx',
      '坏公式.xlsx',
      '不齐整.xlsx',
    ];
    const result = await run('--json', ...files.map(made));
    expect(result.code).toBe(2);
    const byName = new Map(json(result).files.map((file) => [file.file, file]));
    const of = (name: string) => {
      const file = byName.get(made(name));
      if (!file) throw new Error(`没有“${name}”的结果`);
      return file;
    };
    for (const [name, reason] of [
      ['没有.xlsx', /没有这个文件/],
      ['其实是文本.xlsx', /不是 \.xlsx/],
      ['加密.xlsx', /密码/],
      ['其实是文本.xlsx/表.xlsx', /没有这个文件/],
      [`${'长'.repeat(300)}.xlsx`, /文件名太长|没有这个文件/],
    ] as const) {
      expect(of(name).error).toMatch(reason);
      expect(result.err).toContain(of(name).error);
    }
    expect(of('空.xlsx')).toMatchObject({ sheets: [], skipped: [{ sheet: '表一', why: '空工作表' }] });
    expect(of('单价.xlsx').skipped[0]?.why).toContain('没有认得的表头');
    expect(of('缺列.xlsx').sheets[0]?.kind).toBe('projects');
    expect(of('缺列.xlsx').findings.some(({ row, message }) => row === undefined && message.includes('牵头部门'))).toBe(
      true,
    );
    expect(of('三百列.xlsx').sheets[0]).toMatchObject({ kind: 'projects', rows: 1 });
    expect(of('不齐整.xlsx')).toMatchObject({
      sheets: [{ sheet: '清单', range: 'A3:G8', kind: 'projects', headerRow: 4, firstRow: 5, rows: 3 }],
      skipped: [{ sheet: '旧版', why: expect.stringContaining('隐藏') }],
    });
    expect(of('坏公式.xlsx').findings.some(({ row, column }) => row === 2 && column === 'goal')).toBe(true);
  });

  it.runIf(process.platform === 'linux')('设备、管道读起来没有尽头，不读', async () => {
    const { code, err } = await run('/dev/zero');
    expect(code).toBe(2);
    expect(err).toContain('这不是普通文件');
  });

  it('不加 --json：逐条列出哪一格、程度、话与条款', async () => {
    const { out } = await run('--as-of', '2026-11-23', fixture('清单-网页原样.xlsx'));
    expect(out).toMatch(/“重点项目清单”A2:G43：重点项目清单，41 条记录/);
    expect(out).toMatch(/警告 {2}重点项目清单!E4 {2}第4行.* → 市教育体育局、市文明办/);
  });

  it('--out --enrich：另存的一份里有标记、报告与补充的列，原件一个字节也没动', async () => {
    const input = fixture('清单-网页原样.xlsx');
    const before = await readFile(input);
    const [checked] = json(await run('--json', '--as-of', '2026-11-23', '--out', folder, '--enrich', input)).files;
    expect(Buffer.compare(await readFile(input), before)).toBe(0);
    expect(checked?.out).toBe(made('清单-网页原样-校验报告.xlsx'));
    const { sheets } = await readXlsx(await readFile(checked?.out ?? ''));
    const [list, report] = sheets;
    expect(list?.rows[1]).toEqual(expect.arrayContaining(['规范牵头部门', '目标年份', '参考数据版本']));
    expect(list?.rows.slice(0, 43).map((row) => row.slice(0, 7))).toEqual(
      (await readXlsx(before)).sheets[0]?.rows.map((row) => row.slice(0, 7)),
    );
    expect(report?.name).toBe('校验报告');
    const texts = report?.rows.flat() ?? [];
    for (const { message } of checked?.findings ?? []) expect(texts).toContain(message);
    // 报告不再认作要校验的表。
    const [again] = json(await run('--json', '--as-of', '2026-11-23', checked?.out ?? '')).files;
    expect(again?.sheets.map(({ sheet }) => sheet)).toEqual(['重点项目清单']);
    expect(again?.findings).toEqual(checked?.findings);
  });

  it('--out 说的是一个文件：照样逐条列出，说明没有另存，退出码 2', async () => {
    const { code, out, err } = await run('--as-of', '2026-11-23', '--out', made('空.xlsx'), made('不齐整.xlsx'));
    expect(code).toBe(2);
    expect(out).toContain('3 条记录');
    expect(err).toMatch(/没有另存到.*那里有同名的文件，不是文件夹。请换一个文件夹/u);
  });

  it.runIf(process.platform === 'linux')('--out 说的地方建不了文件夹：不停在那里，说明换一个', async () => {
    const { code, err } = await run('--as-of', '2026-11-23', '--out', '/proc/报告/本月', made('不齐整.xlsx'));
    expect(code).toBe(2);
    expect(err).toMatch(/没有另存到“\/proc\/报告\/本月”：.*请换一个文件夹/u);
  });

  it('命令写错了：说明怎样写，退出码 2', async () => {
    const { code, err, out } = await run();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('没有给出要校验的文件');
    expect(err).toContain('用法：');
  });
});

describe('命令行', () => {
  it.each([
    [['--enrich', 'x.xlsx'], /要与 --out 一起用/],
    [['--out', ' ', 'x.xlsx'], /应是文件夹的名字/],
    [['--out', '/tmp', '甲/x.xlsx', '乙/x.xlsx'], /都叫“x\.xlsx”/],
    [['--as-of', '2026-02-30', 'x.xlsx'], /“2026-02-30”不是/],
    [['--packs', 'lc-2023,xx', 'x.xlsx'], /没有“xx”这个政策包/],
    [['--nope', 'x.xlsx'], /不认识的选项/],
    [['-表.xlsx'], /文件名以“-”开头的，前面写上 \.\//],
    [['x.xlsx', '--as-of'], /后面少了内容/],
  ])('%j 写错了', (args, message) => expect(() => checkArguments(args)).toThrow(message));

  it('文件、日期与政策包', () =>
    expect(checkArguments(['甲.xlsx', '--as-of', '2026-01-01', '--packs', 'lc-2023, sd-2019', '乙.xlsx'])).toEqual({
      files: ['甲.xlsx', '乙.xlsx'],
      json: false,
      enrich: false,
      asOf: '2026-01-01',
      packs: ['lc-2023', 'sd-2019'],
    }));
});
