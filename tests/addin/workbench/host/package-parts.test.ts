import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../../../addin/workbench/host/members/chart-series.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import {
  elements,
  type Parts,
  parseXml,
  readRelationships,
  resolveTarget,
} from '../../../../addin/workbench/host/package-parts.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';

/** Excel 打开时会要求修复的几种：登记重复、登记或引用了没有的部件、关系编号重复、XML 不通。 */
function complaints(parts: Parts): string[] {
  const found: string[] = [];
  const types = parseXml(parts['[Content_Types].xml'] ?? new Uint8Array());
  const overrides = elements(types, 'Override').map((each) => (each.getAttribute('PartName') ?? '').slice(1));
  const defaults = new Set(elements(types, 'Default').map((each) => each.getAttribute('Extension')));
  for (const part of overrides) if (!parts[part]) found.push(`登记了没有的 ${part}`);
  if (new Set(overrides).size !== overrides.length) found.push('内容类型登记重复');
  for (const part of Object.keys(parts)) {
    const extension = part.slice(part.lastIndexOf('.') + 1);
    if (part !== '[Content_Types].xml' && !overrides.includes(part) && !defaults.has(extension)) {
      found.push(`没有登记 ${part}`);
    }
    if (/\.(xml|rels|vml)$/u.test(part)) parseXml(parts[part] ?? new Uint8Array());
    if (!part.endsWith('.rels')) continue;
    const owner = part.replace(/_rels\/([^/]*)\.rels$/u, '$1');
    const relationships = readRelationships(parts, owner);
    if (new Set(relationships.map(({ id }) => id)).size !== relationships.length) found.push(`${part} 编号重复`);
    for (const { target, mode } of relationships) {
      if (mode === undefined && !parts[resolveTarget(owner, target)]) found.push(`${part} 引用了没有的 ${target}`);
    }
  }
  return found;
}

const save = async (workbook: HostWorkbook) => unzipSync(await saveWorkbook(workbook));

/** 批注、图片、图表、表格、链接、数据验证都有的两张表。 */
async function crowded(): Promise<HostWorkbook> {
  const sheet = (name: string) => ({
    name,
    rows: [
      ['年', '所'],
      ['2024', 3],
      ['2025', 5],
    ],
    cells: new Map([
      ['1,0', { value: '2024', type: 'string' as const, comment: { text: '批注' } }],
      ['2,0', { value: '2025', type: 'string' as const, hyperlink: { target: 'https://example.cn/' } }],
    ]),
    images: [{ data: Uint8Array.of(1, 2, 3), type: 'png' as const, anchor: { from: { row: 5, col: 0 } } }],
    charts: [
      {
        type: 'bar' as const,
        series: [{ values: 'B2:B3' }],
        anchor: { from: { row: 0, col: 4 }, to: { row: 9, col: 9 } },
      },
    ],
    tables: [{ name: `表_${name}`, columns: [{ name: '年' }, { name: '所' }], range: 'A1:B3' }],
    dataValidations: [{ type: 'list' as const, values: ['是', '否'], range: 'C1:C9' }],
  });
  return readWorkbook(await writeXlsx({ sheets: [sheet('甲'), sheet('乙')] }));
}

function addChart(workbook: HostWorkbook, name: string): void {
  const sheet = workbook.sheet(name);
  sheet?.charts.push({
    id: '新',
    name: '新图',
    type: 'ColumnClustered',
    categoryAxis: {},
    valueAxis: {},
    series: seriesFrom({ sheet, area: { top: 0, left: 0, bottom: 2, right: 1 } }, 'Auto'),
    place: { top: 0, left: 4, bottom: 10, right: 9 },
  });
}

describe('存出的包是完整的', () => {
  it.each(['清单-网页原样.xlsx', '清单-校订.xlsx', '台账-未整理.xlsx'])('%s', async (name) => {
    const file = new URL(`../../../fixtures/${name}`, import.meta.url);
    const workbook = await readWorkbook(new Uint8Array(await readFile(file)));
    workbook.settings.set('台账', 1);
    workbook.addSheet('新表');
    addChart(workbook, '新表');
    expect(complaints(await save(workbook))).toEqual([]);
  });

  it.each<[string, (workbook: HostWorkbook) => void]>([
    ['原样', () => undefined],
    ['删前一张', (workbook) => workbook.removeSheet(workbook.sheet('甲')?.id ?? '')],
    ['换位置', (workbook) => workbook.moveSheet(workbook.sheet('甲')?.id ?? '', 1)],
    [
      '中间加一张、各画一张图',
      (workbook) => {
        workbook.moveSheet(workbook.addSheet('新').id, 1);
        for (const name of ['甲', '新', '乙']) addChart(workbook, name);
      },
    ],
    [
      '删掉全部图表',
      (workbook) => {
        for (const sheet of workbook.sheets) sheet.charts = [];
      },
    ],
  ])('什么都有的工作簿：%s', async (_what, change) => {
    const workbook = await crowded();
    change(workbook);
    const parts = await save(workbook);
    expect(complaints(parts)).toEqual([]);
    const again = await readWorkbook(await saveWorkbook(workbook));
    expect(again.sheets.map(({ name, charts, tables }) => [name, charts.length, tables.length])).toEqual(
      workbook.sheets.map(({ name, charts, tables }) => [name, charts.length, tables.length]),
    );
    expect(complaints(await save(again))).toEqual([]);
  });
});
